internal import CivilDates
internal import Columns
internal import OrderedCollections

/// Brings cells into the one form in which `2-clean` holds them. Each distinct word of a column is looked at once.
extension Cleaning {
  mutating func standardiseCells() {
    noteMarks()
    for field in contract.fields {
      switch table[field.name] {
      case .category(let column)?: standardise(column, of: field)
      case .day(let column)? where contract.readsPlaceholders:
        blankPlaceholderDays(column.numbers, of: field, before: firstPlausibleDay.number)
      case .moment(let column)? where contract.readsPlaceholders:
        blankPlaceholderDays(column.minutes, of: field, before: firstPlausibleDay.number * 1_440)
      default: break
      }
    }
  }

  private var firstPlausibleDay: CivilDay {
    CivilDay(year: Placeholder.firstPlausibleYear, month: 1, day: 1) ?? CivilDay(number: Int32.min + 1)
  }

  /// Counts the cells that were marked as they were read.
  private mutating func noteMarks() {
    for mark in arrived.marks {
      guard let field = contract.field(named: mark.column) else { continue }
      switch mark.form {
      case .placeholder: notePlaceholders(1, of: field, row: mark.row)
      case .twoDigitYear:
        tally.note(
          StandingRule.dayForm.rawValue, column: field.name,
          "\(field.title): dates with two digits for the year were read as 1930 to 2029. Write the year in full.",
          row: mark.row)
      case .serialDay:
        tally.note(
          StandingRule.dayForm.rawValue, column: field.name,
          "\(field.title): a spreadsheet's serial numbers were read as dates. Format the column as dates.",
          row: mark.row)
      }
    }
  }

  private mutating func notePlaceholders(_ count: Int, of field: FieldDefinition, row: Int) {
    tally.note(
      StandingRule.placeholder.rawValue, column: field.name,
      "\(field.title): cells such as N/A or NULL were read as empty. Leave the cell empty when nothing is known.",
      row: row, count: count)
  }

  // MARK: Words

  /// What becomes of a distinct word.
  private struct Change {
    /// The word that takes its place; `nil` for an empty cell.
    var word: String?
    var rule: StandingRule
    var form: WrittenForm?
  }

  private mutating func standardise(_ column: CategoryColumn, of field: FieldDefinition) {
    let reader = field.codes.map {
      CodeReader($0, aliases: aliases[$0.name], readsPlaceholders: contract.readsPlaceholders)
    }
    if reader == nil && !contract.readsPlaceholders { return }
    let blanks = contract.cellFaults == .blankCell && field.presence != .required
    var words: [String?] = column.words
    var changes: [Int: Change] = [:]
    for (code, word) in column.words.enumerated() {
      let change = change(of: word, in: field, reader)
      guard let change else { continue }
      changes[code] = change
      words[code] = change.rule == .code && !blanks ? word : change.word
    }
    if changes.isEmpty { return }
    note(changes, in: column, of: field, blanks: blanks)
    replace(field.name, by: .category(column.replacing(words)))
  }

  private func change(of word: String, in field: FieldDefinition, _ reader: CodeReader?) -> Change? {
    if let reader {
      switch reader.read(word) {
      case .code(let code, let form):
        return code == word ? nil : Change(word: code, rule: .codeAlias, form: form)
      case .blank: return Change(word: nil, rule: .placeholder)
      case .unknown: return Change(word: nil, rule: .code)
      }
    }
    if Placeholder.isOneOfAnyWords(word) { return Change(word: nil, rule: .placeholder) }
    guard field.kind == .identifier, let mended = IdentifierText.mended(word) else { return nil }
    return Change(word: mended, rule: .idForm)
  }

  private mutating func note(
    _ changes: [Int: Change], in column: CategoryColumn, of field: FieldDefinition, blanks: Bool
  ) {
    var counts = [Int](repeating: 0, count: column.words.count)
    var firstRows = [Int](repeating: 0, count: column.words.count)
    for row in column.codes.indices.reversed() where column.codes[row] != CategoryColumn.blank {
      counts[Int(column.codes[row])] += 1
      firstRows[Int(column.codes[row])] = row
    }
    for (code, change) in changes.sorted(by: { firstRows[$0.key] < firstRows[$1.key] }) {
      let (row, count) = (firstRows[code], counts[code])
      switch change.rule {
      case .placeholder: notePlaceholders(count, of: field, row: row)
      case .idForm:
        tally.note(
          change.rule.rawValue, column: field.name,
          "\(field.title): blanks and “.0” that do not belong to the id were left out. Export ids as text.",
          row: row, count: count)
      case .codeAlias:
        // What the list itself declares needs no word.
        guard let form = change.form else { continue }
        tally.note(
          change.rule.rawValue, column: field.name,
          "\(field.title): \(form.sentence) and were read as codes of the list \(field.codes?.name ?? "").",
          row: row, count: count)
      default: break
      }
    }
    guard let list = field.codes, changes.values.contains(where: { $0.rule == .code }) else { return }
    let isUnknown = column.words.indices.map { changes[$0]?.rule == .code }
    let message =
      "\(field.title) is not a code of the list \(list.name). Use one of: \(list.listing)."
      + (blanks ? " The cell was left empty." : "")
    for (row, code) in column.codes.enumerated() where code != CategoryColumn.blank && isUnknown[Int(code)] {
      find(.code, blanks ? .warning : .reject, row: row, column: field.name, message)
    }
  }

  // MARK: Days

  private mutating func blankPlaceholderDays(
    _ numbers: [Int32], of field: FieldDefinition, before first: Int32
  ) {
    // The mark of an empty cell is the smallest number of all.
    let rows = numbers.indices.filter { numbers[$0] < first && numbers[$0] != DayColumn.blank }
    guard let row = rows.first else { return }
    tally.note(
      StandingRule.dayPlaceholder.rawValue, column: field.name,
      "\(field.title): dates before 1920, such as 1 January 1900, were read as empty. Leave the cell empty "
        + "when the date is not known.", row: row, count: rows.count)
    blank(field.name, in: rows)
  }

  // MARK: Columns

  mutating func replace(_ name: String, by values: ColumnValues) {
    var columns = table.columns
    columns[name] = values
    table = Table(columns: columns, rowCount: table.rowCount)
  }

  /// Empties the cells of some rows.
  mutating func blank(_ name: String, in rows: [Int]) {
    if let values = table[name] { replace(name, by: values.blanking(rows)) }
  }
}
