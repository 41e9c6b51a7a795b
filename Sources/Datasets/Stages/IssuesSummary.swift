public import Columns

/// How often each rule was broken, one row a rule and dataset.
public enum IssuesSummary: Dataset {
  public static let dataset = category("dataset", "Dataset", "The dataset of the rows.", .required)
  public static let rule = category("rule", "Rule", "The id of the rule.", .required)
  public static let severity = category("severity", "Severity", "warning, reject or stop.", .required)
  public static let count = integer("count", "Count", "Cells or rows.", .required)
  public static let linesAffected = text(
    "lines_affected", "Lines affected", "What is computed from the dataset, by page of the booklet.")
  public static let message = text("message", "Message", "What must hold, and how to mend it.", .required)

  public static let contract = DatasetContract(
    name: "issues_summary",
    title: "Issues by rule",
    description: "Findings of cleaning, counted by rule.",
    grain: "one rule of one dataset",
    fields: [
      dataset.definition, rule.definition, severity.definition, count.definition, linesAffected.definition,
      message.definition,
    ],
    key: [dataset.name, rule.name, severity.name, message.name])

  private struct Kind: Hashable, Comparable {
    var dataset: String
    var rule: String
    var severity: String
    var message: String

    static func < (left: Kind, right: Kind) -> Bool {
      (left.dataset, left.rule, left.severity, left.message)
        < (right.dataset, right.rule, right.severity, right.message)
    }
  }

  /// Findings counted by rule, with what was counted from the start.
  public static func table(of findings: [Finding], _ notes: [CountedNote] = []) -> DatasetTable<IssuesSummary>
  {
    var counts: [Kind: Int] = [:]
    for finding in findings {
      // Messages that name a place differ from row to row; the first sentence is what they share.
      let namesAPlace =
        finding.rule == StandingRule.conflict.rawValue || finding.rule == StandingRule.duplicate.rawValue
      counts[
        Kind(
          dataset: finding.dataset, rule: finding.rule, severity: finding.severity.rawValue,
          message: namesAPlace ? "Rows share a key." : finding.message),
        default: 0] += 1
    }
    for note in notes {
      counts[
        Kind(dataset: note.dataset, rule: note.rule, severity: note.severity.rawValue, message: note.message),
        default: 0] += note.count
    }
    var rows = DatasetTableBuilder<IssuesSummary>()
    for (kind, number) in counts.sorted(by: { $0.key < $1.key }) {
      let feeds = DatasetIndex.contract(named: kind.dataset)?.feeds ?? []
      rows.append { row in
        row[dataset] = kind.dataset
        row[rule] = kind.rule
        row[severity] = kind.severity
        row[count] = number
        row[linesAffected] = feeds.isEmpty ? nil : feeds.joined(separator: "; ")
        row[message] = kind.message
      }
    }
    return rows.table
  }
}
