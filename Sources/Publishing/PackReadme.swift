public import CivilDates
public import Datasets

/// The README that lies beside the tables of a pack.
public enum PackReadme {
  public struct Entry: Sendable {
    public var contract: DatasetContract
    /// Rows handed over; `nil` when nothing was supplied for the table.
    public var rows: Int?

    public init(contract: DatasetContract, rows: Int?) {
      self.contract = contract
      self.rows = rows
    }
  }

  /// Says what each file of a pack is and what its columns mean.
  public static func text(
    pack: String, description: String, authority: String, quarter: Quarter, entries: [Entry], tool: String
  ) -> String {
    var lines = [
      "# \(authority), \(quarter): \(pack)", "", "\(description).", "",
      "Quarter \(quarter.number) of the financial year \(quarter.financialYear): \(quarter.firstDay) to "
        + "\(quarter.lastDay). Made by Outturn \(tool).",
      "",
      "Files are UTF-8 CSV with one row of headings. Numbers have no separators or symbols. A figure that has no "
        + "number says why in the column beside it: x not supplied, z not applicable, c suppressed, u unreliable. "
        + "The folder `excel/` has the same tables as Excel opens them by a double click. "
        + "The first ten columns of each file give time and place and are left out below.",
      "",
    ]
    for entry in entries {
      lines.append("## \(entry.contract.name).csv")
      lines.append("")
      guard let rows = entry.rows else {
        lines += ["\(entry.contract.title): not supplied this quarter, so the file is not in the pack.", ""]
        continue
      }
      lines += [
        "\(entry.contract.title). \(entry.contract.description)",
        "One row is \(entry.contract.grain); \(rows) rows.", "", "| column | meaning |", "|---|---|",
      ]
      for field in entry.contract.fields {
        lines.append("| `\(field.name)` | \(field.title). \(field.description) |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }
}
