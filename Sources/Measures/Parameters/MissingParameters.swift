internal import Configuration

/// What is open in the definitions of missing episodes.
public struct MissingParameters: Sendable {
  /// The kinds of absence that count, as codes.
  public var kinds: Set<String>
  /// The episodes whose mean length is measured.
  public var length: EnquiryParameters.Length

  init?(_ section: ConfigurationSection) {
    let kinds = section.texts("kinds")
    let length = section.choice("length", of: EnquiryParameters.Length.self)
    guard let kinds, let length else { return nil }
    self.kinds = Set(kinds)
    self.length = length
  }
}
