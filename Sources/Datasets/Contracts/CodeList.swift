/// The words a column may hold, with what they mean.
public struct CodeList: Sendable {
  public struct Code: Sendable {
    public var code: String
    public var label: String
    /// Other ways in which it is written that mean this code in every authority.
    public var alsoWritten: [String]

    public init(_ code: String, _ label: String, also alsoWritten: [String] = []) {
      self.code = code
      self.label = label
      self.alsoWritten = alsoWritten
    }
  }

  public var name: String
  public var codes: [Code]

  /// Pairs of code and label, in the order in which they are listed to people.
  public init(_ name: String, _ codes: KeyValuePairs<String, String>) {
    self.name = name
    self.codes = codes.map { Code($0.key, $0.value) }
  }

  /// Codes with the other ways in which each is written.
  public init(_ name: String, codes: [Code]) {
    self.name = name
    self.codes = codes
  }

  /// The codes of an enumeration; each label is its code in plain words.
  public init<Choice: RawRepresentable & CaseIterable>(_ name: String, of _: Choice.Type)
  where Choice.RawValue == String {
    self.name = name
    self.codes = Choice.allCases.map { choice in
      Code(choice.rawValue, choice.rawValue.split(separator: "_").joined(separator: " "))
    }
  }

  public func contains(_ word: String) -> Bool { codes.contains { $0.code == word } }

  public func label(of code: String) -> String? { codes.first { $0.code == code }?.label }

  /// The codes as one line of a message.
  public var listing: String { codes.map(\.code).joined(separator: ", ") }
}
