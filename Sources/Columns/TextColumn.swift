/// A column of free text (comments, titles), held as one run of bytes. An empty cell is an empty text.
public struct TextColumn: Sendable {
  /// UTF-8 of all rows, one after another.
  public private(set) var bytes: [UInt8]
  /// Where each row ends in `bytes`.
  public private(set) var ends: [Int]

  public init() {
    self.bytes = []
    self.ends = []
  }

  /// A column from bytes already laid out: `ends` ascends and its last element is `bytes.count`.
  public init(bytes: [UInt8], ends: [Int]) {
    precondition((ends.last ?? 0) == bytes.count, "the last row ends where the bytes end")
    self.bytes = bytes
    self.ends = ends
  }

  public var count: Int { ends.count }

  /// The UTF-8 of a row.
  public func bytes(of row: Int) -> ArraySlice<UInt8> {
    bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
  }

  /// The text of a row, `nil` when the cell is empty.
  public subscript(row: Int) -> String? {
    let slice = bytes(of: row)
    return slice.isEmpty ? nil : String(decoding: slice, as: UTF8.self)
  }

  public mutating func append(_ text: String?) {
    if let text { bytes.append(contentsOf: text.utf8) }
    ends.append(bytes.count)
  }

  /// Appends all rows of another column.
  public mutating func append(contentsOf other: TextColumn) {
    let start = bytes.count
    bytes += other.bytes
    ends += other.ends.map { $0 + start }
  }

  func selecting(_ rows: [Int]) -> TextColumn {
    var result = TextColumn()
    result.ends.reserveCapacity(rows.count)
    for row in rows {
      result.bytes.append(contentsOf: bytes(of: row))
      result.ends.append(result.bytes.count)
    }
    return result
  }
}
