/// Why a child needs help, in the codes of the children in need census.
public enum NeedCategory {
  private static let needs: [CodeList.Code] = [
    .statutory("N1", "Abuse or neglect"),
    .statutory(
      "N2", "The child's disability or illness",
      wordings: ["Child’s disability", "Child's disability", "Child's disability or illness"]),
    .statutory("N3", "Parental disability or illness", wordings: ["Parent's disability or illness"]),
    .statutory("N4", "Family in acute stress"),
    .statutory("N5", "Family dysfunction"),
    .statutory("N6", "Socially unacceptable behaviour"),
    .statutory("N7", "Low income"),
    .statutory("N8", "Absent parenting"),
  ]

  /// The needs that a case in general may have.
  public static let codes = CodeList(
    "need",
    codes: needs + [
      .statutory("N9", "Other than a child in need", wordings: ["Cases other than children in need"]),
      .statutory("N0", "Not stated"),
    ])

  /// The needs for which a child may be looked after.
  public static let codesInCare = CodeList("need_in_care", codes: needs)
}
