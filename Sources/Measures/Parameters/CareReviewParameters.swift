internal import Configuration
internal import Datasets

/// What is open in the definitions of reviews of looked-after children.
public struct CareReviewParameters: Sendable {
  public enum DueBy: String, CaseIterable, Sendable {
    /// The day that the record gives.
    case recorded
    /// What regulations say, counted from the entry into care and the reviews before.
    case statutory
  }

  public var dueBy: DueBy
  /// Working days after entering care by which the first review is due.
  public var firstWorkingDays: Int
  /// Months after the first review by which the second one is.
  public var secondMonths: Int
  /// Months between later reviews.
  public var laterMonths: Int
  /// Participation codes by which a child took part or its views were heard.
  public var participated: Set<String>
  /// Participation codes of children who are not asked for their views.
  public var notAsked: Set<String>

  init?(_ section: ConfigurationSection) {
    let dueBy = section.choice("due_by", of: DueBy.self)
    let first = section.integer("first_working_days")
    let second = section.integer("second_months")
    let later = section.integer("later_months")
    let participated = section.codes("participated", of: ReviewParticipation.codes)
    let notAsked = section.codes("not_asked", of: ReviewParticipation.codes)
    guard let dueBy, let first, let second, let later, let participated, let notAsked else { return nil }
    self.dueBy = dueBy
    self.firstWorkingDays = first
    self.secondMonths = second
    self.laterMonths = later
    self.participated = participated
    self.notAsked = notAsked
  }
}
