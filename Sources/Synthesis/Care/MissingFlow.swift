internal import CivilDates

/// Children missing from home and from care: so many episodes a month, with the mean length of the report.
struct MissingFlow {
  let world: World

  init(_ world: World) { self.world = world }

  func run() throws {
    for month in Month.months(Month(2017, 4), world.lastMonth) {
      for place in ["home", "care"] {
        let count = try world.quotas.count("missing", "episodes", month.name, place)
        let tenths =
          try world.quotas.count("missing", "tenths_of_days", month.name, place) / world.quotas.size
        add(count, minutes: count * tenths * 144, month, isFromCare: place == "care")
      }
    }
    world.missing.sort { ($0.start, $0.child) < ($1.start, $1.child) }
  }

  private func add(_ count: Int, minutes total: Int, _ month: Month, isFromCare: Bool) {
    var free = candidates(month, isFromCare: isFromCare)
    var left = total
    for place in 0..<count {
      // The last makes the sum; all of them end in the month in which they began.
      let others = count - place - 1
      let mean = left / (others + 1)
      let minutes = others == 0 ? left : max(45, mean * world.random.integer(40...160) / 100)
      left -= minutes
      let days = CivilDay.length(ofMonth: month.ordinal % 12 + 1, year: month.ordinal / 12)
      let latest = max(0, days * 1_440 - minutes - 60)
      let start = Int(month.firstDay.number) * 1_440 + world.random.integer(0...latest)
      guard let child = free.popLast() else { return }
      let isOffered = world.random.chance(perThousand: 850)
      world.missing.append(
        MissingEpisode(
          child: child, isFromCare: isFromCare, start: CivilMoment(minutes: Int32(start)),
          end: CivilMoment(minutes: Int32(start + minutes)), isOffered: isOffered,
          isAccepted: isOffered && world.random.chance(perThousand: 600)))
    }
  }

  /// Adolescents, each at most once a month, so that no two absences overlap.
  private func candidates(_ month: Month, isFromCare: Bool) -> [Int] {
    let inCare = world.periods.filter {
      $0.entry < month.firstDay && ($0.left.map { $0 > month.lastDay } ?? true)
    }
    func isAdolescent(_ child: Int) -> Bool {
      (11...17).contains(month.firstDay.age(bornOn: world.children[child].birth))
        && month.lastDay.age(bornOn: world.children[child].birth) < 18
    }
    if isFromCare { return world.random.shuffled(inCare.map(\.child).filter(isAdolescent)) }
    let everInCare = Set(world.periods.map(\.child))
    let referred = world.referrals.filter {
      Month(containing: $0.day) < month && Month(containing: $0.day) > month.advanced(by: -8)
    }
    var seen: Set<Int> = []
    let children = referred.map(\.child).filter {
      isAdolescent($0) && !everInCare.contains($0) && seen.insert($0).inserted
    }
    return world.random.shuffled(children)
  }
}
