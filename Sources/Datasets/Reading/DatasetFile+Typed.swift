public import CSV
public import Columns
internal import OrderedCollections

/// What came of reading a file's cells as its contract's kinds.
public struct TypedRead: Sendable {
  public var table: Table
  /// The physical line on which each row of the table starts.
  public var lines: [Int32]
  public var cellFaults: [CellFault]
  public var marks: [CellMark]
  public var rowFaults: [RowFault]
}

extension DatasetFile {
  /// Reads the contract's columns that the file has, as the contract's kinds.
  ///
  /// Where the contract reads placeholders, cells that were not understood are looked at again: `N/A` and the like
  /// read as empty, and in a column of moments a spreadsheet's serial number as the moment that it stands for. Only
  /// columns with such cells are read a second time.
  public func readTyped(alsoReading extra: [ColumnRequest] = []) throws(DatasetFileFaults) -> TypedRead {
    let read = try read(asText: false, alsoReading: extra)
    var typed = TypedRead(
      table: read.table, lines: read.lines, cellFaults: read.cellFaults,
      marks: read.cellNotes.map { CellMark(row: $0.row, column: $0.column, form: .init($0.form)) },
      rowFaults: read.rowFaults)
    if contract.readsPlaceholders && !read.cellFaults.isEmpty { try typed.lookAgain(in: self) }
    return typed
  }
}

extension TypedRead {
  /// What a cell comes to that is no value of its column's kind.
  private enum SecondLook {
    case placeholder
    case moment(Int32)
    case fault

    init(_ word: String, inMoments: Bool) {
      if Placeholder.isOne(Heading.normalised(word)) {
        self = .placeholder
      } else if inMoments, let minute = SerialMoment.minute(of: word) {
        self = .moment(minute)
      } else {
        self = .fault
      }
    }
  }

  fileprivate mutating func lookAgain(in file: DatasetFile) throws(DatasetFileFaults) {
    let texts = try file.readWords(of: Set(cellFaults.map(\.column)))
    var columns = table.columns
    var minutes: [String: [Int32]] = [:]
    for (name, values) in columns where texts[name] != nil {
      if case .moment(let column) = values { minutes[name] = column.minutes }
    }
    // Each distinct word is looked at once.
    var looks: [String: [SecondLook]] = [:]
    for (name, words) in texts {
      looks[name] = words.words.map { SecondLook($0, inMoments: minutes[name] != nil) }
    }
    var left: [CellFault] = []
    for fault in cellFaults {
      let code = texts[fault.column]?.codes[fault.row] ?? CategoryColumn.blank
      switch code == CategoryColumn.blank ? nil : looks[fault.column]?[Int(code)] {
      case .placeholder?: marks.append(CellMark(row: fault.row, column: fault.column, form: .placeholder))
      case .moment(let minute)?:
        minutes[fault.column]?[fault.row] = minute
        marks.append(CellMark(row: fault.row, column: fault.column, form: .serialDay))
      case .fault?, nil: left.append(fault)
      }
    }
    for (name, minutes) in minutes { columns[name] = .moment(MomentColumn(minutes: minutes)) }
    cellFaults = left
    table = Table(columns: columns, rowCount: table.rowCount)
  }
}

extension DatasetFile {
  /// The words of some columns as they stand in the file.
  fileprivate func readWords(of names: Set<String>) throws(DatasetFileFaults) -> [String: CategoryColumn] {
    let requests = match.positions.filter { names.contains($0.field) }.map { field, position in
      ColumnRequest(position: position, name: field, kind: .category)
    }
    do {
      let read = try file.read(requests, headingRecord: headingRecord)
      return read.table.columns.reduce(into: [:]) { texts, column in
        if case .category(let words) = column.value { texts[column.key] = words }
      }
    } catch {
      throw DatasetFileFaults([DatasetFileFault(error)])
    }
  }
}

/// Moments as spreadsheets keep them: days since the end of 1899, with the time of day as a fraction.
enum SerialMoment {
  /// The minutes since the first minute of 1970 that a serial number from 1 to 80000 stands for.
  static func minute(of text: String) -> Int32? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.count <= 5, whole.utf8.allSatisfy(isDigit),
      let day = Int32(whole),
      (61...80_000).contains(day)
    else { return nil }
    var minutes: Int64 = 0
    if parts.count == 2 {
      let digits = parts[1].prefix(12)
      guard !digits.isEmpty, parts[1].utf8.allSatisfy(isDigit), let fraction = Int64(digits) else {
        return nil
      }
      let scale = digits.utf8.reduce(into: Int64(1)) { scale, _ in scale *= 10 }
      // To the nearest minute: spreadsheets write 14:30 as 0.604166666666667.
      minutes = (fraction * 1_440 * 2 + scale) / (scale * 2)
    }
    return (day - 25_569) * 1_440 + Int32(minutes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension CellMark.Form {
  init(_ form: CellNote.Form) {
    self =
      switch form {
      case .twoDigitYear: .twoDigitYear
      case .serialDay: .serialDay
      }
  }
}
