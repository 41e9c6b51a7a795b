/// A person's ethnicity, in the codes of the school and children's returns.
public enum Ethnicity {
  /// The groups in which the council reports ethnicity.
  public enum Group: String, CaseIterable, Sendable {
    case asian = "Asian"
    case black = "Black"
    case mixed = "Mixed"
    case white = "White"
    case other = "Any Other Ethnic Group"
    case missing = "Missing"
  }

  /// The A1 to E5 codes of some case systems are not here: authorities use them in different senses.
  public static let codes = CodeList(
    "ethnicity",
    codes: [
      .statutory("WBRI", "White British", letters: ["a"], wordings: ["White - British"]),
      .statutory("WIRI", "White Irish", letters: ["b"], wordings: ["White - Irish"]),
      .statutory(
        "WIRT", "Traveller of Irish heritage", letters: ["c"],
        wordings: ["White - Traveller of Irish heritage"]),
      .statutory(
        "WOTH", "Any other White background", letters: ["d"], wordings: ["White - Any other White background"]
      ),
      .statutory(
        "WROM", "Gypsy or Roma", letters: ["e"], wordings: ["Gypsy/Roma", "White - Gypsy/Roma"],
        also: ["Gypsy/Roma"]),
      .statutory(
        "MWBC", "White and Black Caribbean", letters: ["f"], wordings: ["Mixed - White and Black Caribbean"]),
      .statutory(
        "MWBA", "White and Black African", letters: ["g"], wordings: ["Mixed - White and Black African"]),
      .statutory("MWAS", "White and Asian", letters: ["h"], wordings: ["Mixed - White and Asian"]),
      .statutory(
        "MOTH", "Any other Mixed background", letters: ["i"], wordings: ["Mixed - Any other Mixed background"]
      ),
      .statutory(
        "AIND", "Indian", letters: ["j"],
        wordings: ["Asian - Indian", "Asian or Asian British - Indian"]),
      .statutory(
        "APKN", "Pakistani", letters: ["k"],
        wordings: ["Asian - Pakistani", "Asian or Asian British - Pakistani"]),
      .statutory(
        "ABAN", "Bangladeshi", letters: ["l"],
        wordings: ["Asian - Bangladeshi", "Asian or Asian British - Bangladeshi"]),
      .statutory(
        "AOTH", "Any other Asian background", letters: ["m"],
        wordings: ["Asian - Any other Asian background"]),
      .statutory(
        "BCRB", "Black Caribbean", letters: ["n"],
        wordings: ["Caribbean", "Black or Black British - Caribbean"], also: ["Caribbean"]),
      .statutory(
        "BAFR", "Black African", letters: ["o"],
        wordings: ["African", "Black or Black British - African"], also: ["African"]),
      .statutory(
        "BOTH", "Any other Black background", letters: ["p"],
        wordings: ["Black - Any other Black background"]),
      .statutory("CHNE", "Chinese", letters: ["q"]),
      .statutory("OOTH", "Any other ethnic group", letters: ["r"]),
      .statutory("REFU", "Refused", letters: ["s"]),
      .statutory(
        "NOBT", "Information not yet obtained", letters: ["s", "t"], wordings: ["Not yet obtained"]),
      .statutory("UNKNOWN", "Unknown", letters: ["u"]),
    ])

  /// The council's group of a code. Its tables have no row for Chinese, which is counted here with any other ethnic
  /// group.
  public static func group(of code: String?) -> Group {
    switch code {
    case "AIND", "APKN", "ABAN", "AOTH": .asian
    case "BCRB", "BAFR", "BOTH": .black
    case "MWBC", "MWBA", "MWAS", "MOTH": .mixed
    case "WBRI", "WIRI", "WIRT", "WOTH", "WROM": .white
    case "CHNE", "OOTH": .other
    default: .missing
    }
  }
}
