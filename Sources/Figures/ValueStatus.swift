/// Why a figure has no number, in the symbols of the Explore Education Statistics standard. A figure that has a
/// number, a true zero included, has no status.
public enum ValueStatus: String, CaseIterable, Hashable, Sendable {
  /// Not supplied, or unavailable for another reason.
  case notSupplied = "x"
  /// Not applicable: the figure cannot exist (a target variance without a target).
  case notApplicable = "z"
  /// Suppressed, to protect a person.
  case suppressed = "c"
  /// Too unreliable to show.
  case unreliable = "u"
}
