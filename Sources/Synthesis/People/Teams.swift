/// The teams of the report.
enum Teams {
  static let duty = (1...4).map { "Duty & Assessment Team \($0)" }
  static let planning = (1...7).map { "Intervention & Planning Team \($0)" }
  static let care = (1...3).map { "Children In Care Team \($0)" }
  static let zeroTo25 = "0-25 Service"
  static let leaving = "Onwards & Upwards"
  static let reach = "REACH"
  static let student = "Student Team"
  static let carers = "Carer Recruitment & Assessment"
  static let other = "Other"

  /// Each team with the service that it belongs to, in the order of the report.
  static let services: [(team: String, service: String)] =
    [(zeroTo25, "0-25"), (carers, "Other")]
    + duty.map { ($0, "Duty & Assessment") } + planning.map { ($0, "Intervention & Planning") }
    + care.map { ($0, "Children in Care") }
    + [(leaving, "Onwards & Upwards"), (reach, "REACH"), (student, "Other"), (other, "Other")]

  static func duty(_ random: SeededRandom) -> String { random.pick(duty) }
}
