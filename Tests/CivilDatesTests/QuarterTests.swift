import CivilDates
import Testing

@Suite struct QuarterTests {
  @Test func fourthQuarterIsInTheFollowingCalendarYear() throws {
    let quarter = try #require(Quarter("2017Q4"))
    #expect(quarter.firstDay.description == "2018-01-01")
    #expect(quarter.lastDay.description == "2018-03-31")
    #expect(quarter.financialYear.description == "2017/18")
    #expect(quarter.timePeriod == "201718")
    #expect(quarter.timeIdentifier == "Financial year Q4")
  }

  @Test(arguments: [
    "", "2017", "2017Q5", "2017Q0", "2017q4", "17Q4", "2017Q44", " 2017Q4", "-017Q4", "２017Q4",
  ])
  func refusesAnythingElse(text: String) {
    #expect(Quarter(text) == nil)
  }

  @Test func neighboursCrossTheYear() throws {
    let first = try #require(Quarter("2014Q1"))
    #expect(first.previous.description == "2013Q4")
    #expect(first.sameQuarterLastYear.description == "2013Q1")
    #expect(first.previous.next == first)
    #expect(first.previous < first)
  }

  @Test func everyDayFallsInTheQuarterThatHoldsIt() throws {
    var day = try #require(CivilDay(year: 2009, month: 1, day: 1))
    let end = try #require(CivilDay(year: 2021, month: 1, day: 1))
    while day < end {
      let quarter = Quarter(containing: day)
      #expect(quarter.firstDay <= day && day <= quarter.lastDay)
      day = day + 1
    }
  }

  @Test func financialYearIsReadAsTheCouncilWritesIt() {
    #expect(FinancialYear("2017/18")?.start == 2017)
    #expect(FinancialYear("1999/00")?.timePeriod == "199900")
    #expect(FinancialYear("2017/19") == nil)
    #expect(FinancialYear("2017") == nil)
  }
}
