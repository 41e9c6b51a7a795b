internal import CivilDates

/// The referrals that no other part of the simulation asked for, month by month until each quota is full: some of
/// children who were referred within the last twelve months, the others of children who were not.
struct ReferralFlow {
  let world: World
  /// The last referral of each child, whenever it is.
  private var latest: [Int: Int] = [:]
  private var inMonth: [Month: [Int]] = [:]

  init(_ world: World) {
    self.world = world
    for index in world.referrals.indices { note(index) }
  }

  mutating func run() throws {
    AssessmentFlow(world).assessAll(from: 0)
    for month in Month.months(world.firstMonth, world.lastMonth) {
      let repeats =
        month >= Month(2017, 4)
        ? try world.quotas.count("referrals", "repeat", month.name)
        : try world.evenShare("referrals", "repeat", month)
      let first = world.referrals.count
      let days = world.random.shuffled((0..<repeats).map { _ in world.workingDay(in: month) })
      for day in days where !again(on: day) && month >= Month(2017, 4) {
        throw SynthesisFault.contradiction("no child could be referred again on \(day)")
      }
      let quota = try world.referralQuota(month)
      while inMonth[month, default: []].count < quota {
        anew(on: world.workingDay(in: month), most: quota - inMonth[month, default: []].count)
      }
      guard inMonth[month, default: []].count == quota else {
        throw SynthesisFault.contradiction("more referrals are needed in \(month.name) than there were")
      }
      AssessmentFlow(world).assessAll(from: first)
    }
    try Sources(world).assign()
  }

  /// A child whose last referral was closed, and lies 25 to 350 days back. In the first months, of which nothing
  /// earlier is on record, there may be none.
  private mutating func again(on day: CivilDay) -> Bool {
    for _ in 0..<4000 {
      let back = Month(containing: day + -world.random.integer(25...350))
      guard let candidates = inMonth[back], !candidates.isEmpty else { continue }
      let earlier = world.random.pick(candidates)
      let referral = world.referrals[earlier]
      guard latest[referral.child] == earlier, (25...350).contains(day - referral.day),
        let closed = referral.closed, closed < day, isChild(referral.child, on: day)
      else { continue }
      add(referral.child, day)
      return true
    }
    return false
  }

  /// Children who were not referred in the fourteen months before; most are new to social care.
  private mutating func anew(on day: CivilDay, most: Int) {
    if world.random.chance(perThousand: 120) {
      let back = Month(containing: day + -world.random.integer(430...900))
      if let candidates = inMonth[back], !candidates.isEmpty {
        let referral = world.referrals[world.random.pick(candidates)]
        if let last = latest[referral.child], day - world.referrals[last].day > 425,
          let closed = world.referrals[last].closed, closed < day, isChild(referral.child, on: day)
        {
          return add(referral.child, day)
        }
      }
    }
    for child in world.newSiblings(min(most, world.random.pick([1: 55, 2: 30, 3: 15])), on: day) {
      add(child, day)
    }
  }

  private func isChild(_ child: Int, on day: CivilDay) -> Bool {
    day.age(bornOn: world.children[child].birth) < 17
  }

  private mutating func add(_ child: Int, _ day: CivilDay) {
    world.referrals.append(Referral(child: child, day: day))
    note(world.referrals.count - 1)
  }

  private mutating func note(_ index: Int) {
    let referral = world.referrals[index]
    inMonth[Month(containing: referral.day), default: []].append(index)
    if let last = latest[referral.child], world.referrals[last].day > referral.day { return }
    latest[referral.child] = index
  }
}

/// Who made each referral.
private struct Sources {
  let world: World

  init(_ world: World) { self.world = world }

  func assign() throws {
    let early = Month(2017, 4)..<Month(2018, 1)
    try deal("2017-04 to 2017-12") { early.contains($0) }
    for month in Month.months(Month(2018, 1), Month(2018, 3)) { try deal(month.name) { $0 == month } }
    let deck = try world.quotas.deck("referrals", "source", "2016/17")
    for index in world.referrals.indices where world.referrals[index].source.isEmpty {
      world.referrals[index].source = code(of: world.random.pick(deck))
    }
  }

  /// Brothers and sisters are referred by one source: the deck is dealt in the order of family and day.
  private func deal(_ period: String, _ isIn: (Month) -> Bool) throws {
    let rows = world.referrals.indices.filter { isIn(Month(containing: world.referrals[$0].day)) }
    let deck = world.random.shuffled(try world.quotas.deck("referrals", "source", period))
    guard deck.count == rows.count else {
      throw SynthesisFault.contradiction("sources of referrals in \(period): \(deck.count) of \(rows.count)")
    }
    for (row, group) in zip(rows, deck) { world.referrals[row].source = code(of: group) }
  }

  private func code(of group: String) -> String {
    let random = world.random
    return switch group {
    case "Police/Legal": random.pick(["6": 85, "7": 15])
    case "School/Education": random.pick(["2A": 88, "2B": 12])
    case "Health": random.pick(["3A": 20, "3B": 15, "3C": 5, "3D": 15, "3E": 30, "3F": 15])
    case "LA Services": random.pick(["5A": 20, "5B": 50, "5C": 30])
    default: random.pick(["1A": 35, "1B": 10, "1C": 8, "1D": 7, "4": 8, "8": 17, "9": 10, "10": 5])
    }
  }
}
