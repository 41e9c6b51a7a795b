/// Where a looked-after child is placed, in the codes of the looked-after children return.
public enum PlacementType {
  public static let fostering: Set<String> = ["U1", "U2", "U3", "U4", "U5", "U6"]
  public static let kinshipFostering: Set<String> = ["U1", "U2", "U3"]
  public static let adoption: Set<String> = ["A3", "A4", "A5", "A6"]
  /// Adoption by the foster carer with whom the child already lives.
  public static let adoptionByFosterCarer: Set<String> = ["A3", "A5"]
  public static let temporary: Set<String> = ["T0", "T1", "T2", "T3", "T4"]
  public static let parents = "P1"
  /// Homes that the council does not pay for by the week: with parents, in hospital, with adopters.
  public static let unpaid: Set<String> = adoption.union([parents, "R2"])

  public static let codes = CodeList(
    "placement_type",
    codes: [
      foster("U1", "relative or friend, long term", "a", ["relatives - long term", "rel/friend long term"]),
      foster("U2", "relative or friend, fostering for adoption", "b", ["relatives - FFA", "rel/friend FFA"]),
      foster(
        "U3", "relative or friend, other", "c",
        ["relatives - not long term or FFA", "relatives - other", "rel/friend other"]),
      foster("U4", "other carer, long term", "d", ["long term", "other carer long term"]),
      foster("U5", "other carer, fostering for adoption", "e", ["FFA", "other carer FFA"]),
      foster(
        "U6", "other carer, other", "f", ["not FFA", "not long term or FFA", "other carer other"]),
      adopter("A3", "with consent, with the foster carer", "g"),
      adopter("A4", "with consent, not with the foster carer", "h"),
      adopter("A5", "under an order, with the foster carer", "i"),
      adopter("A6", "under an order, not with the foster carer", "j"),
      place("P1", "With parents", "k", ["Placed with parents", "Placed with own parents"]),
      place("P2", "Independent living", "l"),
      place("P3", "Residential employment", "m"),
      place(
        "H5", "Semi-independent accommodation", "n",
        ["Residential accommodation", "Semi-independent living accommodation"]),
      place("K1", "Secure children's home", "o", ["Secure children’s homes", "Secure children's homes"]),
      place("K2", "Children's home", "p", ["Children’s homes", "Children's homes"]),
      place("K3", "Supported accommodation", nil),
      place("R1", "Residential care home", "q"),
      place("R2", "NHS or health trust", "r", ["NHS/health trust", "NHS/Health Trust"]),
      place("R3", "Family centre or mother and baby unit", "s"),
      place(
        "R5", "Young offender institution", "t", ["Young offender institution or secure training centre"]),
      place("S1", "Residential school", "u"),
      place("Z1", "Other placement", "v", ["Other placements"]),
      place("T0", "Temporary placement", "w", ["All types of temporary move"]),
      place("T1", "Temporary: in hospital", "x", ["Temporary periods in hospital", "Temporary hospital"]),
      place("T2", "Temporary: on holiday", "y", ["Temporary absences on holiday", "Temporary holiday"]),
      place("T3", "Temporary: carer on holiday", "z", ["Temporary carer holiday"]),
      place("T4", "Temporary: seven days or less", "zz", ["Temporary accommodation of seven days or less"]),
    ])

  private static func place(
    _ code: String, _ label: String, _ letter: String?, _ wordings: [String] = []
  ) -> CodeList.Code {
    .statutory(code, label, letters: letter.map { [$0] } ?? [], wordings: wordings)
  }

  private static func foster(
    _ code: String, _ kind: String, _ letter: String, _ wordings: [String]
  ) -> CodeList.Code {
    place(code, "Foster placement: \(kind)", letter, wordings.map { "Foster placement - \($0)" } + wordings)
  }

  private static func adopter(_ code: String, _ kind: String, _ letter: String) -> CodeList.Code {
    place(code, "Placed for adoption: \(kind)", letter, ["Placed for adoption"])
  }
}

/// Who provides a placement, in the codes of the looked-after children return.
public enum PlacementProvider {
  public static let parents = "PR0"
  public static let own = "PR1"

  public static let codes = CodeList(
    "placement_provider",
    codes: [
      .statutory(
        "PR0", "Parents, or others with parental responsibility", letters: ["a"],
        wordings: [
          "Parents/parental responsibility", "Parent(s) or other person with parental responsibility",
        ]),
      .statutory("PR1", "The council itself", letters: ["b"], wordings: ["Own provision"]),
      .statutory("PR2", "Another authority", letters: ["c"], wordings: ["Other LA provision"]),
      .statutory("PR3", "Another public body", letters: ["d"], wordings: ["Other public provision"]),
      .statutory("PR4", "A private provider", letters: ["e"], wordings: ["Private provision"]),
      .statutory(
        "PR5", "A voluntary organisation", letters: ["f"],
        wordings: ["Voluntary/third sector", "Voluntary/third sector provision"]),
    ])

  /// Whether a provider can provide a type of placement.
  public static func canProvide(_ provider: String, _ type: String) -> Bool {
    switch provider {
    case parents: type == PlacementType.parents
    case "PR1", "PR2": !["P1", "R2", "R5"].contains(type)
    case "PR3": type != "P1" && !["A", "K", "U"].contains(type.prefix(1))
    default: type != PlacementType.parents
    }
  }
}

/// Whether a placement is within the authority's area.
public enum PlacementLocation: String, CaseIterable, Sendable {
  case inside = "In"
  case outside = "Out"

  public static let codes = CodeList(
    "placement_location",
    codes: [
      .worded("In", "Within the authority's area", letters: ["a"], also: ["In", "Inside", "In Borough"]),
      .worded(
        "Out", "Outside the authority's area", letters: ["b"], also: ["Out", "Outside", "Out of Borough"]),
    ])
}

/// Why a placement ended for another, in the codes of the looked-after children return.
public enum PlacementChange {
  public static let codes = CodeList(
    "placement_change",
    codes: [
      .statutory("CARPL", "As the care plan has it"),
      .statutory("CLOSE", "The carer resigned or the home closed"),
      .statutory("ALLEG", "Allegation under section 47"),
      .statutory("STAND", "Standard of care"),
      .statutory("APPRR", "Approval withdrawn"),
      .statutory("CREQB", "The carer asked, because of the child's behaviour"),
      .statutory("CREQO", "The carer asked, for another reason"),
      .statutory("CHILD", "The child asked"),
      .statutory("LAREQ", "An authority asked"),
      .statutory("PLACE", "Only the placement's status changed"),
      .statutory("CUSTOD", "Custody"),
      .statutory("OTHER", "Another reason"),
    ])
}
