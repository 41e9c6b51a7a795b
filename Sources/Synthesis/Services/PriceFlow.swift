internal import CivilDates

/// What a placement costs in a week, and what partners pay of it.
struct PlacementPrice {
  /// Pence; `nil` for a place that the council does not pay for.
  var weekly: Int?
  /// Of a thousand.
  var partnersShare: Int
}

/// Prices of placements: the chosen price of the kind, more or less by up to 15 %; partners pay part of some places in
/// homes and schools.
struct PriceFlow {
  let world: World
  private let random: SeededRandom

  init(_ world: World) {
    self.world = world
    self.random = world.stream("prices of placements")
  }

  func run() throws {
    world.prices = try world.periods.map { period in try period.placements.map(price) }
  }

  private func price(_ placement: Placement) throws -> PlacementPrice {
    guard let kind = Self.kind(placement) else { return PlacementPrice(weekly: nil, partnersShare: 0) }
    // The count is a price, and does not grow with the number of children.
    let pounds =
      try world.quotas.count("placement_costs", "weekly_pounds", "2017/18", kind) / world.quotas.size
    let chance = try world.quotas.list("placement_costs", "joint_per_thousand", "2017/18")
      .first { $0.breakdown == kind }.map { $0.count / world.quotas.size }
    let isJoint = random.chance(perThousand: chance ?? 0)
    return PlacementPrice(
      weekly: pounds * random.integer(850...1_150) / 10,
      partnersShare: isJoint ? random.integer(300...500) : 0)
  }

  /// The group of the finance pack; `nil` for adopters and hospitals.
  private static func kind(_ placement: Placement) -> String? {
    let isOwn = placement.provider == "PR1"
    switch placement.type {
    case "A3", "A4", "A5", "A6", "P1", "R2": return nil
    case "U1", "U2", "U3": return "Kinship Fostering"
    case "U4", "U5", "U6": return isOwn ? "In House Fostering" : "IFA Fostering"
    case "K1", "K2", "R1", "S1": return isOwn ? "In House Residential" : "External Residential"
    case "H5", "P2": return "Preparing for Indep."
    case "R3": return "Family Centre"
    default: return "Other"
    }
  }
}
