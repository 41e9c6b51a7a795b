/// A minute of a day, in the clock time in which it was written. Two moments are so many minutes apart whatever the
/// clocks did in between.
public struct CivilMoment: Hashable, Comparable, Sendable {
  /// Minutes since the first minute of 1 January 1970; negative before it.
  public var minutes: Int32

  public init(minutes: Int32) { self.minutes = minutes }

  /// The minute of a day; `nil` unless `hour` is 0 to 23 and `minute` 0 to 59.
  public init?(day: CivilDay, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.minutes = day.number * 1_440 + Int32(hour * 60 + minute)
  }

  public var day: CivilDay {
    CivilDay(number: (minutes >= 0 ? minutes : minutes - 1_439) / 1_440)
  }

  public var hour: Int { Int(minutes - day.number * 1_440) / 60 }
  public var minute: Int { Int(minutes - day.number * 1_440) % 60 }

  public static func < (left: CivilMoment, right: CivilMoment) -> Bool { left.minutes < right.minutes }

  /// Minutes from `right` to `left`.
  public static func - (left: CivilMoment, right: CivilMoment) -> Int {
    Int(left.minutes) - Int(right.minutes)
  }
}

extension CivilMoment: CustomStringConvertible {
  /// `2018-03-31 14:05`.
  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day) \(padded(hour)):\(padded(minute))"
  }
}
