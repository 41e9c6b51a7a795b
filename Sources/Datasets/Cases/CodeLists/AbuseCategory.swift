/// The category of abuse of a protection plan, in the codes of the children in need census.
public enum AbuseCategory: String, CaseIterable, Sendable {
  case neglect = "NEG"
  case physical = "PHY"
  case sexual = "SAB"
  case emotional = "EMO"
  case multiple = "MUL"

  /// Some case systems write one Y or N each for neglect, physical, sexual and emotional, in this order.
  public static let codes = CodeList(
    "abuse_category",
    codes: [
      category(.neglect, "Neglect", letter: "a", flags: "YNNN"),
      category(.physical, "Physical abuse", letter: "b", flags: "NYNN"),
      category(.sexual, "Sexual abuse", letter: "c", flags: "NNYN"),
      category(.emotional, "Emotional abuse", letter: "d", flags: "NNNY"),
      .worded(
        multiple.rawValue, "Several categories", letters: ["e"],
        also: [
          "Multiple/not recommended", "Multiple", "YYNN", "YNYN", "YNNY", "NYYN", "NYNY", "NNYY", "YYYN",
          "YYNY",
          "YNYY", "NYYY", "YYYY",
        ]),
    ])

  private static func category(_ code: AbuseCategory, _ label: String, letter: String, flags: String)
    -> CodeList.Code
  {
    .worded(
      code.rawValue, label, letters: [letter],
      also: ["Likelihood of \(label)", "\(code.rawValue) - \(label)", "\(code.rawValue): \(label)", flags])
  }
}
