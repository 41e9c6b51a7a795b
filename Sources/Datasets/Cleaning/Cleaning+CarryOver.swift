internal import Columns

/// What was so in the drop of the quarter before, and should still be so.
extension Cleaning {
  /// Compares the accepted rows with those of the drop before, cleaned by itself, row by row with the same key: what
  /// does not change, the day of the event, and the ends that had come. A row that was open then is still there.
  ///
  /// All are warnings: a correction in the case system is lawful, but it changes figures that were handed over.
  public mutating func checkCarryOver(from earlier: Cleaning) {
    guard !contract.key.isEmpty, !contract.closings.isEmpty || !contract.unchanging.isEmpty,
      let matches = RowMatches(earlier.table, in: table, key: contract.key, counts: isCounted)
    else { return }
    for before in earlier.table.rows where earlier.isCounted(before) {
      if let row = matches[before] {
        compare(row, with: before, of: earlier)
      } else if earlier.isOpen(before) {
        lost.append(before)
      }
    }
    report(lostFrom: earlier)
  }

  private func isCounted(_ row: Int) -> Bool { outcomes[row] == .accepted && !isLater(row: row) }

  /// Whether nothing of the row had ended.
  private func isOpen(_ row: Int) -> Bool {
    !contract.closings.isEmpty && contract.closings.allSatisfy { table[$0.date]?.isBlank(row) ?? true }
  }

  private mutating func compare(_ row: Int, with before: Int, of earlier: Cleaning) {
    let place = "line \(earlier.arrived.lines[before] ?? 0) of \(earlier.arrived.files[before] ?? "")"
    func changed(_ column: String) -> Bool {
      guard let mine = table[column], let theirs = earlier.table[column], !theirs.isBlank(before) else {
        return false
      }
      return !mine.isEqual(row, to: theirs, before)
    }
    for fact in contract.unchanging where changed(fact.column) {
      if case .category(let column)? = earlier.table[fact.column], let code = column[before],
        fact.unknown.contains(code)
      {
        continue
      }
      find(
        .carriedFact, .warning, row: row, column: fact.column,
        "The cell differs from \(place), in the drop before; such a fact does not change. Correct the wrong one."
      )
    }
    if let column = contract.eventDate, changed(column) {
      find(
        .carriedEvent, .warning, row: row, column: column,
        "The day differs from \(place), in the drop before: the event moves between periods already reported."
      )
    }
    for closing in contract.closings where changed(closing.date) {
      find(
        .carriedEnd, .warning, row: row, column: closing.date,
        "The end differs from \(place), in the drop before, or is open again: ends already reported change.")
    }
  }

  private mutating func report(lostFrom earlier: Cleaning) {
    let message =
      "The row was open in the drop before and is in this drop no more: it should be here, open or ended. "
      + "Check the extract, or that the id has not changed."
    for row in lost.prefix(Self.warningsListed) {
      carried.append(
        Finding(
          dataset: contract.name, file: earlier.arrived.files[row] ?? "",
          line: earlier.arrived.lines[row] ?? 0, column: contract.key.first ?? "",
          rule: StandingRule.carriedOpen.rawValue, severity: .warning, message: message))
    }
    if lost.count > Self.warningsListed {
      let row = lost[Self.warningsListed]
      carriedNotes.append(
        CountedNote(
          dataset: contract.name, column: contract.key.first ?? "", rule: StandingRule.carriedOpen.rawValue,
          message: message, count: lost.count - Self.warningsListed,
          file: earlier.arrived.files[row] ?? "", line: earlier.arrived.lines[row] ?? 0))
    }
  }
}

/// For each row of one table, the row of another with the same cells in the columns of a key.
private struct RowMatches {
  private var rows: [Int32]

  /// `nil` when a column of the key cannot be compared. `counts` says which rows of `table` can be found.
  init?(_ earlier: Table, in table: Table, key: [String], counts: (Int) -> Bool) {
    var mine = [Int32](repeating: 0, count: table.rowCount)
    var theirs = [Int32](repeating: 0, count: earlier.rowCount)
    for name in key {
      guard let here = table[name], let there = earlier[name],
        let (hereValues, thereValues) = here.comparable(with: there)
      else { return nil }
      var numbers: [UInt64: Int32] = [:]
      func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
      }
      for row in mine.indices {
        let next = Int32(numbers.count)
        let pair = pair(mine[row], hereValues[row])
        if let number = numbers[pair] {
          mine[row] = number
        } else {
          (numbers[pair], mine[row]) = (next, next)
        }
      }
      for row in theirs.indices where theirs[row] >= 0 {
        theirs[row] = numbers[pair(theirs[row], thereValues[row])] ?? -1
      }
    }
    var rowOfNumber = [Int32](repeating: -1, count: table.rowCount)
    for row in mine.indices where counts(row) && rowOfNumber[Int(mine[row])] < 0 {
      rowOfNumber[Int(mine[row])] = Int32(row)
    }
    rows = theirs.map { $0 < 0 ? -1 : rowOfNumber[Int($0)] }
  }

  subscript(row: Int) -> Int? { rows[row] < 0 ? nil : Int(rows[row]) }
}

extension ColumnValues {
  /// A number for each cell of this column and of another of its kind, the same for the same cell; `nil` for kinds
  /// that make no keys.
  fileprivate func comparable(with other: ColumnValues) -> ([Int32], [Int32])? {
    switch (self, other) {
    case (.category(let mine), .category(let theirs)):
      let translated = theirs.words.map { mine.code(of: $0) ?? -2 }
      return (
        mine.codes, theirs.codes.map { $0 == CategoryColumn.blank ? $0 : translated[Int($0)] }
      )
    case (.day(let mine), .day(let theirs)): return (mine.numbers, theirs.numbers)
    case (.moment(let mine), .moment(let theirs)): return (mine.minutes, theirs.minutes)
    default: return nil
    }
  }

  /// Whether a cell is the same as one of another column of its kind.
  fileprivate func isEqual(_ row: Int, to other: ColumnValues, _ otherRow: Int) -> Bool {
    switch (self, other) {
    case (.category(let mine), .category(let theirs)): mine[row] == theirs[otherRow]
    case (.day(let mine), .day(let theirs)): mine[row] == theirs[otherRow]
    case (.moment(let mine), .moment(let theirs)): mine[row] == theirs[otherRow]
    case (.integer(let mine), .integer(let theirs)): mine[row] == theirs[otherRow]
    default: true
    }
  }
}
