import Columns

/// Builds one column, batch by batch.
enum ColumnDecoder: Sendable {
  case text(TextDecoder)
  case category(CategoryDecoder)
  case day(DayDecoder)
  case moment(MomentDecoder)
  case integer(IntegerDecoder)
  case decimal(DecimalDecoder)
  /// Stands in while a decoder is at work, so that it is the only owner of what it has built.
  case away

  init(_ request: ColumnRequest) {
    switch request.kind {
    case .text: self = .text(TextDecoder())
    case .category, .identifier: self = .category(CategoryDecoder())
    case .day: self = .day(DayDecoder(accepting: request.accepting))
    case .moment: self = .moment(MomentDecoder())
    case .integer: self = .integer(IntegerDecoder(accepting: request.accepting))
    case .decimal: self = .decimal(DecimalDecoder(accepting: request.accepting))
    }
  }

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int, findings: inout CellFindings) {
    let decoder = self
    self = .away
    switch consume decoder {
    case .text(var decoder):
      decoder.decode(batch, slot: slot)
      self = .text(decoder)
    case .category(var decoder):
      decoder.decode(batch, slot: slot)
      self = .category(decoder)
    case .day(var decoder):
      decoder.decode(batch, slot: slot, findings: &findings)
      self = .day(decoder)
    case .moment(var decoder):
      decoder.decode(batch, slot: slot, findings: &findings)
      self = .moment(decoder)
    case .integer(var decoder):
      decoder.decode(batch, slot: slot, findings: &findings)
      self = .integer(decoder)
    case .decimal(var decoder):
      decoder.decode(batch, slot: slot, findings: &findings)
      self = .decimal(decoder)
    case .away: preconditionFailure("a decoder decodes one batch at a time")
    }
  }

  /// Appends what was built from a later part of the file, for the same request.
  mutating func append(_ later: ColumnDecoder) {
    let decoder = self
    self = .away
    switch (consume decoder, later) {
    case (.text(var decoder), .text(let later)):
      decoder.append(later)
      self = .text(decoder)
    case (.category(var decoder), .category(let later)):
      decoder.append(later)
      self = .category(decoder)
    case (.day(var decoder), .day(let later)):
      decoder.append(later)
      self = .day(decoder)
    case (.moment(var decoder), .moment(let later)):
      decoder.append(later)
      self = .moment(decoder)
    case (.integer(var decoder), .integer(let later)):
      decoder.append(later)
      self = .integer(decoder)
    case (.decimal(var decoder), .decimal(let later)):
      decoder.append(later)
      self = .decimal(decoder)
    default: preconditionFailure("both parts of a column are of one kind")
    }
  }

  /// The column built so far.
  var values: ColumnValues {
    switch self {
    case .text(let decoder): .text(decoder.column)
    case .category(let decoder): .category(decoder.column)
    case .day(let decoder): .day(decoder.column)
    case .moment(let decoder): .moment(decoder.column)
    case .integer(let decoder): .integer(decoder.column)
    case .decimal(let decoder): .decimal(decoder.column)
    case .away: preconditionFailure("a decoder decodes one batch at a time")
    }
  }
}
