public import CivilDates
internal import Figures
public import Performance

extension [FigureKey: RecomputedValue] {
  /// What the reports say of surveys: change since the wave before and difference from a comparator.
  public mutating func add(_ results: [SurveyResult], in quarter: Quarter) {
    for result in results {
      func set(_ measure: String, _ value: Known<ExactDecimal>) {
        guard let number = value.value else { return }
        self[
          FigureKey(
            section: "surveys", line: result.question, breakdown: result.respondents,
            period: quarter.description, measure: measure)] = .number(number.ratio)
      }
      set("survey_change", result.change)
      set("survey_difference", result.difference)
      if let difference = result.difference.value {
        self[
          FigureKey(
            section: "surveys", line: result.question, breakdown: result.respondents,
            period: quarter.description, measure: "compared")] =
          .word(difference == .zero ? "equal" : difference < .zero ? "below" : "above")
      }
      if let change = result.change.value {
        self[
          FigureKey(
            section: "surveys", line: result.question, breakdown: result.respondents,
            period: quarter.description, measure: "moved")] =
          .word(change == .zero ? "same" : change < .zero ? "decrease" : "increase")
      }
    }
  }
}
