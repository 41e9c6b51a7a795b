import Figures
import Reconciliation
import Testing

@Suite struct ReconciliationTests {
  private let key = FigureKey(
    section: "capital", line: "Total", period: "2015Q4", measure: "slippage_percent")

  private func verdict(
    printed: String, recomputed: RecomputedValue?, explained: (String, String)? = nil
  ) -> Reconciliation.Row? {
    Reconciliation(
      printed: [PrintedFigure(report: "r", key: key, printed: printed)],
      recomputed: recomputed.map { [key: $0] } ?? [:],
      explanations: explained.map {
        [Explanation(report: "r", key: key, recomputed: $0.0, differenceClass: $0.1, reason: "because")]
      } ?? []
    ).rows.first
  }

  @Test func agreesAtThePrintedPrecision() throws {
    let share = RecomputedValue.number(try #require(Ratio(-342_600, over: 4_437)))
    #expect(verdict(printed: "-77.2", recomputed: share)?.verdict == .agrees)
    #expect(verdict(printed: "-77", recomputed: share)?.verdict == .agrees)
    #expect(verdict(printed: "-77.3", recomputed: share)?.verdict == .unexplained)
  }

  @Test func aDifferenceNeedsAReasonForThatVeryValue() throws {
    let seven = RecomputedValue.number(Ratio(7))
    #expect(verdict(printed: "8", recomputed: seven, explained: ("7", "A"))?.verdict == .explained("A"))
    #expect(verdict(printed: "8", recomputed: seven, explained: ("6", "A"))?.verdict == .unexplained)
  }

  @Test func aReasonThatIsNoLongerNeededIsReported() {
    #expect(
      verdict(printed: "7", recomputed: .number(Ratio(7)), explained: ("6", "A"))?.verdict == .unexplained)
  }

  @Test func aDerivedFigureThatIsNotRecomputedNeedsAReason() {
    #expect(verdict(printed: "7", recomputed: nil)?.verdict == .unexplained)
    #expect(verdict(printed: "7", recomputed: nil, explained: ("", "N"))?.verdict == .explained("N"))
  }

  @Test func anInputIsNotCompared() {
    let input = FigureKey(section: "capital", line: "A scheme", period: "2015Q4", measure: "approved_budget")
    let result = Reconciliation(
      printed: [PrintedFigure(report: "r", key: input, printed: "7")], recomputed: [:], explanations: [])
    #expect(result.rows.isEmpty)
  }

  @Test func wordsAndUndefinedFiguresAreCompared() {
    #expect(verdict(printed: "Improving", recomputed: .word("improving"))?.verdict == .agrees)
    #expect(verdict(printed: "Worsening", recomputed: .word("improving"))?.verdict == .unexplained)
    #expect(verdict(printed: "N/A", recomputed: .undefined)?.verdict == .agrees)
    #expect(verdict(printed: "-1600.0", recomputed: .undefined)?.verdict == .unexplained)
  }
}
