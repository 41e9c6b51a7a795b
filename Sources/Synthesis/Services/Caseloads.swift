internal import CivilDates

struct Allocation {
  var child: Int
  var worker: Int
  var team: String
  var start: CivilDay
  var end: CivilDay?
}

struct Worker {
  var team: String
  var service: String
  var isAgency: Bool
  var start: CivilDay
  var end: CivilDay?
}

struct SupervisionSession {
  var child: Int
  var worker: Int
  var day: CivilDay
}

/// Who holds which case: so many cases in each service at the end of the last two months, for so many workers, and
/// supervised as the report says.
struct Caseloads {
  let world: World
  private let period = "2018-03"
  private let recent = CivilDay.known(2018, 2, 18)

  private struct Case {
    var child: Int
    var team: String
    /// From when there was a case to hold.
    var since: CivilDay
  }

  init(_ world: World) { self.world = world }

  func run() throws {
    var held: Set<Int> = []
    var cases = required(&held)
    var pool = pool(&held)
    for share in try world.quotas.list("allocations", "cases", period) {
      let service = share.breakdown
      let isNew = try world.quotas.count("supervision", service, period, "allocated within six weeks")
      var list = cases[service] ?? []
      guard list.count <= share.count else {
        throw SynthesisFault.contradiction("cases of \(service): \(list.count) of \(share.count)")
      }
      var newer = list.count { $0.since > .known(2018, 2, 8) }
      while list.count < share.count {
        let place = service == "Duty & Assessment" && newer < isNew ? pool.newer.popLast() : nil
        if place != nil { newer += 1 }
        let next =
          place
          ?? (["Duty & Assessment", "Intervention & Planning"].contains(service) ? pool.older.popLast() : nil)
        let team = team(service)
        list.append(next.map { Case(child: $0.child, team: team, since: $0.since) } ?? longStanding(team))
      }
      cases[service] = list
      try allocate(service, list, isNew, pool.ended)
    }
    holdElsewhere(cases["Other"] ?? [])
    world.allocations.sort { ($0.start, $0.child) < ($1.start, $1.child) }
    world.supervision.sort { ($0.day, $0.child) < ($1.day, $1.child) }
  }

  private func team(_ service: String) -> String {
    world.random.pick(Teams.services.filter { $0.service == service }.map(\.team))
  }

  private func service(of team: String) -> String {
    Teams.services.first { $0.team == team }?.service ?? "Other"
  }

  /// Children in care and on a plan, and care leavers.
  private func required(_ held: inout Set<Int>) -> [String: [Case]] {
    var cases: [String: [Case]] = [:]
    func add(_ child: Int, _ team: String, _ since: CivilDay) {
      guard held.insert(child).inserted else { return }
      cases[service(of: team), default: []].append(Case(child: child, team: team, since: since))
    }
    for row in world.periods where row.left == nil { add(row.child, row.team, row.entry) }
    for plan in world.plans where plan.end == nil { add(plan.child, plan.team, plan.start + -15) }
    for leaver in world.leavers {
      let since = max(world.children[leaver.child].birth.plus(months: 216), .known(2016, 4, 4))
      add(leaver.child, leaver.isHeldElsewhere ? Teams.zeroTo25 : Teams.leaving, since)
    }
    return cases
  }

  /// Other open cases: the newer first among those just assessed; and cases whose assessment ended in March.
  private func pool(_ held: inout Set<Int>) -> (
    newer: [(child: Int, since: CivilDay)], older: [(child: Int, since: CivilDay)], ended: [Int]
  ) {
    var newer: [(child: Int, since: CivilDay)] = [], older = newer
    for referral in world.referrals
    where referral.closed == nil && !referral.isNoFurtherAction && !referral.isClaimed {
      guard world.end.age(bornOn: world.children[referral.child].birth) < 18,
        held.insert(referral.child).inserted
      else { continue }
      if referral.day > .known(2018, 2, 8) {
        newer.append((referral.child, referral.day))
      } else {
        older.append((referral.child, referral.day))
      }
    }
    var ended: [Int] = []
    for assessment in world.assessments where assessment.start < .known(2018, 2, 9) {
      guard let day = assessment.authorised, Month(containing: day) == world.lastMonth,
        held.insert(assessment.child).inserted
      else { continue }
      ended.append(assessment.child)
    }
    return (newer, older.reversed(), ended)
  }

  /// A child known since before the first month on record.
  private func longStanding(_ team: String) -> Case {
    let child = world.newChild(
      family: world.newFamily(), birth: world.birth(aged: world.random.integer(4...16), on: world.end),
      isDisabled: team == Teams.zeroTo25)
    world.longStanding.append(child)
    return Case(child: child, team: team, since: .known(2017, 1, 9))
  }

