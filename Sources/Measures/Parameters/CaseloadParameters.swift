internal import Columns
internal import Configuration
internal import Datasets

/// What is open in the definitions of caseloads and open cases.
public struct CaseloadParameters: Sendable {
  public enum Divisor: String, CaseIterable, Sendable {
    case fullTimeEquivalent = "full_time_equivalent"
    case heads
  }

  /// What an average caseload is per.
  public var per: Divisor
  /// The most children that one full-time equivalent is to hold.
  public var limit: Int
  /// The roles of an allocation whose worker holds the case.
  public var roles: [String]
  /// Whether an allocation or a referral is still open on its last day.
  public var openOnLastDay: Bool

  init?(_ section: ConfigurationSection) {
    let per = section.choice("per", of: Divisor.self)
    let limit = section.integer("limit")
    let roles = section.texts("roles")
    let openOnLastDay = section.boolean("open_on_last_day")
    if let limit, limit < 1 { section.reject("limit", "expected at least one child") }
    guard let per, let limit, let roles, let openOnLastDay else { return nil }
    self.per = per
    self.limit = limit
    self.roles = roles
    self.openOnLastDay = openOnLastDay
  }

  /// Whether the worker of an allocation holds the case; without a role, yes.
  func holdsCase(_ allocations: DatasetTable<Allocations>) -> (Int) -> Bool {
    let column = allocations[Allocations.role]
    let holds = column.words.map(roles.contains)
    return { row in column.codes[row] == CategoryColumn.blank || holds[Int(column.codes[row])] }
  }
}
