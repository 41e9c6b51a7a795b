public import Columns

/// Young people entitled to leaving-care services, as at one day. Follows ssd_care_leavers of the Standard
/// Safeguarding Dataset, with the circumstances around a birthday, which the looked-after children return
/// counts.
public enum CareLeavers: Dataset {
  public static let childID = identifier(
    "child_id", "Child id", "SSD clea_person_id.", .required, headings: ["clea_person_id"])
  public static let asAt = day(
    "as_at", "As at", "The day on which the row was true.", .required)
  public static let eligibility = category(
    "eligibility", "Entitlement", "SSD clea_care_leaver_eligibility.",
    headings: ["clea_care_leaver_eligibility"], codes: LeavingCareEligibility.codes)
  public static let inTouch = category(
    "in_touch", "In touch", "SSD clea_care_leaver_in_touch; SSDA903 IN_TOUCH.",
    headings: ["clea_care_leaver_in_touch"], codes: InTouch.codes)
  public static let activity = category(
    "activity", "Activity", "SSD clea_care_leaver_activity; SSDA903 ACTIV.",
    headings: ["clea_care_leaver_activity", "ACTIV"], codes: CareLeaverActivity.codes)
  public static let accommodation = category(
    "accommodation", "Accommodation", "SSD clea_care_leaver_accommodation; SSDA903 ACCOM without its digit.",
    headings: ["clea_care_leaver_accommodation", "ACCOM"], codes: CareLeaverAccommodation.codes)
  public static let suitability = category(
    "suitable", "Suitable", "Whether the home is suitable. SSD clea_care_leaver_accom_suitable.",
    headings: ["clea_care_leaver_accom_suitable"], codes: Suitability.codes)
  public static let pathwayPlan = day(
    "pathway_plan_date", "Pathway plan of",
    "The day of the latest pathway plan or its review. SSD clea_pathway_plan_review_date.", .optionalColumn,
    headings: ["clea_pathway_plan_review_date"])
  public static let university = category(
    "university", "At university", "Whether on the list of those at university.", .optionalColumn,
    codes: YesNo.codes)
  public static let birthdayYear = integer(
    "birthday_year", "Year of the birthday",
    "The calendar year of the birthday to which the next three columns belong.", .optionalColumn, from: 1990,
    to: 2100)
  public static let birthdayActivity = category(
    "activity_at_birthday", "Activity at the birthday", "The activity around that birthday.", .optionalColumn,
    codes: CareLeaverActivity.codes)
  public static let birthdayAccommodation = category(
    "accommodation_at_birthday", "Accommodation at the birthday", "The home around that birthday.",
    .optionalColumn, codes: CareLeaverAccommodation.codes)
  public static let birthdaySuitability = category(
    "suitable_at_birthday", "Suitable at the birthday", "Whether that home was suitable.", .optionalColumn,
    codes: Suitability.codes)

  public static let contract = DatasetContract(
    name: "care_leavers",
    title: "Care leavers",
    description: "What each care leaver does, where each lives, and the pathway plan.",
    grain: "one young person as at one day",
    fields: [
      childID.definition, asAt.definition, eligibility.definition, inTouch.definition, activity.definition,
      accommodation.definition, suitability.definition, pathwayPlan.definition, university.definition,
      birthdayYear.definition, birthdayActivity.definition, birthdayAccommodation.definition,
      birthdaySuitability.definition,
    ],
    key: [childID.name, asAt.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: asAt.definition,
    feeds: [BookletPage.careLeavers],
    rules: [
      rule(
        "CAL-01", .warning, "Someone in touch has an activity and a home", remedy: "Fill the empty cell.",
        fields: [inTouch.name, activity.name, accommodation.name]
      ) { rows, _ in
        let (touch, activities, homes) = (rows[inTouch], rows[activity], rows[accommodation])
        return rows.rows.filter { row in
          touch[row] == InTouch.yes.rawValue && (activities[row] == nil || homes[row] == nil)
        }
      },
      rule(
        "CAL-02", .warning, "Someone who died or returned home has neither activity nor home",
        remedy: "Empty both cells, or correct whether the council is in touch.",
        fields: [inTouch.name, activity.name, accommodation.name]
      ) { rows, _ in
        let (touch, activities, homes) = (rows[inTouch], rows[activity], rows[accommodation])
        return rows.rows.filter { row in
          guard let answer = touch[row], InTouch.outsideCohort.contains(answer) else { return false }
          return activities[row] != nil || homes[row] != nil
        }
      },
      onlyWith("CAL-03", .warning, suitability, accommodation),
      byQuarterEnd("CAL-04", pathwayPlan),
      knownChild("CAL-05", childID),
      age(
        "CAL-06", "A care leaver is 16 to 25 years old",
        remedy: "Remove the row, or correct the child's date of birth in children.", of: childID, on: asAt,
        fields: [asAt.name, childID.name]
      ) { _ in { _, age in !(16...25).contains(age) } },
      age(
        "CAL-07", "Someone in a foyer (T) or with former foster carers (Z) is at least 18",
        remedy: "Correct the accommodation, or the child's date of birth in children.", of: childID, on: asAt,
        fields: [accommodation.name, asAt.name]
      ) { rows in
        let homes = rows[accommodation]
        return { row, age in age < 18 && ["T", "Z"].contains(homes[row]) }
      },
    ])
}
