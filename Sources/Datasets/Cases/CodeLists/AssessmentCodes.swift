/// What an assessment led to, in the rows of the council's report.
public enum AssessmentOutcome: String, CaseIterable, Sendable {
  case updatePlan = "Child In Need - Update Child's Plan"
  case legalAction = "Legal Action"
  case noFurtherAction = "No Further Action"
  case continueCurrent = "Continue with CIN/CP/CLA"
  case otherAgency = "Referral to Other Agency"
  case stepDown = "Step Down to Early Help System"
  case strategyDiscussion = "Strategy Discussion"

  public static let codes = CodeList(
    "assessment_outcome",
    codes: [
      .worded(
        updatePlan.rawValue, "Child in need, plan updated",
        also: ["Child In Need - Update Child’s Plan", "Child in Need"]),
      .worded(legalAction.rawValue, "Legal action"),
      .worded(noFurtherAction.rawValue, "No further action", also: ["NFA"]),
      .worded(continueCurrent.rawValue, "Present plan goes on", also: ["Continue with CIN / CP / CLA"]),
      .worded(otherAgency.rawValue, "Referred to another agency"),
      .worded(stepDown.rawValue, "Passed to early help", also: ["Step Down to Early Help"]),
      .worded(strategyDiscussion.rawValue, "Strategy discussion"),
    ])
}

/// What a section 47 enquiry led to, in the rows of the council's report.
public enum EnquiryOutcome: String, CaseIterable, Sendable {
  case continueAssessment = "Continue with C&F"
  case conference = "Progressing to an ICPC"
  case legalAction = "Legal Action"
  case continueCurrent = "Continue with CIN/CP/CLA"

  public static let codes = CodeList(
    "enquiry_outcome",
    codes: [
      .worded(
        continueAssessment.rawValue, "Child and family assessment goes on",
        also: ["Continue with Child and Family Assessment", "Continue with C&F Assessment"]),
      .worded(
        conference.rawValue, "Initial child protection conference",
        also: ["Progress to ICPC", "Progressing to ICPC", "ICPC"]),
      .worded(legalAction.rawValue, "Legal action"),
      .worded(continueCurrent.rawValue, "Present plan goes on", also: ["Continue with CIN / CP / CLA"]),
    ])
}
