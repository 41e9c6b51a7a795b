internal import Configuration

/// Which codes of participation count at child protection conferences.
public struct ParticipationParameters: Sendable {
  /// The codes of a child who attended.
  public var attended: Set<String>
  /// The codes of a child whose views were sent.
  public var viewsSent: Set<String>

  init?(_ section: ConfigurationSection) {
    let attended = section.texts("attended")
    let viewsSent = section.texts("views_sent")
    guard let attended, let viewsSent else { return nil }
    self.attended = Set(attended)
    self.viewsSent = Set(viewsSent)
  }
}
