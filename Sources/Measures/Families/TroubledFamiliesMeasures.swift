internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Families of the Troubled Families programme: attached, claimed for, waiting for an audit.
enum TroubledFamiliesMeasures {
  static let all: [MeasureDefinition] = [attached, attachedOfTarget, claimed, claimedOfTarget, readyForAudit]

  private static let page = "Performance Matters, March 2018: Troubled Families"

  static let attached = MeasureDefinition(
    "troubled_families_attached", "Families attached",
    definition: "Families attached to the programme by the end of the month, since it began.", source: page,
    basis: .monthEnd, needs: [Need(TroubledFamilies.attached)]
  ) { input, window in
    reached(try input.table(TroubledFamilies.self)[TroubledFamilies.attached], window).counts
  }

  static let attachedOfTarget = MeasureDefinition(
    "troubled_families_attached_of_target", "Families attached, of the programme's target",
    definition: "Families attached out of the programme's target; more than 100 when it is exceeded.",
    source: page,
    unit: .percent, decimals: 1, polarity: .high, basis: .monthEnd, nothing: "the target is nought",
    needs: attached.needs + targetNeeds
  ) { input, window in
    try ofTarget(
      reached(try input.table(TroubledFamilies.self)[TroubledFamilies.attached], window), input, window)
  }

  static let claimed = MeasureDefinition(
    "troubled_families_claimed", "Families claimed for",
    definition: "Families claimed for by the end of the month, since the programme began.", source: page,
    polarity: .high, basis: .monthEnd, needs: [Need(TroubledFamilies.claimed)]
  ) { input, window in
    reached(try input.table(TroubledFamilies.self)[TroubledFamilies.claimed], window).counts
  }

  static let claimedOfTarget = MeasureDefinition(
    "troubled_families_claimed_of_target", "Families claimed for, of the programme's target",
    definition: "Families claimed for out of the programme's target.", source: page, unit: .percent,
    polarity: .high, basis: .monthEnd, nothing: "the target is nought", needs: claimed.needs + targetNeeds
  ) { input, window in
    try ofTarget(
      reached(try input.table(TroubledFamilies.self)[TroubledFamilies.claimed], window), input, window)
  }

  static let readyForAudit = MeasureDefinition(
    "troubled_families_ready_for_audit", "Potential claims ready for audit",
    definition:
      "Families attached and not claimed for whose claim waits for its audit. The records say so as at the "
      + "quarter's end only.",
    source: page, basis: .monthEnd,
    needs: attached.needs + [Need(TroubledFamilies.claimed), Need(TroubledFamilies.readyForAudit)]
  ) { input, window in
    let families = try input.table(TroubledFamilies.self)
    let ready = families[TroubledFamilies.readyForAudit]
    let claims = families[TroubledFamilies.claimed]
    var counts = reached(families[TroubledFamilies.attached], window)
      .filter { row, day in ready[row] == YesNo.yes && !(claims[row].map { $0 <= day } ?? false) }.counts
    for month in window.months.indices.dropLast() {
      counts.setAbsence(
        Absence(
          status: .notSupplied,
          reason: "troubled_families.ready_for_audit is as at the end of \(window.quarter) only"),
        month: month)
    }
    return counts
  }

  private static let targetNeeds = [
    Need(TroubledFamiliesSummary.asAt), Need(TroubledFamiliesSummary.item),
    Need(TroubledFamiliesSummary.value),
  ]

  /// The families whose day had come by the end of each month.
  private static func reached(_ days: DayColumn, _ window: MonthWindow) -> Stock {
    let never = DayColumn(numbers: Array(repeating: DayColumn.blank, count: days.count))
    return Stock(from: days, until: never, openOnLastDay: false, at: window)
  }

  /// Out of the target that was in force at the end of each month.
  private static func ofTarget(
    _ families: Stock, _ input: MeasureInput, _ window: MonthWindow
  ) throws -> MeasureCounts {
    let summary = try FamiliesSummary(input)
    var counts = families.counts
    var targets = Tally(months: window.months.count, categories: 1)
    for (month, period) in window.months.enumerated() {
      switch summary.target(at: period.lastDay) {
      case .value(let target): targets.add(target, month: Int32(month), category: 0)
      case .missing(let absence): counts.setAbsence(absence, month: month)
      }
    }
    counts.base = .whole(targets)
    return counts
  }
}

/// The composition of the families, as the programme's national system supplies it; it is not computed from records.
enum FamilyCompositionMeasures {
  static let all: [MeasureDefinition] = [averages, shares]

  private static let source =
    "Performance Matters, March 2018: Troubled Families, from the programme's national system"

