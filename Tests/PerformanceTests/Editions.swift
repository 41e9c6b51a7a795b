import CivilDates
import Figures
import Performance
import Testing

/// Rating editions as a council would declare them.
enum Editions {
  static func decimal(_ text: String) -> ExactDecimal {
    guard let decimal = ExactDecimal(text) else { preconditionFailure("\(text) is not a number") }
    return decimal
  }

  static let points: [Rating: String] = [
    .green: "1", .greenAmber: "0.5", .amber: "0.5", .redAmber: "-0.5", .red: "-1", .monitor: "0",
  ]

  static func classes(_ ratings: [Rating]) -> [RatingClass] {
    ratings.map {
      RatingClass(
        rating: $0, points: decimal(points[$0] ?? "0"), label: $0.rawValue, description: "", symbol: "",
        shortWord: "")
    }
  }

  static func cut(_ greenAmber: String, _ redAmber: String) -> CutPoints {
    CutPoints(greenAmber: decimal(greenAmber), redAmber: decimal(redAmber))
  }

  static func rule(
    _ id: String, improvement: CutPoints?, variance: CutPoints?, compares: ComparedValue = .displayed
  ) throws -> RatingRule {
    try RatingRule(
      id: id, validFrom: FinancialYear(start: 2010), validTo: FinancialYear(start: 2017), provenance: .fitted,
      compares: compares,
      method: .fourClasses(RatingThresholds(targetedImprovement: improvement, variance: variance)),
      classes: classes([.green, .greenAmber, .redAmber, .red, .monitor]))
  }

  /// The better of targeted improvement 80/65 and variance 5/10.
  static func hybrid(compares: ComparedValue = .displayed) throws -> RatingRule {
    try rule("hybrid", improvement: cut("80", "65"), variance: cut("5", "10"), compares: compares)
  }

  static func humanResources() throws -> RatingRule {
    try RatingRule(
      id: "hr-2010", validFrom: FinancialYear(start: 2010), validTo: FinancialYear(start: 2010),
      provenance: .fitted, method: .humanResources, classes: classes([.green, .amber, .red, .monitor]))
  }
}

/// A printed row of a scorecard.
struct PrintedRow: Sendable, CustomTestStringConvertible {
  var reference: String
  var importance: Importance?
  var polarity: Polarity
  var decimals: Int
  var previous: String?
  var target: Target
  var counts: (String, String)?
  var value: String?
  var unit = Unit.percent

  var testDescription: String { reference }

  func reading(
    rule: RatingRule, basis: ComparisonBasis = .previousYearEnd, nonReporting: NonReporting? = nil
  ) -> Reading {
    Reading(
      indicator: Indicator(
        indicator: reference, reference: reference, title: "", importance: importance, polarity: polarity,
        unit: unit, decimals: decimals, comparisonBasis: basis),
      target: target,
      returned: Return(
        numerator: counts.map { Editions.decimal($0.0) }, denominator: counts.map { Editions.decimal($0.1) },
        value: value.map(Editions.decimal), nonReporting: nonReporting),
      previous: previous.map { PreviousOutturn(value: Editions.decimal($0), basis: basis) }, rule: rule)
  }
}

extension Target {
  static func of(_ text: String) -> Target { .number(Editions.decimal(text)) }
}
