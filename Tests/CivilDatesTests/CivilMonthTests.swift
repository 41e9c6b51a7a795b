import CivilDates
import Testing

@Suite struct CivilMonthTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  @Test func monthsOfAQuarterAreInOrder() throws {
    let quarter = try #require(Quarter("2017Q4"))
    #expect(quarter.months.map(\.description) == ["2018-01", "2018-02", "2018-03"])
    #expect(quarter.months[0].firstDay == quarter.firstDay && quarter.months[2].lastDay == quarter.lastDay)
  }

  @Test func neighboursCrossTheYear() throws {
    let january = try #require(CivilMonth("2018-01"))
    #expect(january.previous.description == "2017-12")
    #expect(january.previous < january && january.previous.next == january)
    #expect(january.advanced(by: -25).description == "2015-12")
    #expect(CivilMonth(containing: try day(2018, 1, 31)) == january)
  }

  @Test(arguments: ["", "2018", "2018-13", "2018-00", "2018-3", "18-03", "2018-03-01", "+018-03", "2018-0３"])
  func refusesAnythingElse(text: String) { #expect(CivilMonth(text) == nil) }

  @Test(arguments: [
    ((2018, 1, 31), 1, (2018, 2, 28)), ((2016, 1, 31), 1, (2016, 2, 29)), ((2016, 2, 29), -12, (2015, 2, 28)),
    ((2016, 2, 29), -24, (2014, 2, 28)), ((2016, 2, 29), -48, (2012, 2, 29)),
    ((2018, 2, 28), 12, (2019, 2, 28)),
    ((2018, 5, 31), -1, (2018, 4, 30)), ((2018, 3, 15), 0, (2018, 3, 15)),
  ])
  func addingMonthsEndsWithTheMonth(
    from: (Int, Int, Int), months: Int, to: (Int, Int, Int)
  ) throws {
    #expect(try day(from.0, from.1, from.2).adding(months: months) == day(to.0, to.1, to.2))
  }

  @Test func yearsEarlierIsTheSameDayOfTheCalendar() throws {
    #expect(try day(2018, 3, 31).yearsEarlier(1) == day(2017, 3, 31))
    #expect(try day(2016, 2, 29).yearsEarlier(2) == day(2014, 2, 28))
  }

  @Test func aMonthBackAndForthNeverGainsADay() throws {
    var start = try day(2015, 1, 1)
    while start < (try day(2017, 1, 1)) {
      for months in 1...25 {
        let later = start.adding(months: months)
        #expect(CivilMonth(containing: later) == CivilMonth(containing: start).advanced(by: months))
        #expect(later.adding(months: -months) <= start)
      }
      start = start + 1
    }
  }

  @Test func theCalendarEndsWithTheYears1And9999() throws {
    #expect(try day(1, 1, 31).yearsEarlier(2) == day(1, 1, 31))
    #expect(try day(9999, 12, 31).adding(months: .max) == day(9999, 12, 31))
  }

  @Test func ageIsInCompletedYears() throws {
    let birth = try day(2010, 3, 31)
    #expect(try day(2018, 3, 30).age(bornOn: birth) == 7)
    #expect(try day(2018, 3, 31).age(bornOn: birth) == 8)
    #expect(birth.age(bornOn: birth) == 0)
    #expect((birth + -1).age(bornOn: birth) == -1)
  }

  @Test func leapDayBirthdaysFallOnTheFirstOfMarch() throws {
    let birth = try day(2012, 2, 29)
    #expect(try day(2018, 2, 28).age(bornOn: birth) == 5)
    #expect(try day(2018, 3, 1).age(bornOn: birth) == 6)
    #expect(try day(2016, 2, 29).age(bornOn: birth) == 4)
  }

  @Test func aBirthdayIsTheFirstDayOfItsAge() throws {
    #expect(try day(2012, 2, 29).birthday(5) == day(2017, 3, 1))
    #expect(try day(2012, 2, 29).birthday(4) == day(2016, 2, 29))
    #expect(try day(1999, 12, 31).birthday(18) == day(2017, 12, 31))
    var birth = try day(1995, 12, 1)
    while birth < (try day(2000, 4, 1)) {
      for years in 18...21 {
        let birthday = birth.birthday(years)
        #expect(birthday.age(bornOn: birth) == years && (birthday + -1).age(bornOn: birth) == years - 1)
      }
      birth = birth + 1
    }
  }
}
