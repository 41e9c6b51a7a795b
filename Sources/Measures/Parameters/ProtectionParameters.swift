internal import Configuration
internal import Datasets

/// What is open in the definitions of child protection plans, their visits and reviews.
public struct ProtectionParameters: Sendable {
  /// From when two years since an earlier plan are counted.
  public enum Since: String, CaseIterable, Sendable {
    case end
    case start
  }

  /// Whether a plan is still open on its last day.
  public var openOnLastDay: Bool
  /// Whether plans that another authority holds are counted.
  public var otherAuthoritiesCounted: Bool
  /// Whether the end or the start of an earlier plan must lie within two years.
  public var againSince: Since
  /// Whether an earlier plan exactly two years ago is within two years.
  public var againBoundary: Boundary
  /// The fewest calendar days of a plan that ended after two years, with both the first and the last day.
  public var twoYearsInDays: Int
  /// Whether children who are not yet born are among those under five.
  public var underFivesIncludeUnborn: Bool
  /// Within how many working days a child on a plan is to be visited.
  public var visitInterval: Int
  /// Whether a visit counts only when the child was seen.
  public var visitsNeedChildSeen: Bool
  /// The services whose teams are listed by name, as `Service` has them; other teams are counted together.
  public var listedServices: Set<String>

  init?(_ section: ConfigurationSection) {
    let openOnLastDay = section.boolean("open_on_last_day")
    let others = section.boolean("other_authorities_counted")
    let since = section.choice("again_since", of: Since.self)
    let boundary = section.choice("again_boundary", of: Boundary.self)
    let days = section.integer("two_years_in_days")
    let unborn = section.boolean("under_fives_include_unborn")
    let interval = section.integer("visit_interval_working_days")
    let seen = section.boolean("visits_need_child_seen")
    let services = section.services("teams_listed_of")
    if let interval, interval < 1 { section.reject("visit_interval_working_days", "expected at least 1") }
    guard let openOnLastDay, let others, let since, let boundary, let days, let unborn, let interval,
      let seen,
      let services
    else { return nil }
    self.openOnLastDay = openOnLastDay
    self.otherAuthoritiesCounted = others
    self.againSince = since
    self.againBoundary = boundary
    self.twoYearsInDays = days
    self.underFivesIncludeUnborn = unborn
    self.visitInterval = interval
    self.visitsNeedChildSeen = seen
    self.listedServices = services
  }
}

extension ConfigurationSection {
  /// A list of services, as `Service` has them.
  func services(_ key: String) -> Set<String>? {
    guard let texts = texts(key) else { return nil }
    let known = Service.allCases.map(\.rawValue)
    if !Set(known).isSuperset(of: texts) {
      reject(key, "expected services: \(known.joined(separator: ", "))")
    }
    return Set(texts)
  }
}
