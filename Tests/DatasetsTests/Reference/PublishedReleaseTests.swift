import CSV
import CivilDates
import Columns
import Datasets
import Foundation
import SystemPackage
import Testing

/// Explore Education Statistics files, as invented here and as published where they are present.
@Suite struct PublishedReleaseTests {
  private static let heads =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name"

  private func columns(
    _ rows: [(series: String, headings: String, beside: String?)] = [
      ("cpp_second_pct", "CPP_subsequent_percent;subsequent_percent", nil),
      ("cpp_2yrs_open_pct", "2_years_or_more_percent", "CPP_At31"),
      ("cpp_2yrs_ended_pct", "2_years_or_more_percent", "CPP_End"),
    ], filter: (String, String)? = nil
  ) -> DatasetTable<ReleaseColumns> {
    var table = DatasetTableBuilder<ReleaseColumns>()
    for listed in rows {
      table.append { row in
        row[ReleaseColumns.series] = listed.series
        row[ReleaseColumns.kind] = listed.beside ?? "plans"
        row[ReleaseColumns.headings] = listed.headings
        row[ReleaseColumns.beside] = listed.beside
        row[ReleaseColumns.filterColumn] = filter?.0
        row[ReleaseColumns.filterValues] = filter?.1
      }
    }
    return table.table
  }

  private func read(
    _ text: String, columns: DatasetTable<ReleaseColumns>? = nil
  ) throws -> PublishedRelease {
    try PublishedRelease(
      CSVFile(bytes: Array(text.utf8), name: "release.csv"), columns: columns ?? self.columns(),
      release: "Children in need 2018", released: "2018-10", source: "DfE")
  }

  private func cells(_ release: PublishedRelease) -> [String] {
    let table = release.figures
    return table.rows.map { row in
      [
        table[OfficialFigures.series][row], table[OfficialFigures.year][row].map(String.init),
        table[OfficialFigures.level][row], table[OfficialFigures.geographyCode][row],
        table[OfficialFigures.value][row],
      ].map { $0 ?? "" }.joined(separator: "|")
    }
  }

  private static let rows = """
    2018,Reporting year,National,E92000001,England,,,,,,%
    2018,Reporting year,Regional,E92000001,England,E12000007,London,,,,14.9
    2018,Reporting year,Local authority,E92000001,England,E13000002,Outer London,302,E09000003,Barnet,c
    2018,Reporting year,Local authority,E92000001,England,E12000009,South West,835,,Dorset (old),0

    """

