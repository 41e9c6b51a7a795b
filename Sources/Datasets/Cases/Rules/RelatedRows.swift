internal import Columns

/// The rows of another dataset that the ids of a column refer to. Each distinct id is looked up once.
struct RelatedRows<Other: Dataset> {
  let rows: DatasetTable<Other>
  private let codes: [Int32]
  private let rowOfCode: [Int?]

  /// Looks up the words of `ids` in the column `key` of the other dataset, taking its last row where several have the
  /// id. `nil` when this run does not have the other dataset.
  init?(_ ids: CategoryColumn, by key: Field<Other, CategoryColumn>, in input: RuleInput) {
    guard let rows = input.related(Other.self) else { return nil }
    let keys = rows[key]
    var lastRow = [Int?](repeating: nil, count: keys.words.count)
    for (row, code) in keys.codes.enumerated() where code != CategoryColumn.blank { lastRow[Int(code)] = row }
    self.rows = rows
    self.codes = ids.codes
    self.rowOfCode = ids.words.map { word in keys.code(of: word).flatMap { lastRow[Int($0)] } }
  }

  /// The other dataset's row of the id in this row; `nil` when the cell is empty or the id is not there.
  subscript(row: Int) -> Int? {
    let code = codes[row]
    return code == CategoryColumn.blank ? nil : rowOfCode[Int(code)]
  }

  /// Whether the row has an id that the other dataset does not know.
  func isUnknown(_ row: Int) -> Bool { codes[row] != CategoryColumn.blank && self[row] == nil }
}

extension Dataset {
  /// An id, where there is one, is in the other dataset.
  static func known<Other: Dataset>(
    _ id: String, _ field: Field<Self, CategoryColumn>, in key: Field<Other, CategoryColumn>
  ) -> Rule {
    rule(
      id, .warning, "“\(field.definition.title)” is in \(Other.contract.name)",
      remedy: "Correct the id, or send the row that is missing there.", fields: [field.name],
      across: [Other.self]
    ) { rows, input in
      guard let related = RelatedRows(rows[field], by: key, in: input) else { return [] }
      return rows.rows.filter(related.isUnknown)
    }
  }

  /// The day does not come before a day of the row that an id refers to.
  static func notBefore<Other: Dataset, Column: DatedColumn>(
    _ id: String, _ field: Field<Self, Column>, _ other: Field<Other, DayColumn>,
    of reference: Field<Self, CategoryColumn>, in key: Field<Other, CategoryColumn>
  ) -> Rule {
    rule(
      id, .warning,
      "“\(field.definition.title)” is not before “\(other.definition.title)” in \(Other.contract.name)",
      remedy: "Correct one of the two dates, or the id.", fields: [field.name, reference.name],
      across: [Other.self]
    ) { rows, input in
      guard let related = RelatedRows(rows[reference], by: key, in: input) else { return [] }
      let (days, others) = (rows[field], related.rows[other])
      return rows.rows.filter { row in
        guard let day = days.day(of: row), let found = related[row], let limit = others[found] else {
          return false
        }
        return day < limit
      }
    }
  }
}
