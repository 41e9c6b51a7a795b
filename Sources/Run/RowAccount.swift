/// What became of the rows of one file.
public struct RowAccount: Hashable, Sendable {
  /// The file, as the manifest names it.
  public var file: String
  public var dataset: String
  public var read: Int
  public var accepted: Int
  public var rejected: Int
  public var duplicates: Int

  public init(file: String, dataset: String, read: Int, accepted: Int, rejected: Int = 0, duplicates: Int = 0)
  {
    self.file = file
    self.dataset = dataset
    self.read = read
    self.accepted = accepted
    self.rejected = rejected
    self.duplicates = duplicates
  }

  /// Whether every row read was accepted, rejected or recognised as a duplicate.
  public var balances: Bool { read == accepted + rejected + duplicates }
}

extension RowAccount {
  /// The accounts as a table with aligned columns and a line of totals; empty without accounts.
  static func table(_ accounts: [RowAccount]) -> [String] {
    guard !accounts.isEmpty else { return [] }
    let counts: [KeyPath<RowAccount, Int>] = [\.read, \.accepted, \.rejected, \.duplicates]
    var rows = [["file", "dataset", "read", "accepted", "rejected", "duplicates"]]
    for account in accounts {
      rows.append([account.file, account.dataset] + counts.map { String(account[keyPath: $0]) })
    }
    rows.append(
      ["total", ""] + counts.map { count in String(accounts.reduce(0) { $0 + $1[keyPath: count] }) })
    let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column < 2 ? cell + space : space + cell
      }.joined(separator: "  ")
    }
  }
}
