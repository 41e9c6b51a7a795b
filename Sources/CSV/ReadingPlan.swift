/// What is read and how.
struct ReadingPlan: Sendable {
  let file: CSVFile
  let columns: [ColumnRequest]
  /// How many fields the headings have, and so every record.
  let width: Int
  /// Records up to and with the headings, and the line of the headings.
  let skip: Int
  let headingLine: Int
  /// Positions of the columns in the file, each once, ascending.
  let positions: [Int]
  /// Which of the positions each column has.
  let slots: [Int]

  init(file: CSVFile, columns: [ColumnRequest], width: Int, skip: Int, headingLine: Int) {
    self.file = file
    self.columns = columns
    self.width = width
    self.skip = skip
    self.headingLine = headingLine
    let positions = Set(columns.map(\.position)).sorted()
    self.positions = positions
    self.slots = columns.map { column in positions.firstIndex(of: column.position) ?? 0 }
  }
}
