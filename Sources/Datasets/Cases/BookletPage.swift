/// The pages of the council's booklet and plans whose lines are computed from case-level datasets, as printed.
enum BookletPage {
  static let safeguardingHub = "Multi Agency Safeguarding Hub"
  static let earlyHelp = "Early Help"
  static let troubledFamilies = "Troubled Families"
  static let conferences = "Strat Discussions, S47's & ICPCs"
  static let assessments = "Assessments"
  static let childProtection = "Child Protection Service"
  static let childrenInCare = "Children in Care Service"
  static let stability = "Short Term Placement Stability Dashboard"
  static let unaccompanied = "Unaccompanied Asylum Seeking Children (Under 18)"
  static let careLeavers = "Care Leavers Service"
  static let improvement = "Improvement Plan Dashboard"
  /// The yearly agreement of the delivery unit.
  static let plan = "Management Agreement"
}
