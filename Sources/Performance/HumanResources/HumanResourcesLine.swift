public import CivilDates
public import Figures

/// A line of the human resources table: a figure against its target, the period before and the whole council.
///
/// The table of Children's Service Q3 2010/11 (section 5) rates each line and prints its target variance with a sign;
/// Family Services Q1 2014/15 (section 5.1) sets sickness and requests for information beside the council's figures,
/// without targets.
public struct HumanResourcesLine: Hashable, Sendable {
  /// What the council's list says of the measure.
  public var measure: Indicator
  /// A topic, such as sickness.
  public var theme: String
  public var target: Target
  /// When a miss is amber, in the report's words.
  public var amberStated: String?
  /// The figure in the measure's unit: what is judged.
  public let outturn: Known<Outturn>
  /// The figure in per cent: numerator ÷ denominator, also of a measure that is judged on pounds.
  public let percent: Known<Outturn>
  /// The figure of the period before, in the measure's unit.
  public let previous: ExactDecimal?
  /// The figure of the period before in per cent, from its number and denominator where both are known.
  public let previousPercent: Known<Outturn>
  /// (outturn − target) ÷ target, with its sign, whichever way is good.
  public let targetVariance: Known<Variance>
  public let direction: DirectionOfTravel
  /// `nil` where no edition of the human resources rules applies in the year.
  public let verdict: Verdict?
  /// The council's average, in per cent beside a share or a cost, else in the measure's unit.
  public let councilAverage: ExactDecimal?
  /// Displayed figure − council average.
  public let differenceFromCouncil: Known<ExactDecimal>
  /// As the service supplied it.
  public var supplied: Supplied

  /// What a service supplies for a measure.
  public struct Supplied: Hashable, Sendable {
    /// As printed.
    public var period: String?
    public var periodStart: CivilDay?
    public var periodEnd: CivilDay?
    public var numerator: ExactDecimal?
    public var denominator: ExactDecimal?
    /// The figure as a number, as stated.
    public var number: ExactDecimal?
    /// The figure in per cent, as stated.
    public var percent: ExactDecimal?
    public var previousNumber: ExactDecimal?
    public var previousDenominator: ExactDecimal?
    public var previousPercent: ExactDecimal?
    public var previousPeriod: String?
    public var councilAverage: ExactDecimal?
    /// Whom the benchmark is of.
    public var comparator: String?
    public var comparatorValue: ExactDecimal?
    public var comment: String?

    public init() {}
  }

  /// Judges a line. `rule` is the edition of the human resources rules of the year; `nil` where there is none.
  public init(
    measure: Indicator, theme: String, target: Target, amber: AmberCriterion?, amberStated: String?,
    supplied: Supplied, rule: RatingRule?
  ) {
    let isShare = measure.unit == .percent
    let counted = Return(
      numerator: isShare || measure.unit == .days ? supplied.numerator : nil,
      denominator: isShare || measure.unit == .days ? supplied.denominator : nil,
      value: isShare ? supplied.percent : supplied.number)
    let outturn = counted.outturn(in: measure.unit, decimals: measure.decimals)
    let percent = Self.percent(
      supplied.numerator, of: supplied.denominator, stated: supplied.percent, unit: measure.unit)
    let previous = isShare ? supplied.previousPercent : supplied.previousNumber
    let direction = DirectionOfTravel(
      of: outturn, since: previous.map { PreviousOutturn(value: $0, basis: measure.comparisonBasis) },
      for: measure)
    self.measure = measure
    self.theme = theme
    self.target = target
    self.amberStated = amberStated
    self.outturn = outturn
    self.percent = percent
    self.previous = previous
    self.previousPercent = Self.percent(
      supplied.previousNumber, of: supplied.previousDenominator, stated: supplied.previousPercent,
      unit: measure.unit)
    self.targetVariance = Variance.ofTarget(outturn, target: target, sign: .signed)
    self.direction = direction
    self.verdict = rule?.rate(
      RatingCase(
        outturn: outturn, target: target, previous: direction.previous, polarity: measure.polarity,
        decimals: measure.decimals, direction: direction.direction, amber: amber))
    self.councilAverage = supplied.councilAverage
    self.supplied = supplied
    self.differenceFromCouncil =
      if let average = supplied.councilAverage {
        (measure.unit == .pounds ? percent : outturn).map { figure in
          (figure.displayed.ratio - average.ratio)
            .rounded(decimals: max(figure.displayed.decimals, average.decimals))
        }
      } else {
        .missing(.notSupplied, "no council average was supplied")
      }
  }

  /// Below, above or equal to the council's average.
  public var comparedWithCouncil: String? {
    guard let difference = differenceFromCouncil.value else { return nil }
    return difference == .zero ? "equal" : difference < .zero ? "below" : "above"
  }

  private static func percent(
    _ part: ExactDecimal?, of whole: ExactDecimal?, stated: ExactDecimal?, unit: Unit
  ) -> Known<Outturn> {
    guard unit != .days else { return .missing(.notApplicable, "a mean has no percentage") }
    return Return(numerator: part, denominator: whole, value: stated).outturn(in: .percent, decimals: 1)
  }
}
