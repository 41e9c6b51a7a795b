public import CivilDates
internal import Columns
internal import Datasets
public import Figures

/// Days, weeks and cost of placements in the quarter and the year to date, in all and by kind, and the year that they
/// make if all who are in place stay there.
public struct PlacementActivity: Sendable {
  /// How a line cuts the placements.
  public enum Level: String, CaseIterable, Sendable {
    case total
    case provision
    case group
    case typeAndProvider = "type_and_provider"
    /// Days and money that are in no other line, by the reason.
    case leftOut = "left_out"
  }

  public struct Line: Sendable {
    public var period: MeasurePeriod
    public var level: Level
    /// The provision, the group or the reason; empty for the total and for a type.
    public var category: String
    /// Codes of the looked-after children return; `nil` unless the line is of one type and provider, or where none is
    /// recorded.
    public var type: String?
    public var provider: String?
    /// `nil` when something was not supplied.
    public var amounts: PlacementAmounts?
    /// Why there are no days.
    public var absence: Absence?
    /// Why there are no costs.
    public var costAbsence: Absence?
    /// Why there is no income.
    public var incomeAbsence: Absence?

    /// The days of the whole year; not applicable to a single quarter.
    public var forecastDays: Known<Int> {
      foreseen { $0.days + $0.daysToCome }
    }

    /// The gross cost of the whole year in pence.
    public var forecastGross: Known<Int> {
      if let costAbsence { return .missing(costAbsence) }
      return costForeseen { $0.gross + $0.grossToCome }
    }

    /// The net cost of the whole year in pence.
    public var forecastNet: Known<Int> {
      if let missing = costAbsence ?? incomeAbsence { return .missing(missing) }
      return costForeseen { $0.net + $0.grossToCome - $0.incomeToCome }
    }

    private func costForeseen(_ sum: (PlacementAmounts) -> Int) -> Known<Int> {
      let lacking = amounts.map { $0.daysToCome > 0 ? $0.inPlaceWithoutCost : 0 } ?? 0
      guard lacking == 0 else {
        return .missing(.notSupplied, "\(lacking) placements in place have no cost on record")
      }
      return foreseen(sum)
    }

    private func foreseen(_ sum: (PlacementAmounts) -> Int) -> Known<Int> {
      guard let amounts else { return absence.map { .missing($0) } ?? .missing(.notSupplied, "not supplied") }
      guard period.kind == .yearToDate, level != .leftOut else {
        return .missing(.notApplicable, "the forecast is of the year")
      }
      return .value(sum(amounts))
    }
  }

  public let lines: [Line]

  /// The lines of a quarter. What was not supplied makes one line a period that says so.
  public init(
    from records: CaseRecords, parameters: MeasureParameters, quarter: Quarter
  ) {
    let input = MeasureInput(
      records: records, references: MeasureReferences(), parameters: parameters, quarter: quarter)
    let all = quarter.yearToDate.indices
    let months = CivilMonth(containing: quarter.financialYear.firstDay)
    let periods = [
      (MeasurePeriod.quarter(quarter), all.count - 1..<all.count),
      (.yearToDate(from: months, to: CivilMonth(containing: quarter.lastDay)), all),
    ]
    do {
      let placements = try input.placementRecords()
      let hasIncome = records.supplied(PlacementCosts.income)
      lines = periods.flatMap { Self.lines(of: placements, hasIncome: hasIncome, $0, $1) }
    } catch {
      let absence =
        (error as? Uncountable)?.absence ?? Absence(status: .notSupplied, reason: "\(error)")
      lines = periods.map { period, _ in
        Line(period: period, level: .total, category: "", absence: absence, costAbsence: absence)
      }
    }
  }

  private struct Key: Hashable {
    var level: Level
    var first = 0
    var second = 0
  }

  private static func lines(
    of records: PlacementRecords, hasIncome: Bool, _ period: MeasurePeriod, _ places: Range<Int>
  ) -> [Line] {
    let placements = records.stays.placements
    let types = Classification(placements[Placements.type], Dimension("type", of: PlacementType.codes))
    let providers = Classification(
      placements[Placements.provider], Dimension("provider", of: PlacementProvider.codes))
    let costAbsence =
      records.prices.map { $0.absence(places) }
      ?? Absence(status: .notSupplied, reason: "placement_costs was not supplied")
    let incomeAbsence =
      hasIncome ? nil : Absence(status: .notSupplied, reason: "placement_costs.income was not supplied")
    var sums: [Key: PlacementAmounts] = [:]
    func add(_ amounts: PlacementAmounts, _ key: Key) {
      sums[key, default: PlacementAmounts()] = sums[key, default: PlacementAmounts()] + amounts
    }
    for row in placements.rows {
      let (counted, leftOut) = records.amounts(row, in: places)
      for (place, reason) in PlacementRecords.LeftOut.allCases.enumerated() {
        if let amounts = leftOut[reason] { add(amounts, Key(level: .leftOut, first: place)) }
      }
      guard counted.placements > 0 else { continue }
      add(counted, Key(level: .total))
      add(counted, Key(level: .provision, first: Int(records.groups.byProvision.ofRow[row])))
      add(counted, Key(level: .group, first: Int(records.groups.byGroup.ofRow[row])))
      add(
        counted, Key(level: .typeAndProvider, first: Int(types.ofRow[row]), second: Int(providers.ofRow[row]))
      )
    }
    if let prices = records.prices {
      let place = PlacementRecords.LeftOut.allCases.firstIndex(of: .unknown) ?? 0
      for quarter in places {
        var amounts = PlacementAmounts()
        (amounts.gross, amounts.income) = (
          prices.unknown[quarter].amount.gross, prices.unknown[quarter].amount.income
        )
        amounts.placements = prices.unknown[quarter].rows
        add(amounts, Key(level: .leftOut, first: place))
      }
    }
    func line(_ key: Key, _ category: String, _ type: String? = nil, _ provider: String? = nil) -> Line {
      Line(
        period: period, level: key.level, category: category, type: type, provider: provider,
        amounts: sums[key] ?? PlacementAmounts(), costAbsence: costAbsence, incomeAbsence: incomeAbsence)
    }
    func listed(_ level: Level, _ names: [String]) -> [Line] {
      names.enumerated().map { line(Key(level: level, first: $0), $1) }
    }
    var lines = [line(Key(level: .total), "")]
    lines += listed(.provision, records.groups.byProvision.categories)
    lines += listed(.group, records.groups.byGroup.categories)
    for (first, type) in types.categories.enumerated() {
      for (second, provider) in providers.categories.enumerated() {
        let key = Key(level: .typeAndProvider, first: first, second: second)
        if sums[key] != nil { lines.append(line(key, "", type, provider)) }
      }
    }
    return lines + listed(.leftOut, PlacementRecords.LeftOut.allCases.map(\.rawValue))
  }
}
