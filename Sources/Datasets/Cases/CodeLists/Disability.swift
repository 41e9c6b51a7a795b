/// Whether a child has a disability, with the disability codes of the children in need census read as yes.
public enum Disability {
  /// The census's codes of kinds of disability.
  static let kinds: KeyValuePairs<String, String> = [
    "MOB": "Mobility", "HAND": "Hand function", "PC": "Personal care", "INC": "Incontinence",
    "COMM": "Communication", "LD": "Learning", "HEAR": "Hearing", "VIS": "Vision", "BEH": "Behaviour",
    "CON": "Consciousness", "AUT": "Diagnosed with autism or Asperger syndrome",
    "DDA": "Other disability under the Equality Act",
  ]

  public static let codes = CodeList(
    "disability",
    codes: [
      .worded(
        YesNo.yes, "Yes", letters: ["a"],
        also: [YesNo.yes] + YesNo.yesForms + kinds.flatMap { [$0.key, $0.value, "\($0.key) - \($0.value)"] }),
      .worded(
        YesNo.no, "No", letters: ["b"],
        also: [YesNo.no] + YesNo.noForms + ["NONE", "None", "No disability"]),
      .worded(
        YesNo.unknown, "Unknown", letters: ["c"], also: ["U", "NK", "Not known", "NOBT", "REFU", "Refused"]),
    ])
}
