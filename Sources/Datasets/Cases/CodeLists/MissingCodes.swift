/// Whether a child was missing or away without leave, in the codes of the looked-after children return.
public enum MissingKind {
  public static let codes = CodeList(
    "missing_kind",
    codes: [
      .worded("M", "Missing", also: ["M - Missing"]),
      .worded("A", "Away without authorisation", also: ["Absent", "A - Away", "Away"]),
    ])
}

/// Where a missing child went missing from.
public enum MissingFrom: String, CaseIterable, Sendable {
  case home, care

  public static let codes = CodeList(
    "missing_from",
    codes: [
      .worded("home", "From home", also: ["H", "Missing from home"]),
      .worded("care", "From care", also: ["C", "Missing from care"]),
    ])
}

/// Answers about return interviews, which may not apply.
public enum ReturnInterview {
  public static let codes = CodeList(
    "return_interview",
    codes: [
      .worded(
        YesNo.yes, "Yes", letters: ["a"],
        also: [YesNo.yes] + YesNo.yesForms + ["Offered and Accepted", "Offered and Declined"]),
      .worded(YesNo.no, "No", letters: ["b"], also: [YesNo.no] + YesNo.noForms + ["Not Offered"]),
      .worded(
        YesNo.unknown, "Unknown or not applicable", letters: ["c"], also: ["U", "Unknown", "NK", "NA"]),
    ])
}
