import CivilDates
import Testing

@Suite struct CivilDayTests {
  @Test func countsFromTheFirstOfJanuary1970() throws {
    #expect(try #require(CivilDay(year: 1970, month: 1, day: 1)).number == 0)
    #expect(try #require(CivilDay(year: 2018, month: 3, day: 31)).number == 17_621)
    #expect(try #require(CivilDay(year: 1900, month: 1, day: 1)).number == -25_567)
  }

  @Test(arguments: [(2015, 2, 29), (1900, 2, 29), (2018, 4, 31), (2018, 13, 1), (2018, 0, 1), (2018, 1, 0)])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayOfAHundredAndFiftyYearsGoesThereAndBack() throws {
    var number = try #require(CivilDay(year: 1900, month: 1, day: 1)).number
    for year in 1900..<2050 {
      for month in 1...12 {
        for day in 1...CivilDay.length(ofMonth: month, year: year) {
          let civil = try #require(CivilDay(year: year, month: month, day: day))
          #expect(civil.number == number)
          #expect(civil.components == (year, month, day))
          number += 1
        }
      }
    }
  }

  @Test func leapDayIsKept() {
    #expect(CivilDay(year: 2016, month: 2, day: 29)?.description == "2016-02-29")
    #expect(CivilDay(year: 2000, month: 2, day: 29) != nil)
  }
}