  static let averages = MeasureDefinition(
    "troubled_families_averages", "Size of the families and ages",
    definition: "Averages as supplied in the month, of the council, its nearest neighbours and the nation.",
    source: source, decimals: 1, basis: .monthEnd, dimensions: [.familyAverage, .comparedArea], needs: needs
  ) { input, window in
    try FamiliesSummary(input).counts(of: .familyAverage, window)
  }

  static let shares = MeasureDefinition(
    "troubled_families_shares", "Gender and ethnicity in the families",
    definition:
      "Percentages of the people as supplied in the month, of the council, its nearest neighbours and the "
      + "nation.",
    source: source, unit: .percent, basis: .monthEnd, dimensions: [.familyShare, .comparedArea], needs: needs
  ) { input, window in
    try FamiliesSummary(input).counts(of: .familyShare, window)
  }

  private static let needs = [
    Need(TroubledFamiliesSummary.asAt), Need(TroubledFamiliesSummary.item),
    Need(TroubledFamiliesSummary.value),
  ]
}

/// The figures of the programme that are supplied already counted.
private struct FamiliesSummary {
  private let summary: DatasetTable<TroubledFamiliesSummary>

  init(_ input: MeasureInput) throws { summary = try input.table(TroubledFamiliesSummary.self) }

  /// The latest target supplied by a day.
  func target(at day: CivilDay) -> Known<Int> {
    let (days, items) = (summary[TroubledFamiliesSummary.asAt], summary[TroubledFamiliesSummary.item])
    let values = summary[TroubledFamiliesSummary.value]
    let rows = summary.rows.filter { row in
      items[row] == TroubledFamiliesItem.target.rawValue && (days[row].map { $0 <= day } ?? false)
    }
    guard let latest = rows.max(by: { days.numbers[$0] < days.numbers[$1] }), let value = values[latest]
    else {
      return .missing(.notSupplied, "troubled_families_summary has no target as at \(day)")
    }
    let whole = value.ratio
    guard whole.denominator == 1 else {
      return .missing(
        .unreliable, "the target of troubled_families_summary is not a whole number of families")
    }
    return .value(Int(whole.numerator))
  }

  /// Each figure of a list, for each area, as supplied for each month.
  func counts(of list: Dimension, _ window: MonthWindow) -> MeasureCounts {
    let months = window.months(of: summary[TroubledFamiliesSummary.asAt])
    let items = summary[TroubledFamiliesSummary.item]
    let areas = ComparedArea.allCases
    let columns = [
      TroubledFamiliesSummary.value, TroubledFamiliesSummary.neighbours, TroubledFamiliesSummary.national,
    ].map { summary[$0] }
    let names = list.categories ?? []
    let latest = Stock(
      asAt: summary[TroubledFamiliesSummary.asAt], of: TroubledFamiliesSummary.contract.name, at: window)
    // All in the units of the one with the most decimals.
    let decimals =
      columns.flatMap { column in
        column.scales.filter { $0 != DecimalColumn.blank }.map(Int.init)
      }.max() ?? 0
    var tally = Tally(months: window.months.count, categories: names.count * areas.count)
    var supplied: Set<[Int]> = []
    for rows in latest.rows {
      for row in rows {
        guard let item = items[row].flatMap(names.firstIndex(of:)) else { continue }
        for (area, column) in columns.enumerated() {
          guard let value = column[row] else { continue }
          let place = item * areas.count + area
          tally.add(
            Int(value.rounded(decimals: decimals).units), month: months[row], category: Int32(place))
          supplied.insert([Int(months[row]), place])
        }
      }
    }
    var counts = latest.counts
    counts.breakdowns = names.flatMap { name in
      areas.map { [Breakdown(list.name, name), Breakdown(Dimension.comparedArea.name, $0.rawValue)] }
    }
    counts.counts = tally
    counts.base = .asSupplied(decimals: decimals)
    for month in window.months.indices {
      for place in counts.breakdowns.indices where !supplied.contains([month, place]) {
        let what = counts.breakdowns[place].map(\.category).joined(separator: " of ")
        counts.setAbsence(
          Absence(status: .notSupplied, reason: "troubled_families_summary has no \(what)"), month: month,
          category: place)
      }
    }
    return counts
  }
}

/// Whose figure it is.
enum ComparedArea: String, CaseIterable {
  case council = "Council"
  case neighbours = "Nearest neighbours"
  case nation = "National"
}

extension Dimension {
  static let comparedArea = Dimension("area", of: ComparedArea.self)
  static let familyAverage = Dimension(
    "figure",
    [TroubledFamiliesItem.individuals, .children, .adults, .age, .childAge, .adultAge].map(\.rawValue))
  static let familyShare = Dimension(
    "figure", [TroubledFamiliesItem.female, .male, .minorityEthnic].map(\.rawValue))
}
