/// Why an episode of care ended, in the codes of the looked-after children return.
public enum CareEnding {
  /// The code of an ending that another episode follows at once: the child stays in care.
  public static let newEpisode = "X1"
  public static let adoption: Set<String> = ["E11", "E12"]
  public static let specialGuardianship: Set<String> = ["E42", "E43", "E44", "E45", "E46", "E47", "E48"]
  public static let independence: Set<String> = ["E5", "E6"]
  public static let adultCare = "E7"
  public static let stayingPut = "E17"

  public static let codes = CodeList(
    "care_ending",
    codes: [
      .statutory(
        "E11", "Adopted, application unopposed", letters: ["a"],
        wordings: ["Adopted - application unopposed"]),
      .statutory(
        "E12", "Adopted, consent dispensed with", letters: ["b"],
        wordings: ["Adopted - consent dispensed", "Adopted - consent dispensed with"]),
      .statutory("E2", "Died", letters: ["c"]),
      .statutory(
        "E3", "Care taken over by another authority", letters: ["d"],
        wordings: ["Care taken by another LA", "Care taken over by another LA"]),
      .statutory(
        "E4A", "Returned home as planned", letters: ["e"],
        wordings: ["Returned home as part of planning", "Returned home"]),
      .statutory(
        "E4B", "Returned home, not planned", letters: ["f"],
        wordings: ["Returned home not as part of planning", "Returned home"]),
      .statutory(
        "E4", "Returned home, planned or not", letters: ["e", "f"], wordings: ["Returned home"]),
      .statutory(
        "E13", "Left for someone without parental responsibility", letters: ["g"],
        wordings: ["Parents, relatives or other with no parental responsibility"]),
      .statutory(
        "E41", "Child arrangements order", letters: ["h"],
        wordings: ["Residence order granted", "Residence order", "Child arrangements order granted"]),
      guardianship("E42", "order before 2007", []),
      guardianship("E43", "former foster carer, until 2018", []),
      guardianship("E44", "another carer, until 2018", []),
      guardianship("E45", "former foster carer, a relative", ["i"], ["former carer relative"]),
      guardianship("E46", "former foster carer, no relative", ["j"], ["former carer other"]),
      guardianship("E47", "relative or friend", ["k"], ["relative/friend"]),
      guardianship("E48", "another carer", ["l"], ["other"]),
      .statutory(
        "E5", "Independent living with support", letters: ["m"],
        wordings: [
          "Moved into independent living (with support)", "Moved into independent living - supported",
        ]),
      .statutory(
        "E6", "Independent living without support", letters: ["n"],
        wordings: [
          "Moved into independent living (no support)", "Moved into independent living - no support",
        ]),
      .statutory(
        "E7", "Residential care of adult services", letters: ["o"],
        wordings: ["Residential care funded by adult social services"]),
      .statutory("E9", "Sentenced to custody", letters: ["p"]),
      .statutory("E14", "Accommodation on remand ended", letters: ["q"]),
      .statutory(
        "E15", "Found to be an adult", letters: ["r"],
        wordings: ["Age assessment determined child was 18 or over"]),
      .statutory("E16", "Moved abroad", letters: ["s"], wordings: ["Child moved abroad"]),
      .statutory(
        "E17", "Stayed with the same carers as an adult", letters: ["v"],
        wordings: ["Aged 18+ and remained with current carers"]),
      .statutory("E8", "Any other reason", letters: ["t"]),
      .statutory(
        "X1", "A new episode follows", letters: ["u"],
        wordings: ["CodeError", "Episode ceases, new one begins"]),
    ])

  private static func guardianship(
    _ code: String, _ to: String, _ letters: [String], _ wordings: [String] = []
  ) -> CodeList.Code {
    .statutory(
      code, "Special guardianship order: \(to)", letters: letters,
      wordings: wordings.flatMap {
        ["Special Guardianship Orders - \($0)", "Special Guardianship Order - \($0)"]
      })
  }
}

/// Why an episode of care began, in the codes of the looked-after children return.
public enum CareBeginning {
  /// The first episode of a period of care.
  public static let started = "S"
  /// The placement changed, with or without the legal status, but not the carer.
  public static let sameCarer: Set<String> = ["T", "U"]

  public static let codes = CodeList(
    "care_beginning",
    codes: [
      .statutory("S", "Started to be looked after"),
      .statutory("L", "Legal status changed"),
      .statutory("P", "Placement and carer changed"),
      .statutory("T", "Placement changed, same carer"),
      .statutory("B", "Legal status, placement and carer changed"),
      .statutory("U", "Legal status and placement changed, same carer"),
    ])
}
