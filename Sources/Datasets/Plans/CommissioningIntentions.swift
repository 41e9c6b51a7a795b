public import Columns

/// The commissioning intentions of the year with the position that the service gives each (Family Services Q4
/// 2015/16, sections 3.3 and 3.4).
public enum CommissioningIntentions: Dataset {
  public static let line = integer(
    "line", "Line", "The place of the position in the report's table, from 1.", .required, from: 1)
  public static let intention = category(
    "intention", "Intention",
    "What the committee intends. One that is printed on two lines has two positions.",
    .required)
  public static let position = category(
    "position", "Position", "The overall status for the year, as the service states it.", .required)
  public static let comment = text("comment", "Comment", "What the service says of it.")

  public static let contract = DatasetContract(
    name: "commissioning_intentions",
    title: "Commissioning intentions",
    description: "The commissioning intentions of the year and the position of each.",
    grain: "one position",
    fields: [line.definition, intention.definition, position.definition, comment.definition],
    key: [line.name],
    needsEveryRow: true,
    rules: [
      knownStatus("INT-01", position, of: .commissioningIntentions),
      rule(
        "INT-02", .stop, "An intention has a commitment",
        remedy: "Add its commitments to commissioning_commitments.csv, or take the line out.",
        fields: [line.name], across: [CommissioningCommitments.self]
      ) { rows, input in
        guard let commitments = input.related(CommissioningCommitments.self) else { return [] }
        let column = commitments[CommissioningCommitments.line]
        let lines = Set(commitments.rows.compactMap { column[$0] })
        let own = rows[line]
        return rows.rows.filter { row in own[row].map { !lines.contains($0) } ?? false }
      },
    ])
}
