internal import CivilDates

struct CareLeaver {
  var child: Int
  var inTouch: String
  var activity: String
  var accommodation: String?
  var isSuitable: Bool
  var pathwayPlan: CivilDay
  var isAtUniversity: Bool
  var isHeldElsewhere: Bool
  var contacts: [(day: CivilDay, kind: String)] = []
}

/// Young people who left care, from eighteen on.
struct CareLeaverFlow {
  let world: World
  private let period = "2018-03"

  init(_ world: World) { self.world = world }

  func run() throws {
    let ages = try world.quotas.deck("leavers", "age", period)
    let activities = world.random.shuffled(try world.quotas.deck("leavers", "activity", period))
    let touch = world.random.shuffled(try world.quotas.deck("leavers", "in_touch", period))
    let homes = try homes(touch)
    guard activities.count == ages.count, touch.count == ages.count else {
      throw SynthesisFault.contradiction("care leavers by age, activity and touch")
    }
    var university = try world.quotas.count("leavers", "at_university", period)
    let elsewhere = try world.quotas.count("leavers", "held_by_0_25", period)
    // The youngest are those who came of age in care.
    let known = world.random.shuffled(
      world.periods.filter { row in
        guard let left = row.left else { return false }
        return left.age(bornOn: world.children[row.child].birth) == 18
      }.map(\.child))
    var taken: Set<Int> = []
    for (place, text) in ages.enumerated() {
      let years = Int(text) ?? 22
      let child =
        known.first { !taken.contains($0) && world.end.age(bornOn: world.children[$0].birth) == years }
        ?? newLeaver(years == 22 ? world.random.integer(22...24) : years)
      taken.insert(child)
      let isAtUniversity = activities[place] == "F1" && university > 0
      if isAtUniversity { university -= 1 }
      let home = homes[place]
      world.leavers.append(
        CareLeaver(
          child: child, inTouch: touch[place], activity: activities[place],
          accommodation: home.isEmpty ? nil : home,
          isSuitable: !["V", "X", "R", ""].contains(home),
          pathwayPlan: world.workingDay(
            world.random.chance(perThousand: 720) ? .known(2017, 10, 9) : .known(2017, 3, 1),
            world.random.chance(perThousand: 720) ? .known(2018, 3, 27) : .known(2017, 12, 20)),
          isAtUniversity: isAtUniversity, isHeldElsewhere: place % 37 == 3 && place / 37 < elsewhere,
          contacts: contacts(touch[place] == "YES", since: world.children[child].birth.plus(months: 217))))
    }
    let held = world.leavers.count(where: \.isHeldElsewhere)
    guard held == elsewhere else {
      throw SynthesisFault.contradiction("care leavers of the 0-25 service: \(held)")
    }
  }

  /// Of those who are not in touch, the home is not known.
  private func homes(_ touch: [String]) throws -> [String] {
    let deck = try world.quotas.deck("leavers", "accommodation", period)
    var unknown = deck.filter { ["R", ""].contains($0) }
    var known = world.random.shuffled(deck.filter { !["R", ""].contains($0) })
    return try touch.map { word in
      if word != "YES", let home = unknown.popLast() { return home }
      guard let home = known.popLast() ?? unknown.popLast() else {
        throw SynthesisFault.contradiction("homes of care leavers")
      }
      return home
    }
  }

  private func newLeaver(_ years: Int) -> Int {
    world.newChild(family: world.newFamily(), birth: world.birth(aged: years, on: world.end))
  }

  /// Those in touch were met or called within the last months; the last word of the others is older than a year.
  private func contacts(_ isInTouch: Bool, since: CivilDay) -> [(day: CivilDay, kind: String)] {
    let last: CivilDay = isInTouch ? world.end + -world.random.integer(2...75) : .known(2017, 2, 20)
    var day = last
    var result: [(day: CivilDay, kind: String)] = []
    while day >= max(since, .known(2016, 10, 1)) {
      result.append((day, world.random.pick(["visit": 60, "phone": 25, "text": 12, "other": 3])))
      day = day + -world.random.integer(25...80)
    }
    if result.isEmpty, isInTouch { result = [(last, "visit")] }
    return result.reversed()
  }
}
