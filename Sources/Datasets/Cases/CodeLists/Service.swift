/// The services of the council's children's social care, as its report names them.
public enum Service: String, CaseIterable, Sendable {
  case dutyAndAssessment = "Duty & Assessment"
  case interventionAndPlanning = "Intervention & Planning"
  case childrenInCare = "Children in Care"
  case onwardsAndUpwards = "Onwards & Upwards"
  case zeroTo25 = "0-25"
  case reach = "REACH"
  case other = "Other"

  public static let codes = CodeList(
    "service",
    codes: [
      .worded(
        "Duty & Assessment", "First assessments of new cases",
        also: ["Duty and Assessment", "Duty & Assess.", "Duty & Assessment Team", "DAT", "D&A"]),
      .worded(
        "Intervention & Planning", "Children in need and on protection plans",
        also: ["Intervention and Planning", "I & P", "I&P"]),
      .worded("Children in Care", "Looked-after children", also: ["Children In Care Team", "CIC"]),
      .worded("Onwards & Upwards", "Care leavers", also: ["Onwards and Upwards", "O&U"]),
      .worded("0-25", "Disabled children and young people", also: ["0-25 Service"]),
      .worded("REACH", "Young people at high risk"),
      .worded("Other", "Any other service"),
    ])
}
