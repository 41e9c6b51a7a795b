internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// How long the way to adoption took, as the Department's adoption scorecards count it: averages over the children
/// adopted in three years.
enum AdoptionMeasures {
  static let all: [MeasureDefinition] = [children, toPlacement, toPlacementWithCarer, toMatch]

  private static let scorecard = "Department for Education, adoption scorecard"
  private static let cohort =
    "children with an adoption order made in the three years that end with the quarter"

  static let children = MeasureDefinition(
    "adoptions_three_years", "Children adopted in three years",
    definition: "The \(cohort).", source: scorecard, polarity: .high, basis: .threeYears,
    needs: [Need(Adoptions.orderDate)]
  ) { input, window in
    .atEnd(of: window, rows(try input.table(Adoptions.self), input).count)
  }

  static let toPlacement = MeasureDefinition(
    "adoption_days_to_placement", "Days from entering care to moving in with adopters (A1)",
    definition:
      "Mean calendar days from entering care to moving in with the adoptive family, of \(cohort). A child "
      + "without a day of moving in is left out (rule ADO-06).",
    source: scorecard + " A1; Management Agreement 2017/18; FS/S10", unit: .days, decimals: 0, polarity: .low,
    basis: .threeYears, base: .measure("adoptions_three_years"), nothing: "no child was adopted",
    needs: [Need(Adoptions.orderDate), Need(Adoptions.enteredCare), Need(Adoptions.placed)]
  ) { input, window in
    let table = try input.table(Adoptions.self)
    let (entered, placed) = (table[Adoptions.enteredCare], table[Adoptions.placed])
    return mean(of: rows(table, input), in: window) { days(entered[$0], placed[$0]) }
  }

  static let toPlacementWithCarer = MeasureDefinition(
    "adoption_days_to_placement_with_carer", "Days from entering care to living with adopters (A10)",
    definition:
      "adoption_days_to_placement, but of a child adopted by its foster carer to the day on which it was "
      + "placed with that carer. Without that day it counts as there (rule ADO-03).",
    source: scorecard + " A10 (A1 with foster carer adoptions adjusted)", unit: .days, decimals: 0,
    polarity: .low,
    basis: .threeYears, base: .measure("adoptions_three_years"), nothing: "no child was adopted",
    needs: toPlacement.needs + [Need(Adoptions.byCarer), Need(Adoptions.placedWithCarer)]
  ) { input, window in
    let table = try input.table(Adoptions.self)
    let (entered, placed) = (table[Adoptions.enteredCare], table[Adoptions.placed])
    let (byCarer, withCarer) = (table[Adoptions.byCarer], table[Adoptions.placedWithCarer])
    return mean(of: rows(table, input), in: window) { row in
      let moved = byCarer[row] == YesNo.yes ? withCarer[row] ?? placed[row] : placed[row]
      return days(entered[row], moved)
    }
  }

  static let toMatch = MeasureDefinition(
    "adoption_days_to_match", "Days from placement order to match (A2)",
    definition:
      "Mean calendar days from the court's placement order to the match with adopters, of \(cohort) under "
      + "such an order; none where the match came first.",
    source: scorecard + " A2", unit: .days, decimals: 0, polarity: .low, basis: .threeYears,
    base: .measure("adoptions_three_years"), nothing: "no child was adopted under a placement order",
    needs: [Need(Adoptions.orderDate), Need(Adoptions.placementOrder), Need(Adoptions.matched)]
  ) { input, window in
    let table = try input.table(Adoptions.self)
    let (ordered, matched) = (table[Adoptions.placementOrder], table[Adoptions.matched])
    return mean(of: rows(table, input), in: window) { row in
      days(ordered[row], matched[row]).map { max(0, $0) }
    }
  }

  private static func rows(_ table: DatasetTable<Adoptions>, _ input: MeasureInput) -> [Int] {
    let period = MeasurePeriod.threeYears(to: input.quarter.lastDay)
    let orders = table[Adoptions.orderDate]
    return table.rows.filter { row in orders[row].map { period.first <= $0 && $0 <= period.last } ?? false }
  }

  private static func days(_ from: CivilDay?, _ to: CivilDay?) -> Int? {
    from.flatMap { from in to.map { $0 - from } }
  }

  /// The mean over the rows that have a number.
  private static func mean(
    of rows: [Int], in window: MonthWindow, days: (Int) -> Int?
  ) -> MeasureCounts {
    let known = rows.compactMap(days)
    return .atEnd(of: window, known.reduce(0, +), outOf: known.count)
  }
}
