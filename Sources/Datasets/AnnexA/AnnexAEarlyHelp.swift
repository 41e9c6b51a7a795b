internal import CivilDates
public import Columns

/// List 2 of Annex A: early help assessments of the last six months, and early help that still goes on.
public enum AnnexAEarlyHelp: AnnexAList {
  public static let start = day(
    "start_date", "Start", "When the assessment started.", .required, headings: ["Assessment start date"])
  public static let end = day(
    "end_date", "End",
    "When the assessment or the service ended: authorities mean either. Empty while the service goes on.",
    headings: ["Assessment completion date"])
  public static let organisation = category(
    "organisation", "Organisation", "Where the lead professional works, in the authority's words.",
    headings: ["Organisation completing assessment"])

  public static let contract = DatasetContract(
    name: "annex_a_early_help",
    title: "Annex A list 2: early help",
    description: "Early help that started or ended in the last six months, or goes on.",
    grain: "one early help assessment of one child",
    fields: childFields + [start.definition, end.definition, organisation.definition],
    key: [childID.name, start.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.earlyHelp],
    rules: [
      agesAgree("AXA2-01"),
      inOrder("AXA2-02", .reject, start, end),
      inWindow("AXA2-03", "Early help started or ended in the last six months, or goes on", start) {
        rows, input in
        let (starts, ends, window) = (rows[start], rows[end], sixMonths(input))
        return { row in
          guard let first = starts[row], let last = ends[row] else { return false }
          return first < window.lowerBound && last < window.lowerBound
        }
      },
      childAgrees("AXA2-04"),
    ])
}
