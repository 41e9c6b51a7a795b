import CivilDates
import Datasets
import Figures
import Performance
import Testing

/// Authorities that are published under several codes, and those that are no more.
@Suite struct AuthorityCodesTests {
  private static func place(_ code: String, _ digits: String, _ name: String) -> AuthorityChange.Place {
    AuthorityChange.Place(code: code, digits: digits, name: name)
  }

  private static let dorset = place("E10000009", "835", "Dorset")
  private static let newDorset = place("E06000059", "838", "Dorset")
  private static let joined = place("E06000058", "839", "Bournemouth, Christchurch and Poole")

  private func changes() throws -> [AuthorityChange] {
    let (spring, later) = (
      try #require(CivilDay(year: 2019, month: 4, day: 1)),
      try #require(CivilDay(year: 2020, month: 4, day: 1))
    )
    return [
      AuthorityChange(
        .merged, on: spring, from: Self.place("E06000028", "837", "Bournemouth"), to: Self.joined),
      AuthorityChange(.split, on: spring, from: Self.dorset, to: Self.joined),
      AuthorityChange(.split, on: spring, from: Self.dorset, to: Self.newDorset),
      AuthorityChange(
        .recoded, on: later, from: Self.place("E10000002", "825", "Buckinghamshire"),
        to: Self.place("E06000060", "825", "Buckinghamshire")),
    ]
  }

  private func pair(_ code: String, _ digits: String) throws -> AuthorityCodePair {
    try #require(AuthorityCodePair(code, digits: digits))
  }

  private let definition = Official.definition("cpp_second_pct", .low)

  private func standing(
    _ year: Int, _ figures: [OfficialFigure], authority: String = Official.places.authority,
    neighbours: StatisticalNeighbours? = Official.neighbours, codes: AuthorityCodes
  ) -> SeriesStanding {
    var places = Official.places
    places.authority = authority
    places.neighbours = neighbours
    return SeriesStanding(
      of: definition, in: year, places: places,
      record: OfficialRecord(definitions: [definition.series: definition], figures: figures, codes: codes))
  }

  private func figure(_ year: Int, _ code: String, _ cell: String, _ release: String = "LAIT") throws
    -> OfficialFigure
  {
    try Official.figure(definition.series, year, .localAuthority, code, cell, release: release)
  }

  @Test func threeDigitsAndEveryCodeOfAPlaceAreOnePlace() throws {
    let codes = AuthorityCodes(
      changes: try changes(), pairs: [(try pair("E09000003", "302"), "d3.csv")])
    #expect(codes.contradictions.isEmpty)
    #expect(codes.current("302") == "E09000003")
    #expect(codes.current("825") == "E06000060" && codes.current("E10000002") == "E06000060")
    #expect(codes.current("835") == "E10000009" && codes.current("E06000058") == "E06000058")
    // What nobody names stays as it is.
    #expect(codes.current("201") == "201")
  }

  @Test func oneAuthorityUnderTwoCodesIsRankedOnce() throws {
    var pairs: [(pair: AuthorityCodePair, file: String)] = []
    var figures: [OfficialFigure] = []
    for number in 100..<250 {
      let code = "E06000\(number)"
      pairs.append((try pair(code, "\(number)"), "d3.csv"))
      figures.append(try figure(2016, code, "9.\(number)", "d3.csv"))
      figures.append(try figure(2016, "\(number)", "9.\(number)"))
    }
    figures += [try figure(2016, "E10000002", "1.5"), try figure(2016, "825", "1.5", "d3.csv")]
    figures.append(try figure(2016, "E09000003", "2"))
    let changes = try changes()
    let known = standing(2016, figures, codes: AuthorityCodes(changes: changes, pairs: pairs))
    #expect(known.nationalSize == 152)
    #expect(known.nationalRank == .value(2))
    let unknown = standing(2016, figures, codes: AuthorityCodes())
    #expect(unknown.nationalSize == 303)
  }

