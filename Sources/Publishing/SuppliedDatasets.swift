public import Columns
public import Datasets
public import Measures

/// Which case-level datasets the drop had, and which lists of Annex A stood in for those that it had not.
public enum SuppliedDatasets: Dataset {
  public enum Supply: String, CaseIterable, Sendable {
    case supplied
    case annexA = "annex_a"
    case notSupplied = "not_supplied"
  }

  public static let dataset = category("dataset", "Dataset", "As in the data dictionary.", .required)
  public static let title = text("title", "Title", "What it holds.", .required)
  public static let supply = category(
    "supply", "Supply", "Whether it was supplied.", .required,
    codes: CodeList(
      "supply",
      [
        "supplied": "supplied, and used whole",
        "annex_a": "not supplied; a list of Annex A takes its place",
        "not_supplied": "not supplied: the lines that need it have no figure",
      ]))
  public static let inPlace = category("in_place", "In its place", "The list of Annex A.")
  public static let coveredFrom = day(
    "covered_from", "Covered from",
    "The first day that the list covers; there is no figure of a time before it.")
  public static let rows = integer("rows", "Rows", "That figures are computed from.", from: 0)
  public static let pages = text("pages", "Pages", "The pages of the booklet that need it.", .required)

  public static let contract = DatasetContract(
    name: "datasets_supplied",
    title: "Datasets supplied",
    description:
      "Which case-level datasets figures are computed from, and which lines are without for lack of one.",
    grain: "one dataset",
    fields: [
      dataset.definition, title.definition, supply.definition, inPlace.definition, coveredFrom.definition,
      rows.definition, pages.definition,
    ],
    key: [dataset.name])

  /// The table of some contracts, in their order.
  public static func table(
    of contracts: [DatasetContract], in records: CaseRecords
  ) -> DatasetTable<SuppliedDatasets> {
    var built = DatasetTableBuilder<SuppliedDatasets>()
    for contract in contracts {
      let standIn = records.standIns[contract.name]
      let count = records.rowCount(of: contract.name)
      built.append { row in
        row[dataset] = contract.name
        row[title] = contract.title
        row[supply] =
          (count == nil ? Supply.notSupplied : standIn == nil ? .supplied : .annexA).rawValue
        row[inPlace] = standIn?.list
        row[coveredFrom] = standIn?.first
        row[rows] = count
        row[pages] = contract.feeds.joined(separator: "; ")
      }
    }
    return built.table
  }
}