  @Test func everyLevelIsReadWithItsSymbolsAfterAByteOrderMark() throws {
    let text = "\u{FEFF}\(Self.heads),cpp_subsequent_PERCENT\n" + Self.rows.replacing("%", with: "20.2")
    let release = try read(text)
    #expect(
      cells(release) == [
        "cpp_second_pct|2018|national|E92000001|20.2", "cpp_second_pct|2018|regional|E12000007|14.9",
        "cpp_second_pct|2018|local_authority|E09000003|c", "cpp_second_pct|2018|local_authority|835|0",
      ])
    #expect(release.unreadColumns == [])
  }

  @Test func aRenamedColumnIsFoundAndOneHeadingTellsTwoFilesApart() throws {
    let renamed = try read("\(Self.heads),subsequent_percent\n" + Self.rows.replacing("%", with: "1"))
    #expect(cells(renamed).first == "cpp_second_pct|2018|national|E92000001|1")
    let row = "201718,Financial year,National,E92000001,England,,,,,,10,2.5\n"
    #expect(
      cells(try read("\(Self.heads),CPP_End,2_years_or_more_percent\n" + row))
        == ["cpp_2yrs_ended_pct|2018|national|E92000001|2.5"])
    #expect(
      cells(try read("\(Self.heads),CPP_At31,2_years_or_more_percent\n" + row))
        == ["cpp_2yrs_open_pct|2018|national|E92000001|2.5"])
  }

  @Test(arguments: [
    ("\(heads),other\n2018,,National,E92000001,England,,,,,,1\n", "REL-NO-SERIES"),
    ("time_period,geographic_level,CPP_subsequent_percent\n2018,National,1\n", "HEAD-MISSING"),
    ("\(heads),CPP_subsequent_percent\n201618,,National,E92000001,England,,,,,,1\n", "REL-PERIOD"),
    ("\(heads),CPP_subsequent_percent\n2018,,National,E92000001,England,,,,,,79%\n", "OFF-01"),
    ("\(heads),CPP_subsequent_percent\n2018,,Regional,E92000001,England,,,,,,1\n", "REL-PLACE"),
    (
      "\(heads),CPP_subsequent_percent\n2018,,National,E92000001,England,,,,,,1\n2018,,National,E92000001,England,,,,,,2\n",
      "REL-TWICE"
    ),
  ])
  func whatCannotBeReadSaysWhere(text: String, code: String) throws {
    let faults = #expect(throws: DatasetFileFaults.self) { try read(text) }
    #expect(faults?.faults.map(\.code) == [code])
    #expect(faults?.faults.first?.file == "release.csv" && faults?.faults.first?.line != nil)
  }

  /// The message names what is there, so that the list or the file can be mended without looking for it.
  @Test(arguments: [
    (
      "\(heads),other,words,further share\n2018,,National,E92000001,England,,,,,,1,low tide,c\n"
        + "2018,,National,E92000001,England,,,,,,1,high,2.5\n",
      "Its columns of figures are other and further share."
    ),
    (
      "\(heads),CPP_subsequent_percent\n2018,,National,E92000001,England,,,,,,\"3,838\"\n",
      "cpp subsequent percent is “3,838”: write 3838 without the comma."
    ),
    (
      "\(heads),CPP_subsequent_percent\n2018,,National,E92000001,England,,,,,,79%\n",
      "cpp subsequent percent is “79%”, neither a number nor a symbol of the standard."
    ),
    (
      "\(heads),CPP_subsequent_percent\n2018,,National,E92000001,England,,,,,,1\n"
        + "2018,,National,E92000001,England,,,,,,1\n",
      "The figure of cpp_second_pct repeats line 2: remove one of the two rows."
    ),
    (
      "\(heads),CPP_subsequent_percent\n2018,,National,E92000001,England,,,,,,1\n"
        + "2018,,National,E92000001,England,,,,,,2\n",
      "cpp_second_pct has two different figures for one place and year: 1 in line 2, and 2 here."
    ),
  ])
  func whatCannotBeReadSaysHowToMendIt(text: String, message: String) throws {
    let faults = #expect(throws: DatasetFileFaults.self) { try read(text) }
    let said = faults?.faults.map(\.message) ?? []
    #expect(said.count == 1 && said.first?.contains(message) == true, "\(said)")
  }

  @Test func aFilterChoosesTheRowsInAnyOfItsWordings() throws {
    let text =
      "\(Self.heads),age,eet\n"
      + "2018,,National,E92000001,England,,,,,,19 to 21 years,51\n"
      + "2018,,National,E92000001,England,,,,,,Aged 17 to 18,64\n"
    let listed = columns([("cl_eet_pct", "eet", nil)], filter: ("age", "Aged 19 to 21;19 to 21 years"))
    #expect(cells(try read(text, columns: listed)) == ["cl_eet_pct|2018|national|E92000001|51"])
  }

  @Test func twoFiltersHoldTogether() throws {
    let text =
      "\(Self.heads),age,activity,number\n"
      + "2018,,National,E92000001,England,,,,,,19 to 21 years,Total in education,51\n"
      + "2018,,National,E92000001,England,,,,,,19 to 21 years,Total,90\n"
      + "2018,,National,E92000001,England,,,,,,Aged 17 to 18,Total in education,64\n"
    let listed = columns(
      [("cl_eet_number", "number", nil)],
      filter: ("years;age + activity", "Aged 19 to 21;19 to 21 years + Total in education"))
    #expect(cells(try read(text, columns: listed)) == ["cl_eet_number|2018|national|E92000001|51"])
    // A filter that holds nowhere leaves nothing, and that is said.
    let other = columns([("cl_eet_number", "number", nil)], filter: ("age + activity", "19 to 21 + Total"))
    let faults = #expect(throws: DatasetFileFaults.self) { try read(text, columns: other) }
    #expect(faults?.faults.map(\.code) == ["REL-NO-SERIES"])
  }

  /// Within 15 days, from counts of each span of days; suppressed as soon as one of them is.
  @Test(arguments: [
    ("67,115,282", "182"), ("c,115,282", "c"), ("67,low,282", "c"), ("67,x,282", "x"), ("z,z,282", "z"),
    ("u,x,282", "u"), ("0,0,282", "0"), ("67,,282", "x"),
  ])
  func columnsAreAddedUp(row: String, sum: String) throws {
    let listed = columns([
      ("icpc_15_days_number", "within_15;Duration_0-10_days + Duration_11-15_days", nil),
      ("icpc_number", "ICPC", nil),
    ])
    let text =
      "\(Self.heads),Duration_0-10_days,duration_11-15_days,ICPC\n"
      + "2018,,National,E92000001,England,,,,,,\(row)\n"
    let release = try read(text, columns: listed)
    #expect(
      cells(release) == [
        "icpc_15_days_number|2018|national|E92000001|\(sum)", "icpc_number|2018|national|E92000001|282",
      ])
    #expect(release.seriesLacking.isEmpty && release.unreadColumns.isEmpty)
  }

  @Test func aPartOfASumThatIsNoFigureSaysWhich() throws {
    let listed = columns([("icpc_15_days_number", "first + second", nil)])
    let faults = #expect(throws: DatasetFileFaults.self) {
      try read("\(Self.heads),first,second\n2018,,National,E92000001,England,,,,,,1,2%\n", columns: listed)
    }
    #expect(
      faults?.faults.map(\.code) == ["OFF-01"] && faults?.faults.first?.message.hasPrefix("second") == true)
  }

  @Test func aColumnThatWasRenamedIsLackingAndUnread() throws {
    let listed = columns([
      ("cpp_second_number", "CPP_subsequent", nil), ("cpp_second_pct", "CPP_subsequent_percent", nil),
    ])
    let text =
      "\(Self.heads),category,CPP_subsequent,subsequent_share\n"
      + "2018,Year,National,E92000001,England,,,,,,Plans,12500,18.8\n"
    let release = try read(text, columns: listed)
    #expect(release.seriesLacking == ["cpp_second_pct"] && release.unreadColumns == ["subsequent_share"])
    #expect(cells(release) == ["cpp_second_number|2018|national|E92000001|12500"])
  }

  @Test func bothCodesOfAnAuthorityAreLearned() throws {
    let text =
      "\(Self.heads),CPP_subsequent_percent\n"
      + "2018,,Local authority,E92000001,England,E12000007,London,302,E09000003,Barnet,1\n"
      + "2017,,Local authority,E92000001,England,E12000007,London,302,E09000003,Barnet,2\n"
      + "2018,,Local authority,E92000001,England,E12000009,South West,835,z,Dorset,3\n"
      + "2018,,Local authority,E92000001,England,E12000007,London,314 / 318,E09000021 / E09000027,Kingston,4\n"
      + "2018,,Local authority,E92000001,England,E12000007,London,x,x,Not available,5\n"
    let release = try read(text)
    #expect(release.codes == [AuthorityCodePair("E09000003", digits: "302")].compactMap(\.self))
    #expect(
      cells(release).dropFirst(2) == [
        "cpp_second_pct|2018|local_authority|835|3",
        "cpp_second_pct|2018|local_authority|E09000021 / E09000027|4",
      ])
  }

  private static var published: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "../shared/benchmarks/ees_2024")
  }

  /// The shipped list of columns reads the files as published, and gives what the facts say of them.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: published.path())),
    arguments: [
      ("d3_cpps_subsequent_plan_2013_to_2024.csv", "cpp_second_pct|2016|local_authority|E09000003|16.5"),
      (
        "d5_cpps_at31march_by_duration_2013_to_2024.csv", "cpp_2yrs_open_pct|2016|local_authority|E09000003|c"
      ),
      (
        "d7_cpps_ending_by_duration_2013_to_2024.csv", "cpp_2yrs_ended_pct|2018|local_authority|E09000003|7.8"
      ),
      ("d1_child_protection_plans_2013_to_2024.csv", "cpp_rate|2018|local_authority|E09000003|18.3"),
      (
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv",
        "rereferral_pct|2018|national|E92000001|21.9"
      ),
      ("b1_children_in_need_2013_to_2024.csv", "cin_rate|2018|local_authority|E09000003|238.1"),
      (
        "d6_cpps_reviewed_within_timescales_2013_to_2024.csv",
        "cpp_reviewed_on_time_pct|2018|local_authority|E09000003|100"
      ),
      (
        "c2_children_in_need_assessments_duration_2014_to_2024.csv",
        "assess_45_days_number|2016|local_authority|E09000003|3297"
      ),
      (
        "c4_children_in_need_section_47s_and_icpcs_2013_to_2024.csv",
        "icpc_15_days_number|2018|local_authority|E09000003|182"
      ),
      (
        "c4_children_in_need_section_47s_and_icpcs_2013_to_2024.csv",
        "s47_number|2018|local_authority|E09000003|992"
      ),
      (
        "ons_mid-year_population_estimates_2012_to_2023.csv",
        "population_0_17_rebased|2017|local_authority|E09000003|88491"
      ),
    ])
  func publishedFilesAreReadAsTheyAre(file: String, figure: String) throws {
    let path = Self.published.appending(path: file).path()
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let list = project.appending(path: "data/reference/release_columns.csv").path()
    let columns = try StrictReading.list(
      ReleaseColumns.self, at: FilePath(list), name: "release_columns.csv",
      quarter: try #require(Quarter("2017Q4")))
    let release = try PublishedRelease(
      CSVFile(path: FilePath(path), called: file), columns: columns, release: file, released: "2024",
      source: "DfE")
    #expect(cells(release).contains(figure))
    #expect(release.seriesLacking.isEmpty && release.codes.count >= 150)
  }
}
