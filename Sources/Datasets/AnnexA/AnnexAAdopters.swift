internal import CivilDates
public import Columns

/// List 11 of Annex A: people who adopt or want to, in the last twelve months. Those who only asked are left out.
public enum AnnexAAdopters: Dataset {
  /// Why someone left the adoption process.
  public static let leavings = CodeList(
    "leaving_adoption",
    codes: [
      .statutory("1", "Withdrew"),
      .statutory("2", "On hold"),
      .statutory("3", "Refused"),
    ])

  public static let adopterID = identifier(
    "adopter_id", "Adopter id", "The id of the person.", .required,
    headings: ["Individual adopter identifier"])
  public static let familyID = identifier(
    "family_id", "Family id", "The family that two adopters form.", headings: ["Family identifier"])
  public static let gender = category("gender", "Gender", "The adopter's gender.", codes: Gender.codes)
  public static let ethnicity = category(
    "ethnicity", "Ethnicity", "The adopter's ethnicity.", codes: Ethnicity.codes)
  public static let disability = category(
    "disability", "Disability", "Whether the adopter has a disability.", codes: YesNo.codesWithUnknown)
  public static let fosteringForAdoption = category(
    "fostering_for_adoption", "Fosters for adoption",
    "Whether the adopter fosters a child who may be adopted.",
    headings: ["Is the (prospective) adopter fostering for adoption?"], codes: YesNo.codes)
  public static let enquiry = day(
    "enquiry", "Enquiry", "When the first enquiry came.", headings: ["Date enquiry received"])
  public static let firstStart = day(
    "stage_1_start", "Stage 1 started", "In the process of two stages.", headings: ["Date Stage 1 started"])
  public static let firstEnd = day(
    "stage_1_end", "Stage 1 ended", "In the process of two stages.", headings: ["Date Stage 1 ended"])
  public static let secondStart = day(
    "stage_2_start", "Stage 2 started", "In the process of two stages.", headings: ["Date Stage 2 started"])
  public static let secondEnd = day(
    "stage_2_end", "Stage 2 ended", "In the process of two stages.", headings: ["Date Stage 2 ended"])
  public static let application = day(
    "application", "Application", "In the earlier process.", headings: ["Date application submitted"])
  public static let approval = day(
    "approval", "Approval", "In the earlier process.", headings: ["Date application approved"])
  public static let matched = day(
    "matched", "Matched", "When matched with children.", headings: ["Date adopter matched with child(ren)"])
  public static let placed = day(
    "placed", "Placed", "When children moved in.", headings: ["Date child/children placed with adopter(s)"])
  public static let children = integer(
    "children_placed", "Children placed", "Of the family; the same on the rows of both adopters.",
    headings: ["No. of children placed", "Number of children placed"], from: 0)
  public static let order = day(
    "order_date", "Adoption order", "When it was made.", headings: ["Date of Adoption Order"])
  public static let left = day(
    "left", "Left the process", "Before an adoption.", headings: ["Date of leaving adoption process"])
  public static let leaving = category(
    "reason_left", "Reason of leaving", "Why the adopter left the process.",
    headings: ["Reason for leaving adoption process"], codes: leavings)

  public static let contract = DatasetContract(
    name: "annex_a_adopters",
    title: "Annex A list 11: adopters",
    description: "People in the adoption process in the last twelve months.",
    grain: "one adopter",
    fields: [
      adopterID.definition, familyID.definition, gender.definition, ethnicity.definition,
      disability.definition, fosteringForAdoption.definition, enquiry.definition, firstStart.definition,
      firstEnd.definition, secondStart.definition, secondEnd.definition, application.definition,
      approval.definition, matched.definition, placed.definition, children.definition, order.definition,
      left.definition, leaving.definition,
    ],
    key: [adopterID.name, enquiry.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: enquiry.definition,
    feeds: [BookletPage.plan],
    rules: [
      inOrder(
        "AXA11-01", .warning, [enquiry, firstStart, firstEnd, secondStart, secondEnd, matched, placed, order]),
      inOrder("AXA11-02", .warning, [enquiry, application, approval, matched]),
      together("AXA11-03", .warning, left, leaving),
      rule(
        "AXA11-04", .warning, "The process goes on, or ended in the last twelve months",
        remedy: "Nothing to do, if the list was drawn up for longer.", fields: [order.name, left.name]
      ) { rows, input in
        let (orders, leavings) = (rows[order], rows[left])
        let first = input.quarter.sameQuarterLastYear.next.firstDay
        return rows.rows.filter { row in
          let ends = [orders[row], leavings[row]].compactMap { $0 }
          return !ends.isEmpty && ends.allSatisfy { $0 < first }
        }
      },
    ])
}