  private func allocate(_ service: String, _ list: [Case], _ isNew: Int, _ ended: [Int]) throws {
    let workers = try hire(service)
    let march = try world.quotas.count("allocations", "began_in_march", service)
    let order = world.random.shuffled(list).sorted { $0.since > $1.since }
    for (place, item) in order.enumerated() {
      let start: CivilDay
      if place < march, place < isNew {
        start = world.workingDay(max(item.since, .known(2018, 3, 1)), .known(2018, 3, 29))
      } else if place < isNew {
        start = world.workingDay(max(item.since, .known(2018, 2, 19)), .known(2018, 2, 28))
      } else {
        start = world.workingDay(
          min(max(item.since, .known(2017, 5, 2)), .known(2018, 1, 31)), .known(2018, 2, 1))
      }
      world.allocations.append(
        Allocation(child: item.child, worker: workers[place % workers.count], team: item.team, start: start))
    }
    try supervise(service, Array(world.allocations.suffix(order.count)), isNew)
    // Cases that were open at the end of February and closed in March.
    let february = try world.quotas.count("allocations", "cases", "2018-02", service)
    let before = world.allocations.suffix(order.count).count { $0.start < .known(2018, 3, 1) }
    guard february >= before else {
      throw SynthesisFault.contradiction("cases of \(service) in February: \(before) of \(february)")
    }
    var leaving = service == "Duty & Assessment" ? ended : []
    for place in 0..<(february - before) {
      let team = team(service)
      let child = leaving.popLast() ?? longStanding(team).child
      world.allocations.append(
        Allocation(
          child: child, worker: workers[place % workers.count], team: team,
          start: world.workingDay(.known(2018, 2, 9), .known(2018, 2, 14)),
          end: world.workingDay(.known(2018, 3, 2), .known(2018, 3, 28))))
    }
    let gone = (try? world.quotas.count("allocations", "workers_who_left", period, service)) ?? 0
    for _ in 0..<gone {
      world.workers.append(
        Worker(
          team: team(service), service: service, isAgency: true, start: .known(2017, 2, 6),
          end: .known(2018, 3, 9)))
      if let last = world.allocations.indices.last, world.allocations[last].end != nil {
        world.allocations[last].worker = world.workers.count - 1
        world.allocations[last].end = .known(2018, 3, 9)
      }
    }
  }

  /// Cases of teams in no service, for which nothing is printed but who of the children in care they hold: one worker
  /// a team.
  private func holdElsewhere(_ list: [Case]) {
    for team in Set(list.map(\.team)).sorted() {
      world.workers.append(
        Worker(team: team, service: "Other", isAgency: false, start: .known(2016, 9, 5)))
      for item in list where item.team == team {
        world.allocations.append(
          Allocation(
            child: item.child, worker: world.workers.count - 1, team: team,
            start: max(item.since, .known(2017, 5, 2))))
      }
    }
  }

  private func hire(_ service: String) throws -> [Int] {
    let count = try world.quotas.count("allocations", "workers", period, service)
    return (0..<count).map { place in
      let teams = Teams.services.filter { $0.service == service }.map(\.team)
      world.workers.append(
        Worker(
          team: teams[place % teams.count], service: service, isAgency: world.random.chance(perThousand: 280),
          start: world.workingDay(.known(2014, 1, 6), .known(2017, 4, 24))))
      return world.workers.count - 1
    }
  }

  private func supervise(_ service: String, _ rows: [Allocation], _ isNew: Int) throws {
    let within = try world.quotas.count("supervision", service, period, "supervised within six weeks")
    let longer = try world.quotas.count("supervision", service, period, "supervised longer ago")
    let classes = world.random.shuffled(
      (0..<(rows.count - isNew)).map { $0 < within ? 0 : $0 < within + longer ? 1 : 2 })
    for (place, row) in rows.dropFirst(isNew).enumerated() where classes[place] < 2 {
      let last =
        classes[place] == 0
        ? world.workingDay(.known(2018, 2, 20), .known(2018, 3, 28))
        : world.workingDay(max(row.start, .known(2017, 11, 1)), .known(2018, 2, 13))
      var day = last
      while day >= max(row.start, .known(2017, 10, 2)) {
        world.supervision.append(SupervisionSession(child: row.child, worker: row.worker, day: day))
        day = world.calendar.onOrBefore(day + -world.random.integer(26...45))
      }
    }
  }
}
