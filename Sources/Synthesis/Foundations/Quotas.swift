/// The counts that the invented records add up to: the printed figures of the report, and where it prints none, a
/// choice. One line for each: `page,line,period,breakdown,count,basis`.
public struct Quotas: Sendable {
  struct Share: Sendable {
    var breakdown: String
    var count: Int
  }

  /// How many authorities' worth of children; every count is multiplied by it.
  let size: Int
  private var shares: [String: [Share]] = [:]

  /// - Throws: `SynthesisFault.badQuota`.
  public init(csv: String, size: Int = 1) throws(SynthesisFault) {
    self.size = size
    for (index, line) in csv.split(separator: "\n", omittingEmptySubsequences: false).enumerated().dropFirst()
    {
      let text = line.hasSuffix("\r") ? line.dropLast() : line
      if text.isEmpty { continue }
      let cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6 else {
        throw .badQuota(line: index + 1, "\(cells.count) cells where there should be 6")
      }
      guard let count = Int(cells[4]), count >= 0 else {
        throw .badQuota(line: index + 1, "\"\(cells[4])\" is not a count")
      }
      guard ["printed", "derived", "chosen"].contains(cells[5]) else {
        throw .badQuota(line: index + 1, "\"\(cells[5])\" is not printed, derived or chosen")
      }
      let key = Self.key(cells[0], cells[1], cells[2])
      let isTwice = shares[key]?.contains { $0.breakdown == cells[3] } ?? false
      guard !isTwice else { throw .badQuota(line: index + 1, "\(key) \(cells[3]) is given twice") }
      shares[key, default: []].append(Share(breakdown: cells[3], count: count * size))
    }
  }

  /// The count of one breakdown; of the whole line where none is named.
  func count(_ page: String, _ line: String, _ period: String, _ breakdown: String = "") throws -> Int {
    guard let share = try list(page, line, period).first(where: { $0.breakdown == breakdown }) else {
      throw SynthesisFault.missingQuota("\(Self.key(page, line, period)) \(breakdown)")
    }
    return share.count
  }

  /// The breakdowns of a line with their counts, in the order of the file.
  func list(_ page: String, _ line: String, _ period: String) throws -> [Share] {
    guard let list = shares[Self.key(page, line, period)] else {
      throw SynthesisFault.missingQuota(Self.key(page, line, period))
    }
    return list
  }

  /// The sum over the breakdowns of a line.
  func total(_ page: String, _ line: String, _ period: String) throws -> Int {
    try list(page, line, period).reduce(0) { $0 + $1.count }
  }

  /// Each breakdown as often as its count says, in the order of the file.
  func deck(_ page: String, _ line: String, _ period: String) throws -> [String] {
    try list(page, line, period).flatMap { Array(repeating: $0.breakdown, count: $0.count) }
  }

  private static func key(_ page: String, _ line: String, _ period: String) -> String {
    "\(page) / \(line) / \(period)"
  }
}
