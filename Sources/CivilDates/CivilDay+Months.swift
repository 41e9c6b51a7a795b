extension CivilDay {
  /// The same day of the month so many months later (earlier when negative); the last day of that month where it is
  /// shorter: a month after 31 January is 28 February, twelve months before 29 February is 28 February.
  public func adding(months: Int) -> CivilDay {
    let (_, _, day) = components
    let target = CivilMonth(containing: self).advanced(by: months)
    return min(target.firstDay + (day - 1), target.lastDay)
  }

  /// The same day of the calendar so many years earlier; 29 February becomes 28 February.
  public func yearsEarlier(_ years: Int) -> CivilDay { adding(months: -12 * years) }

  /// The day on which someone born on this day completes so many years; 1 March for 29 February where the year has no
  /// such day.
  public func birthday(_ years: Int) -> CivilDay {
    let day = adding(months: 12 * years)
    return day.age(bornOn: self) < years ? day + 1 : day
  }

  /// Completed years of age on this day; -1 for a child who is not yet born. Someone born on 29 February completes
  /// a year on 1 March of a year that has no such day.
  public func age(bornOn birth: CivilDay) -> Int {
    guard birth <= self else { return -1 }
    let (year, month, day) = components
    let (birthYear, birthMonth, birthDay) = birth.components
    return year - birthYear - ((month, day) < (birthMonth, birthDay) ? 1 : 0)
  }
}
