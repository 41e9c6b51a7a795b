internal import CivilDates

/// Categories, teams, ages and earlier plans: what the report breaks the plans down by.
struct PlanFacts {
  let world: World
  private let february = Month(2018, 2)
  private let march = Month(2018, 3)

  init(_ world: World) { self.world = world }

  private func rows(_ isIn: (ProtectionPlan) -> Bool) -> [Int] {
    world.random.shuffled(world.plans.indices.filter { isIn(world.plans[$0]) })
  }

  private func starts(_ plan: ProtectionPlan, in month: Month) -> Bool {
    Month(containing: plan.start) == month
  }

  private func ends(_ plan: ProtectionPlan, in month: Month) -> Bool {
    plan.end.map { Month(containing: $0) == month } ?? false
  }

  /// The plans of each group that the quotas name, in a random order.
  func groups() -> [(name: String, rows: [Int])] {
    [
      ("started 2018-03", rows { starts($0, in: march) }),
      ("started 2018-02", rows { starts($0, in: february) }),
      ("open 2018-03 started before 2018-02", rows { $0.end == nil && $0.start < february.firstDay }),
      ("ended 2018-03", rows { ends($0, in: march) }),
      ("ended 2018-02", rows { ends($0, in: february) }),
    ]
  }

  func categories() throws {
    for (name, rows) in groups() {
      let deck = try world.quotas.deck("plans", "latest_category", name)
      guard deck.count == rows.count else {
        throw SynthesisFault.contradiction("categories of plans \(name): \(deck.count) of \(rows.count)")
      }
      for (row, category) in zip(rows, deck) { set(row, category) }
    }
    for share in try world.quotas.list("plans", "changed_from_emotional", march.name) {
      let ready = rows {
        $0.end == nil && $0.start < .known(2017, 11, 1) && $0.latestCategory == share.breakdown
          && $0.initialCategory == share.breakdown
      }
      for row in ready.prefix(share.count) { world.plans[row].initialCategory = "EMO" }
    }
    for row in world.plans.indices where world.plans[row].latestCategory.isEmpty {
      set(row, world.random.pick(["EMO": 45, "NEG": 33, "PHY": 14, "SAB": 8]))
    }
  }

  private func set(_ row: Int, _ category: String) {
    world.plans[row].latestCategory = category
    world.plans[row].initialCategory = category
  }

  func teams() throws {
    for category in ["EMO", "NEG", "PHY", "SAB"] {
      let name = "\(march.name) \(category)"
      let deck =
        try world.quotas.deck("plans", "initial_category_by_team", name)
        + (category == "SAB" ? [] : try world.quotas.deck("plans", "initial_category_by_other_team", name))
      let open = rows { $0.end == nil && $0.initialCategory == category }
      guard deck.count == open.count else {
        throw SynthesisFault.contradiction("teams of plans for \(category): \(deck.count) of \(open.count)")
      }
      for (row, team) in zip(open, deck) { world.plans[row].team = team }
    }
    for row in world.plans.indices where world.plans[row].team.isEmpty {
      world.plans[row].team = world.random.pick(Teams.planning)
    }
    for share in try world.quotas.list("plans", "visited_in_time", march.name) {
      let open = rows { plan in
        plan.end == nil
          && (share.breakdown == "OTHER" ? !Teams.planning.contains(plan.team) : plan.team == share.breakdown)
      }
      for (place, row) in open.enumerated() { world.plans[row].isVisitedInTime = place < share.count }
    }
  }

  /// Gives each plan a child. A child under five on one of the quarter's month ends is so on all of them.
  func people() throws {
    var isYoung = Array(repeating: false, count: world.plans.count)
    var decided = isYoung
    for (name, rows) in groups() {
      let count = try world.quotas.count("plans", "under_five", name)
      for (place, row) in rows.enumerated() {
        isYoung[row] = place < count
        decided[row] = true
      }
    }
    for row in world.plans.indices where !decided[row] {
      isYoung[row] = world.random.chance(perThousand: 350)
    }
    // Plans that begin together, of children of like age, are those of brothers and sisters.
    let order = world.plans.indices.sorted {
      (world.plans[$0].start, isYoung[$0] ? 0 : 1, $0) < (world.plans[$1].start, isYoung[$1] ? 0 : 1, $1)
    }
    var last: (start: CivilDay, isYoung: Bool, family: Int, birth: CivilDay)?
    for row in order {
      let start = world.plans[row].start
      var family = world.newFamily(), birth = birth(isYoung: isYoung[row], start)
      if let sibling = last, sibling.start == start, sibling.isYoung == isYoung[row],
        world.random.chance(perThousand: 850)
      {
        let next = sibling.birth + -world.random.integer(330...900)
        if next >= (isYoung[row] ? .known(2013, 6, 1) : .known(2001, 5, 1)) {
          family = sibling.family
          birth = next
        }
      }
      last = (start, isYoung[row], family, birth)
      world.plans[row].child = world.newChild(family: family, birth: birth)
    }
    try disabled()
  }

  private func birth(isYoung: Bool, _ start: CivilDay) -> CivilDay {
    let from: CivilDay = isYoung ? .known(2013, 6, 1) : max(.known(2001, 9, 1), start + -6_100)
    let to: CivilDay = isYoung ? start + -20 : min(.known(2012, 12, 1), start + -60)
    return from + world.random.integer(0...max(0, to - from))
  }

  private func disabled() throws {
    let open = rows { $0.end == nil && $0.start < february.firstDay }
    for row in open.prefix(try world.quotas.count("plans", "disabled", "open 2018-03")) { setDisabled(row) }
    let ended = rows { ends($0, in: march) }
    for row in ended.prefix(try world.quotas.count("plans", "disabled", "ended 2018-03")) { setDisabled(row) }
  }

  private func setDisabled(_ row: Int) { world.children[world.plans[row].child].isDisabled = true }

  /// The child's plan before this one, ended before the financial year.
  func earlierPlans() throws {
    let early = Month(2017, 4)...Month(2018, 1)
    for (period, months) in [
      (march.name, march...march), (february.name, february...february), ("2017-04 to 2018-01", early),
    ] {
      let within = try world.quotas.count("plans", "again_within_two_years", period)
      let later = try world.quotas.count("plans", "again_later", period)
      let ready = rows { plan in
        months.contains(Month(containing: plan.start))
          && world.children[plan.child].birth < .known(2011, 1, 1)
      }
      guard ready.count >= within + later else {
        throw SynthesisFault.contradiction("children on a plan again in \(period)")
      }
      for (place, row) in ready.prefix(within + later).enumerated() {
        addEarlier(row, isRecent: place < within)
      }
    }
  }

  private func addEarlier(_ row: Int, isRecent: Bool) {
    let plan = world.plans[row]
    let end =
      isRecent
      ? world.workingDay(plan.start.plus(months: -22), min(plan.start + -70, .known(2017, 3, 15)))
      : world.workingDay(plan.start.plus(months: -56), plan.start.plus(months: -27))
    let start = world.workingDay(end + -480, end + -110)
    let category = world.random.pick(["EMO", "NEG", "PHY"])
    world.plans.append(
      ProtectionPlan(
        child: plan.child, start: start, end: end, initialCategory: category, latestCategory: category,
        team: world.random.pick(Teams.planning), isEarlier: true))
  }
}
