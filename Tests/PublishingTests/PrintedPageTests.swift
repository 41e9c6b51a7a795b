import CivilDates
import Configuration
import Datasets
import Figures
import Measures
import Publishing
import Reconciliation
import SystemPackage
import Testing

/// The figures printed on the pages, recomputed from the counts beside them.
@Suite struct PrintedPageTests {
  private func reconciliation() throws -> (Reconciliation, [PrintedFigure]) {
    let council = try CouncilPages()
    let published = CouncilPages.root.appending("data/published")
    let report = "performance-matters-2018-03"
    let printed = PrintedFigure.all(
      try StrictReading.list(
        PublishedFigures.self, at: published.appending("2017Q4/\(report).csv"), name: report,
        quarter: council.quarter))
    let statements = try StrictReading.list(
      PublishedStatements.self, at: published.appending("statements.csv"), name: "statements",
      quarter: council.quarter)
    let explanations = Explanation.all(
      try StrictReading.list(
        DifferenceExplanations.self, at: published.appending("explanations.csv"), name: "explanations",
        quarter: council.quarter)
    )
    // Class S is about the synthetic records, which are not looked at here.
    .filter { $0.differenceClass != "S" }
    let ours = CouncilPages.names + ["improvement_plan", "narrative"]
    let pages = printed.filter { ours.contains($0.key.section) }
    var recomputed: [FigureKey: RecomputedValue] = [:]
    for layout in council.pages {
      recomputed.add(
        printed: pages,
        cells: try council.cells(layout.page),
        of: layout.page, measures: CaseMeasures.all, population: 96_895)
    }
    recomputed.add(statements, printed: pages)
    return (Reconciliation(printed: pages, recomputed: recomputed, explanations: explanations), pages)
  }

  @Test func everyPrintedFigureOfAPageHasItsCell() throws {
    let council = try CouncilPages()
    let (_, printed) = try reconciliation()
    var keys: Set<FigureKey> = []
    for layout in council.pages {
      for cell in try council.cells(layout.page) {
        keys.insert(
          FigureKey(
            section: layout.page, line: cell.line, breakdown: cell.column,
            period: cell.figure.period.label, measure: cell.figure.measure))
      }
    }
    let homeless = printed.map(\.key).filter {
      CouncilPages.names.contains($0.section) && !keys.contains($0)
        && !$0.breakdown.hasPrefix("unnamed") && !$0.breakdown.hasSuffix("_arrow")
        && $0.breakdown != "cross_check"
    }
    #expect(homeless == [])
  }

  @Test func printedSharesAndTotalsFollowFromPrintedCountsOrAreExplained() throws {
    let (reconciliation, _) = try reconciliation()
    #expect(reconciliation.unexplained == [])
    #expect(reconciliation.rows.count { $0.verdict == .agrees } > 190)
    let explained = reconciliation.rows.filter { $0.verdict != .agrees }
    // The last ones are of the care pages, which print neither the children nor the counts that they are of.
    #expect(
      explained.map(\.recomputed).sorted()
        == (["-2", "101", "143", "16", "23", "24", "292", "32", "34", "56.1", "75", "84"]
        + ["1.65", "28", "30", "32", "32", "32", "32", "38", "38", "38", "58"])
        .sorted())
  }

  /// Only these are printed without the counts that they are out of, or on another page than those, or were supplied
  /// already counted.
  @Test func hardlyAShareIsLeftOut() throws {
    let (reconciliation, printed) = try reconciliation()
    let compared = Set(reconciliation.rows.map(\.figure.key))
    let left = printed.map(\.key).filter {
      // The dashboard of the improvement plan prints means and shares without what they are of.
      CouncilPages.names.contains($0.section) && $0.section != "improvement_plan"
        && PageLayout.showsValue(column: $0.breakdown) && !compared.contains($0)
    }
    let withoutCounts: Set<String> = [
      "looked_after_per_10000", "three_or_more_placements", "long_term_stability", "adopted_in_year",
      "special_guardianship_in_year", "initial_health_assessments_in_time", "participation_in_reviews",
      "unaccompanied_mean_years_in_care", "unaccompanied_male", "unaccompanied_fostered_or_preparing",
      "cp_plans_visited_in_time", "cp_plans_visited_in_time_by_team", "cp_reviews_in_time",
      "care_leavers_in_touch_12_months", "troubled_families_attached_of_target",
      "troubled_families_claimed_of_target",
    ]
    let others = left.filter {
      $0.breakdown != "unnamed_percent" && !$0.breakdown.hasSuffix("_value")
        && !withoutCounts.contains($0.measure)
    }
    #expect(others == [])
  }
}
