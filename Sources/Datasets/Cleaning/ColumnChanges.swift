internal import Columns
internal import Figures

extension CategoryColumn {
  /// The column with other words in place of its own, one for each; `nil` empties the cells.
  func replacing(_ replacements: [String?]) -> CategoryColumn {
    var index: [String: Int32] = [:]
    index.reserveCapacity(replacements.count)
    var kept: [String] = []
    let codeHere = replacements.map { word -> Int32 in
      guard let word else { return Self.blank }
      if let code = index[word] { return code }
      let code = Int32(kept.count)
      index[word] = code
      kept.append(word)
      return code
    }
    return CategoryColumn(
      codes: codes.map { $0 == Self.blank ? $0 : codeHere[Int($0)] }, distinctWords: kept)
  }
}

extension ColumnValues {
  /// The column with the cells of some rows emptied.
  func blanking(_ rows: [Int]) -> ColumnValues {
    func blanked<Value>(_ values: [Value], _ blank: Value) -> [Value] {
      var values = values
      for row in rows { values[row] = blank }
      return values
    }
    switch self {
    case .category(let column):
      return .category(
        CategoryColumn(codes: blanked(column.codes, CategoryColumn.blank), distinctWords: column.words))
    case .text(let column):
      let emptied = Set(rows)
      var result = TextColumn()
      for row in 0..<column.count { result.append(emptied.contains(row) ? nil : column[row]) }
      return .text(result)
    case .day(let column): return .day(DayColumn(numbers: blanked(column.numbers, DayColumn.blank)))
    case .moment(let column):
      return .moment(MomentColumn(minutes: blanked(column.minutes, MomentColumn.blank)))
    case .integer(let column):
      return .integer(IntegerColumn(values: blanked(column.values, IntegerColumn.blank)))
    case .decimal(let column):
      return .decimal(
        DecimalColumn(units: blanked(column.units, 0), scales: blanked(column.scales, DecimalColumn.blank)))
    }
  }

  /// The day number of each row, for days and moments; `DayColumn.blank` where there is none.
  var dayNumbers: [Int32]? {
    switch self {
    case .day(let column): column.numbers
    case .moment(let column):
      column.minutes.map { minutes in
        if minutes == MomentColumn.blank { return DayColumn.blank }
        return minutes >= 0 ? minutes / 1_440 : (minutes - 1_439) / 1_440
      }
    default: nil
    }
  }
}
