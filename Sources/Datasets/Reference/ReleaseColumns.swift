public import Columns

/// The releases whose files are kept (`data/reference/releases.csv`).
public enum Releases: Dataset {
  public static let file = category("file", "File", "Its name in data/reference/releases.", .required)
  public static let release = category("release", "Release", "The release's title.", .required)
  public static let released = category(
    "released", "Released", "2024, 2024-10 or 2024-10-31: of two releases the later counts.", .required)
  public static let source = category("source", "Source", "Who published it, and where.", .required)

  public static let contract = DatasetContract(
    name: "releases",
    title: "Releases",
    description: "The published files of official figures that are kept, with the release of each.",
    grain: "one file",
    fields: [file.definition, release.definition, released.definition, source.definition],
    key: [file.name],
    rules: [releaseDates("REL-03", released)])
}

/// Which column of a published file is which series (`data/reference/release_columns.csv`).
public enum ReleaseColumns: Dataset {
  public static let series = category("series", "Series", "Of the official series.", .required)
  public static let kind = category(
    "kind", "Kind of file",
    "The files that have the series together: where one has another series of the kind and not this, a column or a wording "
      + "has changed.", .required)
  public static let headings = category(
    "headings", "Headings",
    "The column's heading; those of other releases follow after semicolons. Columns that are added up are joined by a "
      + "plus sign between spaces.", .required)
  public static let beside = category(
    "beside", "Beside", "A heading that tells the file from another with the same column.")
  public static let filterColumn = category(
    "filter_column", "Filter column",
    "A column by which the rows are chosen; its other headings follow after semicolons, a second column after a plus sign "
      + "between spaces.")
  public static let filterValues = category(
    "filter_values", "Filter values",
    "What it holds; other releases' wordings follow after semicolons, what a second column holds after a plus sign between "
      + "spaces.")

  public static let contract = DatasetContract(
    name: "release_columns",
    title: "Columns of the releases",
    description: "Where each series stands in the published files, whose headings and wordings drift.",
    grain: "one column of one kind of file",
    fields: [
      series.definition, kind.definition, headings.definition, beside.definition, filterColumn.definition,
      filterValues.definition,
    ],
    key: [series.name, kind.name],
    rules: [
      rule(
        "REL-01", .reject, "Each filter has a column and its values", remedy: "Fill both, or neither.",
        fields: [filterColumn.name, filterValues.name]
      ) { rows, _ in
        let (column, values) = (rows[filterColumn], rows[filterValues])
        func parts(_ cell: String?) -> Int { cell?.split(separator: ReleaseMeasure.join).count ?? 0 }
        return rows.rows.filter { parts(column[$0]) != parts(values[$0]) }
      }
    ])
}
