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
