internal import Columns
public import Datasets
public import Figures

/// A result of a survey with its change since the wave before and its distance from a comparator, in percentage
/// points.
public struct SurveyResult: Hashable, Sendable {
  public let question: String
  public let respondents: String
  public let polarity: Polarity
  /// In per cent.
  public let value: Known<ExactDecimal>
  /// Value − previous value.
  public let change: Known<ExactDecimal>
  /// Value − comparator's value.
  public let difference: Known<ExactDecimal>
  /// Better or worse than before, by polarity; of the stated change where the values were not printed.
  public let direction: Direction
  /// The row of the dataset it was made of.
  public let row: Int

  init(_ surveys: DatasetTable<Surveys>, row: Int) {
    question = surveys[Surveys.question][row] ?? ""
    respondents = surveys[Surveys.respondents][row] ?? ""
    polarity = surveys[Surveys.polarity][row].flatMap(Polarity.init) ?? .none
    self.row = row
    func known(_ figure: ExactDecimal?, _ what: String) -> Known<ExactDecimal> {
      figure.map(Known.value) ?? .missing(.notSupplied, "\(what) is not printed")
    }
    func less(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
      (left.ratio - right.ratio).rounded(decimals: max(left.decimals, right.decimals))
    }
    value = known(surveys[Surveys.value][row], "the value")
    change = value.with(known(surveys[Surveys.previousValue][row], "the value before"), less)
    difference =
      surveys[Surveys.comparator][row] == nil
      ? .missing(.notApplicable, "there is no comparator")
      : value.with(known(surveys[Surveys.comparatorValue][row], "the comparator's value"), less)
    if let moved = change.value ?? surveys[Surveys.changeStated][row] {
      direction =
        moved == .zero
        ? .same
        : polarity.isBetter(moved, than: .zero).map { $0 ? .improving : .worsening } ?? .monitor
    } else {
      direction = .none
    }
  }

  /// The results of a quarter, in their order.
  public static func all(_ surveys: DatasetTable<Surveys>) -> [SurveyResult] {
    surveys.rows.map { SurveyResult(surveys, row: $0) }
  }
}
