internal import CivilDates

/// Contacts since November 2017, when the front door changed how it records them. Each referral came of one contact
/// or of two; the other contacts are about new children or known ones.
struct ContactFlow {
  let world: World
  /// Children for whom early help was asked, with the day.
  private(set) var towardsEarlyHelp: [(child: Int, day: CivilDay)] = []

  init(_ world: World) { self.world = world }

  mutating func run() throws {
    for month in Month.months(Month(2017, 11), world.lastMonth) { try run(month) }
    world.contacts.sort { ($0.received, $0.child) < ($1.received, $1.child) }
  }

  private mutating func run(_ month: Month) throws {
    let shares = try world.quotas.list("contacts", "outcome", month.name)
    let decided = shares.reduce(0) { $0 + ($1.breakdown == "undecided" ? 0 : $1.count) }
    var late = decided - (try world.quotas.count("contacts", "decided_within_24_hours", month.name))
    let referred = world.referrals.indices.filter { Month(containing: world.referrals[$0].day) == month }
    var open: [(outcome: String?, referral: Int?)] = []
    for share in shares {
      if share.breakdown == "Referral to Social Care" {
        guard (referred.count...referred.count * 2).contains(share.count) else {
          throw SynthesisFault.contradiction("contacts that led to a referral in \(month.name)")
        }
        let twice = world.random.shuffled(referred).prefix(share.count - referred.count)
        open += (referred + twice).map { (share.breakdown, $0) }
      } else {
        let outcome = share.breakdown == "undecided" ? nil : share.breakdown
        open += Array(repeating: (outcome, nil), count: share.count)
      }
    }
    var known: Set<Int> = []
    for (outcome, referral) in world.random.shuffled(open) {
      if let referral {
        let day = world.referrals[referral].day
        let isLate = late > 0 && day - month.firstDay > 6 && world.random.chance(perThousand: 350)
        if isLate { late -= 1 }
        append(referral, isLate: isLate, isSecond: !known.insert(referral).inserted)
      } else if outcome == nil {
        appendOpen(month)
      } else {
        let isLate = late > 0
        if isLate { late -= 1 }
        append(month, outcome: outcome, isLate: isLate)
      }
    }
    guard late == 0 else { throw SynthesisFault.contradiction("late decisions on contacts in \(month.name)") }
  }

  /// The contact from which a referral came. A second one reached the front door on the same day.
  private mutating func append(_ referral: Int, isLate: Bool, isSecond: Bool) {
    let record = world.referrals[referral]
    let decided = moment(record.day, 9...18)
    let minutes = isLate ? world.random.integer(1_500...6_000) : world.random.integer(20...539)
    world.contacts.append(
      contact(
        record.child, CivilMoment(minutes: decided.minutes - Int32(minutes)), "Referral to Social Care",
        decided,
        source: isSecond ? nil : record.source))
  }

  private mutating func append(_ month: Month, outcome: String?, isLate: Bool) {
    let last = month.lastDay + (isLate ? -6 : -1)
    let received = moment(
      CivilDay(number: Int32(world.random.integer(Int(month.firstDay.number)...Int(last.number)))), 7...21)
    let minutes = isLate ? world.random.integer(1_500...6_000) : world.random.integer(20...1_380)
    let child = someChild(on: received.day)
    let decided = CivilMoment(minutes: received.minutes + Int32(minutes))
    world.contacts.append(contact(child, received, outcome, decided))
    if outcome == "Referral to CAF" { towardsEarlyHelp.append((child, decided.day)) }
  }

  /// A contact on which nothing was decided; most came in the last days of the month.
  private mutating func appendOpen(_ month: Month) {
    let received = moment(month.lastDay + -world.random.pick([0: 5, 1: 5, 2: 4, 3: 3, 5: 2, 9: 1]), 7...21)
    world.contacts.append(contact(someChild(on: received.day), received, nil, nil))
  }

  private func contact(
    _ child: Int, _ received: CivilMoment, _ outcome: String?, _ decided: CivilMoment?, source: String? = nil
  ) -> Contact {
    let random = world.random
    let first = random.pick(["Blue": 25, "Green": 35, "Amber": 30, "Red": 10])
    let last =
      random.chance(perThousand: 800) ? first : random.pick(["Blue": 40, "Green": 35, "Amber": 20, "Red": 5])
    let code =
      source
      ?? random.pick([
        "6": 34, "2A": 20, "3E": 6, "3A": 5, "3F": 5, "3B": 3, "5B": 8, "5C": 4, "5A": 2, "1A": 5, "1D": 2,
        "4": 3,
        "8": 2, "9": 1,
      ])
    return Contact(
      child: child, received: received, source: code, outcome: outcome, decided: decided, firstUrgency: first,
      finalUrgency: outcome == nil ? nil : last, isMissing: random.chance(perThousand: 35))
  }

  private func someChild(on day: CivilDay) -> Int {
    if world.random.chance(perThousand: 350) {
      let referral = world.random.pick(world.referrals)
      if referral.day < day, day.age(bornOn: world.children[referral.child].birth) < 17 {
        return referral.child
      }
    }
    return world.newSiblings(1, on: day)[0]
  }

  private func moment(_ day: CivilDay, _ hours: ClosedRange<Int>) -> CivilMoment {
    CivilMoment(
      minutes: day.number * 1_440 + Int32(world.random.integer(hours) * 60 + world.random.integer(0...59)))
  }
}
