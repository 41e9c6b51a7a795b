internal import CivilDates
public import Columns

/// List 9 of Annex A: young people who receive leaving-care services. The layout of 2024 adds columns to that of
/// August 2019; they may be absent.
public enum AnnexACareLeavers: AnnexAList {
  public static let unaccompanied = category(
    "uasc", "Unaccompanied", "Whether an unaccompanied child seeking asylum, or one before turning 18.",
    .optionalColumn,
    headings: [
      "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
      "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over",
    ], codes: YesNo.codes)
  public static let eligibility = category(
    "eligibility", "Entitlement", "To what the young person is entitled.", headings: ["Eligibility Category"],
    codes: LeavingCareEligibility.codes)
  public static let pathwayPlan = day(
    "pathway_plan_date", "Pathway plan of", "The latest review of the pathway plan.", .optionalColumn,
    headings: ["Latest Pathway Plan Review Date"])
  public static let inTouch = category(
    "in_touch", "In touch", "Whether the council is in touch.", headings: ["LA In Touch"],
    codes: InTouch.codes)
  public static let lastContact = day(
    "last_contact", "Last contact", "The latest contact.", .optionalColumn,
    headings: ["Latest Date of Contact"])
  public static let accommodation = category(
    "accommodation", "Accommodation", "Where the young person lives; empty when not in touch.",
    headings: ["Type of Accommodation"], codes: CareLeaverAccommodation.codes)
  public static let suitability = category(
    "suitable", "Suitable", "Whether the home is suitable.", headings: ["Suitability of Accommodation"],
    codes: Suitability.codes)
  public static let activity = category(
    "activity", "Activity", "What the young person does; empty when not in touch.",
    headings: ["Activity Status"], codes: CareLeaverActivity.codes)

  public static let contract = DatasetContract(
    name: "annex_a_care_leavers",
    title: "Annex A list 9: care leavers",
    description: "Young people who receive leaving-care services on the day the list was drawn up.",
    grain: "one young person",
    fields: childFields + [
      unaccompanied.definition, disability.definition, team.definition, eligibility.definition,
      pathwayPlan.definition, inTouch.definition, lastContact.definition, accommodation.definition,
      suitability.definition, activity.definition,
    ],
    key: [childID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    feeds: [BookletPage.careLeavers],
    rules: [
      agesAgree("AXA9-01"),
      rule(
        "AXA9-02", .warning, "Someone in touch has an activity and a home", remedy: "Fill the empty cell.",
        fields: [inTouch.name, activity.name, accommodation.name]
      ) { rows, _ in
        let (touch, activities, homes) = (rows[inTouch], rows[activity], rows[accommodation])
        return rows.rows.filter { row in
          touch[row] == InTouch.yes.rawValue && (activities[row] == nil || homes[row] == nil)
        }
      },
      rule(
        "AXA9-03", .warning, "Someone who died or returned home has no activity",
        remedy: "Empty the cell, or correct whether the council is in touch.",
        fields: [inTouch.name, activity.name]
      ) { rows, _ in
        let (touch, activities) = (rows[inTouch], rows[activity])
        return rows.rows.filter { row in
          touch[row].map(InTouch.outsideCohort.contains) == true && activities[row] != nil
        }
      },
      rule(
        "AXA9-04", .warning, "Someone in a foyer (T) or with former foster carers (Z) is at least 18",
        remedy: "Correct the accommodation or the date of birth.",
        fields: [accommodation.name, dateOfBirth.name]
      ) { rows, input in
        let (homes, births) = (rows[accommodation], rows[dateOfBirth])
        return rows.rows.filter { row in
          guard let home = homes[row], ["T", "Z"].contains(home), let birth = births[row] else {
            return false
          }
          return input.quarter.lastDay.age(bornOn: birth) < 18
        }
      },
      rule(
        "AXA9-05", .warning, "A care leaver is 16 to 25 years old",
        remedy: "Remove the row, or correct the date of birth.", fields: [dateOfBirth.name]
      ) { rows, input in
        let births = rows[dateOfBirth]
        return rows.rows.filter { row in
          births[row].map { !(16...25).contains(input.quarter.lastDay.age(bornOn: $0)) }
            ?? false
        }
      },
      daysHaveCome("AXA9-06", [lastContact]),
      childAgrees("AXA9-07"),
    ])
}
