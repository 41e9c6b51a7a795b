/// Why an invented drop could not be made.
public enum SynthesisFault: Error, Hashable, Sendable {
  /// A line of the quotas cannot be read.
  case badQuota(line: Int, String)
  /// The simulation asked for a quota that the file does not give.
  case missingQuota(String)
  /// The quotas contradict each other.
  case contradiction(String)
  /// The bank holidays cannot be read, or do not reach far enough.
  case badCalendar(String)
  /// A cell holds a word that its contract does not list.
  case unlistedCode(dataset: String, column: String, String)
}

extension SynthesisFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badQuota(let line, let text): "quotas, line \(line): \(text)"
    case .missingQuota(let name): "the quotas do not give \(name)"
    case .contradiction(let text): "the quotas contradict each other: \(text)"
    case .badCalendar(let text): "bank holidays: \(text)"
    case .unlistedCode(let dataset, let column, let word):
      "\(dataset).\(column) would hold \"\(word)\", which its code list does not have"
    }
  }
}
