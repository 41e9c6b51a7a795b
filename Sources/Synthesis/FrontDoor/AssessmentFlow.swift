internal import CivilDates

/// What followed a referral: an assessment or none, and when the case was closed.
struct AssessmentFlow {
  let world: World
  private let assessed: Set<Int>

  init(_ world: World) {
    self.world = world
    self.assessed = Set(world.assessments.map(\.referral))
  }

  /// Assesses the referrals that are not assessed yet, and closes those that nobody else closes.
  func assessAll(from first: Int) {
    for index in first..<world.referrals.count where !assessed.contains(index) {
      if world.referrals[index].team.isEmpty { world.referrals[index].team = Teams.duty(world.random) }
      assess(index)
    }
    let from = first
    for (place, assessment) in world.assessments.enumerated() where assessment.referral >= from {
      close(after: place)
    }
  }

  private func assess(_ index: Int) {
    let referral = world.referrals[index]
    if !referral.isAssessed, world.random.chance(perThousand: 130) {
      world.referrals[index].isNoFurtherAction = true
      let closed = world.calendar.adding(world.random.integer(0...3), to: referral.day)
      world.referrals[index].closed = min(closed, world.end)
      world.referrals[index].closeReason = "RC8"
      return
    }
    let start = min(world.calendar.adding(world.random.integer(0...1), to: referral.day), world.end)
    var authorised = authorisation(of: start)
    if let day = authorised, day > world.end { authorised = nil }
    let outcome = authorised == nil ? nil : outcome(isClaimed: referral.isClaimed)
    world.assessments.append(
      Assessment(
        child: referral.child, referral: index, start: start, authorised: authorised,
        childSeen: authorised == nil ? nil : (world.random.chance(perThousand: 955) ? "Y" : "N"),
        outcome: outcome, team: referral.team))
  }

  /// The last month's completed assessments are all made elsewhere: one that would be completed then is completed
  /// before it, or stays open.
  private func authorisation(of start: CivilDay) -> CivilDay? {
    let length = world.random.pick([8: 8, 15: 16, 22: 20, 30: 22, 37: 16, 43: 10, 52: 8])
    let day = world.calendar.adding(length + world.random.integer(-4...3), to: start)
    guard Month(containing: day) == world.lastMonth else { return day }
    let last = CivilDay.known(2018, 2, 28)
    let soonest = world.calendar.adding(4, to: start)
    return soonest <= last ? world.workingDay(max(soonest, last + -15), last) : nil
  }

  private func outcome(isClaimed: Bool) -> String {
    isClaimed
      ? world.random.pick(["Child In Need - Update Child's Plan": 3, "Strategy Discussion": 4])
      : world.random.pick([
        "No Further Action": 51, "Child In Need - Update Child's Plan": 20, "Continue with CIN/CP/CLA": 11,
        "Step Down to Early Help System": 12, "Referral to Other Agency": 3, "Strategy Discussion": 3,
      ])
  }

  private func close(after place: Int) {
    let assessment = world.assessments[place]
    guard let day = assessment.authorised, world.referrals[assessment.referral].closed == nil,
      !world.referrals[assessment.referral].isClaimed
    else { return }
    let (wait, reason): (ClosedRange<Int>, String) =
      switch assessment.outcome {
      case "No Further Action", "Referral to Other Agency": (0...12, "RC8")
      case "Step Down to Early Help System": (1...15, "RC9")
      default: (40...190, "RC7")
      }
    let closed = world.calendar.adding(world.random.integer(wait), to: day)
    guard closed <= world.end else { return }
    world.referrals[assessment.referral].closed = closed
    world.referrals[assessment.referral].closeReason = reason
  }
}
