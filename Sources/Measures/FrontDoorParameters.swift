public import CivilDates

/// From when a measure counts its year to date.
public enum YearStart: String, CaseIterable, Hashable, Sendable {
  /// 1 April.
  case financialYear = "financial_year"
  /// New reporting of contacts.
  case contacts
  /// New reporting of strategy discussions.
  case strategyMeetings = "strategy_meetings"
}

/// The choices that the definitions of the front door leave open, each named in `measures.yml` with its reason.
public struct FrontDoorParameters: Sendable {
  /// Which side of a line an event on the line falls.
  public enum Boundary: String, CaseIterable, Sendable {
    case inclusive
    case exclusive
  }

  /// By when a contact of a month must have an outcome, not to be "not assessed".
  public enum OutcomeDeadline: String, CaseIterable, Sendable {
    case monthEnd = "month_end"
    case quarterEnd = "quarter_end"
  }

  public enum DecisionClock: String, CaseIterable, Sendable {
    /// Round the clock.
    case clockHours = "clock_hours"
    /// Stopped on weekends and bank holidays.
    case workingHours = "working_hours"
  }

  public enum PopulationYear: String, CaseIterable, Sendable {
    /// The middle of the year in which the financial year starts: mid-2017 for 2017/18.
    case financialYearStart = "financial_year_start"
    /// The year before that.
    case yearBefore = "year_before"
  }

  public enum AttendanceBase: String, CaseIterable, Sendable {
    case invited
    case meetings
  }

  public enum EnquiryDate: String, CaseIterable, Sendable {
    case start = "start_date"
    case end = "end_date"
  }

  public enum EnquiryLength: String, CaseIterable, Sendable {
    /// Those that ended in the month, from start to end.
    case endedInMonth = "ended_in_month"
    /// Those open at the month's end, from start to that day.
    case openAtMonthEnd = "open_at_month_end"
    /// Both together.
    case openOrEndedInMonth = "open_or_ended_in_month"
  }

  public enum AssessmentClock: String, CaseIterable, Sendable {
    case assessmentStart = "assessment_start"
    case referral
  }

  public struct Population: Sendable {
    public var year: PopulationYear
    /// Which estimate of the year: the first basis that is on file.
    public var bases: [String]
  }

  /// The first months of years to date that do not start in April.
  public var yearStarts: [YearStart: CivilMonth]
  /// The lowest age of each band, ascending from 0.
  public var ageBands: [Int]
  public var outcomeDeadline: OutcomeDeadline
  public var decisionClock: DecisionClock
  /// Whether a referral on the same day of the year before counts as within twelve months.
  public var reReferralBoundary: Boundary
  /// Whether a referral that ended without further action can make the next one a re-referral.
  public var reReferralAfterNoFurtherAction: Bool
  public var population: Population
  /// Whether an episode is still open on its last day.
  public var earlyHelpOpenOnLastDay: Bool
  /// Whether exactly three months is in the band from three months (inclusive) or the one up to them.
  public var earlyHelpDurationBoundary: Boundary
  /// What attendance is out of, by agency; out of those invited where an agency is not named.
  public var attendanceBase: [String: AttendanceBase]
  public var enquiriesCountedBy: EnquiryDate
  public var enquiryLength: EnquiryLength
  public var workingDayStart: WorkingDays.Start
  public var conferenceIncludesTransfersIn: Bool
  /// Whether a conference that no enquiry led to is out of those that timeliness is measured over.
  public var conferenceWithoutEnquiryCounts: Bool
  public var assessmentClock: AssessmentClock
}
