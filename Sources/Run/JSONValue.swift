/// A JSON document, written always in the same way: keys in byte order, two spaces a level, no clock and no
/// binary floating point.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The document and a closing line feed.
  public var text: String {
    var result = ""
    write(to: &result, indent: "")
    return result + "\n"
  }

  private func write(to result: inout String, indent: String) {
    switch self {
    case .null: result += "null"
    case .boolean(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .string(let value): JSONValue.writeString(value, to: &result)
    case .array(let values):
      JSONValue.writeItems(values, between: ("[", "]"), to: &result, indent: indent) {
        value, result, indent in
        value.write(to: &result, indent: indent)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      JSONValue.writeItems(sorted, between: ("{", "}"), to: &result, indent: indent) {
        member, result, indent in
        JSONValue.writeString(member.key, to: &result)
        result += ": "
        member.value.write(to: &result, indent: indent)
      }
    }
  }

  private static func writeItems<Item>(
    _ items: [Item], between brackets: (String, String), to result: inout String, indent: String,
    _ writeItem: (Item, inout String, String) -> Void
  ) {
    result += brackets.0
    let inner = indent + "  "
    for (index, item) in items.enumerated() {
      result += index == 0 ? "\n" : ",\n"
      result += inner
      writeItem(item, &result, inner)
    }
    if !items.isEmpty { result += "\n" + indent }
    result += brackets.1
  }

  private static func writeString(_ string: String, to result: inout String) {
    result += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// A key given twice keeps its last value.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
