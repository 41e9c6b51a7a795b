public import CivilDates
public import Figures

/// A column of days, each a day number; `DayColumn.blank` stands for an empty cell.
public struct DayColumn: Sendable {
  public static let blank = Int32.min

  /// Days since 1 January 1970, one a row.
  public private(set) var numbers: [Int32]

  public init(numbers: [Int32] = []) { self.numbers = numbers }

  public var count: Int { numbers.count }

  public subscript(row: Int) -> CivilDay? {
    let number = numbers[row]
    return number == Self.blank ? nil : CivilDay(number: number)
  }

  public mutating func append(_ day: CivilDay?) { numbers.append(day?.number ?? Self.blank) }

  func selecting(_ rows: [Int]) -> DayColumn { DayColumn(numbers: rows.map { numbers[$0] }) }
}

/// A column of whole numbers; `IntegerColumn.blank` stands for an empty cell.
public struct IntegerColumn: Sendable {
  public static let blank = Int64.min

  public private(set) var values: [Int64]

  public init(values: [Int64] = []) { self.values = values }

  public var count: Int { values.count }

  public subscript(row: Int) -> Int? {
    let value = values[row]
    return value == Self.blank ? nil : Int(value)
  }

  public mutating func append(_ value: Int?) { values.append(value.map(Int64.init) ?? Self.blank) }

  func selecting(_ rows: [Int]) -> IntegerColumn { IntegerColumn(values: rows.map { values[$0] }) }
}

/// A column of decimal numbers, each exactly as written; a scale of `DecimalColumn.blank` stands for an empty cell.
public struct DecimalColumn: Sendable {
  public static let blank = UInt8.max

  /// The numbers without their points.
  public private(set) var units: [Int64]
  /// Digits after the point of each.
  public private(set) var scales: [UInt8]

  /// One scale for each number.
  public init(units: [Int64] = [], scales: [UInt8] = []) {
    precondition(units.count == scales.count, "one scale for each number")
    self.units = units
    self.scales = scales
  }

  public var count: Int { units.count }

  public subscript(row: Int) -> ExactDecimal? {
    scales[row] == Self.blank ? nil : ExactDecimal(units: units[row], decimals: Int(scales[row]))
  }

  public mutating func append(_ value: ExactDecimal?) {
    units.append(value?.units ?? 0)
    scales.append(value.map { UInt8($0.decimals) } ?? Self.blank)
  }

  func selecting(_ rows: [Int]) -> DecimalColumn {
    DecimalColumn(units: rows.map { units[$0] }, scales: rows.map { scales[$0] })
  }
}
