public import Columns

/// The way of children to adoption, over three years. Follows ssd_permanence of the Standard Safeguarding
/// Dataset.
public enum Adoptions: Dataset {
  public static let childID = identifier(
    "child_id", "Child id", "SSD perm_person_id.", .required, headings: ["perm_person_id"])
  public static let orderDate = day(
    "order_date", "Adoption order", "Empty until made. SSD perm_permanence_order_date.",
    headings: ["perm_permanence_order_date"])
  public static let enteredCare = day(
    "entered_care", "Entered care", "SSD clae_entered_care_date.", .required,
    headings: ["clae_entered_care_date"])
  public static let decision = day(
    "decision", "Decision",
    "The day on which the agency decided that the child should be adopted. SSD perm_adm_decision_date.",
    headings: ["perm_adm_decision_date"])
  public static let placementOrder = day(
    "placement_order", "Placement order", "SSD perm_placement_order_date.",
    headings: ["perm_placement_order_date"])
  public static let matched = day(
    "matched", "Matched", "SSD perm_matched_date.", headings: ["perm_matched_date"])
  public static let placed = day(
    "placed", "Placed",
    "The day on which the child moved in with its adopters. SSD perm_placed_for_adoption_date.",
    headings: ["perm_placed_for_adoption_date"])
  public static let byCarer = category(
    "adopted_by_carer", "Adopted by the foster carer", "SSD perm_adopted_by_carer_flag.", .optionalColumn,
    headings: ["perm_adopted_by_carer_flag"], codes: YesNo.codes)
  public static let placedWithCarer = day(
    "placed_with_carer", "Placed with that carer", "SSD perm_placed_foster_carer_date.", .optionalColumn,
    headings: ["perm_placed_foster_carer_date"])

  public static let contract = DatasetContract(
    name: "adoptions_history",
    title: "Adoptions",
    description: "The days of each step from entering care to the adoption order.",
    grain: "one child and adoption order, or decision without one",
    fields: [
      childID.definition, orderDate.definition, enteredCare.definition, decision.definition,
      placementOrder.definition, matched.definition, placed.definition, byCarer.definition,
      placedWithCarer.definition,
    ],
    key: [childID.name, orderDate.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: enteredCare.definition,
    closings: [
      .init(decision.definition), .init(placementOrder.definition), .init(matched.definition),
      .init(placed.definition), .init(orderDate.definition),
    ],
    feeds: [BookletPage.childrenInCare],
    rules: [
      inOrder("ADO-01", .warning, [enteredCare, decision, matched, placed, orderDate]),
      inOrder("ADO-02", .warning, [enteredCare, placementOrder, placed]),
      rule(
        "ADO-03", .warning, "A child adopted by the foster carer has the day of being placed there",
        remedy: "Fill the day, or correct the answer.", fields: [placedWithCarer.name, byCarer.name]
      ) { rows, _ in
        let (answers, days) = (rows[byCarer], rows[placedWithCarer])
        return rows.rows.filter { answers[$0] == YesNo.yes && days[$0] == nil }
      },
      knownChild("ADO-04", childID),
      inLifetime("ADO-05", childID, enteredCare, unborn: false),
      onlyWith("ADO-06", .warning, orderDate, placed),
    ])
}
