public import Figures

/// The cell of a published figure.
///
/// Source: Explore Education Statistics data standard, symbols; `:`, `~` and blanks are of older tables.
public struct PublishedValue: Hashable, Sendable {
  /// The number, or why there is none.
  public var known: Known<ExactDecimal>

  /// Reads a cell; `nil` for what is neither a number nor a symbol.
  public init?(_ cell: String?) {
    switch cell {
    case nil, "", ":", "x": known = .missing(.notSupplied, "not available in the release")
    case "c": known = .missing(.suppressed, "suppressed in the release")
    case "k", "low", "~":
      known = .missing(.suppressed, "rounds to nought in the release, but is not nought")
    case "z": known = .missing(.notApplicable, "not applicable in the release")
    case "u": known = .missing(.unreliable, "unreliable in the release")
    case let text?:
      guard let number = ExactDecimal(text) else { return nil }
      known = .value(number)
    }
  }
}

extension PublishedValue {
  /// The cell of a sum of published cells: no number as soon as one part has none, and suppressed as soon as one is, so
  /// that no suppressed figure can be told from the others.
  static func sum(of cells: [String?]) -> String {
    var total = ExactDecimal.zero
    var missing: Set<ValueStatus> = []
    for cell in cells {
      switch PublishedValue(cell)?.known {
      case .value(let number): total = total + number
      case .missing(let absence): missing.insert(absence.status)
      case nil: missing.insert(.notSupplied)
      }
    }
    let worst: [ValueStatus] = [.suppressed, .unreliable, .notSupplied, .notApplicable]
    return worst.first(where: missing.contains)?.rawValue ?? total.description
  }
}
