public import CivilDates

/// A column of moments: days with a time of day, to the minute, in the clock time in which they were written. No time
/// zone is known or needed. `MomentColumn.blank` stands for an empty cell.
public struct MomentColumn: Sendable {
  public static let blank = Int32.min

  /// Minutes since the first minute of 1 January 1970, one a row.
  public private(set) var minutes: [Int32]

  public init(minutes: [Int32] = []) { self.minutes = minutes }

  public var count: Int { minutes.count }

  public subscript(row: Int) -> CivilMoment? {
    let number = minutes[row]
    return number == Self.blank ? nil : CivilMoment(minutes: number)
  }

  public mutating func append(_ moment: CivilMoment?) { minutes.append(moment?.minutes ?? Self.blank) }

  func selecting(_ rows: [Int]) -> MomentColumn { MomentColumn(minutes: rows.map { minutes[$0] }) }
}
