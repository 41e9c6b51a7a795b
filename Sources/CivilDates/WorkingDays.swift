/// A calendar of working days: Monday to Friday, less the bank holidays of England and Wales, which are data.
///
/// It covers whole years. A day outside them is an error: to leave bank holidays out of the count would be a guess.
public struct WorkingDays: Sendable {
  /// How the first day of an interval counts.
  public enum Start: String, CaseIterable, Sendable {
    /// The day on which the clock starts is day 0; the next working day is day 1.
    case dayZero = "day_0"
    /// The day on which the clock starts is day 1, if it is a working day.
    case dayOne = "day_1"
  }

  /// The years that the calendar covers.
  public let years: ClosedRange<Int>
  private let first: Int32
  /// For each day of those years, how many working days there are from the first day up to it.
  private let upTo: [Int32]

  /// A calendar of the years from the first bank holiday's to the last one's.
  ///
  /// - Throws: `WorkingDaysFault.noCalendar` when there are no bank holidays, `.yearWithoutHolidays` when a year in
  ///   between has none, as no year does.
  public init(bankHolidays: some Sequence<CivilDay>) throws(WorkingDaysFault) {
    let holidays = Set(bankHolidays.map(\.number))
    guard let earliest = holidays.min(), let latest = holidays.max() else { throw .noCalendar }
    let listed = Set(holidays.map { CivilDay(number: $0).components.year })
    self.years = CivilDay(number: earliest).components.year...CivilDay(number: latest).components.year
    if let gap = years.first(where: { !listed.contains($0) }) { throw .yearWithoutHolidays(gap) }
    self.first = FinancialYear.day(years.lowerBound, 1, 1).number
    let last = FinancialYear.day(years.upperBound, 12, 31).number
    var sum: Int32 = 0
    self.upTo = (first...last).map { number in
      if Self.isWeekday(number), !holidays.contains(number) { sum += 1 }
      return sum
    }
  }

  /// The days that the calendar covers.
  public var days: ClosedRange<CivilDay> {
    CivilDay(number: first)...CivilDay(number: first + Int32(upTo.count) - 1)
  }

  public func isWorkingDay(_ day: CivilDay) throws(WorkingDaysFault) -> Bool {
    try count(upTo: day) > (day.number == first ? 0 : try count(upTo: day + -1))
  }

  /// Working days from one day to another; negative when the second comes first.
  ///
  /// - Throws: `WorkingDaysFault.outsideCalendar`.
  public func workingDays(
    from start: CivilDay, to end: CivilDay, counting rule: Start = .dayZero
  ) throws(WorkingDaysFault) -> Int {
    let between = Int(try count(upTo: end)) - Int(try count(upTo: start))
    switch rule {
    case .dayZero: return between
    case .dayOne: return between + (try isWorkingDay(start) ? 1 : 0)
    }
  }

  /// The last day that is no more than so many working days after another.
  ///
  /// - Throws: `WorkingDaysFault.outsideCalendar`.
  public func lastDay(
    within limit: Int, of start: CivilDay, counting rule: Start = .dayZero
  ) throws(WorkingDaysFault) -> CivilDay {
    var day = start
    while try workingDays(from: start, to: day + 1, counting: rule) <= limit { day = day + 1 }
    return day
  }

  /// The first day that lies so many working days after another: ten after a Friday is the Friday of the week after
  /// next, or the Monday that follows it when it is a bank holiday.
  ///
  /// - Throws: `WorkingDaysFault.outsideCalendar`.
  public func day(
    _ workingDays: Int, after start: CivilDay, counting rule: Start = .dayZero
  ) throws(WorkingDaysFault) -> CivilDay {
    let already = rule == .dayOne ? (try isWorkingDay(start) ? 1 : 0) : 0
    let wanted = Int(try count(upTo: start)) + workingDays - already
    var (low, high) = (Int(start.number) - Int(first), upTo.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(upTo[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    let day = CivilDay(number: first + Int32(low))
    guard low < upTo.count else { throw .outsideCalendar(day, years) }
    return day
  }

  private func count(upTo day: CivilDay) throws(WorkingDaysFault) -> Int32 {
    let index = Int(day.number) - Int(first)
    guard upTo.indices.contains(index) else { throw .outsideCalendar(day, years) }
    return upTo[index]
  }

  /// 1 January 1970 was a Thursday.
  private static func isWeekday(_ number: Int32) -> Bool { ((number % 7) + 10) % 7 < 5 }
}

/// Why working days could not be counted.
public enum WorkingDaysFault: Error, Hashable, Sendable {
  case noCalendar
  case yearWithoutHolidays(Int)
  case outsideCalendar(CivilDay, ClosedRange<Int>)
}

extension WorkingDaysFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noCalendar: "no bank holidays are listed"
    case .yearWithoutHolidays(let year): "no bank holidays are listed for \(year)"
    case .outsideCalendar(let day, let years):
      "\(day) is outside the bank holidays on file, \(years.lowerBound) to \(years.upperBound)"
    }
  }
}
