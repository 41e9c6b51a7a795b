import CivilDates
import Testing

@Suite struct CivilMomentTests {
  @Test func minutesAreCountedAcrossDays() throws {
    let friday = try #require(CivilDay(year: 2018, month: 3, day: 30))
    let late = try #require(CivilMoment(day: friday, hour: 23, minute: 59))
    let early = try #require(CivilMoment(day: friday + 1, hour: 0, minute: 1))
    #expect(early - late == 2 && late < early)
    #expect(late.description == "2018-03-30 23:59" && early.description == "2018-03-31 00:01")
    #expect(late.day == friday && late.hour == 23 && late.minute == 59)
  }

  @Test func daysBefore1970KeepTheirDay() throws {
    let day = try #require(CivilDay(year: 1969, month: 12, day: 31))
    #expect(try #require(CivilMoment(day: day, hour: 0, minute: 0)).day == day)
    #expect(try #require(CivilMoment(day: day, hour: 23, minute: 59)).hour == 23)
  }

  @Test func thereIsNoHourTwentyFour() throws {
    let day = try #require(CivilDay(year: 2018, month: 1, day: 1))
    #expect(
      CivilMoment(day: day, hour: 24, minute: 0) == nil && CivilMoment(day: day, hour: 0, minute: 60) == nil)
  }
}
