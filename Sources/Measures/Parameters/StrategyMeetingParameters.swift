internal import Configuration

/// What is open in the definitions of strategy discussions.
public struct StrategyMeetingParameters: Sendable {
  public enum AttendanceBase: String, CaseIterable, Sendable {
    case invited
    case meetings
  }

  /// What attendance is out of, by agency; out of those invited where an agency is not named.
  public var attendanceBase: [String: AttendanceBase]

  init?(_ section: ConfigurationSection) {
    guard let agencies = section.section("attended_out_of") else { return nil }
    attendanceBase = agencies.keys.reduce(into: [:]) { bases, agency in
      bases[agency] = agencies.choice(agency, of: AttendanceBase.self)
    }
  }
}
