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
    #expect(release.unusedHeadings == ["time_identifier", "country_name"])
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

  @Test func aFilterChoosesTheRowsInAnyOfItsWordings() throws {
    let text =
      "\(Self.heads),age,eet\n"
      + "2018,,National,E92000001,England,,,,,,19 to 21 years,51\n"
      + "2018,,National,E92000001,England,,,,,,Aged 17 to 18,64\n"
    let listed = columns([("cl_eet_pct", "eet", nil)], filter: ("age", "Aged 19 to 21;19 to 21 years"))
    #expect(cells(try read(text, columns: listed)) == ["cl_eet_pct|2018|national|E92000001|51"])
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
  }
}
