internal import CivilDates

/// The initial conferences from which the plans came, with the enquiries before them, and the conferences that ended
/// without a plan.
struct ConferenceFlow {
  let world: World
  private let march = Month(2018, 3)

  init(_ world: World) { self.world = world }

  /// The last month's conferences, and the plans that came of them.
  func lastMonth() throws {
    let random = world.random
    let genders = try world.quotas.list("conferences", "by_gender", march.name)
    var born = random.shuffled(
      genders.filter { $0.breakdown != "unborn" }.flatMap { Array(repeating: $0.breakdown, count: $0.count) })
    let unborn = genders.first { $0.breakdown == "unborn" }?.count ?? 0
    let inTime = try world.quotas.count("conferences", "within_15_working_days", march.name)
    let plans = try world.quotas.count("plans", "started", march.name)
    guard born.count >= plans, born.count + unborn > inTime else {
      throw SynthesisFault.contradiction("conferences of \(march.name)")
    }
    let total = born.count + unborn
    let youngCount = try world.quotas.count("plans", "under_five", "started \(march.name)")
    var young = random.shuffled((0..<plans).map { $0 < youngCount })
    var withPlan = random.shuffled((0..<born.count).map { $0 < plans })
    var place = 0
    while place < total {
      let isInTime = place < inTime
      let left = isInTime ? inTime - place : total - place
      let count = min(left, random.pick([1: 3, 2: 5, 3: 2]))
      let held =
        isInTime ? world.workingDay(.known(2018, 3, 20), .known(2018, 3, 27)) : world.workingDay(in: march)
      let start =
        isInTime
        ? world.workingDay(.known(2018, 3, 6), .known(2018, 3, 9))
        : world.workingDay(
          .known(2018, 1, 15), min(.known(2018, 2, 20), world.calendar.adding(-18, to: held)))
      let family = world.newFamily()
      for sibling in 0..<count {
        let isUnborn = total - place <= unborn
        let isPlanned = isUnborn ? false : withPlan.removeLast()
        var isYoung = random.chance(perThousand: 400)
        if isPlanned { isYoung = young.removeLast() }
        // Away from the fifth birthday on every month end of the quarter.
        let aged = isYoung ? 40 + 560 * sibling : 2_100 + 900 * sibling
        let birth = isUnborn ? world.end + random.integer(20...90) : held + -(aged + random.integer(0...500))
        let gender = isUnborn ? "U" : born.removeLast()
        let child = world.newChild(family: family, birth: birth, gender: gender)
        if isPlanned {
          world.plans.append(
            ProtectionPlan(
              child: child, start: held, end: nil, initialCategory: "", latestCategory: "", team: ""))
        }
        try hold(child, on: held, enquiry: start, planResulted: isPlanned)
        place += 1
      }
    }
  }

  /// The conferences of the plans that began in the months before, and as many again in four without a plan.
  func earlier() throws {
    let first = world.firstMonth.firstDay
    for plan in world.plans
    where !plan.isEarlier && plan.start >= first && Month(containing: plan.start) < march {
      let length = world.random.pick([8: 2, 11: 3, 14: 4, 17: 2, 22: 2, 30: 1])
      let start = world.calendar.adding(-length, to: plan.start)
      try hold(plan.child, on: plan.start, enquiry: start, planResulted: true)
      // In February more of them, so that as many conferences were held as the report's shares stand for.
      let others = Month(containing: plan.start) == Month(2018, 2) ? 950 : 230
      if world.random.chance(perThousand: others) {
        let child = world.newSiblings(1, on: start)[0]
        try hold(child, on: plan.start, enquiry: start, planResulted: false)
      }
    }
  }

  private func hold(_ child: Int, on day: CivilDay, enquiry start: CivilDay, planResulted: Bool) throws {
    let isMarch = Month(containing: start) == march
    let latest = isMarch || day < march.firstDay ? day : CivilDay.known(2018, 2, 26)
    let team =
      world.random.chance(perThousand: 700) ? Teams.duty(world.random) : world.random.pick(Teams.planning)
    let referral = try world.refer(
      [child], latest: start + -world.random.pick([0: 5, 1: 4, 3: 3, 20: 2, 70: 2]))[0]
    let length = max(2, min(latest - start, world.random.integer(9...24)))
    world.enquiries.append(
      Enquiry(
        child: child, referral: referral, start: start, end: world.calendar.onOrBefore(start + length),
        outcome: "Progressing to an ICPC", team: team))
    world.conferences.append(
      InitialConference(
        child: child, enquiry: world.enquiries.count - 1, day: day,
        target: world.calendar.adding(15, to: start),
        planResulted: planResulted, team: team))
  }
}
