public import Figures

/// How much may be wrong before a run stops, and other limits that the authority sets.
public struct Thresholds: Sendable {
  /// The share of a file's rows that may be rejected before the run stops, in per cent.
  public var rejectedPercent: ExactDecimal
  /// So many rejected rows of a file never stop a run, however small the file.
  public var rejectedRows: Int
  /// Whole-number limits that rules refer to by name.
  public var limits: [String: Int]

  /// Reads `thresholds.yml`.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self = try file.read { root in
      let percent = root.decimal("rejected_percent")
      let rows = root.integer("rejected_rows")
      var limits: [String: Int] = [:]
      if let section = root.section("limits") {
        for key in section.keys { limits[key] = section.integer(key) }
      }
      if let percent, percent < ExactDecimal(0) || percent > ExactDecimal(100) {
        root.reject("rejected_percent", "expected a percentage between 0 and 100")
      }
      guard let percent, let rows else { return nil }
      return Thresholds(rejectedPercent: percent, rejectedRows: rows, limits: limits)
    }
  }

  private init(rejectedPercent: ExactDecimal, rejectedRows: Int, limits: [String: Int]) {
    self.rejectedPercent = rejectedPercent
    self.rejectedRows = rejectedRows
    self.limits = limits
  }

  /// Whether so many rejected rows out of so many stop the run.
  public func stops(rejected: Int, of read: Int) -> Bool {
    guard rejected > rejectedRows, let share = Ratio(rejected * 100, over: read) else { return false }
    return share > rejectedPercent.ratio
  }
}
