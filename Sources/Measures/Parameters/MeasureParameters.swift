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
  public var care: CareParameters
  public var caseloads: CaseloadParameters
  public var posts: PostParameters
  public var supervision: SupervisionParameters
  public var participation: ParticipationParameters
  public var preProceedings: PreProceedingsParameters
  public var missing: MissingParameters
  public var escalations: EscalationParameters
  public var lifeStory: LifeStoryParameters
  public var protection: ProtectionParameters
  public var careLeavers: CareLeaverParameters
}

extension MeasureParameters {
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
      let strategyMeetings = root.section("strategy_meetings").flatMap(StrategyMeetingParameters.init)
      let enquiries = root.section("s47").flatMap(EnquiryParameters.init)
      let conferences = root.section("icpc").flatMap(ConferenceParameters.init)
      let assessments = root.section("assessments").flatMap(AssessmentParameters.init)
      let care = root.section("care").flatMap(CareParameters.init)
      let caseloads = root.section("caseloads").flatMap(CaseloadParameters.init)
      let posts = root.section("posts").flatMap(PostParameters.init)
      let supervision = root.section("supervision").flatMap(SupervisionParameters.init)
      let participation = root.section("cp_participation").flatMap(ParticipationParameters.init)
      let preProceedings = root.section("pre_proceedings").flatMap(PreProceedingsParameters.init)
      let missing = root.section("missing").flatMap(MissingParameters.init)
      let escalations = root.section("escalations").flatMap(EscalationParameters.init)
      let lifeStory = root.section("life_story").flatMap(LifeStoryParameters.init)
      let protection = root.section("protection").flatMap(ProtectionParameters.init)
      let careLeavers = root.section("care_leavers").flatMap(CareLeaverParameters.init)
      guard let starts, let ages, let workingDayStart, let population, let contacts, let referrals,
        let earlyHelp, let strategyMeetings, let enquiries, let conferences, let assessments, let care,
        let caseloads, let posts, let supervision, let participation, let preProceedings, let missing,
        let escalations, let lifeStory, let protection, let careLeavers
      else { return nil }
      return MeasureParameters(
        yearStarts: starts, ageBands: ages, workingDayStart: workingDayStart, population: population,
        contacts: contacts, referrals: referrals, earlyHelp: earlyHelp, strategyMeetings: strategyMeetings,
        enquiries: enquiries, conferences: conferences, assessments: assessments, care: care,
        caseloads: caseloads, posts: posts, supervision: supervision, participation: participation,
        preProceedings: preProceedings, missing: missing, escalations: escalations, lifeStory: lifeStory,
        protection: protection, careLeavers: careLeavers)
    }
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
