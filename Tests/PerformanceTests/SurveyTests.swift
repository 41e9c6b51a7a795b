import Datasets
import Figures
import Performance
import Testing

/// Survey results of the quarterly reports.
@Suite struct SurveyTests {
  private func result(_ fill: (inout DatasetTableBuilder<Surveys>.Row) -> Void) throws -> SurveyResult {
    var rows = DatasetTableBuilder<Surveys>()
    rows.append { row in
      row[Surveys.polarity] = "high"
      fill(&row)
    }
    return try #require(SurveyResult.all(rows.table).first)
  }

  /// 16 % of residents in 2014, after 17 % and beside London's 21 %.
  @Test func changeAndDifferenceAreInPercentagePoints() throws {
    let worry = try result {
      $0[Surveys.polarity] = "low"
      $0[Surveys.value] = ExactDecimal(16)
      $0[Surveys.previousValue] = ExactDecimal(17)
      $0[Surveys.comparator] = "London"
      $0[Surveys.comparatorValue] = ExactDecimal(21)
    }
    #expect(worry.change.value == ExactDecimal(-1) && worry.difference.value == ExactDecimal(-5))
    #expect(worry.direction == .improving)
  }

  @Test func aStatedChangeGivesADirectionAndNoFigure() throws {
    let users = try result { $0[Surveys.changeStated] = ExactDecimal(-2) }
    #expect(users.value.absence?.status == .notSupplied && users.change.value == nil)
    #expect(users.direction == .worsening)
    #expect(users.difference.absence?.status == .notApplicable)
  }

  @Test func aFirstResultHasNoDirection() throws {
    let first = try result { $0[Surveys.value] = ExactDecimal(19) }
    #expect(first.direction == Direction.none && first.change.absence?.status == .notSupplied)
    let same = try result {
      $0[Surveys.value] = ExactDecimal(19)
      $0[Surveys.previousValue] = ExactDecimal(19)
    }
    #expect(same.direction == .same)
  }
}
