internal import CivilDates

/// Working days by the bank holidays on file.
struct WorkCalendar {
  private let first: CivilDay
  private let isOpen: [Bool]
  private let upTo: [Int]
  private let workingDays: [CivilDay]

  /// - Parameter csv: the reference file, a heading and then `date,title`.
  /// - Throws: `SynthesisFault.badCalendar`.
  init(bankHolidays csv: String) throws {
    var holidays: Set<Int32> = []
    for line in csv.split(separator: "\n").dropFirst() {
      guard let day = CivilDay(isoText: line.prefix(10)) else {
        throw SynthesisFault.badCalendar("\"\(line.prefix(10))\" is not a day")
      }
      holidays.insert(day.number)
    }
    guard let earliest = holidays.min(), let latest = holidays.max(),
      let first = CivilDay(year: CivilDay(number: earliest).components.year, month: 1, day: 1),
      let last = CivilDay(year: CivilDay(number: latest).components.year, month: 12, day: 31)
    else { throw SynthesisFault.badCalendar("there are none") }
    self.first = first
    // 1 January 1970 was a Thursday.
    self.isOpen = (first.number...last.number).map { ($0 % 7 + 10) % 7 < 5 && !holidays.contains($0) }
    var sum = 0
    self.upTo = isOpen.map { open in
      sum += open ? 1 : 0
      return sum
    }
    self.workingDays = isOpen.indices.filter { [isOpen] in isOpen[$0] }.map { first + $0 }
  }

  func isWorking(_ day: CivilDay) -> Bool { isOpen[day - first] }

  /// Working days from one day to another; the first day is day 0.
  func count(from start: CivilDay, to end: CivilDay) -> Int { upTo[end - first] - upTo[start - first] }

  /// The day itself when it is worked, else the next that is.
  func onOrAfter(_ day: CivilDay) -> CivilDay {
    var result = day
    while !isWorking(result) { result = result + 1 }
    return result
  }

  /// The day itself when it is worked, else the one before.
  func onOrBefore(_ day: CivilDay) -> CivilDay {
    var result = day
    while !isWorking(result) { result = result + -1 }
    return result
  }

  /// The working day so many working days later; earlier when negative.
  func adding(_ count: Int, to day: CivilDay) -> CivilDay {
    workingDays[upTo[onOrBefore(day) - first] - 1 + count]
  }

  /// The working days of a stretch.
  func days(_ from: CivilDay, _ to: CivilDay) -> [CivilDay] {
    guard from <= to else { return [] }
    return (from.number...to.number).map { CivilDay(number: $0) }.filter(isWorking)
  }
}
