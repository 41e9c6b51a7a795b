public import CivilDates
internal import Figures
public import Performance

extension [FigureKey: RecomputedValue] {
  /// What the human resources table prints: figures in per cent, means, signed variances, directions of travel, and
  /// how each stands to the council's average.
  public mutating func add(_ lines: [HumanResourcesLine], in quarter: Quarter) {
    for line in lines {
      func set(_ measure: String, _ value: RecomputedValue?, breakdown: String = "") {
        guard let value else { return }
        self[
          FigureKey(
            section: "human_resources", line: line.measure.indicator, breakdown: breakdown,
            period: quarter.description, measure: measure)] = value
      }
      if line.supplied.numerator != nil {
        set("numerator", line.supplied.numerator.map { .number($0.ratio) })
        if line.measure.unit == .days {
          set("outturn", line.outturn.value.map { .number($0.exact) })
        } else {
          set("percent", line.percent.value.map { .number($0.exact) })
        }
      }
      if line.supplied.previousDenominator != nil {
        set("percent", line.previousPercent.value.map { .number($0.exact) }, breakdown: "previous")
      }
      set("target_variance", line.targetVariance.value.map { .number($0.exact) } ?? .undefined)
      set("direction_of_travel", .word(line.direction.direction.rawValue))
      set("compared_with_council", line.comparedWithCouncil.map(RecomputedValue.word))
    }
  }
}
