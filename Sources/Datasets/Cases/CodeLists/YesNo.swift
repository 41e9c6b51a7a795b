/// Answers of yes and no.
public enum YesNo {
  public static let yes = "Y"
  public static let no = "N"
  public static let unknown = "U"

  static let yesForms = ["TRUE", "1", "1 - Yes"]
  static let noForms = ["FALSE", "0", "0 - No"]

  /// Yes or no, nothing else.
  public static let codes = CodeList(
    "yes_no",
    codes: [
      .worded(yes, "Yes", letters: ["a"], also: [yes] + yesForms),
      .worded(no, "No", letters: ["b"], also: [no] + noForms),
    ])

  /// Yes, no, or that it is not known.
  public static let codesWithUnknown = CodeList(
    "yes_no_unknown",
    codes: [
      .worded(yes, "Yes", letters: ["a"], also: [yes] + yesForms),
      .worded(no, "No", letters: ["b"], also: [no] + noForms),
      .worded(unknown, "Unknown", letters: ["c"], also: ["U", "NK", "Not known"]),
    ])

  /// Whether a referral ended without further action.
  public static let furtherActionCodes = CodeList(
    "no_further_action",
    codes: [
      .worded(yes, "Yes", letters: ["a"], also: [yes] + yesForms + ["NFA", "No further action"]),
      .worded(no, "No", letters: ["b"], also: [no] + noForms + ["FA", "Further action"]),
    ])

  /// Whether a child was seen.
  public static let seenCodes = CodeList(
    "seen",
    codes: [
      .worded(yes, "Yes", letters: ["a"], also: [yes] + yesForms + ["Child seen", "Seen", "Seen alone"]),
      .worded(no, "No", letters: ["b"], also: [no] + noForms + ["Not seen", "Child not seen"]),
      .worded(
        unknown, "Unknown", letters: ["c"],
        also: ["U", "NK", "Not known", "No Visit - new in last month"]),
    ])
}
