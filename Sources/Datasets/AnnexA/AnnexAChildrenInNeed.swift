internal import CivilDates
public import Columns

/// List 6 of Annex A: children in need, one row each, open now or closed in the last six months.
public enum AnnexAChildrenInNeed: AnnexAList {
  /// What a child's case is; the first that applies, unless it is closed.
  public enum CaseStatus: String, CaseIterable, Sendable {
    case lookedAfter = "CLA"
    case protectionPlan = "CP"
    case childInNeed = "CIN"
    case assessment = "Assessment"
    case closed = "Closed"

    public static let codes = CodeList(
      "case_status",
      codes: [
        .worded("CLA", "Looked after child", letters: ["a"], also: ["Looked after"]),
        .worded("CP", "Child protection plan", letters: ["b"], also: ["Child Protection plan"]),
        .worded("CIN", "Child in need plan", letters: ["c"]),
        .worded("Assessment", "Open assessment", letters: ["d"]),
        .worded(
          "Closed", "Closed episode", letters: ["e"],
          also: ["Closed", "Care leaver", "Closed - stepdown"]),
      ])
  }

  public static let start = day(
    "start_date", "Start", "When the episode of need began; for an open assessment, its referral.",
    headings: ["CIN Start Date"])
  public static let need = category(
    "need", "Primary need", "Why the child needs help.", headings: ["Primary Need Code"],
    codes: NeedCategory.codes)
  public static let lastSeen = day(
    "last_seen", "Last seen", "When a social worker last saw the child.",
    headings: ["Date Child Was Last Seen"])
  public static let closeDate = day(
    "close_date", "Closed on", "Empty while open.", headings: ["CIN Closure Date"])
  public static let closeReason = category(
    "close_reason", "Reason of closure", "Empty while open.", headings: ["Reason for Closure"],
    codes: ClosureReason.codes)
  public static let status = category(
    "case_status", "Case status", "What the case is: in care, on a plan, in need, under assessment, closed.",
    headings: ["Case Status"], codes: CaseStatus.codes)

  public static let contract = DatasetContract(
    name: "annex_a_children_in_need",
    title: "Annex A list 6: children in need",
    description: "Children with an open case, or one closed in the last six months; their latest episode.",
    grain: "one child",
    fields: childFields + [
      disability.definition, start.definition, need.definition, lastSeen.definition, closeDate.definition,
      closeReason.definition, status.definition, team.definition,
    ],
    key: [childID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(closeDate.definition, with: [closeReason.definition])],
    feeds: [BookletPage.improvement],
    rules: [
      agesAgree("AXA6-01"),
      inOrder("AXA6-02", .reject, start, closeDate),
      together("AXA6-03", .reject, closeDate, closeReason),
      rule(
        "AXA6-04", .warning, "A closed case has a closing date, and only a closed one",
        remedy: "Correct the status or the date.", fields: [status.name, closeDate.name]
      ) { rows, _ in
        let (statuses, days) = (rows[status], rows[closeDate])
        return rows.rows.filter { row in
          statuses[row].map { ($0 == CaseStatus.closed.rawValue) != (days[row] != nil) } ?? false
        }
      },
      inWindow("AXA6-05", "A case is open, or was closed in the last six months", closeDate) { rows, input in
        let (days, window) = (rows[closeDate], sixMonths(input))
        return { row in days[row].map { $0 < window.lowerBound } ?? false }
      },
      openElsewhere(
        "AXA6-06", "protection plan", in: AnnexAChildProtection.self, end: AnnexAChildProtection.end),
      openElsewhere(
        "AXA6-07", "period of care", in: AnnexAChildrenInCare.self, end: AnnexAChildrenInCare.ceasedDate),
      daysHaveCome("AXA6-08", [lastSeen]),
      childAgrees("AXA6-09"),
    ])

  /// A child whose case is closed has nothing open in another list.
  private static func openElsewhere<Other: AnnexAList>(
    _ id: String, _ what: String, in _: Other.Type, end: Field<Other, DayColumn>
  ) -> Rule {
    rule(
      id, .warning, "A child whose case is closed has no open \(what)",
      remedy: "Correct the closing date, or the other list.", fields: [closeDate.name, childID.name],
      across: [Other.self]
    ) { rows, input in
      guard let others = RelatedRows(rows[childID], by: Other.childID, in: input) else { return [] }
      let (closed, ends) = (rows[closeDate], others.rows[end])
      return rows.rows.filter { row in
        guard closed[row] != nil, let found = others[row] else { return false }
        return ends[found] == nil
      }
    }
  }
}
