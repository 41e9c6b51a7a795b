public import Columns

/// The columns that a row carries through the stages, so that each can be traced to the file and line it came from.
public enum Provenance {
  public static let file = "source_file"
  public static let line = "source_line"
}

/// The files of a drop as extract read them, one row a file.
public enum ExtractedFiles: Dataset {
  public static let file = category("file", "File", "Below the data folder.", .required)
  public static let dataset = category("dataset", "Dataset", "What the file was read as.", .required)
  public static let encoding = category("encoding", "Encoding", "How its text was encoded.", .required)
  public static let headingLine = integer(
    "heading_line", "Heading line", "The line of the headings.", .required)
  public static let read = integer("rows_read", "Rows read", "Records below the headings.", .required)
  public static let rejected = integer(
    "rows_rejected", "Rows rejected", "Records that could not be read as rows.", .required)
  public static let repeated = integer(
    "rows_repeated", "Rows repeated",
    "Rows of a file that is the same as another one; they were left behind.",
    .required)
  public static let unknownColumns = text(
    "unknown_columns", "Unknown columns", "Headings that are no column of the dataset; they were left behind."
  )

  public static let contract = DatasetContract(
    name: "files",
    title: "Files read",
    description: "Every file of the drop that was read, with its rows.",
    grain: "one file",
    fields: [
      file.definition, dataset.definition, encoding.definition, headingLine.definition, read.definition,
      rejected.definition, repeated.definition, unknownColumns.definition,
    ],
    key: [file.name, dataset.name])
}

/// Everything that extract and clean found, one row a finding. It quotes no cell.
public enum Rejects: Dataset {
  public static let dataset = category("dataset", "Dataset", "The dataset of the row.", .required)
  public static let file = category("file", "File", "Below the data folder.", .required)
  public static let line = integer("line", "Line", "The line of the file on which the row starts.", .required)
  public static let column = category("column", "Column", "The column concerned; empty for the whole row.")
  public static let rule = category("rule", "Rule", "The id of the rule.", .required)
  public static let severity = category(
    "severity", "Severity", "warning: the row stays; reject: the row goes; stop: the run stops.", .required)
  public static let message = text("message", "Message", "What must hold, and how to mend it.", .required)

  public static let contract = DatasetContract(
    name: "rejects",
    title: "Findings",
    description: "Rows that were rejected, counted as duplicates or kept with a warning, and why.",
    grain: "one finding",
    fields: [
      dataset.definition, file.definition, line.definition, column.definition, rule.definition,
      severity.definition, message.definition,
    ])

  public static func table(of findings: [Finding]) -> DatasetTable<Rejects> {
    var rows = DatasetTableBuilder<Rejects>()
    for finding in findings {
      rows.append { row in
        row[dataset] = finding.dataset
        row[file] = finding.file
        row[line] = finding.line
        row[column] = finding.column.isEmpty ? nil : finding.column
        row[rule] = finding.rule
        row[severity] = finding.severity.rawValue
        row[message] = finding.message
      }
    }
    return rows.table
  }

  /// The findings of a table of them.
  public static func findings(_ table: DatasetTable<Rejects>) -> [Finding] {
    table.rows.map { row in
      Finding(
        dataset: table[dataset][row] ?? "", file: table[file][row] ?? "", line: table[line][row] ?? 0,
        column: table[column][row] ?? "", rule: table[rule][row] ?? "",
        severity: table[severity][row].flatMap(Rule.Severity.init) ?? .warning,
        message: table[message][row] ?? "")
    }
  }
}

/// What became of the rows of each file: read = accepted + rejected + duplicates.
public enum RowAccounts: Dataset {
  public static let file = category("file", "File", "Below the data folder.", .required)
  public static let dataset = category("dataset", "Dataset", "What the file was read as.", .required)
  public static let read = integer("rows_read", "Rows read", "Records below the headings.", .required)
  public static let accepted = integer(
    "rows_accepted", "Rows accepted",
    "Rows that figures are computed from. Rows dated after the quarter are among them, though no figure of this "
      + "quarter counts them; rule AS-AT of the issues counts those.", .required)
  public static let rejected = integer("rows_rejected", "Rows rejected", "Rows that broke a rule.", .required)
  public static let duplicates = integer(
    "rows_duplicate", "Duplicates", "Rows that repeat another.", .required)

  public static let contract = DatasetContract(
    name: "row_accounts",
    title: "Row accounts",
    description: "What became of the rows of each file.",
    grain: "one file",
    fields: [
      file.definition, dataset.definition, read.definition, accepted.definition, rejected.definition,
      duplicates.definition,
    ],
    key: [file.name, dataset.name])
}
