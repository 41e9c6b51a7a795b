import Datasets
import Testing

@Suite struct HeadingTests {
  @Test(arguments: [
    ("Child’s Legal Status", "child's legal status"),
    ("Date Ceased to be Looked After ", "date ceased to be looked after"),
    ("LA in Touch", "la in touch"), ("Referral NFA?", "referral nfa"), ("previous_value", "previous value"),
    ("Subject to Order (Y/N)", "subject to order"), ("Case\u{a0}status\r\n", "case status"),
    ("Previous Value*", "previous value"),
  ])
  func comparesWithoutRegardToDress(written: String, compared: String) {
    #expect(Heading.normalised(written) == compared)
  }

  private let headings = [
    "Fund", "Line", "Level", "Original Budget", "revised_budget", "forecast outturn", "basis", "unit",
    "comment",
  ]

  @Test func findsEachFieldWhereverItStands() {
    let match = HeadingMatch(headings.reversed(), with: RevenueBudget.contract)
    #expect(match.faults.isEmpty && match.unknown.isEmpty)
    #expect(match.positions.first?.field == "fund" && match.positions.first?.position == 8)
  }

  @Test func reportsMissingDoubledBlankAndUnknownHeadings() {
    let match = HeadingMatch(
      [
        "fund", "Fund ", "level", "original_budget", "", "forecast_outturn", "basis", "unit", "comment",
        "colour",
      ],
      with: RevenueBudget.contract)
    #expect(match.faults.contains(.missing("line")))
    #expect(match.faults.contains(.missing("revised_budget")))
    #expect(match.faults.contains(.doubled("fund", first: 0, second: 1)))
    #expect(match.faults.contains(.blank(position: 4)))
    #expect(match.unknown == ["colour"])
  }
}
