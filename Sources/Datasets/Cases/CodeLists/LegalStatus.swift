/// The legal status under which a child is looked after, in the codes of the looked-after children return.
public enum LegalStatus {
  /// The rows in which the council reports legal status. Children with a placement order are reported in one of two
  /// rows, by whether they live with their adopters.
  public enum Group: String, CaseIterable, Sendable {
    case interimCareOrder = "Interim Care Order"
    case careOrder = "Full Care Order"
    case placementOrder = "Placement Order"
    case section20 = "Section 20"
    case policeProtection = "Police Protection Order"
    case remanded = "Remanded"
    case other = "Other"
    case missing = "Legal Status has Not Been Recorded"
  }

  public static let codes = CodeList(
    "legal_status",
    codes: [
      status("C1", "Interim care order", ["ICO", "Interim Care Order"]),
      status("C2", "Full care order", ["FCO", "Full Care Order"]),
      status("D1", "Freeing order", ["Freeing order granted"]),
      status("E1", "Placement order", ["Placement order granted", "Placement Order"])
        .with("Concurrent Care Order & Placement Order"),
      status(
        "V2", "Accommodated under section 20", ["Single period under S20", "Single period of accommodation"]
      )
      .with("Accommodated under Section 20 (single)"),
      status("V3", "Short breaks under an agreed series", ["Short breaks", "Short-term breaks"]),
      status("V4", "Single short break", ["Short term breaks"]),
      status("L1", "Police protection", ["Police protection LA accommodation"]),
      status("L2", "Emergency protection order", ["EPO"]),
      status("L3", "Child assessment order", ["Child assessment order LA accommodation"]),
      status("J1", "Remanded to the authority or to youth detention", ["Remanded to LA or youth detention"]),
      status("J2", "Accommodated under PACE", ["LA accommodation under PACE"]),
      status("J3", "Youth rehabilitation order", ["Sentenced to youth rehabilitation order"]),
    ])

  public static let interimCareOrder = "C1"

  /// Short breaks, which no count of looked-after children includes.
  public static let shortBreaks: Set<String> = ["V3", "V4"]

  /// The council's row of a code.
  public static func group(of code: String?) -> Group {
    switch code {
    case "C1": .interimCareOrder
    case "C2": .careOrder
    case "E1", "D1": .placementOrder
    case "V2": .section20
    case "L1": .policeProtection
    case "J1": .remanded
    case nil: .missing
    default: .other
    }
  }

  private static func status(_ code: String, _ label: String, _ wordings: [String]) -> CodeList.Code {
    .statutory(code, label, wordings: wordings, also: ["CLA - \(code) - \(label)"])
  }
}

extension CodeList.Code {
  /// The code with another form that means it.
  fileprivate func with(_ form: String) -> CodeList.Code {
    CodeList.Code(code, label, also: alsoWritten + [form])
  }
}
