internal import Configuration

/// What is open in the definitions of posts.
public struct PostParameters: Sendable {
  /// Whether a post of the establishment that an agency worker covers is vacant.
  public var vacanciesIncludeAgencyCover: Bool

  init?(_ section: ConfigurationSection) {
    guard let cover = section.boolean("vacancies_include_agency_cover") else { return nil }
    self.vacanciesIncludeAgencyCover = cover
  }
}
