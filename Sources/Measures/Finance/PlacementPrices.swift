internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// What each placement cost in each quarter of the year to date, in pence.
struct PlacementPrices: Sendable {
  struct Amount: Sendable {
    var gross: Int
    var income: Int
  }

  static let needs = [
    Need(PlacementCosts.period), Need(PlacementCosts.placementID), Need(PlacementCosts.grossCost),
  ]

  /// The quarters from April to the one that is reported.
  let quarters: [Quarter]
  /// By quarter, then by row of the placements; `nil` where none was supplied.
  let ofPlacement: [[Amount?]]
  /// By quarter: costs of placements that are not on record.
  let unknown: [(rows: Int, amount: Amount)]
  /// Whether a quarter has any costs.
  let isSupplied: [Bool]

  init(_ costs: DatasetTable<PlacementCosts>, of placements: DatasetTable<Placements>, to quarter: Quarter) {
    let quarters = quarter.yearToDate
    let periods = costs[PlacementCosts.period]
    let placeOfWord = periods.words.map { word in quarters.firstIndex { $0.description == word } }
    let lookup = RowLookup(costs[PlacementCosts.placementID], in: placements[Placements.placementID])
    let (gross, income) = (costs[PlacementCosts.grossCost], costs[PlacementCosts.income])
    let none = [Amount?](repeating: nil, count: placements.rowCount)
    var ofPlacement = Array(repeating: none, count: quarters.count)
    var unknown = Array(repeating: (rows: 0, amount: Amount(gross: 0, income: 0)), count: quarters.count)
    var isSupplied = Array(repeating: false, count: quarters.count)
    for row in costs.rows where periods.codes[row] != CategoryColumn.blank {
      guard let place = placeOfWord[Int(periods.codes[row])], let paid = gross[row]?.pence else { continue }
      let amount = Amount(gross: paid, income: income[row]?.pence ?? 0)
      isSupplied[place] = true
      if let placement = lookup[row] {
        ofPlacement[place][placement] = amount
      } else {
        unknown[place].rows += 1
        unknown[place].amount.gross += amount.gross
        unknown[place].amount.income += amount.income
      }
    }
    self.quarters = quarters
    self.ofPlacement = ofPlacement
    self.unknown = unknown
    self.isSupplied = isSupplied
  }

  /// Why there is no sum over some quarters: the costs of one lack.
  func absence(_ places: Range<Int>) -> Absence? {
    places.first { !isSupplied[$0] }.map { place in
      Absence(status: .notSupplied, reason: "placement_costs has no rows of \(quarters[place])")
    }
  }
}

extension Quarter {
  /// The quarters of the financial year up to this one.
  var yearToDate: [Quarter] {
    (1...number).compactMap { Quarter(financialYear: financialYear, number: $0) }
  }
}
