internal import CivilDates
public import Columns

/// List 8 of Annex A: looked-after children, one row each, in care now or until some day of the last six months.
public enum AnnexAChildrenInCare: AnnexAList {
  /// What is planned for a child in the long run.
  public static let plans = CodeList(
    "permanence_plan",
    codes: [
      .worded("return_home", "Return to family", letters: ["a"]),
      .worded("adoption", "Adoption", letters: ["b"]),
      .worded(
        "sgo_cao", "Special guardianship or child arrangements order", letters: ["c"], also: ["SGO/CAO"]),
      .worded(
        "supported_living", "Supported living", letters: ["d"], also: ["Supported living in the community"]),
      .worded("residential", "Long-term residential placement", letters: ["e"]),
      .worded("fostering", "Long-term fostering", letters: ["f"]),
      .worded("other", "Other", letters: ["g"]),
    ])

  public static let unaccompanied = category(
    "uasc_12_months", "Unaccompanied",
    "Whether an unaccompanied child seeking asylum on some day of twelve months: wider than today.",
    .optionalColumn,
    headings: [
      "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
      "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))",
      "Unaccompanied Asylum Seeking Child within the Last 12 Months",
    ], codes: YesNo.codes)
  public static let start = day(
    "start_date", "Came into care", "First day of the present period of care.", .required,
    headings: ["Date Started to be Looked After"])
  public static let need = category(
    "need", "Category of need", "Why the child came into care.", headings: ["Child's Category of Need"],
    codes: NeedCategory.codesInCare)
  public static let secondPeriod = category(
    "second_period", "Second period", "Whether the child was in care earlier in the last twelve months.",
    headings: [
      "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)",
      "Is this a second or subsequent episode of being a Looked After Child within the last 12 months (Y/N)",
    ], codes: YesNo.codes)
  public static let legalStart = day(
    "legal_status_date", "Legal status since", "First day of the present legal status.",
    headings: ["Start date of current legal status"])
  public static let legalStatus = category(
    "legal_status", "Legal status", "The present one.", headings: ["Child's Legal Status"],
    codes: LegalStatus.codes)
  public static let lastReview = day(
    "last_review", "Last review", "The latest statutory review.",
    headings: ["Date of Latest Statutory Review"])
  public static let lastVisit = day(
    "last_visit", "Last visit", "The latest visit of a social worker.",
    headings: ["Date of Last Social Work Visit"])
  public static let permanencePlan = category(
    "permanence_plan", "Permanence plan", "The first of two, where there are two.",
    headings: [
      "What is the permanence plan for this child?", "Plan for Child to be Reunified with Their Family",
    ], codes: plans)
  public static let lastReviewingContact = day(
    "last_iro_contact", "Last contact of the reviewing officer", "May be the day of a review.",
    headings: ["Date of Last IRO Visit / Contact to the Child"])
  public static let lastHealth = day(
    "last_health", "Last health assessment", "First or review.", headings: ["Date of Last Health Assessment"])
  public static let lastDental = day(
    "last_dental", "Last dental check", "The latest check.", headings: ["Date of Last Dental Check"])
  public static let placements = integer(
    "placements_12_months", "Placements in twelve months",
    "In the twelve months before the list was drawn up.",
    headings: ["Number of Placements in the Last 12 months"], from: 0)
  public static let ceasedDate = day(
    "ceased_date", "Left care on", "Empty while in care.", headings: ["Date Ceased to be Looked After"])
  public static let ending = category(
    "reason_ceased", "Reason", "Why the child left care.", headings: ["Reason Ceased to be Looked After"],
    codes: CareEnding.codes)
  public static let placementStart = day(
    "placement_start", "Placement since", "First day of the latest placement.",
    headings: ["Start Date of Most Recent Placement"])
  public static let type = category(
    "type", "Type of placement", "The latest one.", headings: ["Placement Type"], codes: PlacementType.codes)
  public static let provider = category(
    "provider", "Provider", "Who provides it.", headings: ["Placement Provider"],
    codes: PlacementProvider.codes)
  public static let postcode = identifier(
    "placement_postcode", "Postcode", "Of the placement: a foster carer's own.",
    headings: ["Placement postcode"])
  public static let reference = identifier(
    "urn", "Ofsted reference", "The URN of the placement.", headings: ["URN of Placement"])
  public static let location = category(
    "in_or_out", "Location", "Within or outside the council's area.", headings: ["Placement Location"],
    codes: PlacementLocation.codes)
  public static let authority = category(
    "la_of_placement", "Authority of placement", "The authority in whose area it is.",
    headings: ["LA of Placement"])
  public static let missing = integer(
    "missing_12_months", "Times missing", "In this period of care, twelve months at most.",
    headings: [
      "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
      "Number of Episodes the Child has been \"Missing\" from their Placement in the last 12 months",
      "Number of Episodes the Child has been Missing from their Placement in the last 12 months",
    ], from: 0)
  public static let absent = integer(
    "absent_12_months", "Times absent", "Away without leave, in this period of care, twelve months at most.",
    headings: [
      "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
      "Number of Episodes the Child has been \"Absent\" from their Placement in the last 12 months",
      "Number of Episodes the Child has been Absent from their Placement in the last 12 months",
    ], from: 0)
  public static let interviewOffered = category(
    "rhi_offered", "Return interview offered", "After the latest time missing.",
    headings: ["Was the child offered a Return Interview after their last missing episode (Y/N)?"],
    codes: ReturnInterview.codes)
  public static let interviewAccepted = category(
    "rhi_accepted", "Return interview accepted", "After the latest time missing.",
    headings: ["Did the child accept a Return Interview after their last missing episode (Y/N)?"],
    codes: ReturnInterview.codes)

  public static let contract = DatasetContract(
    name: "annex_a_children_in_care",
    title: "Annex A list 8: children in care",
    description:
      "Children looked after now or on some day of the last six months; their latest period of care.",
    grain: "one child",
    fields: childFields + [
      unaccompanied.definition, disability.definition, start.definition, need.definition,
      secondPeriod.definition, legalStart.definition, legalStatus.definition, lastReview.definition,
      lastVisit.definition, permanencePlan.definition, lastReviewingContact.definition,
      lastHealth.definition, lastDental.definition, placements.definition, ceasedDate.definition,
      ending.definition, placementStart.definition, type.definition, provider.definition,
      postcode.definition, reference.definition, location.definition, authority.definition,
      missing.definition, absent.definition, interviewOffered.definition, interviewAccepted.definition,
      team.definition,
    ],
    key: [childID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(ceasedDate.definition, with: [ending.definition])],
    feeds: [BookletPage.childrenInCare, BookletPage.unaccompanied],
    rules: rules)
}
