/// How much the reader takes before it says that a file is not what it seems.
///
/// A quotation mark that is never closed makes one field of the rest of a file; a field of more than `fieldBytes`
/// is taken as the sign of it.
public struct CSVLimits: Hashable, Sendable {
  /// The longest field, in bytes of UTF-8. By default 64 KiB.
  public var fieldBytes: Int
  /// The most fields in one record. By default 4,096.
  public var fieldsPerRecord: Int
  /// How many bytes go to the parser at a time. No result depends on it.
  package var pieceBytes: Int

  /// Limits of at least one byte and one field, and at most 16 MiB and 65,536 fields.
  public init(fieldBytes: Int = 65_536, fieldsPerRecord: Int = 4_096) {
    precondition((1...16_777_216).contains(fieldBytes), "a field of 1 byte to 16 MiB")
    precondition((1...65_536).contains(fieldsPerRecord), "1 to 65,536 fields")
    self.fieldBytes = fieldBytes
    self.fieldsPerRecord = fieldsPerRecord
    self.pieceBytes = 1 << 17
  }

  /// The same limits with pieces of another size, to show that the size of a piece makes no difference.
  package func inPieces(of bytes: Int) -> CSVLimits {
    precondition(bytes > 0, "a piece has at least one byte")
    var limits = self
    limits.pieceBytes = bytes
    return limits
  }
}
