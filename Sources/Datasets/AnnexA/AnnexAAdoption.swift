internal import CivilDates
public import Columns

/// List 10 of Annex A: children adopted, or with a decision for adoption, in the last twelve months.
public enum AnnexAAdoption: AnnexAList {
  /// Why a child is no longer to be adopted, in the codes of the looked-after children return.
  public static let reversals = CodeList(
    "adoption_reversal",
    codes: [
      .statutory("RD1", "The child's needs changed"),
      .statutory("RD2", "The court made no placement order"),
      .statutory("RD3", "No adopters were found"),
      .statutory("RD4", "Another reason"),
    ])

  public static let familyID = identifier(
    "family_id", "Family id", "The adoptive family.", headings: ["Family identifier"])
  public static let enteredCare = day(
    "entered_care", "Entered care", "First day of the present period of care.",
    headings: ["Date the Child Entered Care"])
  public static let decision = day(
    "decision", "Decision", "When the agency decided that the child should be adopted.", .required,
    headings: ["Date of Decision that Child Should be Placed for Adoption"])
  public static let placementOrder = day(
    "placement_order", "Placement order", "When it was made.", headings: ["Date of Placement Order"])
  public static let matched = day(
    "matched", "Matched", "When child and adopters were matched.",
    headings: ["Date of Matching Child and Prospective Adopters"])
  public static let placed = day(
    "placed", "Placed", "When the child moved in, or a foster placement became an adoptive one.",
    headings: ["Date Placed for Adoption"])
  public static let order = day(
    "order_date", "Adoption order", "When it was made.", headings: ["Date of Adoption Order"])
  public static let reversed = day(
    "reversed", "Decision reversed", "When the agency decided that the child should no longer be adopted.",
    headings: ["Date of Decision that Child Should No Longer be Placed for Adoption"])
  public static let reversal = category(
    "reversal_reason", "Reason of the reversal", "Why the child is no longer to be adopted.",
    headings: ["Reason Why Child No Longer Placed for Adoption"], codes: reversals)
  public static let fosteredForAdoption = day(
    "fostered_for_adoption", "Fostered for adoption", "When the child moved to carers who may adopt.",
    headings: [
      "Date the child was placed for fostering in FFA or concurrent planning placement",
      "Date the child was placed for fostering in FFA",
    ])

  public static let contract = DatasetContract(
    name: "annex_a_adoption",
    title: "Annex A list 10: adoption",
    description: "Children adopted, to be adopted, or no longer to be adopted, in the last twelve months.",
    grain: "one decision about one child",
    fields: [childID.definition, familyID.definition] + childFields.dropFirst() + [
      disability.definition, enteredCare.definition, decision.definition, placementOrder.definition,
      matched.definition, placed.definition, order.definition, reversed.definition, reversal.definition,
      fosteredForAdoption.definition,
    ],
    key: [childID.name, decision.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: decision.definition,
    closings: [.init(order.definition), .init(reversed.definition, with: [reversal.definition])],
    feeds: [BookletPage.childrenInCare],
    rules: [
      agesAgree("AXA10-01"),
      inOrder("AXA10-02", .warning, [enteredCare, decision, matched, placed, order]),
      together("AXA10-03", .reject, reversed, reversal),
      rule(
        "AXA10-04", .warning, "A child adopted has no reversed decision",
        remedy: "Empty the day that is not right.", fields: [order.name, reversed.name]
      ) { rows, _ in
        let (orders, reversals) = (rows[order], rows[reversed])
        return rows.rows.filter { orders[$0] != nil && reversals[$0] != nil }
      },
      inWindow(
        "AXA10-05", "A child was adopted, or its decision reversed, in the last twelve months, or waits",
        order
      ) { rows, input in
        let (orders, reversals, window) = (rows[order], rows[reversed], twelveMonths(input))
        return { row in
          let ends = [orders[row], reversals[row]].compactMap { $0 }
          return !ends.isEmpty && ends.allSatisfy { $0 < window.lowerBound }
        }
      },
      daysHaveCome("AXA10-06", [enteredCare, placementOrder, matched, placed, fosteredForAdoption]),
      childAgrees("AXA10-07"),
    ])
}
