internal import CivilDates

/// The invented authority while it is being made: its people, and all that was recorded of them to the end of the
/// financial year.
final class World {
  let quotas: Quotas
  let calendar: WorkCalendar
  let random: SeededRandom
  private let seed: UInt64

  /// The last day of which anything is known.
  let end = CivilDay.known(2018, 3, 31)
  let firstMonth = Month(2015, 4)
  let lastMonth = Month(2018, 3)
  let yearStart = CivilDay.known(2017, 4, 1)

  var children: [Child] = []
  var familyCount = 0

  /// How many referrals there are in a month so far.
  var referredInMonth: [Month: Int] = [:]

  var contacts: [Contact] = []
  var referrals: [Referral] = []
  var assessments: [Assessment] = []
  var earlyHelp: [EarlyHelpEpisode] = []
  var meetings: [StrategyMeeting] = []
  var enquiries: [Enquiry] = []
  var conferences: [InitialConference] = []
  var plans: [ProtectionPlan] = []
  var protectionVisits: [ProtectionVisit] = []
  var protectionReviews: [ProtectionReview] = []
  var participation: [Participation] = []
  var periods: [CarePeriod] = []
  var careReviews: [CareReview] = []
  var careVisits: [CareVisit] = []
  var health: [HealthRecord] = []
  var missing: [MissingEpisode] = []
  var leavers: [CareLeaver] = []
  var workers: [Worker] = []
  var allocations: [Allocation] = []
  var supervision: [SupervisionSession] = []
  var preProceedings: [CourtCase] = []
  var proceedings: [CourtCase] = []
  /// What each placement of each period costs, in their order.
  var prices: [[PlacementPrice]] = []
  var schooling: [SchoolTermRecord] = []
  var adoptions: [AdoptionSteps] = []
  var households: [FosteringHousehold] = []
  /// Children whose case is older than the records.
  var longStanding: [Int] = []

  init(quotas: Quotas, calendar: WorkCalendar, seed: UInt64) {
    self.quotas = quotas
    self.calendar = calendar
    self.random = SeededRandom(seed: seed)
    self.seed = seed
  }

  /// A sequence of numbers of its own, by name: what is drawn from it changes nothing that is drawn elsewhere
  /// (the seed with the name's FNV-1a hash).
  func stream(_ name: String) -> SeededRandom {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return SeededRandom(seed: seed ^ hash)
  }

  func newFamily() -> Int {
    familyCount += 1
    return familyCount
  }

  /// A child of a family, with shares of gender, ethnicity and disability that hold on the whole.
  @discardableResult
  func newChild(
    family: Int, birth: CivilDay, gender: String? = nil, ethnicity: String? = nil, isDisabled: Bool = false
  ) -> Int {
    let sibling = children.last.flatMap { $0.family == family ? $0.ethnicity : nil }
    let code =
      ethnicity ?? sibling ?? Ethnicities.code(of: random.pick(Ethnicities.groups), random)
    children.append(
      Child(
        number: children.count + 1, family: family, birth: birth,
        gender: gender ?? (random.chance(perThousand: 515) ? "M" : "F"), ethnicity: code,
        isDisabled: isDisabled))
    return children.count - 1
  }

  /// A birthday that makes a child so old on a day, away from the birthday itself.
  func birth(aged years: Int, on day: CivilDay) -> CivilDay {
    day.plus(months: -12 * years) + -random.integer(20...340)
  }

  /// Children of one new family, all born before a day, at most seventeen on it.
  func newSiblings(_ count: Int, on day: CivilDay) -> [Int] {
    let family = newFamily()
    let eldest = random.integer(0...16)
    var age = eldest
    return (0..<count).map { _ in
      defer { age = age >= 2 ? age - 2 : (age < 15 ? eldest + 1 : age) }
      return newChild(family: family, birth: birth(aged: min(age, 16), on: day))
    }
  }

  /// A working day of a month, not after the end of the simulation.
  func workingDay(in month: Month) -> CivilDay {
    random.pick(calendar.days(month.firstDay, month.lastDay))
  }

  func workingDay(_ from: CivilDay, _ to: CivilDay) -> CivilDay {
    let days = calendar.days(from, to)
    return days.isEmpty ? calendar.onOrBefore(to) : random.pick(days)
  }
}
