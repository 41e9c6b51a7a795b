internal import CivilDates

/// The way of a child to adoption.
struct AdoptionSteps {
  var child: Int
  var enteredCare: CivilDay
  var decision: CivilDay
  var placementOrder: CivilDay?
  var matched: CivilDay?
  var placed: CivilDay?
  var order: CivilDay?
}

/// The steps of each adoption of the three years, and of each child in care under a placement order: they follow from
/// its legal statuses and placements.
struct AdoptionFlow {
  let world: World
  private let random: SeededRandom

  init(_ world: World) {
    self.world = world
    self.random = world.stream("steps to adoption")
  }

  func run() {
    world.adoptions = world.periods.compactMap { period in
      let isAdopted = period.ending == "E11" || period.ending == "E12"
      let isWaiting = period.left == nil && period.statuses.last?.status == "E1"
      return isAdopted || isWaiting ? steps(period, isAdopted: isAdopted) : nil
    }
    world.adoptions.sort { ($0.enteredCare, $0.child) < ($1.enteredCare, $1.child) }
  }

  private func steps(_ period: CarePeriod, isAdopted: Bool) -> AdoptionSteps {
    let order = period.statuses.first { $0.status == "E1" }.map(\.from)
    let placed = period.placements.first { $0.type.hasPrefix("A") }.map { max($0.start, period.entry) }
    let earliest = order ?? placed ?? period.entry
    let decision = max(period.entry, earliest + -random.integer(15...60))
    // Some are matched before the court has decided.
    let matched = placed.map { max(decision, $0 + -random.integer(10...80)) }
    return AdoptionSteps(
      child: period.child, enteredCare: period.entry, decision: decision, placementOrder: order,
      matched: matched, placed: placed, order: isAdopted ? period.left : nil)
  }
}
