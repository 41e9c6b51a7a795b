public import Columns

/// Review child protection conferences, due and held. Follows ssd_cp_reviews of the Standard Safeguarding
/// Dataset.
public enum ProtectionReviews: Dataset {
  public static let reviewID = identifier(
    "review_id", "Review id", "SSD cppr_cp_review_id.", .required, headings: ["cppr_cp_review_id"])
  public static let planID = identifier(
    "plan_id", "Plan id", "The plan in cp_plans. SSD cppr_cp_plan_id.", .required,
    headings: ["cppr_cp_plan_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD cppr_person_id.", .optionalColumn, headings: ["cppr_person_id"])
  public static let dueDate = day(
    "due_date", "Due by", "SSD cppr_cp_review_due.", headings: ["cppr_cp_review_due"])
  public static let heldDate = day(
    "held_date", "Held on", "Empty until held. SSD cppr_cp_review_date.", headings: ["cppr_cp_review_date"])

  public static let contract = DatasetContract(
    name: "cp_reviews",
    title: "Review conferences",
    description: "Every review of a plan with the day by which it was due.",
    grain: "one review of one plan",
    fields: [
      reviewID.definition, planID.definition, childID.definition, dueDate.definition, heldDate.definition,
    ],
    key: [reviewID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    closings: [.init(heldDate.definition)],
    feeds: [BookletPage.childProtection],
    rules: [
      rule(
        "CPR-01", .warning, "A review has a day by which it is due, or one on which it was held",
        remedy: "Fill one of the two.", fields: [dueDate.name, heldDate.name]
      ) { rows, _ in
        let (due, held) = (rows[dueDate], rows[heldDate])
        return rows.rows.filter { due[$0] == nil && held[$0] == nil }
      },
      known("CPR-02", planID, in: ProtectionPlans.planID),
      notBefore("CPR-03", heldDate, ProtectionPlans.start, of: planID, in: ProtectionPlans.planID),
    ])
}
