import Datasets
import Figures
import Performance
import Testing

/// The comparator figures that the council's documents print, beside the same figures from authority-level values:
/// facts/indicators.md §4.2, row by row.
///
/// This is a record and not only a check: a figure that begins to agree, or ceases to, fails until its row says so.
@Suite(.enabled(if: Benchmarks.arePresent)) struct PrintedComparatorTests {
  enum Whose: String, Sendable { case own, neighbours, london, england, topTenth }

  /// What the recomputed figure is beside the printed one.
  enum Class: String, Sendable {
    /// The same at the precision printed.
    case agrees
    /// Not the same, and within 1.5 % of it: rebased since, or of another twelve months.
    case near
    /// Further off.
    case differs
    /// No authority-level figure is on file.
    case notHeld
  }

  struct Printed: Sendable, CustomTestStringConvertible {
    let document: String
    let whose: Whose
    let printed: String
    let series: String
    let year: Int
    /// To two decimals; `nil` where none is held.
    let recomputed: String?
    let expected: Class
    /// How many neighbours are in the mean.
    let contributing: Int?

    init(
      _ document: String, _ whose: Whose, _ printed: String, _ series: String, _ year: Int,
      _ recomputed: String?, _ expected: Class, of contributing: Int? = nil
    ) {
      self.document = document
      self.whose = whose
      self.printed = printed
      self.series = series
      self.year = year
      self.recomputed = recomputed
      self.expected = expected
      self.contributing = contributing
    }

    var testDescription: String { "\(document) \(whose.rawValue) \(printed)" }
  }

  /// Documents: 000 Family Services 2015Q4, 001 Family Services 2014Q1, 002 Children's Service 2010Q3, 003 Management
  /// Agreement 2017/18.
  static let printed: [Printed] = [
    Printed("002 CPI 9", .own, "40", "cla_rate_2010_base", 2010, "40.08", .agrees),
    Printed("002 CPI 9", .england, "58", "cla_rate_2010_base", 2010, "58.48", .agrees),
    Printed("002 CPI 9", .london, "66", "cla_rate_2010_base", 2010, "65.82", .agrees),
    Printed("002 4d", .england, "12", "cla_gcse_5ac_em_pct", 2010, "12.40", .agrees),
    Printed("002 6", .england, "53", "unavailable", 2010, nil, .notHeld),
    Printed("002 7", .england, "56", "unavailable", 2010, nil, .notHeld),
    Printed("001 3007", .england, "520.7", "referrals_rate_rebased", 2013, "520.40", .near),
    Printed("001 3008", .london, "487", "yjs_first_time_entrants_rate", 2013, nil, .notHeld),
    Printed("001 3008", .england, "460", "yjs_first_time_entrants_rate", 2013, nil, .notHeld),
    Printed("001 3009, 000 C15", .london, "65.3", "yjb_eet_pct", 2014, nil, .notHeld),
    Printed("001 3009, 000 C15", .england, "58.4", "yjb_eet_pct", 2014, nil, .notHeld),
    Printed("001 3207", .london, "12", "cla_3plus_placements_pct", 2013, "11.90", .agrees),
    Printed("001 3207", .london, "12", "cla_3plus_placements_pct", 2014, "12.10", .agrees),
    Printed("000 S2", .own, "15.2", "cpp_second_pct", 2015, "15.20", .agrees),
    Printed("000 S2", .neighbours, "15.6", "cpp_second_pct", 2015, "15.64", .agrees, of: 10),
    Printed("000 S2", .london, "13.8", "cpp_second_pct", 2015, "13.80", .agrees),
    Printed("000 S2", .england, "16.6", "cpp_second_pct", 2015, "16.60", .agrees),
    Printed("000 S3", .own, "4.5", "cpp_2yrs_open_pct", 2014, "6.80", .differs),
    Printed("000 S3", .neighbours, "5", "cpp_2yrs_open_pct", 2014, "4.97", .agrees, of: 7),
    Printed("000 S3", .london, "3.6", "cpp_2yrs_open_pct", 2014, "3.60", .agrees),
    Printed("000 S3", .england, "2.6", "cpp_2yrs_open_pct", 2014, "2.60", .agrees),
    Printed("000 S4", .own, "405.9", "referrals_rate_rebased", 2014, "410.50", .near),
    Printed("000 S4", .neighbours, "458.9", "referrals_rate_rebased", 2014, "456.91", .near, of: 10),
    Printed("000 S4", .london, "469", "referrals_rate_rebased", 2014, "470.30", .near),
    Printed("000 S4", .england, "573", "referrals_rate_rebased", 2014, "573.30", .agrees),
    Printed("000 C7", .neighbours, "79.1", "cl_suitable_accom_pct", 2014, "78.70", .near),
    Printed("000 C7", .london, "81.5", "cl_suitable_accom_pct", 2014, "81.40", .near),
    Printed("000 C7", .england, "77.8", "cl_suitable_accom_pct", 2014, "77.60", .near),
    Printed("000 S15", .neighbours, "51.8", "cl_eet_pct", 2015, "51.80", .agrees, of: 10),
    Printed("000 S15", .london, "53.0", "cl_eet_pct", 2015, "53.00", .agrees),
    Printed("000 S15", .england, "48.0", "cl_eet_pct", 2015, "48.00", .agrees),
    Printed("000 C14", .london, "419", "yjs_first_time_entrants_rate", 2015, "422.00", .near),
    Printed("000 C14", .england, "376", "yjs_first_time_entrants_rate", 2015, "375.00", .near),
    Printed("000 S10", .england, "593", "adoption_a1_days", 2015, nil, .notHeld),
    Printed("003 S2", .neighbours, "15.6", "cpp_second_pct", 2015, "15.64", .agrees, of: 10),
    Printed("003 S2", .neighbours, "17.6", "cpp_second_pct", 2016, "17.62", .agrees, of: 9),
    Printed("003 assessments", .neighbours, "84.5", "assess_45_days_pct", 2015, "84.49", .agrees, of: 10),
    Printed("003 assessments", .neighbours, "88.2", "assess_45_days_pct", 2016, "88.24", .agrees, of: 10),
    Printed("003 S15", .neighbours, "51", "cl_eet_pct", 2016, "51.20", .agrees, of: 10),
    Printed("003 S15", .topTenth, "68", "cl_eet_pct", 2016, "68.13", .agrees),
    Printed("003 S18", .topTenth, "96.5", "cl_suitable_accom_pct", 2016, "96.53", .agrees),
    Printed("003 C18", .topTenth, "7", "cla_3plus_placements_pct", 2015, nil, .notHeld),
    Printed("003 S7", .london, "63", "two_year_old_takeup_pct", 2016, "57.00", .differs),
    Printed("003 S7", .london, "63", "two_year_old_takeup_pct", 2017, "58.00", .differs),
    Printed("003 C15", .london, "66", "yjb_eet_pct", 2015, nil, .notHeld),
    Printed("003 C15", .england, "52", "yjb_eet_pct", 2015, nil, .notHeld),
  ]

  /// The figure from authority-level values, or as published for a region or England; never one that the council
  /// printed.
  private func recomputed(_ row: Printed) throws -> (value: Ratio, contributing: Int?)? {
    let record = try Benchmarks.withShipped.get()
    guard let definition = record.definitions[row.series] else { return nil }
    let standing = SeriesStanding(of: definition, in: row.year, places: Official.places, record: record)
    let found: ComparatorValue
    switch row.whose {
    case .topTenth: return standing.topTenth.value.map { ($0, nil) }
    case .own: found = standing.own
    case .neighbours: found = standing.neighboursMean
    case .london: found = standing.region
    case .england: found = standing.country
    }
    guard found.basis != .printed else { return nil }
    // Exact where the counts are on file: a rate of 2010 is printed in whole numbers.
    let place: (GeographicLevel, String)? =
      switch row.whose {
      case .own: (.localAuthority, Official.places.authority)
      case .london: (.regional, Official.places.region)
      case .england: (.national, Official.places.country)
      case .neighbours, .topTenth: nil
      }
    let exact = place.flatMap { level, code in
      row.year == 2010 ? record.counts(of: definition, in: row.year, at: level, code).value?.value : nil
    }
    return (exact ?? found.value.value).map { ($0, found.contributing) }
  }

  @Test(arguments: printed) func aPrintedComparatorIsRecomputed(row: Printed) throws {
    guard let found = try recomputed(row) else {
      #expect(row.expected == .notHeld && row.recomputed == nil)
      return
    }
    let printed = try #require(ExactDecimal(row.printed))
    let class_: Class =
      if found.value.rounded(decimals: printed.decimals) == printed {
        .agrees
      } else if (found.value - printed.ratio).magnitude * 200 <= printed.ratio * 3 {
        .near
      } else {
        .differs
      }
    #expect(Official.decimal(found.value) == row.recomputed)
    #expect(class_ == row.expected)
    #expect(row.contributing == nil || found.contributing == row.contributing)
  }

  /// Printed "7", of 2014/15: by the same method the year after gives 5.2.
  @Test func theTopTenthOfTheYearAfterIsNotThatOfAnUnknownYear() throws {
    let found = try recomputed(
      Printed("003 C18", .topTenth, "7", "cla_3plus_placements_pct", 2016, nil, .differs))
    #expect(Official.decimal(found?.value, 1) == "5.2")
  }

  @Test func mostAgree() {
    let classes = Dictionary(grouping: Self.printed, by: \.expected).mapValues(\.count)
    #expect(classes == [.agrees: 24, .near: 9, .differs: 3, .notHeld: 10])
  }
}
