internal import Columns

/// Ids that a spreadsheet took for numbers.
extension Cleaning {
  /// The dataset in which every child is listed, and the column of ids that other datasets share with it.
  private static let register = (dataset: "children", id: "child_id")

  /// Finds ids that are in the register of children with zeros before them.
  mutating func checkLeadingZeros(_ related: [String: Table]) {
    let (dataset, id) = Self.register
    guard contract.name != dataset, let field = contract.field(named: id),
      case .category(let listed)? = related[dataset]?[id], case .category(let sent)? = table[id]
    else { return }
    let padded = Set(listed.words.compactMap(IdentifierText.withoutLeadingZeros)).subtracting(listed.words)
    if padded.isEmpty { return }
    let isCut = sent.words.map(padded.contains)
    if !isCut.contains(true) { return }
    for (row, code) in sent.codes.enumerated() {
      guard code != CategoryColumn.blank, isCut[Int(code)], outcomes[row] == .accepted, !isLater(row: row)
      else { continue }
      find(
        .idZero, .warning, row: row, column: id,
        "\(field.title): the id is in \(dataset) with zeros before it. Export the column as text, so that both "
          + "are written alike; until then the row is of a child that no one knows.")
    }
  }
}
