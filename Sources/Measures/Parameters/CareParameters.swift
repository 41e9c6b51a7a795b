internal import Configuration
internal import Datasets

/// What is open in the definitions of looked-after children.
public struct CareParameters: Sendable {
  /// Whether a child who came exactly six months ago is in the band from six months (inclusive) or the one up to them.
  public var timeInCareBoundary: Boundary
  /// Services that are counted under Other.
  public var servicesUnderOther: Set<String>
  public var placements: PlacementParameters
  public var stability: StabilityParameters
  public var health: CareHealthParameters
  public var visits: CareVisitParameters
  public var reviews: CareReviewParameters

  init?(_ section: ConfigurationSection) {
    let boundary = section.choice("time_in_care_boundary", of: Boundary.self)
    let services = section.codes("services_under_other", of: Service.codes)
    let placements = section.section("placements").flatMap(PlacementParameters.init)
    let stability = section.section("stability").flatMap(StabilityParameters.init)
    let health = section.section("health").flatMap(CareHealthParameters.init)
    let visits = section.section("visits").flatMap(CareVisitParameters.init)
    let reviews = section.section("reviews").flatMap(CareReviewParameters.init)
    guard let boundary, let services, let placements, let stability, let health, let visits, let reviews
    else { return nil }
    self.timeInCareBoundary = boundary
    self.servicesUnderOther = services
    self.placements = placements
    self.stability = stability
    self.health = health
    self.visits = visits
    self.reviews = reviews
  }
}

extension ConfigurationSection {
  /// Words that must be codes of a list.
  func codes(_ key: String, of list: CodeList) -> Set<String>? {
    guard let words = texts(key) else { return nil }
    let known = Set(list.codes.map(\.code))
    for word in words where !known.contains(word) { reject(key, "\(word) is no code of \(list.name)") }
    return Set(words)
  }
}
