public import CivilDates
public import Configuration

/// The choices that the definitions of measures leave open, each named in `measures.yml` with its reason.
public struct MeasureParameters: Sendable {
  /// The first months of years to date that do not start in April.
  public var yearStarts: [YearStart: CivilMonth]
  /// The lowest age of each band, ascending from 0.
  public var ageBands: [Int]
  /// How working days since an event are counted.
  public var workingDayStart: WorkingDays.Start
  public var population: PopulationChoice
  public var contacts: ContactParameters
  public var referrals: ReferralParameters
  public var earlyHelp: EarlyHelpParameters
  public var strategyMeetings: StrategyMeetingParameters
  public var enquiries: EnquiryParameters
  public var conferences: ConferenceParameters
  public var assessments: AssessmentParameters
  public var placementGroups: PlacementGroupParameters

  /// Reads `measures.yml`.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self = try file.read { root in
      let starts = root.section("year_to_date").map(YearStart.months)
      let ages = root.integers("age_bands")
      if let ages, ages.first != 0 || ages != Array(Set(ages)).sorted() {
        root.reject("age_bands", "expected the lowest age of each band, ascending from 0")
      }
      let workingDayStart = root.choice("working_days_start", of: WorkingDays.Start.self)
      let population = root.section("population").flatMap(PopulationChoice.init)
      let contacts = root.section("contacts").flatMap(ContactParameters.init)
      let referrals = root.section("referrals").flatMap(ReferralParameters.init)
      let earlyHelp = root.section("early_help").flatMap(EarlyHelpParameters.init)
      let meetings = root.section("strategy_meetings").flatMap(StrategyMeetingParameters.init)
      let enquiries = root.section("s47").flatMap(EnquiryParameters.init)
      let conferences = root.section("icpc").flatMap(ConferenceParameters.init)
      let assessments = root.section("assessments").flatMap(AssessmentParameters.init)
      let placementGroups = root.section("placement_groups").flatMap(PlacementGroupParameters.init)
      guard let starts, let ages, let workingDayStart, let population, let contacts, let referrals,
        let earlyHelp, let meetings, let enquiries, let conferences, let assessments, let placementGroups
      else { return nil }
      return MeasureParameters(
        yearStarts: starts, ageBands: ages, workingDayStart: workingDayStart, population: population,
        contacts: contacts, referrals: referrals, earlyHelp: earlyHelp, strategyMeetings: meetings,
        enquiries: enquiries, conferences: conferences, assessments: assessments,
        placementGroups: placementGroups)
    }
  }

  private init(
    yearStarts: [YearStart: CivilMonth], ageBands: [Int], workingDayStart: WorkingDays.Start,
    population: PopulationChoice, contacts: ContactParameters, referrals: ReferralParameters,
    earlyHelp: EarlyHelpParameters, strategyMeetings: StrategyMeetingParameters,
    enquiries: EnquiryParameters, conferences: ConferenceParameters, assessments: AssessmentParameters,
    placementGroups: PlacementGroupParameters
  ) {
    self.yearStarts = yearStarts
    self.ageBands = ageBands
    self.workingDayStart = workingDayStart
    self.population = population
    self.contacts = contacts
    self.referrals = referrals
    self.earlyHelp = earlyHelp
    self.strategyMeetings = strategyMeetings
    self.enquiries = enquiries
    self.conferences = conferences
    self.assessments = assessments
    self.placementGroups = placementGroups
  }
}

extension ConfigurationSection {
  func integers(_ key: String) -> [Int]? {
    guard let texts = texts(key) else { return nil }
    let numbers = texts.compactMap { Int($0) }
    if numbers.count != texts.count { reject(key, "expected whole numbers") }
    return numbers
  }
}
