import Datasets
import Figures
import Performance
import Testing

/// Averages, ranks and bands on published figures: facts/indicators.md §4.1, §4.2 and §4.4e.
@Suite struct SeriesStandingTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let series: String
    let year: Int
    let own: String
    let neighbours: [String]
    let mean: String
    let contributing: Int
    var testDescription: String { "\(series) \(year)" }
  }

  /// Value by value in the order of the model, with the mean of the Local Authority Interactive Tool.
  static let known = [
    Known(
      series: "cla_rate_published", year: 2016, own: "35",
      neighbours: ["35", "30", "60", "50", "49", "28", "45", "52", "46", "40"], mean: "43.50",
      contributing: 10),
    Known(
      series: "cla_rate_published", year: 2014, own: "36",
      neighbours: ["34", "32", "59", "44", "53", "30", "52", "47", "48", "39"], mean: "43.80",
      contributing: 10),
    Known(
      series: "cpp_second_pct", year: 2015, own: "15.2",
      neighbours: ["16.4", "21.4", "23.8", "13.5", "14.3", "8.4", "19.6", "8.2", "17.4", "13.4"],
      mean: "15.64", contributing: 10),
    Known(
      series: "cpp_second_pct", year: 2016, own: "16.5",
      neighbours: ["22.5", "23.8", "21.8", "10.2", "10.1", "14.7", "18.9", "c", "15.7", "20.9"],
      mean: "17.62", contributing: 9),
    // A true nought counts, a suppressed figure does not.
    Known(
      series: "cpp_2yrs_open_pct", year: 2014, own: "6.8",
      neighbours: ["3.3", "0", "7.1", "3.6", "9.4", "c", "5.9", "c", "5.5", "c"], mean: "4.97",
      contributing: 7),
    Known(
      series: "cl_eet_pct", year: 2016, own: "47",
      neighbours: ["58", "51", "56", "38", "56", "54", "43", "51", "63", "42"], mean: "51.20",
      contributing: 10),
    Known(
      series: "assess_45_days_pct", year: 2016, own: "79.6",
      neighbours: ["91.8", "88.2", "83.4", "78.4", "97.8", "95.3", "76.3", "93.3", "99", "78.9"],
      mean: "88.24", contributing: 10),
    Known(
      series: "cpp_rate", year: 2018, own: "18.3",
      neighbours: ["41.5", "37.8", "77.8", "56", "52.4", "37.8", "35.2", "15.3", "30.4", "30.5"],
      mean: "41.47", contributing: 10),
  ]

  private func standing(
    _ figures: [OfficialFigure], _ definition: SeriesDefinition, _ year: Int,
    places: ComparatorPlaces = Official.places
  ) -> SeriesStanding {
    SeriesStanding(
      of: definition, in: year, places: places,
      record: OfficialRecord(definitions: [definition.series: definition], figures: figures))
  }

  @Test(arguments: known) func theMeanOfTheNeighboursSkipsWhatIsMissing(known: Known) throws {
    let figures = try Official.figures(
      known.series, known.year, own: known.own, neighbours: known.neighbours, london: "1", england: "2")
    let standing = standing(figures, Official.definition(known.series, .low, maximum: nil), known.year)
    #expect(Official.decimal(standing.neighboursMean.value.value) == known.mean)
    #expect(standing.neighboursMean.contributing == known.contributing)
    #expect(standing.neighboursMean.missing == 10 - known.contributing)
    #expect(standing.groupSize == known.contributing + 1)
  }

  @Test(arguments: known) func theOrderOfTheFiguresDoesNotMatter(known: Known) throws {
    let figures = try Official.figures(
      known.series, known.year, own: known.own, neighbours: known.neighbours, london: "1", england: "2")
    let definition = Official.definition(known.series, .high, maximum: nil)
    let (one, other) = (
      standing(figures, definition, known.year), standing(figures.reversed(), definition, known.year)
    )
    #expect(one.neighboursMean == other.neighboursMean && one.neighboursMedian == other.neighboursMedian)
    #expect(one.groupRank == other.groupRank && one.bestNeighbour?.names == other.bestNeighbour?.names)
  }

  @Test func ranksAndTheBestNeighbourFollowPolarityAndShareTies() throws {
    let cells = ["58", "51", "56", "38", "56", "54", "43", "51", "63", "42"]
    let figures = try Official.figures(
      "cl_eet_pct", 2016, own: "51", neighbours: cells, london: "54", england: "49")
    let high = standing(figures, Official.definition("cl_eet_pct", .high), 2016)
    #expect(high.groupRank == .value(6) && high.bestNeighbour?.names == ["Ealing"])
    #expect(Official.decimal(high.neighboursMedian.value.value, 1) == "52.5")
    let low = standing(figures, Official.definition("cl_eet_pct", .low), 2016)
    #expect(low.groupRank == .value(4) && low.bestNeighbour?.names == ["Sutton"])
    let none = standing(figures, Official.definition("cl_eet_pct", .none), 2016)
    #expect(none.groupRank.absence?.status == .notApplicable && none.bestNeighbour == nil)
  }

  @Test func regionAndEnglandAreAsPublishedAndNeverAveraged() throws {
    let figures = try Official.figures(
      "cl_eet_pct", 2016, own: "47", neighbours: Array(repeating: "50", count: 10), london: "54", england: "x"
    )
    let standing = standing(figures, Official.definition("cl_eet_pct", .high), 2016)
    #expect(Official.decimal(standing.region.value.value, 0) == "54")
    #expect(standing.country.value.absence?.status == .notSupplied)
  }

  @Test func aMissingAuthorityASuppressedOneAndTooFewForEnglandSayWhy() throws {
    let figures = try Official.figures(
      "cl_eet_pct", 2016, own: "c", neighbours: ["50", "60"], london: "54", england: "49")
    let standing = standing(figures, Official.definition("cl_eet_pct", .high), 2016)
    #expect(standing.own.value.absence?.status == .suppressed)
    #expect(standing.neighboursMean.contributing == 2 && standing.neighboursMean.missing == 8)
    #expect(
      standing.neighbours[2].value.value.absence?.reason
        == "no release on file has this figure for Reading in 2016")
    #expect(standing.nationalRank.value == nil && standing.bands == nil)
    #expect(standing.topTenth.absence?.status == .notSupplied)
    let alone = self.standing(
      [], Official.definition("cl_eet_pct", .high), 2016,
      places: ComparatorPlaces(
        authority: "E09000003", region: "E12000007", regionName: "London", country: "E92000001",
        countryName: "England", neighbours: nil))
    #expect(alone.neighboursMean.value.absence?.reason.contains("no statistical-neighbour model") == true)
  }

  @Test func theNewestReleaseCountsAndTheOthersAreSaid() throws {
    let definition = Official.definition("cla_rate", .none, unit: .ratePer10000, maximum: nil)
    let code = Official.places.authority
    let figures = [
      try Official.figure("cla_rate", 2015, .localAuthority, code, "34", release: "SFR34", released: "2015"),
      try Official.figure("cla_rate", 2015, .localAuthority, code, "35", release: "LAIT", released: "2025"),
      try Official.figure("cla_rate", 2015, .localAuthority, code, "35", release: "SFR41", released: "2016"),
    ]
    for figures in [figures, figures.reversed()] {
      let own = standing(figures, definition, 2015).own
      #expect(Official.decimal(own.value.value, 0) == "35" && own.release?.name == "LAIT")
      #expect(own.disagreement == "34 in SFR34")
    }
  }

  @Test func aPublishedFigureCountsBeforeAPrintedOneHoweverOld() throws {
    let definition = Official.definition("cpp_second_pct", .low)
    let figures = [
      try Official.figure(
        "cpp_second_pct", 2015, .national, "E92000001", "16.5", release: "report", released: "2016",
        basis: .printed),
      try Official.figure(
        "cpp_second_pct", 2015, .national, "E92000001", "16.6", release: "SFR", released: "2015"),
    ]
    let country = standing(figures, definition, 2015).country
    #expect(Official.decimal(country.value.value, 1) == "16.6" && country.disagreement == "16.5 in report")
  }

  @Test func anAverageThatCameWithoutItsFiguresStandsInForThem() throws {
    let definition = Official.definition("cl_eet_pct", .high)
    let figures = [
      try Official.figure(
        "cl_eet_pct", 2016, .statisticalNeighbours, "E09000003", "51", model: "2014",
        release: "management-agreement-2017", basis: .printed)
    ]
    let mean = standing(figures, definition, 2016).neighboursMean
    #expect(Official.decimal(mean.value.value, 0) == "51" && mean.basis == .printed)
  }

  @Test func aMeanOfMoreNeighboursCountsBeforeOneOfTheFewOnFile() throws {
    let definition = Official.definition("cl_eet_pct", .high)
    var compiled = try Official.figure(
      "cl_eet_pct", 2016, .statisticalNeighbours, "E09000003", "51.20", model: "2014",
      basis: .compiledMean
    )
    compiled.contributing = 10
    let few = try Official.figures(
      "cl_eet_pct", 2016, own: "47", neighbours: ["58", "c", "56"], london: "54", england: "49")
    let mean = standing(few + [compiled], definition, 2016).neighboursMean
    #expect(Official.decimal(mean.value.value) == "51.20" && mean.contributing == 10)
    compiled.contributing = 2
    let asMany = standing(few + [compiled], definition, 2016).neighboursMean
    #expect(Official.decimal(asMany.value.value) == "57.00" && asMany.basis == .computed)
  }

  @Test func anAverageOfOtherNeighboursIsNotUsed() throws {
    let definition = Official.definition("cl_eet_pct", .high)
    for (authority, model) in [("E09000003", "2025"), ("E09000024", "2014")] {
      let figures = [
        try Official.figure(
          "cl_eet_pct", 2016, .statisticalNeighbours, authority, "51", model: model, basis: .printed)
      ]
      #expect(standing(figures, definition, 2016).neighboursMean.value.absence?.status == .notSupplied)
    }
  }

  @Test func theMedianIsNotSetAgainstTheMeanOfOtherReleases() throws {
    let definition = Official.definition("cl_eet_pct", .high)
    let compiled = try Official.figure(
      "cl_eet_pct", 2016, .statisticalNeighbours, "E09000003", "51.20", model: "2014", basis: .compiledMean)
    let few = try Official.figures(
      "cl_eet_pct", 2016, own: "47", neighbours: ["58", "c", "56"], london: "54", england: "49")
    let standing = standing(few + [compiled], definition, 2016)
    #expect(standing.neighboursMean.disagreement == "51.20 in LAIT")
    #expect(standing.neighboursMedian.value.value != nil && standing.neighboursMedian.disagreement == nil)
  }

  @Test func aPercentageAbove100IsUnreliable() throws {
    let figures = try Official.figures(
      "cl_eet_pct", 2016, own: "47", neighbours: ["120", "50"], london: "54", england: "49")
    let standing = standing(figures, Official.definition("cl_eet_pct", .high), 2016)
    #expect(standing.neighbours[0].value.value.absence?.status == .unreliable)
    #expect(Official.decimal(standing.neighboursMean.value.value, 0) == "50")
  }

  @Test func theChangeIsOnTheYearBeforeOnly() throws {
    let definition = Official.definition("cl_eet_pct", .high)
    let code = Official.places.authority
    let figures = [
      try Official.figure("cl_eet_pct", 2014, .localAuthority, code, "48.6"),
      try Official.figure("cl_eet_pct", 2016, .localAuthority, code, "47"),
      try Official.figure("cl_eet_pct", 2017, .localAuthority, code, "49"),
    ]
    #expect(Official.decimal(standing(figures, definition, 2017).change.value, 1) == "2.0")
    #expect(standing(figures, definition, 2016).change.absence?.status == .notSupplied)
  }

  @Test func everySymbolIsReadAndNothingElse() {
    let statuses: [(String?, ValueStatus)] = [
      ("c", .suppressed), ("k", .suppressed), ("low", .suppressed), ("~", .suppressed), ("x", .notSupplied),
      (":", .notSupplied), ("", .notSupplied), (nil, .notSupplied), ("z", .notApplicable), ("u", .unreliable),
    ]
    for (cell, status) in statuses { #expect(PublishedValue(cell)?.known.absence?.status == status) }
    #expect(PublishedValue("0")?.known == .value(ExactDecimal(0)))
    for cell in ["1,051", "79%", "n/a", "£3"] { #expect(PublishedValue(cell) == nil) }
  }
}
