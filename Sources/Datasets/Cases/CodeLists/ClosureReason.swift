/// Why a case was closed, in the codes of the children in need census.
public enum ClosureReason {
  public static let codes = CodeList(
    "closure_reason",
    codes: [
      .statutory("RC1", "Adopted"),
      .statutory("RC2", "Died"),
      .statutory(
        "RC3", "Child arrangements order", wordings: ["Child Arrangements Order", "Residence order"]),
      .statutory("RC4", "Special guardianship order", wordings: ["Special Guardianship Order"]),
      .statutory(
        "RC5", "Transferred to another authority",
        wordings: ["Transferred to services of another local authority", "Transferred to another LA"]),
      .statutory(
        "RC6", "Transferred to adult services",
        wordings: ["Transferred to adult social care services", "Transferred to adult social services"]),
      .statutory(
        "RC7", "Services ceased for another reason, or no longer in need",
        wordings: [
          "Services ceased for any other reason, including child no longer in need",
          "Services ceased for any other reason",
        ]),
      .statutory(
        "RC8", "Closed after assessment without further action",
        wordings: ["Case closed after assessment, no further action", "Closed after assessment"]),
      .statutory(
        "RC9", "Closed after assessment, referred to early help",
        wordings: ["Case closed after assessment, referred to early help"]),
    ])
}
