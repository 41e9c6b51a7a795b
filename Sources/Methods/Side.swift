/// One of two sides: of a comparator, of a centre line, of an earlier value.
public enum Side: String, CaseIterable, Hashable, Sendable {
  /// Above the comparator or the centre line; of a trend, rising.
  case higher
  /// Below the comparator or the centre line; of a trend, falling.
  case lower

  /// The side on which `value` lies of `reference`; `nil` when they are equal.
  init?(of value: Double, from reference: Double) {
    if value > reference {
      self = .higher
    } else if value < reference {
      self = .lower
    } else {
      return nil
    }
  }
}
