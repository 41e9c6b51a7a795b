/// One of the four stages of a quarter, in the order in which they run.
public enum StageName: String, CaseIterable, Sendable {
  case extract
  case clean
  case compute
  case export

  /// The stage whose outputs this one reads; `nil` for the first.
  public var previous: StageName? {
    switch self {
    case .extract: nil
    case .clean: .extract
    case .compute: .clean
    case .export: .compute
    }
  }
}
