internal import Columns
internal import Figures

extension Dataset {
  /// An amount in pounds has no fraction of a penny.
  static func inPence(_ id: String, _ field: Field<Self, DecimalColumn>) -> Rule {
    rule(
      id, .reject, "“\(field.definition.title)” is in pounds and whole pence",
      remedy: "Round the amount to pence.", fields: [field.name]
    ) { rows, _ in
      let amounts = rows[field]
      return rows.rows.filter { row in amounts[row].map { $0.pence == nil } ?? false }
    }
  }
}
