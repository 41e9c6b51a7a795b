/// Who made a contact or a referral, in the codes of the children in need census.
public enum ReferralSource {
  /// The rows in which the council reports the sources of referrals.
  public enum Group: String, CaseIterable, Sendable {
    case policeLegal = "Police/Legal"
    case schoolEducation = "School/Education"
    case health = "Health"
    case localAuthorityServices = "LA Services"
    case otherOrMissing = "Other (Incl Missing)"
  }

  public static let codes = CodeList(
    "referral_source",
    codes: [
      individual("1A", "family member, relative or carer", "a"),
      individual("1B", "acquaintance", "b"),
      individual("1C", "the child or young person", "c"),
      individual("1D", "someone else", "d"),
      .statutory("2A", "Schools", letters: ["e"]),
      .statutory("2B", "Education services", letters: ["f"]),
      health("3A", "general practitioner", "g"),
      health("3B", "health visitor", "h"),
      health("3C", "school nurse", "i"),
      health("3D", "other primary health services", "j"),
      health("3E", "accident and emergency", "k"),
      health("3F", "other health services", "l"),
      .statutory("4", "Housing", letters: ["m"]),
      localAuthority("5A", "adult social care", ["n"]),
      localAuthority("5B", "another department", ["o"]),
      localAuthority("5C", "another authority", ["p"]),
      localAuthority("5D", "early help", ["p1", "q"]),
      .statutory("6", "Police", letters: ["q", "r"]),
      .statutory(
        "7", "Other legal agency", letters: ["r", "s"], wordings: ["Other legal"], also: ["Other legal"]),
      .statutory("8", "Other", letters: ["s", "t"]),
      .statutory("9", "Anonymous", letters: ["t", "u"]),
      .statutory("10", "Unknown", letters: ["u", "v"]),
    ])

  /// The council's row of a code: no row is printed for housing,
  /// which takes in housing associations and is counted with the others.
  public static func group(of code: String?) -> Group {
    switch code {
    case "6", "7": .policeLegal
    case "2A", "2B": .schoolEducation
    case "3A", "3B", "3C", "3D", "3E", "3F": .health
    case "5A", "5B", "5C", "5D": .localAuthorityServices
    default: .otherOrMissing
    }
  }

  private static func individual(_ code: String, _ who: String, _ letter: String) -> CodeList.Code {
    .statutory(code, "Individual: \(who)", letters: [letter], wordings: ["Individual"])
  }

  private static func health(_ code: String, _ who: String, _ letter: String) -> CodeList.Code {
    .statutory(code, "Health: \(who)", letters: [letter], wordings: ["Health services", "Health"])
  }

  private static func localAuthority(_ code: String, _ who: String, _ letters: [String]) -> CodeList.Code {
    .statutory(code, "LA services: \(who)", letters: letters, wordings: ["LA services"])
  }
}
