internal import CivilDates

struct ProtectionVisit {
  var plan: Int
  var day: CivilDay
  var isSeen: Bool
  var isSeenAlone: Bool
}

struct ProtectionReview {
  var plan: Int
  var due: CivilDay
  /// None while it is still to be held.
  var held: CivilDay?
  /// From when the review was planned.
  var known: CivilDay
}

/// A child at a conference.
struct Participation {
  var child: Int
  var day: CivilDay
  var isReview: Bool
  var code: String
}

/// The visits and reviews of each plan.
struct PlanHistory {
  let world: World

  init(_ world: World) { self.world = world }

  func run() {
    for index in world.plans.indices where !world.plans[index].isEarlier {
      visit(index)
      review(index)
    }
    world.protectionVisits.sort { ($0.day, $0.plan) < ($1.day, $1.plan) }
    world.protectionReviews.sort { ($0.due, $0.plan) < ($1.due, $1.plan) }
  }

  /// The last visit to an open plan lies within the ten working days before the end, or more than six weeks back,
  /// so that it is in time, or not, under any of the usual intervals.
  private func visit(_ index: Int) {
    let plan = world.plans[index]
    let last = plan.end ?? (plan.isVisitedInTime ? .known(2018, 3, 19) : .known(2018, 2, 14))
    var day = plan.start + world.random.integer(3...9)
    while day <= last {
      if day >= .known(2016, 4, 1), world.calendar.isWorking(day) { add(index, day) }
      day = day + world.random.integer(8...20)
    }
    guard plan.end == nil, plan.isVisitedInTime else { return }
    add(index, world.workingDay(max(plan.start, .known(2018, 3, 20)), .known(2018, 3, 29)))
  }

  private func add(_ plan: Int, _ day: CivilDay) {
    let isBorn = world.children[world.plans[plan].child].birth <= day
    let isSeen = isBorn && world.random.chance(perThousand: 940)
    world.protectionVisits.append(
      ProtectionVisit(
        plan: plan, day: day, isSeen: isSeen, isSeenAlone: isSeen && world.random.chance(perThousand: 650)))
  }

  /// The first review is due three months after the plan began, the next six months after the last. Those of plans
  /// that lasted into the quarter were all held in time.
  private func review(_ index: Int) {
    let plan = world.plans[index]
    let isCurrent = plan.end.map { $0 >= .known(2018, 1, 1) } ?? true
    var due = plan.start.plus(months: 3), known = plan.start
    while true {
      let isLate = !isCurrent && world.random.chance(perThousand: 40)
      let held =
        isLate
        ? world.calendar.onOrAfter(due + world.random.integer(3...25))
        : world.calendar.onOrBefore(due + -world.random.integer(0...12))
      if let end = plan.end, held > end { return }
      let isHeld = held <= world.end && (plan.end != nil || held < world.end)
      if due <= world.end || plan.end == nil {
        world.protectionReviews.append(
          ProtectionReview(plan: index, due: due, held: isHeld ? held : nil, known: known))
      }
      guard isHeld else { return }
      known = held
      due = held.plus(months: 6)
    }
  }
}

/// How children took part in the conferences about them.
struct ParticipationFlow {
  let world: World

  init(_ world: World) { self.world = world }

  func run() throws {
    for month in Month.months(Month(2017, 4), world.lastMonth) {
      let rows = world.random.shuffled(conferences(month))
      if month >= Month(2018, 2) {
        try count(rows, month)
      } else {
        for row in rows {
          append(row, row.age < 4 ? "PN0" : world.random.pick(["PN1": 4, "PN6": 80, "PN5": 6, "PN7": 10]))
        }
      }
    }
    world.participation.sort { ($0.day, $0.child) < ($1.day, $1.child) }
  }

  private typealias Row = (child: Int, day: CivilDay, isReview: Bool, age: Int)

  private func conferences(_ month: Month) -> [Row] {
    let first = world.conferences.compactMap { conference in
      conference.day.map { (conference.child, $0, false) }
    }
    let later = world.protectionReviews.compactMap { review in
      review.held.map { (world.plans[review.plan].child, $0, true) }
    }
    return (first + later).filter { Month(containing: $0.1) == month }.map { child, day, isReview in
      (child, day, isReview, day.age(bornOn: world.children[child].birth))
    }
  }

  /// As many as the shares printed for the month stand for; of the other conferences nothing is recorded.
  private func count(_ rows: [Row], _ month: Month) throws {
    let attended = try world.quotas.count("participation", "recorded", month.name, "attended")
    let sent = try world.quotas.count("participation", "recorded", month.name, "views sent without attending")
    let none = try world.quotas.count("participation", "recorded", month.name, "no views")
    let grown = rows.filter { $0.age >= 4 }, young = rows.filter { $0.age < 4 }
    guard rows.count >= attended + sent + none, grown.count >= attended + none else {
      throw SynthesisFault.contradiction("conferences of \(month.name): only \(rows.count)")
    }
    for (place, row) in grown.prefix(attended + none).enumerated() {
      append(row, place < attended ? "PN1" : "PN7")
    }
    for row in (Array(grown.dropFirst(attended + none)) + young).prefix(sent) {
      append(row, row.age < 4 ? "PN0" : world.random.pick(["PN6": 85, "PN5": 10, "PN2": 5]))
    }
  }

  private func append(_ row: Row, _ code: String) {
    world.participation.append(
      Participation(child: row.child, day: row.day, isReview: row.isReview, code: code))
  }
}
