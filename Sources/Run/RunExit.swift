/// How a run ended, as the process tells whoever started it. The numbers are those of sysexits.
public enum RunExit: Int32, CaseIterable, Sendable {
  case done = 0
  case usage = 64
  case data = 65
  case inputMissing = 66
  case ourFault = 70
  case cannotCreate = 73
  case cannotWrite = 74
  case locked = 75
  case configuration = 78

  /// What the number means, in a sentence.
  public var sentence: String {
    switch self {
    case .done: "Done: the outputs are complete."
    case .usage: "The command was not understood."
    case .data: "The data broke a rule that stops the run."
    case .inputMissing: "An input is missing or cannot be read."
    case .ourFault: "A fault of the program: please report it."
    case .cannotCreate: "An output cannot be created."
    case .cannotWrite: "An output cannot be written, for instance because the disk is full."
    case .locked: "Another run holds this quarter: try later."
    case .configuration: "The pipeline's configuration is not right."
    }
  }

  /// All numbers and sentences, one per line, for `--help`.
  public static var help: String {
    let lines = allCases.map { exit in
      let number = String(exit.rawValue)
      return "  " + String(repeating: " ", count: 2 - number.count) + number + "  " + exit.sentence
    }
    return (["EXIT CODES:"] + lines).joined(separator: "\n")
  }
}
