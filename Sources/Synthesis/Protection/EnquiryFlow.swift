internal import CivilDates

/// Enquiries that led to no conference, and those of the last month that led to one still to be held.
struct EnquiryFlow {
  let world: World
  private let march = Month(2018, 3)

  init(_ world: World) { self.world = world }

  func run() throws {
    try lastMonth()
    for month in Month.months(world.firstMonth, Month(2018, 2)) {
      let quota =
        month >= Month(2017, 4)
        ? try world.quotas.count("enquiries", "started", month.name)
        : try world.evenShare("enquiries", "started", month)
      let started = world.enquiries.count { Month(containing: $0.start) == month }
      guard started <= quota else {
        throw SynthesisFault.contradiction("enquiries of \(month.name): \(started) before a conference")
      }
      try fill(month, quota - started)
    }
    try lengthenFebruary()
  }

  /// The mean length of those that ended in February is the printed one: each ends up to a week later, in turn, until
  /// it is. No chance is drawn for it, so that nothing else changes with it.
  private func lengthenFebruary() throws {
    let february = Month(2018, 2)
    let rows = world.enquiries.indices.filter { row in
      world.enquiries[row].end.map { Month(containing: $0) == february } ?? false
    }
    let mean = try world.quotas.count("enquiries", "mean_days_open", february.name) / world.quotas.size
    let held = conferenceDays
    var short = mean * rows.count - rows.reduce(0) { $0 + length($1) }
    var isMoving = true
    while short > 0, isMoving {
      isMoving = false
      for row in rows where short > 0 {
        guard let end = world.enquiries[row].end else { continue }
        let latest = min(february.lastDay, held[row] ?? february.lastDay)
        let later = world.calendar.onOrBefore(min(end + min(7, short), latest))
        guard later > end else { continue }
        world.enquiries[row].end = later
        short -= later - end
        isMoving = true
      }
    }
    guard 2 * abs(short) < rows.count else {
      throw SynthesisFault.contradiction("the mean length of enquiries in \(february.name)")
    }
  }

  /// The day of the conference that each enquiry led to.
  private var conferenceDays: [Int: CivilDay] {
    var held: [Int: CivilDay] = [:]
    for conference in world.conferences {
      if let enquiry = conference.enquiry, let day = conference.day { held[enquiry] = day }
    }
    return held
  }

  private func fill(_ month: Month, _ count: Int) throws {
    var left = count
    while left > 0 {
      // Every enquiry of February ends in February, so that March counts the same by start as by end.
      let isFebruary = month == Month(2018, 2)
      let start = world.workingDay(month.firstDay, isFebruary ? .known(2018, 2, 16) : month.lastDay)
      let last: CivilDay = start < march.firstDay ? .known(2018, 2, 28) : world.end
      let outcome = world.random.pick([
        "Continue with C&F": 70, "Continue with CIN/CP/CLA": 22, "Legal Action": 4,
      ])
      let siblings = world.newSiblings(min(left, world.random.pick([1: 5, 2: 3, 3: 1])), on: start)
      let team = Teams.duty(world.random)
      let referrals = try world.refer(siblings, latest: start)
      let end = world.calendar.onOrBefore(min(start + world.random.integer(8...30), last))
      for (child, referral) in zip(siblings, referrals) {
        world.referrals[referral].isClaimed = false
        world.enquiries.append(
          Enquiry(
            child: child, referral: referral, start: start, end: max(end, start), outcome: outcome, team: team
          ))
      }
      left -= siblings.count
    }
  }

  private func lastMonth() throws {
    let period = march.name
    let held = world.enquiries.indices.filter { Month(containing: world.enquiries[$0].start) == march }
    let meetings = try world.quotas.count("strategy", "completed", period)
    var outcomes: [String] = []
    for share in try world.quotas.list("enquiries", "outcome", period) {
      let isConference = share.breakdown == "Progressing to an ICPC"
      outcomes += Array(repeating: share.breakdown, count: share.count - (isConference ? held.count : 0))
    }
    outcomes.sort()
    let families = Set(held.map { world.children[world.enquiries[$0].child].family }).count
    var place = 0
    for size in world.groups(outcomes.count, into: meetings - families) {
      let start = world.workingDay(.known(2018, 3, 1), .known(2018, 3, 9))
      let siblings = world.newSiblings(size, on: start)
      let referrals = try world.refer(siblings, latest: start)
      let end = world.workingDay(start + 12, .known(2018, 3, 29))
      for (child, referral) in zip(siblings, referrals) {
        let outcome = outcomes[place]
        world.enquiries.append(
          Enquiry(child: child, referral: referral, start: start, end: end, outcome: outcome, team: ""))
        if outcome == "Progressing to an ICPC" {
          world.conferences.append(
            InitialConference(
              child: child, enquiry: world.enquiries.count - 1, target: world.calendar.adding(15, to: start),
              team: ""))
        }
        place += 1
      }
    }
    try finish(period)
  }

  /// Teams by the quota, and lengths whose mean is the printed one.
  private func finish(_ period: String) throws {
    let rows = world.enquiries.indices.filter { Month(containing: world.enquiries[$0].start) == march }
    let teams = try world.quotas.deck("enquiries", "by_team", period)
    guard teams.count == rows.count else {
      throw SynthesisFault.contradiction("enquiries of \(period) by team: \(teams.count) of \(rows.count)")
    }
    for (row, team) in zip(rows, teams) { world.enquiries[row].team = team }
    for index in world.conferences.indices {
      if let enquiry = world.conferences[index].enquiry {
        world.conferences[index].team = world.enquiries[enquiry].team
      }
    }
    let mean = try world.quotas.count("enquiries", "mean_days_open", period) / world.quotas.size
    var excess = rows.reduce(0) { $0 + length($1) } - mean * rows.count
    let held = conferenceDays
    for _ in 0..<200_000 where excess != 0 {
      let row = world.random.pick(rows)
      let latest = min(CivilDay.known(2018, 3, 29), held[row] ?? world.end)
      let end = world.workingDay(world.enquiries[row].start + 5, latest)
      let change = end - (world.enquiries[row].end ?? end)
      if abs(excess + change) < abs(excess) {
        world.enquiries[row].end = end
        excess += change
      }
    }
    guard excess == 0 else { throw SynthesisFault.contradiction("the mean length of enquiries in \(period)") }
  }

  private func length(_ row: Int) -> Int {
    world.enquiries[row].end.map { $0 - world.enquiries[row].start } ?? 0
  }
}

extension World {
  /// So many people in so many families of one to four.
  func groups(_ people: Int, into families: Int) -> [Int] {
    var sizes = Array(repeating: 1, count: families)
    var left = people - families
    while left > 0 {
      let place = random.integer(0...(families - 1))
      if sizes[place] < 4 {
        sizes[place] += 1
        left -= 1
      }
    }
    return sizes
  }
}
