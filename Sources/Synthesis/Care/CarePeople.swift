internal import CivilDates

/// Who the children in care are: gender, ethnicity, age and team, and who of them came from a protection plan.
struct CarePeople {
  let world: World

  init(_ world: World) { self.world = world }

  func run() throws {
    try give(rows { $0.isUnaccompanied }, "unaccompanied")
    try give(rows { !$0.isUnaccompanied }, "others")
    try teams()
  }

  private func rows(_ isIn: (CarePeriod) -> Bool) -> [Int] {
    world.random.shuffled(
      world.periods.indices.filter { world.periods[$0].left == nil && isIn(world.periods[$0]) })
  }

  private func give(_ rows: [Int], _ group: String) throws {
    let genders = world.random.shuffled(try world.quotas.deck("care", "gender", group))
    let groups = world.random.shuffled(try world.quotas.deck("care", "ethnicity", group))
    guard genders.count == rows.count, groups.count == rows.count else {
      throw SynthesisFault.contradiction("gender or ethnicity of children in care, \(group)")
    }
    var fromPlans = try childrenFromPlans(group)
    var boys = 0
    let older = group == "unaccompanied" ? try world.quotas.count("care", "boys_aged_16_and_17", group) : 0
    // The longest in care are sixteen or seventeen, so that they are outside the base of long-term stability; after
    // them the newest, most of whom came as adolescents.
    let long = rows.filter { world.periods[$0].entry < .known(2015, 10, 1) }
    let order = long + rows.filter { !long.contains($0) }.sorted { entry($0) > entry($1) }
    for (place, index) in (group == "unaccompanied" ? order : rows).enumerated() {
      let gender = genders[place]
      let ethnicity = Ethnicities.code(of: groups[place], world.random)
      let entry = world.periods[index].entry
      if let match = fromPlans.firstIndex(where: { canComeFrom($0, world.periods[index]) }) {
        let child = fromPlans.remove(at: match)
        world.children[child.child].gender = gender
        world.children[child.child].ethnicity = ethnicity
        world.periods[index].child = child.child
        continue
      }
      let birth: CivilDay
      if group == "unaccompanied" {
        let isOlder =
          gender == "M" ? boys < older : entry < .known(2015, 10, 1) || world.random.chance(perThousand: 500)
        if gender == "M" { boys += 1 }
        let years = entry > .known(2017, 10, 1) ? 16 + place % 2 : 17
        birth = world.birth(aged: isOlder ? years : world.random.integer(13...15), on: world.end)
      } else {
        birth = self.birth(of: world.periods[index], entry)
      }
      world.periods[index].child = world.newChild(
        family: world.newFamily(), birth: birth, gender: gender, ethnicity: ethnicity)
    }
    guard fromPlans.isEmpty else {
      throw SynthesisFault.contradiction("children on a plan who came into care: \(fromPlans.count) left")
    }
  }

  private func birth(of period: CarePeriod, _ entry: CivilDay) -> CivilDay {
    let random = world.random
    let oldest = CivilDay.known(2000, 4, 20)
    if period.statuses.last?.status == "J1" {
      return world.birth(aged: random.integer(13...16), on: world.end)
    }
    if period.statuses.contains(where: { $0.status == "E1" }) {
      return entry + -random.integer(30...900)
    }
    // Long in care, and under sixteen at the end.
    if entry < .known(2015, 10, 1) {
      let earliest = CivilDay.known(2002, 5, 1)
      return earliest + random.integer(0...max(1, entry + -40 - earliest))
    }
    return max(oldest, entry + -random.pick([random.integer(20...2_500), random.integer(2_500...6_200)]))
  }

  /// Children whose plan was open beside a period of care at the end of January; it ended soon after.
  private func childrenFromPlans(_ group: String) throws -> [(child: Int, plan: Int)] {
    guard group == "others" else { return [] }
    var result: [(child: Int, plan: Int)] = []
    for month in [Month(2018, 2), Month(2018, 3)] {
      let count = try world.quotas.count("plans", "also_in_care", "ended \(month.name)")
      let ready = world.random.shuffled(
        world.plans.indices.filter { index in
          let plan = world.plans[index]
          return plan.end.map { Month(containing: $0) == month } == true && plan.start < .known(2017, 10, 1)
            && !plan.isEarlier && plan.start > .known(2015, 6, 1)
        })
      result += ready.prefix(count).map { (world.plans[$0].child, $0) }
    }
    return result
  }

  private func canComeFrom(_ origin: (child: Int, plan: Int), _ period: CarePeriod) -> Bool {
    guard ["V2", "C1"].contains(period.statuses[0].status), period.entry >= .known(2017, 10, 20),
      period.entry <= .known(2018, 1, 24)
    else { return false }
    world.plans[origin.plan].intoCare = period.entry
    return true
  }

  private func teams() throws {
    let away = rows { $0.isUnaccompanied }.sorted { age($0) > age($1) }
    var deck = try world.quotas.deck("care", "team", "unaccompanied")
    // The oldest are with the service for young people who leave care.
    let leaving = deck.filter { $0 == Teams.leaving }
    deck = leaving + world.random.shuffled(deck.filter { $0 != Teams.leaving })
    for (index, team) in zip(away, deck) { world.periods[index].team = team }
    var others = rows { !$0.isUnaccompanied }.sorted { age($0) > age($1) }
    for (service, choose) in services {
      let count = try world.quotas.count("care", "service", "others", service)
      let chosen =
        service == "Duty & Assessment"
        ? Array(others.sorted { world.periods[$0].entry > world.periods[$1].entry }.prefix(count))
        : service == "Onwards & Upwards"
          ? Array(others.prefix(count)) : Array(world.random.shuffled(others).prefix(count))
      for index in chosen { world.periods[index].team = world.random.pick(choose) }
      others.removeAll { chosen.contains($0) }
    }
  }

  private let services: [(String, [String])] = [
    ("Onwards & Upwards", [Teams.leaving]), ("Duty & Assessment", Teams.duty), ("0-25", [Teams.zeroTo25]),
    ("Other", [Teams.student, Teams.carers]), ("Intervention & Planning", Teams.planning),
    ("Children in Care", Teams.care),
  ]

  private func entry(_ index: Int) -> (CivilDay, Int) { (world.periods[index].entry, index) }

  private func age(_ index: Int) -> Int { world.end - world.children[world.periods[index].child].birth }
}
