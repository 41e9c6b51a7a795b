public import CivilDates

/// An edition of the rules by which indicators are rated, valid for a span of financial years.
public struct RatingRule: Hashable, Sendable {
  /// A name for reports and manifests.
  public let id: String
  /// The first financial year it applies in.
  public let validFrom: FinancialYear
  /// The last one; `nil` while it still applies.
  public let validTo: FinancialYear?
  /// How the rule is known.
  public let provenance: Provenance
  /// Which value of the outturn is judged.
  public let compares: ComparedValue
  /// How the class is found.
  public let method: Method
  /// Points and wording of every class that the method can give, best first.
  public let classes: [RatingClass]

  /// How a rule is known.
  public enum Provenance: String, CaseIterable, Hashable, Sendable {
    /// Published, or supplied by the council.
    case stated
    /// The simplest rule that reproduces what was printed.
    case fitted
  }

  /// How the class of an indicator is found.
  public enum Method: Hashable, Sendable {
    /// Four classes for indicators with a target; those without one are monitored.
    case fourClasses(RatingThresholds)
    /// Three classes, by an amber criterion on each row; rows without a target follow their direction of travel (the
    /// human-resources table of Children's Service Q3 2010/11, note 2).
    case humanResources

    var ratings: [Rating] {
      switch self {
      case .fourClasses: [.green, .greenAmber, .redAmber, .red, .monitor]
      case .humanResources: [.green, .amber, .red, .monitor]
      }
    }
  }

  /// Throws when the years are out of order or a class that the method can give is not worded exactly once.
  public init(
    id: String, validFrom: FinancialYear, validTo: FinancialYear?, provenance: Provenance,
    compares: ComparedValue = .displayed, method: Method, classes: [RatingClass]
  ) throws(RatingRuleError) {
    if let validTo, validTo < validFrom { throw .yearsOutOfOrder(rule: id) }
    for rating in method.ratings where classes.count(where: { $0.rating == rating }) != 1 {
      throw .classesIncomplete(rule: id, rating: rating)
    }
    self.id = id
    self.validFrom = validFrom
    self.validTo = validTo
    self.provenance = provenance
    self.compares = compares
    self.method = method
    self.classes = classes
  }

  /// Points and wording of a class; `nil` for one that the rule cannot give.
  public func wording(of rating: Rating) -> RatingClass? { classes.first { $0.rating == rating } }

  /// Whether the edition applies in a financial year.
  public func applies(in year: FinancialYear) -> Bool {
    validFrom <= year && validTo.map { year <= $0 } ?? true
  }
}

extension Collection where Element == RatingRule {
  /// The one edition that applies in a financial year. Keep the human-resources editions in a collection of their
  /// own: they apply beside the others.
  public func edition(for year: FinancialYear) throws(RatingRuleError) -> RatingRule {
    let applying = filter { $0.applies(in: year) }
    guard let edition = applying.first else { throw .noEdition(year: year.description) }
    guard applying.count == 1 else {
      throw .severalEditions(year: year.description, rules: applying.map(\.id))
    }
    return edition
  }
}
