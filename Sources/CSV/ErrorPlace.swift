/// Tells in which line and column of a file parsing stopped.
struct ErrorPlace {
  let plan: ReadingPlan
  /// Where the last piece begins in the file, and how many records ended before it.
  let offset: Int
  let recordsBefore: Int

  /// The error that says where in the file parsing stopped.
  func located(_ stop: RecordParser.Stop) -> CSVError {
    let file = plan.file
    func error(
      _ target: FieldFinder.Target, field: Int?, _ fault: (FieldFinder) -> CSVError.Fault,
      line: KeyPath<FieldFinder, Int>
    ) -> CSVError {
      do throws(CSVError) {
        let place = try FieldFinder.find(target, in: file.source, from: file.start, of: file.name)
        return CSVError(
          fault(place), file: file.name, line: place[keyPath: line], column: field.map { $0 + 1 },
          columnName: plan.columns.first { $0.position == field }?.name)
      } catch {
        return error
      }
    }
    switch stop {
    case .limit(let breach):
      let record = recordsBefore + breach.record
      switch breach.limit {
      case .fieldBytes:
        let limit = file.limits.fieldBytes
        return error(
          .field(breach.field, ofRecord: record), field: breach.field, { _ in .fieldTooLong(limit: limit) },
          line: \.fieldLine)
      case .fieldsPerRecord:
        let limit = file.limits.fieldsPerRecord
        return error(.record(record), field: nil, { _ in .tooManyFields(limit: limit) }, line: \.recordLine)
      }
    case .quote(let byte, let field, let isAfterClosing):
      return error(
        .offset(offset - file.start + byte), field: field,
        { isAfterClosing ? .textAfterQuote(openedOnLine: $0.fieldLine) : .strayQuote }, line: \.line)
    case .unterminated(let field):
      return error(.end, field: field, { _ in .unterminatedQuote }, line: \.fieldLine)
    case .recordTooLong, .outOfMemory:
      return error(.record(recordsBefore), field: nil, { _ in .recordTooLong }, line: \.recordLine)
    }
  }
}
