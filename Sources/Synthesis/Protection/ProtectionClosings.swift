internal import CivilDates

/// When the cases of children who came to a conference were closed: some time after the plan, or after the
/// conference that made none. Those in care, and those on a plan, stay open.
struct ProtectionClosings {
  let world: World

  init(_ world: World) { self.world = world }

  func run() {
    var ended: [Int: CivilDay?] = [:]
    for plan in world.plans where !plan.isEarlier {
      ended[plan.child] = plan.intoCare == nil ? plan.end : .some(nil)
    }
    for conference in world.conferences {
      guard let enquiry = conference.enquiry, let held = conference.day else { continue }
      let referral = world.enquiries[enquiry].referral
      let over = conference.planResulted == true ? ended[conference.child] ?? nil : held
      guard let over else { continue }
      let closed = world.calendar.adding(world.random.integer(20...110), to: over)
      guard closed <= world.end else { continue }
      world.referrals[referral].closed = closed
      world.referrals[referral].closeReason = "RC7"
    }
  }
}
