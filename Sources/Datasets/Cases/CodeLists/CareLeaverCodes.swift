/// To what a young person who left care is entitled.
public enum LeavingCareEligibility: String, CaseIterable, Sendable {
  case relevant = "Relevant"
  case formerRelevant = "Former relevant"
  case qualifying = "Qualifying"
  case eligible = "Eligible"

  public static let codes = CodeList(
    "leaving_care_eligibility",
    codes: [
      .worded("Relevant", "Relevant child", letters: ["a"]),
      .worded(
        "Former relevant", "Former relevant child", letters: ["b"],
        also: ["Former relevant 18-20", "Care Leaver - PA to 25"]),
      .worded("Qualifying", "Qualifying care leaver", letters: ["c"]),
      .worded("Eligible", "Eligible child", letters: ["d"]),
    ])
}

/// Whether the council is in touch with a care leaver, in the codes of the looked-after children return.
public enum InTouch: String, CaseIterable, Sendable {
  case yes = "YES"
  case no = "NO"
  case died = "DIED"
  case refuses = "REFU"
  case notRequired = "NREQ"
  case returnedHome = "RHOM"

  public static let codes = CodeList(
    "in_touch",
    codes: [
      .worded("YES", "In touch", letters: ["a"], also: ["Yes", "Y"]),
      .worded("NO", "Not in touch", letters: ["b"], also: ["No", "N", "No, residence not known"]),
      .worded("DIED", "Died since leaving care", letters: ["c"], also: ["Died"]),
      .worded(
        "REFU", "Refuses contact", letters: ["d"], also: ["Refu", "Refused", "Young Person Refuses contact"]),
      .worded("NREQ", "Needs the service no longer", letters: ["e"], also: ["NREQ"]),
      .worded("RHOM", "Returned home for good", letters: ["f"], also: ["Rhom", "Returned home"]),
    ])

  /// Those who no longer belong to the cohort of care leavers.
  public static let outsideCohort: Set<String> = ["DIED", "RHOM"]
}

/// Where a care leaver lives, in the letters of the looked-after children return. The digit that follows the letter
/// there, for suitability, is a column of its own here.
public enum CareLeaverAccommodation {
  /// Places for which suitability is not judged.
  public static let notJudged: Set<String> = ["G", "H", "R"]

  public static let codes = CodeList(
    "accommodation",
    codes: [
      home("B", "With parents or relatives", ["Parents/relatives", "With parents or relatives"]),
      home("C", "Community home or other residential care", ["Community home"]),
      home("D", "Semi-independent accommodation", ["Semi-independent, transitional accommodation"]),
      home("E", "Supported lodgings"),
      home("G", "Abroad", ["Gone abroad"]),
      home("H", "Deported"),
      home("K", "Ordinary lodgings"),
      home("R", "Not known", ["Residence not known", "16+ Residence not known"]),
      home("S", "No fixed home", ["No fixed abode/homeless", "No fixed abode"]),
      home("T", "Foyer or the like", ["Foyers", "Foyers and similar"]),
      home("U", "Independent living"),
      home("V", "Emergency accommodation"),
      home("W", "Bed and breakfast"),
      home("X", "In custody", ["Custody"]),
      home("Y", "Other accommodation"),
      home("Z", "With former foster carers", ["Staying put", "With former foster carer"]),
    ])

  private static func home(_ code: String, _ label: String, _ wordings: [String] = []) -> CodeList.Code {
    .statutory(code, label, wordings: wordings, also: ["\(code)1", "\(code)2"])
  }
}

/// Whether a care leaver's home is suitable, as a professional judged it.
public enum Suitability: String, CaseIterable, Sendable {
  case suitable = "Suitable"
  case unsuitable = "Unsuitable"

  public static let codes = CodeList(
    "suitability",
    codes: [
      .worded("Suitable", "Suitable", letters: ["a"], also: ["1", "Y", "Yes"]),
      .worded("Unsuitable", "Unsuitable", letters: ["b"], also: ["2", "N", "No"]),
    ])
}

/// What a care leaver does, in the codes of the looked-after children return.
public enum CareLeaverActivity {
  public static let higherEducation: Set<String> = ["F1", "P1"]
  public static let otherEducation: Set<String> = ["F2", "P2"]
  public static let trainingOrEmployment: Set<String> = ["F3", "P3", "F4", "P4", "F5", "P5"]

  public static let codes = CodeList(
    "activity",
    codes: [
      both("1", "higher education", ["in higher education", "in higher education i.e. beyond A level"]),
      both(
        "2", "other education",
        ["in education other than higher", "in education other than higher education"]),
      both("3", "training or employment", ["in training or employment"]),
      both("4", "apprenticeship", ["in an apprenticeship"]),
      both(
        "5", "training or employment, no apprenticeship", ["in training or employment (not apprenticeship)"]),
      [
        neither("G4", "illness or disability", ["illness/disability", "illness or disability"]),
        neither("G5", "another reason", ["other", "other circumstances"]),
        neither("G6", "pregnancy or parenting", ["pregnancy or parenting", "pregnancy/parenting"]),
        .statutory("0", "Not known"),
      ],
    ].flatMap { $0 })

  /// A code for full time and one for part time.
  private static func both(_ digit: String, _ what: String, _ wordings: [String]) -> [CodeList.Code] {
    [
      .statutory("F\(digit)", "Full time: \(what)", wordings: wordings.map { "Full time \($0)" }),
      .statutory("P\(digit)", "Part time: \(what)", wordings: wordings.map { "Part time \($0)" }),
    ]
  }

  private static func neither(_ code: String, _ why: String, _ wordings: [String]) -> CodeList.Code {
    .statutory(
      code, "Not in education, employment or training: \(why)",
      wordings: wordings.map { "Not in education, employment or training - \($0)" })
  }
}

/// How the council was in touch with a care leaver.
public enum CareLeaverContactKind: String, CaseIterable, Sendable {
  case visit, phone, text, other

  public static let codes = CodeList(
    "care_leaver_contact",
    codes: [
      .worded("visit", "Visit", also: ["Face to face"]),
      .worded("phone", "Telephone call", also: ["Telephone"]),
      .worded("text", "Text message", also: ["SMS"]), .worded("other", "By other means", also: ["Email"]),
    ])
}
