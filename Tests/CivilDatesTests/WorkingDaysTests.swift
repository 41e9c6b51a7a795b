import CivilDates
import Testing

@Suite struct WorkingDaysTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  /// The bank holidays of 2017 and 2018.
  private func calendar() throws -> WorkingDays {
    try WorkingDays(
      bankHolidays: [
        (2017, 1, 2), (2017, 4, 14), (2017, 4, 17), (2017, 5, 1), (2017, 5, 29), (2017, 8, 28),
        (2017, 12, 25),
        (2017, 12, 26), (2018, 1, 1), (2018, 3, 30), (2018, 4, 2), (2018, 5, 7), (2018, 5, 28), (2018, 8, 27),
        (2018, 12, 25), (2018, 12, 26),
      ].map { try day($0.0, $0.1, $0.2) })
  }

  @Test func easterIsNotWorked() throws {
    let calendar = try calendar()
    // Thursday 29 March to Tuesday 3 April 2018: Good Friday, the weekend and Easter Monday lie between.
    #expect(try calendar.workingDays(from: day(2018, 3, 29), to: day(2018, 4, 3)) == 1)
    #expect(try calendar.workingDays(from: day(2018, 3, 29), to: day(2018, 4, 2)) == 0)
    #expect(try !calendar.isWorkingDay(day(2018, 3, 30)) && !calendar.isWorkingDay(day(2018, 3, 31)))
    #expect(try calendar.isWorkingDay(day(2018, 3, 29)))
  }

  @Test func theFirstDayIsDayZeroUnlessAskedOtherwise() throws {
    let calendar = try calendar()
    let (monday, friday) = (try day(2018, 3, 19), try day(2018, 3, 23))
    #expect(try calendar.workingDays(from: monday, to: friday) == 4)
    #expect(try calendar.workingDays(from: monday, to: friday, counting: .dayOne) == 5)
    #expect(try calendar.workingDays(from: monday, to: monday) == 0)
    #expect(try calendar.workingDays(from: monday, to: monday, counting: .dayOne) == 1)
    // A clock that starts on a Saturday runs from Monday either way.
    let saturday = try day(2018, 3, 17)
    #expect(try calendar.workingDays(from: saturday, to: monday) == 1)
    #expect(try calendar.workingDays(from: saturday, to: monday, counting: .dayOne) == 1)
    #expect(try calendar.workingDays(from: friday, to: monday) == -4)
  }

  @Test func aDayOutsideTheCalendarIsAnError() throws {
    let calendar = try calendar()
    #expect(calendar.years == 2017...2018)
    #expect(try calendar.days == day(2017, 1, 1)...day(2018, 12, 31))
    let late = try day(2019, 1, 1)
    #expect(throws: WorkingDaysFault.outsideCalendar(late, 2017...2018)) {
      try calendar.workingDays(from: day(2018, 12, 31), to: late)
    }
    #expect(throws: WorkingDaysFault.self) { try calendar.isWorkingDay(day(2016, 12, 31)) }
    #expect(try !calendar.isWorkingDay(day(2017, 1, 1)))
  }

  @Test func aCalendarWithAHoleIsRefused() throws {
    #expect(throws: WorkingDaysFault.yearWithoutHolidays(2017)) {
      try WorkingDays(bankHolidays: [day(2016, 1, 1), day(2018, 1, 1)])
    }
    #expect(throws: WorkingDaysFault.noCalendar) { try WorkingDays(bankHolidays: []) }
  }

  @Test func countsAddUpDayByDay() throws {
    let calendar = try calendar()
    let (start, middle) = (try day(2017, 3, 1), try day(2017, 11, 11))
    for end in stride(from: middle.number, to: calendar.days.upperBound.number, by: 1) {
      let end = CivilDay(number: end)
      let whole = try calendar.workingDays(from: start, to: end)
      #expect(
        try whole
          == calendar.workingDays(from: start, to: middle) + calendar.workingDays(from: middle, to: end))
    }
    #expect(try calendar.workingDays(from: day(2016, 12, 31) + 1, to: day(2017, 12, 31)) == 252)
  }

  @Test func aDeadlineIsTheFirstDayWithThatManyWorkingDays() throws {
    let calendar = try calendar()
    // Good Friday is 30 March, Easter Monday 2 April.
    #expect(try calendar.day(10, after: day(2018, 3, 15)) == day(2018, 3, 29))
    #expect(try calendar.day(10, after: day(2018, 3, 16)) == day(2018, 4, 3))
    #expect(try calendar.day(1, after: day(2018, 3, 29)) == day(2018, 4, 3))
    #expect(try calendar.day(1, after: day(2018, 3, 31)) == day(2018, 4, 3))
    #expect(try calendar.day(10, after: day(2018, 3, 15), counting: .dayOne) == day(2018, 3, 28))
    #expect(try calendar.day(1, after: day(2018, 3, 31), counting: .dayOne) == day(2018, 4, 3))
    #expect(throws: WorkingDaysFault.self) { try calendar.day(10, after: day(2018, 12, 24)) }
    for start in calendar.days.lowerBound.number..<calendar.days.lowerBound.number + 600 {
      let start = CivilDay(number: start)
      let deadline = try calendar.day(10, after: start)
      #expect(try calendar.workingDays(from: start, to: deadline) == 10)
      #expect(try calendar.workingDays(from: start, to: deadline + -1) == 9)
    }
  }
}
