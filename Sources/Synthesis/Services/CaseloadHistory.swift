internal import CivilDates

/// The cases that were held before the months of which caseloads are printed, so that a chart of them has a past: open
/// cases are held from when they came, and closed ones were held while they were open.
struct CaseloadHistory {
  private let world: World
  private let random: SeededRandom
  /// Before the first day of which the number of cases is printed.
  private let last = CivilDay.known(2018, 2, 26)

  init(_ world: World) {
    self.world = world
    random = world.stream("caseload history")
  }

  func run() {
    begin()
    var held = Set(world.allocations.map(\.child))
    let open = world.allocations.count
    for referral in world.referrals where !referral.isNoFurtherAction {
      let isShort = referral.closed.map { $0 - referral.day <= 60 } ?? false
      hold(
        referral.child, isShort ? "Duty & Assessment" : "Intervention & Planning", from: referral.day + 1,
        to: referral.closed, &held)
    }
    for plan in world.plans {
      hold(plan.child, "Intervention & Planning", from: plan.start, to: plan.end, &held)
    }
    for period in world.periods {
      hold(period.child, "Children in Care", from: period.entry, to: period.left, &held)
    }
    guard world.allocations.count > open else { return }
    world.allocations.sort { ($0.start, $0.child) < ($1.start, $1.child) }
  }

  /// Cases that are still open are held by their worker from when there was a case, and the worker.
  private func begin() {
    let since = since()
    for index in world.allocations.indices {
      let row = world.allocations[index]
      guard row.end == nil, row.start <= .known(2018, 1, 31), let began = since[row.child] else { continue }
      let from = max(world.workers[row.worker].start, began)
      guard from < row.start else { continue }
      world.allocations[index].start = from + random.integer(0...min(14, row.start - from))
    }
  }

  /// When the case of each child began that is still open: the latest of what it has open.
  private func since() -> [Int: CivilDay] {
    var since: [Int: CivilDay] = [:]
    func note(_ child: Int, _ day: CivilDay) { since[child] = max(since[child] ?? day, day) }
    for child in world.longStanding { note(child, .known(2017, 1, 9)) }
    for referral in world.referrals where referral.closed == nil && !referral.isNoFurtherAction {
      note(referral.child, referral.day)
    }
    for plan in world.plans where plan.end == nil { note(plan.child, plan.start + -15) }
    for period in world.periods where period.left == nil { note(period.child, period.entry) }
    for leaver in world.leavers { note(leaver.child, world.children[leaver.child].birth.plus(months: 216)) }
    return since
  }

  /// Lets a worker of a service who was there hold a case that has ended.
  private func hold(
    _ child: Int, _ service: String, from: CivilDay, to end: CivilDay?, _ held: inout Set<Int>
  ) {
    guard let end, end <= last, end > world.yearStart, !held.contains(child) else { return }
    let workers = world.workers.indices.filter {
      world.workers[$0].service == service && world.workers[$0].start <= max(from, world.yearStart)
        && world.workers[$0].end == nil
    }
    guard !workers.isEmpty else { return }
    // Each in turn, so that none holds many more than another.
    let worker = workers[held.count % workers.count]
    held.insert(child)
    world.allocations.append(
      Allocation(
        child: child, worker: worker, team: world.workers[worker].team,
        start: max(from, world.workers[worker].start), end: end))
  }
}
