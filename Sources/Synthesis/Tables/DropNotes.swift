public import CivilDates

/// The pages that lie beside the tables of an invented drop.
public enum DropNotes {
  /// Says that nothing in the folder is about anyone, and how it was made.
  public static func provenance(
    quarter: Quarter, asAt day: CivilDay, seed: UInt64, size: Int, hasFaults: Bool, files: [DropFile]
  )
    -> String
  {
    let rows = files.map { "| \($0.name) | \($0.rows) |" }.joined(separator: "\n")
    return """
      # Synthetic records

      Every record in this folder is invented. No row is about a child, a family or a worker who exists; ids, dates
      and histories come from a seeded generator. Only totals are real: those that the council printed in its report
      of March 2018. CHOICES.md says which of them the records meet, and which not and why.

      Made by: `synthesise --quarter \(quarter) --as-at \(day) --seed \(seed) --size \(size)\(hasFaults ? " --faults" : "")`

      \(hasFaults ? "Some rows are wrong on purpose: expected_rejects.csv counts them by rule.\n\n" : "")The records are those of a case system as it stood at the end of \(day).

      | file | rows |
      |---|---|
      \(rows)

      """
  }
}
