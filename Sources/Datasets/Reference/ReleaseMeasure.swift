internal import Columns
internal import Figures

/// Where a series stands in a published file: the columns whose sum it is, and the rows that it is taken from.
struct ReleaseMeasure {
  /// A column by which the rows are chosen, and what it holds there.
  struct Filter {
    var column: String
    var values: Set<String>
  }

  var series: String
  /// Of the file that `ReleaseColumns` lists it for; empty where none is named.
  var kind: String
  /// Normalised headings; more than one are added up.
  var columns: [String]
  /// All of them must hold.
  var filters: [Filter]

  /// What joins columns that are added up, and filters that hold together.
  static let join = " + "

  /// The wordings of a cell, in any of which a heading or a value may stand.
  private static func wordings(_ cell: String?) -> [String] {
    (cell ?? "").split(separator: ";").map(String.init)
  }

  /// The parts of a cell: each a list of normalised wordings.
  private static func parts(_ cell: String?) -> [[String]] {
    (cell ?? "").split(separator: join).map { wordings(String($0)).map(Heading.normalised) }
  }

  /// The series of the list that a file with these normalised headings has, and those that it lacks though their `beside`
  /// is there.
  static func all(
    _ list: DatasetTable<ReleaseColumns>, among headings: Set<String>
  ) -> (found: [ReleaseMeasure], lacking: [(series: String, kind: String)]) {
    var found: [ReleaseMeasure] = []
    var lacking: [(series: String, kind: String)] = []
    for row in list.rows {
      guard let series = list[ReleaseColumns.series][row] else { continue }
      let kind = list[ReleaseColumns.kind][row] ?? ""
      let beside = wordings(list[ReleaseColumns.beside][row]).map(Heading.normalised)
      guard beside.isEmpty || beside.contains(where: headings.contains) else { continue }
      let columns = wordings(list[ReleaseColumns.headings][row]).map {
        $0.split(separator: join).map { Heading.normalised(String($0)) }
      }.first { $0.allSatisfy(headings.contains) }
      var filters: [Filter] = []
      let conditions = zip(
        parts(list[ReleaseColumns.filterColumn][row]), parts(list[ReleaseColumns.filterValues][row]))
      for (names, values) in conditions {
        guard let name = names.first(where: headings.contains) else { continue }
        filters.append(Filter(column: name, values: Set(values)))
      }
      let isFiltered = filters.count == parts(list[ReleaseColumns.filterColumn][row]).count
      if let columns, isFiltered {
        found.append(ReleaseMeasure(series: series, kind: kind, columns: columns, filters: filters))
      } else {
        lacking.append((series, kind))
      }
    }
    return (found, lacking)
  }

  /// Whether a row is one of those that the series is taken from.
  func takes(_ row: Int, of cells: [String: CategoryColumn]) -> Bool {
    filters.allSatisfy { filter in
      cells[filter.column]?[row].map { filter.values.contains(Heading.normalised($0)) } ?? false
    }
  }

  /// The cell of a row: as published, or the sum of several; or which column is neither number nor symbol.
  func cell(_ row: Int, of cells: [String: CategoryColumn]) -> Result<String?, UnreadableCell> {
    let parts = columns.map { (column: $0, cell: cells[$0]?[row]) }
    for part in parts where PublishedValue(part.cell) == nil {
      return .failure(UnreadableCell(column: part.column, cell: part.cell ?? ""))
    }
    guard parts.count > 1 else { return .success(parts.first?.cell) }
    return .success(PublishedValue.sum(of: parts.map(\.cell)))
  }

  /// A cell that is neither number nor symbol.
  struct UnreadableCell: Error {
    var column: String
    var cell: String

    /// What is there, and what to write instead.
    var sentence: String {
      let plain = cell.filter { $0 != "," }
      guard plain != cell, PublishedValue(plain)?.known.value != nil else {
        return
          "\(column) is “\(cell)”, neither a number nor a symbol of the standard. Use c, x, z, u, k or low."
      }
      return "\(column) is “\(cell)”: write \(plain) without the comma."
    }
  }
}
