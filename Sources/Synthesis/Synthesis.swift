public import CivilDates

/// An invented authority: children with coherent histories, whose totals are the printed ones.
public struct Synthesis {
  public var quotas: Quotas
  /// The text of `data/reference/bank_holidays.csv`.
  public var bankHolidays: String
  public var seed: UInt64

  public init(quotas: Quotas, bankHolidays: String, seed: UInt64) {
    self.quotas = quotas
    self.bankHolidays = bankHolidays
    self.seed = seed
  }

  /// The drop as it stood at the end of a day. Whatever the day, the children and their histories are the same.
  ///
  /// - Throws: `SynthesisFault`.
  public func drop(asAt day: CivilDay) throws -> [DropFile] {
    let standing = try standing(on: day)
    let files =
      try standing.people() + standing.frontDoor() + standing.enquiriesAndConferences()
      + standing.protection() + standing.care() + standing.careHistory() + standing.leaving()
      + standing.workforce() + standing.quality() + standing.schooling() + standing.costs()
      + standing.otherServices()
    // A table that was not kept yet on that day is not supplied, which is something else than empty.
    return files.filter { $0.rows > 0 }
  }

  /// The same children as lists 1 to 5 and 7 of Ofsted's Annex A.
  ///
  /// - Throws: `SynthesisFault`.
  public func annexA(asAt day: CivilDay) throws -> [DropFile] { try standing(on: day).annexA() }

  private func standing(on day: CivilDay) throws -> AsAt {
    let world = World(quotas: quotas, calendar: try WorkCalendar(bankHolidays: bankHolidays), seed: seed)
    try simulate(world)
    return AsAt(world: world, day: day)
  }

  private func simulate(_ world: World) throws {
    let facts = PlanFacts(world)
    try PlanCohorts(world).run()
    try facts.people()
    try ConferenceFlow(world).earlier()
    try ConferenceFlow(world).lastMonth()
    try facts.categories()
    try facts.teams()
    try facts.earlierPlans()
    try EnquiryFlow(world).run()
    try CareStock(world).run()
    try CareLeaving(world).run()
    try CarePeople(world).run()
    try PlacementMoves(world).run()
    EarlierMoves(world).run()
    try CareHistory(world).refer()
    ProtectionClosings(world).run()
    try MarchAssessments(world).run()
    var referrals = ReferralFlow(world)
    try referrals.run()
    try MeetingFlow(world).run()
    PlanHistory(world).run()
    try ParticipationFlow(world).run()
    try CareHistory(world).run()
    try MissingFlow(world).run()
    try CareLeaverFlow(world).run()
    try Caseloads(world).run()
    CaseloadHistory(world).run()
    try CourtFlow(world).run()
    var contacts = ContactFlow(world)
    try contacts.run()
    var help = EarlyHelpFlow(world, towardsEarlyHelp: contacts.towardsEarlyHelp)
    try help.run()
    try PriceFlow(world).run()
    try EducationFlow(world).run()
    AdoptionFlow(world).run()
    try FosteringFlow(world).run()
  }
}