  @Test func pairsThatContradictAreSaid() throws {
    let codes = AuthorityCodes(pairs: [
      (try pair("E09000003", "302"), "one.csv"), (try pair("E09000004", "302"), "two.csv"),
      (try pair("E09000003", "303"), "three.csv"),
    ])
    #expect(
      codes.contradictions == [
        "302 is E09000003 in one.csv and E09000004 in two.csv",
        "E09000003 is 302 in one.csv and 303 in three.csv",
      ])
    // A place that was recoded is no contradiction.
    let recoded = AuthorityCodes(
      changes: try changes(),
      pairs: [(try pair("E10000002", "825"), "one.csv"), (try pair("E06000060", "825"), "one.csv")])
    #expect(recoded.contradictions.isEmpty)
  }

  @Test func aNeighbourThatWasReplacedIsMissingAndNamesItsSuccessors() throws {
    let codes = AuthorityCodes(changes: try changes())
    let neighbours = StatisticalNeighbours(
      model: "2014",
      neighbours: [
        .init(code: "E10000009", oldCode: "835", name: "Dorset"),
        .init(code: "E10000002", oldCode: "825", name: "Buckinghamshire"),
        .init(code: "E06000059", oldCode: "838", name: "New Dorset"),
      ])
    let figures = [
      try figure(2020, "E06000060", "10"), try figure(2020, "E06000059", "20"),
      try figure(2020, "E06000058", "30"), try figure(2019, "E10000009", "c"),
    ]
    let found = standing(2020, figures, neighbours: neighbours, codes: codes)
    #expect(found.neighboursMean.contributing == 2 && found.neighboursMean.missing == 1)
    #expect(Official.decimal(found.neighboursMean.value.value, 0) == "15")
    let gone = try #require(found.neighbours[0].value.value.absence)
    #expect(gone.status == .notSupplied)
    #expect(
      gone.reason
        == "no release on file has this figure for Dorset in 2020: Dorset (E10000009) was split into Bournemouth, Christchurch and Poole (E06000058) and Dorset (E06000059) on 2019-04-01"
    )
    let before = standing(2019, figures, neighbours: neighbours, codes: codes)
    // A suppressed figure of its last year has its own reason, and so has a place that had not begun.
    #expect(before.neighbours[0].value.value.absence?.status == .suppressed)
    #expect(before.neighbours[0].value.value.absence?.reason == "suppressed in the release")
    #expect(
      before.neighbours[2].value.value.absence?.reason.hasSuffix(
        "Dorset (E06000059) began on 2019-04-01, in place of Dorset (E10000009)") == true)
  }

  @Test func theChangeOnTheYearBeforeIsRefusedAcrossASplitAndNotAcrossARecoding() throws {
    let codes = AuthorityCodes(changes: try changes())
    let figures = [
      try figure(2019, "E10000009", "12"), try figure(2020, "E06000059", "14"),
      try figure(2021, "E06000059", "15"), try figure(2020, "E10000002", "7"),
      try figure(2021, "E06000060", "9"),
      // Worked back by a later release to the new area.
      try figure(2019, "E06000059", "11"),
    ]
    let first = standing(2020, figures, authority: "E06000059", codes: codes)
    #expect(first.own.value.value != nil && first.change.absence?.status == .notApplicable)
    #expect(
      first.change.absence?.reason
        == "Dorset (E06000059) began on 2019-04-01: the year before is of Dorset (E10000009), another area")
    #expect(
      Official.decimal(standing(2021, figures, authority: "E06000059", codes: codes).change.value, 0) == "1")
    #expect(
      Official.decimal(standing(2021, figures, authority: "E10000002", codes: codes).change.value, 0) == "2")
  }

  @Test func aPlaceAndItsSuccessorsAreNotBothCounted() throws {
    let codes = AuthorityCodes(changes: try changes())
    let figures = [
      try figure(2018, "835", "12"), try figure(2018, "E06000059", "11"), try figure(2018, "837", "9"),
      try figure(2018, "E06000058", "10"), try figure(2020, "E06000059", "14"),
      try figure(2020, "E10000009", "x"),
    ]
    let record = OfficialRecord(
      definitions: [definition.series: definition], figures: figures, codes: codes)
    #expect(
      record.authorities(of: definition.series, in: 2018).map(\.figure.geographyCode)
        == ["E06000028", "E10000009"])
    #expect(
      record.countedTwice(of: definition.series, in: 2018).map(\.figure.geographyCode)
        == ["E06000058", "E06000059"])
    #expect(record.countedTwice(of: definition.series, in: 2020).isEmpty)
  }

  @Test func ofTwoFiguresOfOnePlaceInOneReleaseTheOrderDoesNotMatter() throws {
    let codes = AuthorityCodes(changes: try changes())
    let figures = [
      try figure(2018, "E10000002", "x"), try figure(2018, "E06000060", "9"), try figure(2018, "825", "8"),
    ]
    for figures in [figures, figures.reversed(), [figures[1], figures[0], figures[2]]] {
      let record = OfficialRecord(
        definitions: [definition.series: definition], figures: figures, codes: codes)
      let entry = try #require(record.entry(of: definition.series, in: 2018, at: .localAuthority, "825"))
      #expect(entry.figure.value.value == ExactDecimal("8"))
      #expect(entry.disagreement == "9 in LAIT; x in LAIT")
    }
  }

  @Test func anAuthorityThatIsPublishedWithAnotherIsMissingAndSaysSo() throws {
    let figures = [
      OfficialFigure(
        series: definition.series, year: 2016, level: .localAuthority,
        geographyCode: "E09000021 / E09000027", geography: "Kingston upon Thames / Richmond upon Thames",
        value: .value(ExactDecimal(12)), release: OfficialRelease(name: "Workforce"))
    ]
    let found = standing(2016, figures, codes: AuthorityCodes())
    #expect(found.neighbours[1].neighbour.name == "Kingston upon Thames")
    #expect(
      found.neighbours[1].value.value.absence?.reason.hasSuffix(
        "it is published with another, as Kingston upon Thames / Richmond upon Thames") == true)
    #expect(found.nationalSize == 1 && found.neighboursMean.value.value == nil)
  }

  @Test func aFigureWithMoreDigitsDoesNotDisagree() throws {
    for (cell, other) in [("9.16", nil), ("9.14", "9.14 in SFR"), ("x", "x in SFR")] {
      let record = OfficialRecord(
        definitions: [definition.series: definition],
        figures: [
          try Official.figure(
            definition.series, 2016, .localAuthority, "E09000003", "9.2", release: "LAIT", released: "2025"),
          try Official.figure(
            definition.series, 2016, .localAuthority, "E09000003", cell, release: "SFR", released: "2016"),
        ])
      #expect(
        record.entry(of: definition.series, in: 2016, at: .localAuthority, "E09000003")?.disagreement == other
      )
    }
  }
}
