public import Figures

/// What we compute for a figure that a report prints.
public enum RecomputedValue: Hashable, Sendable {
  /// Exact; rounded to the decimals that were printed before the two are compared.
  case number(Ratio)
  case word(String)
  /// There is no such figure: a variance without a target, a share of nothing.
  case undefined

  /// As it would have been printed beside `printed`.
  public func shown(beside printed: String) -> String {
    switch self {
    case .number(let ratio): ratio.rounded(decimals: ExactDecimal(printed)?.decimals ?? 1).description
    case .word(let word): word
    case .undefined: "undefined"
    }
  }

  /// Whether a printed figure says the same, at the precision at which it was printed.
  func agrees(with printed: String) -> Bool {
    switch self {
    case .number(let ratio):
      guard let figure = ExactDecimal(printed) else { return false }
      return ratio.rounded(decimals: figure.decimals) == figure
    case .word(let word): return word.lowercased() == printed.lowercased()
    case .undefined:
      return ["n/a", "na", "z", "monitor", "no target"].contains(printed.lowercased())
    }
  }
}
