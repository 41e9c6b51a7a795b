internal import Columns
internal import Datasets
internal import OrderedCollections
internal import Run

/// Counts what became of the rows of each file of the drop.
struct RowTally {
  private var counts: OrderedDictionary<String, RowAccount> = [:]

  /// Starts from the files as extract read them, with the rows that it could not read as rows and
  /// those of files that repeat another.
  init(_ files: DatasetTable<ExtractedFiles>) {
    for row in files.rows {
      let file = files[ExtractedFiles.file][row] ?? ""
      let dataset = files[ExtractedFiles.dataset][row] ?? ""
      counts[Self.key(file, dataset)] = RowAccount(
        file: file, dataset: dataset, read: files[ExtractedFiles.read][row] ?? 0, accepted: 0,
        rejected: files[ExtractedFiles.rejected][row] ?? 0,
        duplicates: files[ExtractedFiles.repeated][row] ?? 0)
    }
  }

  mutating func count(_ outcomes: [CleanedRows.Outcome], of dataset: String, files: CategoryColumn) {
    for (row, outcome) in outcomes.enumerated() {
      let key = Self.key(files[row] ?? "", dataset)
      switch outcome {
      case .accepted: counts[key]?.accepted += 1
      case .rejected: counts[key]?.rejected += 1
      case .duplicate: counts[key]?.duplicates += 1
      }
    }
  }

  var accounts: [RowAccount] { Array(counts.values) }

  var table: DatasetTable<RowAccounts> {
    var rows = DatasetTableBuilder<RowAccounts>()
    for account in accounts {
      rows.append { row in
        row[RowAccounts.file] = account.file
        row[RowAccounts.dataset] = account.dataset
        row[RowAccounts.read] = account.read
        row[RowAccounts.accepted] = account.accepted
        row[RowAccounts.rejected] = account.rejected
        row[RowAccounts.duplicates] = account.duplicates
      }
    }
    return rows.table
  }

  private static func key(_ file: String, _ dataset: String) -> String { "\(dataset)\u{0}\(file)" }
}
