internal import CivilDates

/// Referrals before care; reviews, visits and health checks in it.
struct CareHistory {
  let world: World

  init(_ world: World) { self.world = world }

  /// Each child was referred before it came into care; the case stays open while it is looked after.
  func refer() throws {
    let known = Set(world.referrals.map(\.child))
    for row in world.periods where !known.contains(row.child) && row.entry >= .known(2015, 6, 1) {
      let birth = world.children[row.child].birth
      let back = row.isUnaccompanied ? 0 : world.random.pick([0: 3, 4: 3, 25: 3, 60: 2])
      let referral = try world.refer([row.child], latest: max(row.entry + -back, min(birth + 1, row.entry)))[
        0]
      world.referrals[referral].team = world.random.pick(Teams.duty)
      guard let left = row.left else { continue }
      let closed = world.calendar.adding(world.random.integer(0...30), to: left)
      guard closed <= world.end else { continue }
      world.referrals[referral].closed = closed
      world.referrals[referral].closeReason = row.ending?.hasPrefix("E1") == true ? "RC1" : "RC7"
      if row.ending == "E43" || row.ending == "E44" { world.referrals[referral].closeReason = "RC4" }
      if ["E13", "E14"].contains(row.ending) { world.referrals[referral].closeReason = "RC7" }
    }
  }

  func run() throws {
    for row in world.periods {
      review(row)
      visit(row)
    }
    try health()
    try participation()
    world.careReviews.sort { ($0.due, $0.child) < ($1.due, $1.child) }
    world.careVisits.sort { ($0.day, $0.child) < ($1.day, $1.child) }
    world.health.sort { ($0.day, $0.child, $0.type) < ($1.day, $1.child, $1.type) }
  }

  /// Within 20 working days, then three months later, then every six months.
  private func review(_ row: CarePeriod) {
    var due = world.calendar.adding(20, to: world.calendar.onOrBefore(row.entry)), known = row.entry,
      number = 0
    while true {
      let isLate = world.random.chance(perThousand: 50)
      let held =
        isLate
        ? world.calendar.onOrAfter(due + world.random.integer(2...20))
        : max(world.calendar.onOrBefore(due + -world.random.integer(0...8)), known)
      if let left = row.left, held >= left { return }
      let isHeld = held <= world.end
      if due >= .known(2016, 4, 1), due <= world.end + 190 {
        let age = held.age(bornOn: world.children[row.child].birth)
        world.careReviews.append(
          CareReview(
            child: row.child, due: due, held: isHeld ? held : nil, known: known,
            code: age < 4 ? "PN0" : world.random.pick(["PN1": 55, "PN2": 3, "PN3": 4, "PN5": 8, "PN6": 27])))
      }
      guard isHeld else { return }
      known = held
      number += 1
      due = held.plus(months: number == 1 ? 3 : 6)
    }
  }

  /// The first within a week, then every six weeks or sooner; one in fifteen comes late.
  private func visit(_ row: CarePeriod) {
    var day = row.entry + world.random.integer(1...6)
    let last = min((row.left ?? world.end) + -1, world.end)
    while day <= last {
      if day >= .known(2016, 10, 1) {
        let isSeen = world.random.chance(perThousand: 975)
        world.careVisits.append(
          CareVisit(
            child: row.child, day: day, isSeen: isSeen,
            isSeenAlone: isSeen && world.random.chance(perThousand: 700)))
      }
      day =
        day
        + (world.random.chance(perThousand: 65)
          ? world.random.integer(44...70) : world.random.integer(24...41))
    }
  }

  private func health() throws {
    let current = world.random.shuffled(world.periods.indices.filter { world.periods[$0].left == nil })
    var inTime = try world.quotas.count("care", "first_health_assessment_in_time", "2018-03")
    for index in current where world.periods[index].entry < .known(2018, 2, 27) && inTime > 0 {
      world.periods[index].isAssessedInTime = true
      inTime -= 1
    }
    guard inTime == 0 else { throw SynthesisFault.contradiction("first health assessments in time") }
    for row in world.periods {
      let isInTime = row.left == nil ? row.isAssessedInTime : world.random.chance(perThousand: 600)
      let wait = isInTime ? world.random.integer(6...19) : world.random.integer(24...55)
      check(row, "IHA", world.calendar.adding(wait, to: row.entry))
      let young = world.children[row.child].birth > row.entry + -1_500
      repeatedly(row, "RHA", first: row.entry + (young ? 180 : 350), every: young ? 178 : 352)
      repeatedly(row, "Dental", first: row.entry + world.random.integer(60...200), every: 300)
    }
  }

  private func repeatedly(_ row: CarePeriod, _ type: String, first: CivilDay, every days: Int) {
    var day = first + world.random.integer(-20...30)
    while day <= world.end {
      check(row, type, world.calendar.onOrAfter(day))
      day = day + days + world.random.integer(-15...60)
    }
  }

  private func check(_ row: CarePeriod, _ type: String, _ day: CivilDay) {
    guard day <= world.end, day > row.entry, row.left.map({ day < $0 }) ?? true else { return }
    if type != "IHA", world.random.chance(perThousand: 40) {
      let status = world.random.pick(["Refused", "Cancelled"])
      world.health.append(HealthRecord(child: row.child, type: type, day: day, status: status))
      return
    }
    world.health.append(HealthRecord(child: row.child, type: type, day: day, status: "Completed"))
  }

  /// The share of reviews, of children of four and over, at which their views were heard. A review or two is put
  /// off until the share is the printed one.
  private func participation() throws {
    for month in Month.months(Month(2018, 1), Month(2018, 3)) {
      let share = try world.quotas.count("care", "participation_per_thousand", month.name) / world.quotas.size
      var rows = world.random.shuffled(
        world.careReviews.indices.filter { index in
          guard let held = world.careReviews[index].held else { return false }
          return Month(containing: held) == month && world.careReviews[index].code != "PN0"
        })
      while silent(rows.count, share) == nil, let row = rows.popLast() {
        putOff(row, to: month.advanced(by: 1))
      }
      for row in rows.prefix(silent(rows.count, share) ?? 0) { world.careReviews[row].code = "PN7" }
    }
  }

  /// How many of so many reviews must be silent for the share of the others, per thousand and rounded, to be this.
  private func silent(_ count: Int, _ share: Int) -> Int? {
    (0...count).first { silent in count > 0 && (2_000 * (count - silent) + count) / (2 * count) == share }
  }

  private func putOff(_ row: Int, to month: Month) {
    let day = world.calendar.onOrAfter(month.firstDay + world.random.integer(0...9))
    world.careReviews[row].held = day <= world.end ? day : nil
  }
}
