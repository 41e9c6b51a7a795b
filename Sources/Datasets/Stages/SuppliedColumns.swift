public import Columns

/// The columns of each file of the drop that are of its dataset, one row a column.
public enum ExtractedColumns: Dataset {
  public static let file = category("file", "File", "Below the data folder.", .required)
  public static let dataset = category("dataset", "Dataset", "What the file was read as.", .required)
  public static let column = category("column", "Column", "A column that the file has.", .required)

  public static let contract = DatasetContract(
    name: "columns",
    title: "Columns read",
    description: "The columns of each file of the drop, under their canonical names.",
    grain: "one column of one file",
    fields: [file.definition, dataset.definition, column.definition],
    key: [file.name, dataset.name, column.name])
}

/// Which columns of each dataset the drop really had: what is not supplied must not be counted as nought.
public enum SuppliedColumns: Dataset {
  /// How many of a dataset's files have a column.
  public enum Extent: String, CaseIterable, Sendable {
    case all, some, none
  }

  public static let dataset = category("dataset", "Dataset", "A dataset of the drop.", .required)
  public static let column = category("column", "Column", "A column of its contract.", .required)
  public static let supplied = category(
    "supplied", "Supplied", "Whether all, some or none of the dataset's files have the column.", .required,
    codes: CodeList("extent", of: Extent.self))
  public static let filled = integer(
    "cells_filled", "Cells filled", "Accepted rows with a value in the column.", .required, from: 0)

  public static let contract = DatasetContract(
    name: "columns_supplied",
    title: "Columns supplied",
    description: "Which columns of each dataset the drop had.",
    grain: "one column of one dataset",
    fields: [dataset.definition, column.definition, supplied.definition, filled.definition],
    key: [dataset.name, column.name])

  /// The columns of some datasets, each with its accepted rows, as the files have them.
  public static func table(
    of cleaned: [(contract: DatasetContract, rows: Table)], in columns: DatasetTable<ExtractedColumns>
  ) -> DatasetTable<SuppliedColumns> {
    var files: [String: Set<String>] = [:]
    var holders: [[String]: Int] = [:]
    let (file, dataset, column) = (
      columns[ExtractedColumns.file], columns[ExtractedColumns.dataset], columns[ExtractedColumns.column]
    )
    for row in columns.rows {
      guard let file = file[row], let dataset = dataset[row], let column = column[row] else { continue }
      files[dataset, default: []].insert(file)
      holders[[dataset, column], default: 0] += 1
    }
    var rows = DatasetTableBuilder<SuppliedColumns>()
    for (contract, table) in cleaned {
      for field in contract.fields {
        let count = holders[[contract.name, field.name]] ?? 0
        let extent: Extent = count == 0 ? .none : count == files[contract.name]?.count ? .all : .some
        let values = table[field.name]
        rows.append { row in
          row[self.dataset] = contract.name
          row[self.column] = field.name
          row[supplied] = extent.rawValue
          row[filled] = values.map { values in table.rows.count { !values.isBlank($0) } } ?? 0
        }
      }
    }
    return rows.table
  }
}
