public import Figures

/// What an indicator is to reach in a year, in every form that the Management Agreement 2017/18 (section 5) and the
/// quarterly reports use.
///
/// A number or a range can be tested. A target relative to other authorities is kept as the rule it is, with the
/// value quoted beside it when the target was set: that value goes out of date, so the target gives neither variance
/// nor rating until a current comparator resolves it into a number.
public enum Target: Hashable, Sendable {
  /// `10%`, `1,051`.
  case number(ExactDecimal)
  /// `15-20%`: inside is met.
  case range(ClosedRange<ExactDecimal>)
  /// Watched, without judgement.
  case monitor
  /// `In line with statistical neighbours (84.5%)`.
  case inLineWith([Comparator], quoted: Quotation?)
  /// `Perform better than statistical neighbours (17.6% in 15/16, LAIT)`: better by the indicator's polarity.
  case betterThan([Comparator], quoted: Quotation?)
  /// `Above London and National Averages (YDS 52% in Q2 2016)`: every one of them.
  case above([Comparator], quoted: Quotation?)
  /// `Top 10% in England (68% in 15/16, LAIT)`.
  case top10PercentInEngland(quoted: Quotation?)
  /// `Further reduction`, on the outturn before.
  case furtherReduction
  /// `Positive direction of travel as evidenced through …`.
  case positiveDirection
  /// `In line with DfE scorecard (472)`: the national adoption-scorecard threshold in days.
  case scorecardThreshold(quoted: Quotation?)
  /// `Annual Report on Social Work QA`: a document, not a figure.
  case report
  /// `TBC`, `TBD`.
  case toBeDetermined
  /// No target was set.
  case notSet

  /// Whether the target is a rule about other authorities or about the outturn before, waiting for a number.
  public var isRelative: Bool {
    switch self {
    case .inLineWith, .betterThan, .above, .top10PercentInEngland, .furtherReduction, .positiveDirection,
      .scorecardThreshold:
      true
    case .number, .range, .monitor, .report, .toBeDetermined, .notSet: false
    }
  }

  /// The value that was quoted when the target was set, as printed; never used as the target.
  public var quoted: Quotation? {
    switch self {
    case .inLineWith(_, let quoted), .betterThan(_, let quoted), .above(_, let quoted),
      .top10PercentInEngland(let quoted), .scorecardThreshold(let quoted):
      quoted
    default: nil
    }
  }

  /// Why there is no number to test a result against; `nil` for a number or a range.
  public var absence: Absence? {
    func notApplicable(_ reason: String) -> Absence { Absence(status: .notApplicable, reason: reason) }
    return switch self {
    case .number(let number): number.isInRange ? nil : notApplicable("the target has too many digits")
    case .range(let range):
      range.lowerBound.isInRange && range.upperBound.isInRange
        ? nil : notApplicable("the target has too many digits")
    case .monitor: notApplicable("monitored, without a target")
    case .notSet: notApplicable("no target was set")
    case .report: notApplicable("the target is a report, not a figure")
    case .toBeDetermined: notApplicable("the target is to be determined")
    case .inLineWith, .betterThan, .above, .top10PercentInEngland, .furtherReduction, .positiveDirection,
      .scorecardThreshold:
      notApplicable("the target is relative and has not been resolved into a number")
    }
  }

  /// The number that `result` is measured from: the target itself, or of a range the result itself when inside and
  /// the nearer end when outside. `nil` when there is no number.
  func number(nearest result: Ratio) -> Ratio? {
    switch self {
    case .number(let number): number.ratio
    case .range(let range): max(range.lowerBound.ratio, min(range.upperBound.ratio, result))
    default: nil
    }
  }

  /// The target at a display precision.
  func rounded(decimals: Int) -> Target {
    switch self {
    case .number(let number): .number(number.rounded(decimals: decimals))
    case .range(let range):
      .range(range.lowerBound.rounded(decimals: decimals)...range.upperBound.rounded(decimals: decimals))
    default: self
    }
  }

  /// Whether `result` meets the target. A range is met inside, and beyond the end that lies in the good direction.
  /// `nil` when there is no number, or a number and no good direction.
  func isMet(by result: Ratio, polarity: Polarity) -> Bool? {
    guard let number = number(nearest: result) else { return nil }
    if case .range = self, number == result { return true }
    if case .range = self, polarity == .none { return false }
    return polarity.meets(result, number)
  }
}

/// Whom a relative target compares with.
public enum Comparator: String, CaseIterable, Hashable, Sendable {
  /// The mean of the council's ten statistical neighbours.
  case statisticalNeighbours = "statistical_neighbours"
  /// The London figure.
  case london
  /// The national figure.
  case england
}

/// The comparator's value printed beside a relative target: `17.6% in 15/16, LAIT`.
public struct Quotation: Hashable, Sendable {
  /// The value, in the indicator's unit.
  public var value: ExactDecimal
  /// The period it is for, as printed: `15/16`.
  public var period: String?
  /// Where it is from, as printed: `LAIT`.
  public var source: String?

  /// A value as printed beside the target.
  public init(value: ExactDecimal, period: String? = nil, source: String? = nil) {
    self.value = value
    self.period = period
    self.source = source
  }
}
