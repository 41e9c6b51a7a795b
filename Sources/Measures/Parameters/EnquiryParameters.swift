internal import Configuration

/// What is open in the definitions of section 47 enquiries.
public struct EnquiryParameters: Sendable {
  public enum Date: String, CaseIterable, Sendable {
    case start = "start_date"
    case end = "end_date"
  }

  public enum Length: String, CaseIterable, Sendable {
    /// Those that ended in the month, from start to end.
    case endedInMonth = "ended_in_month"
    /// Those open at the month's end, from start to that day.
    case openAtMonthEnd = "open_at_month_end"
    /// Both together.
    case openOrEndedInMonth = "open_or_ended_in_month"
  }

  /// The date by which an enquiry is of a month.
  public var countedBy: Date
  /// The enquiries whose mean length is measured.
  public var length: Length

  init?(_ section: ConfigurationSection) {
    let countedBy = section.choice("counted_by", of: Date.self)
    let length = section.choice("length_open", of: Length.self)
    guard let countedBy, let length else { return nil }
    self.countedBy = countedBy
    self.length = length
  }
}
