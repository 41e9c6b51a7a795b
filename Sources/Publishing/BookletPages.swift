public import Datasets

/// The page of the Multi Agency Safeguarding Hub.
public enum MultiAgencyHubPage: PageTable {
  public static let page = "mash"
  public static let title = "Multi Agency Safeguarding Hub"
  public static let contract = pageContract
}

/// The early help page.
public enum EarlyHelpPage: PageTable {
  public static let page = "early_help"
  public static let title = "Early Help"
  public static let contract = pageContract
}

/// The page of strategy discussions, section 47 enquiries and initial conferences.
public enum ProtectionEnquiriesPage: PageTable {
  public static let page = "strategy_s47_icpc"
  public static let title = "Strategy Discussions, S47s and ICPCs"
  public static let contract = pageContract
}

/// The assessments page.
public enum AssessmentsPage: PageTable {
  public static let page = "assessments"
  public static let title = "Assessments"
  public static let contract = pageContract
}

/// The page of children in care.
public enum ChildrenInCarePage: PageTable {
  public static let page = "children_in_care"
  public static let title = "Children in Care"
  public static let contract = pageContract
}

/// The dashboard of short-term placement stability.
public enum PlacementStabilityPage: PageTable {
  public static let page = "placement_stability"
  public static let title = "Short Term Placement Stability Dashboard"
  public static let contract = pageContract
}

/// The page of unaccompanied asylum seeking children.
public enum UnaccompaniedChildrenPage: PageTable {
  public static let page = "unaccompanied_children"
  public static let title = "Unaccompanied Asylum Seeking Children"
  public static let contract = pageContract
}

/// The dashboard of the improvement plan.
public enum ImprovementPlanPage: PageTable {
  public static let page = "improvement_plan"
  public static let title = "Improvement Plan Dashboard"
  public static let showsChanges = true
  public static let contract = pageContract
}

/// The page of the Troubled Families programme.
public enum TroubledFamiliesPage: PageTable {
  public static let page = "troubled_families"
  public static let title = "Troubled Families"
  public static let contract = pageContract
}

/// The child protection page.
public enum ChildProtectionPage: PageTable {
  public static let page = "child_protection"
  public static let title = "Child Protection Service"
  public static let contract = pageContract
}

/// The care leavers page.
public enum CareLeaversPage: PageTable {
  public static let page = "care_leavers"
  public static let title = "Care Leavers Service"
  public static let contract = pageContract
}
