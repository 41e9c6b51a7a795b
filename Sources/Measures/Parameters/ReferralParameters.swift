internal import Configuration

/// What is open in the definition of a re-referral.
public struct ReferralParameters: Sendable {
  /// Whether a referral on the same day of the year before counts as within twelve months.
  public var boundary: Boundary
  /// Whether a referral that ended without further action can make the next one a re-referral.
  public var afterNoFurtherAction: Bool

  init?(_ section: ConfigurationSection) {
    let boundary = section.choice("re_referral_boundary", of: Boundary.self)
    let afterNoFurtherAction = section.boolean("re_referral_after_no_further_action")
    guard let boundary, let afterNoFurtherAction else { return nil }
    self.boundary = boundary
    self.afterNoFurtherAction = afterNoFurtherAction
  }
}
