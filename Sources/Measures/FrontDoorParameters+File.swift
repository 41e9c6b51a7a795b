internal import CivilDates
public import Configuration

extension FrontDoorParameters {
  /// Reads `measures.yml`.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self = try file.read { root in
      let starts = root.section("year_to_date").map(Self.yearStarts)
      let ages = root.integers("age_bands")
      if let ages, ages.first != 0 || ages != Array(Set(ages)).sorted() {
        root.reject("age_bands", "expected the lowest age of each band, ascending from 0")
      }
      let contacts = root.section("contacts")
      let deadline = contacts?.choice("outcome_by", of: OutcomeDeadline.self)
      let decisionClock = contacts?.choice("decision_clock", of: DecisionClock.self)
      let referrals = root.section("referrals")
      let boundary = referrals?.choice("re_referral_boundary", of: Boundary.self)
      let afterNoAction = referrals?.boolean("re_referral_after_no_further_action")
      let populationYear = referrals?.choice("population_year", of: PopulationYear.self)
      let populationBases = referrals?.texts("population_bases")
      let earlyHelp = root.section("early_help")
      let openOnLastDay = earlyHelp?.boolean("open_on_last_day")
      let durations = earlyHelp?.choice("duration_boundary", of: Boundary.self)
      let attendance = root.section("strategy_meetings")?.section("attended_out_of").map { section in
        section.keys.reduce(into: [String: AttendanceBase]()) { bases, agency in
          bases[agency] = section.choice(agency, of: AttendanceBase.self)
        }
      }
      let enquiries = root.section("s47")
      let countedBy = enquiries?.choice("counted_by", of: EnquiryDate.self)
      let length = enquiries?.choice("length_open", of: EnquiryLength.self)
      let workingDayStart = root.choice("working_days_start", of: WorkingDays.Start.self)
      let conferences = root.section("icpc")
      let transfers = conferences?.boolean("transfers_in_counted")
      let withoutEnquiry = conferences?.boolean("without_enquiry_counted")
      let assessmentClock = root.section("assessments")?.choice("clock", of: AssessmentClock.self)
      guard let starts, let ages, let deadline, let decisionClock, let boundary, let afterNoAction,
        let populationYear, let populationBases, let openOnLastDay, let durations, let attendance,
        let countedBy, let length, let workingDayStart, let transfers, let withoutEnquiry, let assessmentClock
      else { return nil }
      return FrontDoorParameters(
        yearStarts: starts, ageBands: ages, outcomeDeadline: deadline, decisionClock: decisionClock,
        reReferralBoundary: boundary, reReferralAfterNoFurtherAction: afterNoAction,
        population: Population(year: populationYear, bases: populationBases),
        earlyHelpOpenOnLastDay: openOnLastDay, earlyHelpDurationBoundary: durations,
        attendanceBase: attendance, enquiriesCountedBy: countedBy, enquiryLength: length,
        workingDayStart: workingDayStart, conferenceIncludesTransfersIn: transfers,
        conferenceWithoutEnquiryCounts: withoutEnquiry, assessmentClock: assessmentClock)
    }
  }

  private static func yearStarts(_ section: ConfigurationSection) -> [YearStart: CivilMonth] {
    var starts: [YearStart: CivilMonth] = [:]
    for start in [YearStart.contacts, .strategyMeetings] {
      guard let text = section.optionalText(start.rawValue) else { continue }
      starts[start] = CivilMonth(text)
      if starts[start] == nil {
        section.reject(start.rawValue, "expected a month, for example 2017-11")
      }
    }
    return starts
  }
}

extension ConfigurationSection {
  fileprivate func integers(_ key: String) -> [Int]? {
    guard let texts = texts(key) else { return nil }
    let numbers = texts.compactMap { Int($0) }
    if numbers.count != texts.count { reject(key, "expected whole numbers") }
    return numbers
  }
}
