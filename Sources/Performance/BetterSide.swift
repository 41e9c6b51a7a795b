public import Figures
public import Methods

extension Polarity {
  /// The better side in the words of `Methods`; `nil` when neither way is good.
  public var betterSide: Side? {
    switch self {
    case .high: .higher
    case .low: .lower
    case .none: nil
    }
  }
}
