public import Columns

/// Visits of social workers to children on protection plans. Follows ssd_cp_visits of the Standard
/// Safeguarding Dataset.
public enum ProtectionVisits: Dataset {
  public static let visitID = identifier(
    "visit_id", "Visit id", "SSD cppv_cp_visit_id.", .required, headings: ["cppv_cp_visit_id"])
  public static let planID = identifier(
    "plan_id", "Plan id", "The plan in cp_plans. SSD cppv_cp_plan_id.", headings: ["cppv_cp_plan_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD cppv_person_id.", .required, headings: ["cppv_person_id"])
  public static let visitDate = day(
    "visit_date", "Date of visit", "SSD cppv_cp_visit_date.", .required, headings: ["cppv_cp_visit_date"])
  public static let seen = category(
    "seen", "Child seen", "SSD cppv_cp_visit_seen.", headings: ["cppv_cp_visit_seen"], codes: YesNo.seenCodes)
  public static let seenAlone = category(
    "seen_alone", "Seen alone", "SSD cppv_cp_visit_seen_alone.", headings: ["cppv_cp_visit_seen_alone"],
    codes: YesNo.seenCodes)

  public static let contract = DatasetContract(
    name: "cp_visits",
    title: "Visits to children on protection plans",
    description: "Every visit, so that its interval can be told.",
    grain: "one visit to one child",
    fields: [
      visitID.definition, planID.definition, childID.definition, visitDate.definition, seen.definition,
      seenAlone.definition,
    ],
    key: [visitID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: visitDate.definition,
    feeds: [BookletPage.childProtection],
    rules: [
      implies("CPV-01", .warning, seenAlone, seen),
      knownChild("CPV-02", childID),
      known("CPV-03", planID, in: ProtectionPlans.planID),
      notBefore("CPV-04", visitDate, ProtectionPlans.start, of: planID, in: ProtectionPlans.planID),
    ])
}
