internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// The council's own foster homes. Those approved for relatives or friends only are left out.
enum FosteringMeasures {
  static let all: [MeasureDefinition] = [approved, ended, net, households]

  private static let source =
    "Family Services, quarter 1 2014/15: indicator 3208, net recruitment of internal fostering households"
  private static let scope = "Households approved for relatives or friends only (kinship) are left out."

  static let approved = MeasureDefinition(
    "fostering_households_approved", "Fostering households approved",
    definition: "Households by the day of their approval. " + scope, source: source, polarity: .high,
    needs: [Need(FosteringHouseholds.approved), Need(FosteringHouseholds.kinship)]
  ) { input, window in
    try count(input, window, FosteringHouseholds.approved)
  }

  static let ended = MeasureDefinition(
    "fostering_households_ended", "Fostering households whose approval ended",
    definition: "Households by the day on which their approval ended. " + scope, source: source,
    polarity: .low,
    needs: [Need(FosteringHouseholds.terminated), Need(FosteringHouseholds.kinship)]
  ) { input, window in
    try count(input, window, FosteringHouseholds.terminated)
  }

  static let net = MeasureDefinition(
    "fostering_households_net", "Net recruitment of fostering households",
    definition: "fostering_households_approved less fostering_households_ended; negative when more ended.",
    source: source, polarity: .high,
    needs: [
      Need(FosteringHouseholds.approved), Need(FosteringHouseholds.terminated),
      Need(FosteringHouseholds.kinship),
    ]
  ) { input, window in
    var counts = try count(input, window, FosteringHouseholds.approved)
    let ended = try count(input, window, FosteringHouseholds.terminated).counts
    for month in window.months.indices {
      counts.counts.add(-ended[month, 0], month: Int32(month), category: 0)
    }
    return counts
  }

  static let households = MeasureDefinition(
    "fostering_households", "Fostering households",
    definition: "Households approved by the day, whose approval had not ended by it. " + scope,
    source: source,
    polarity: .high, basis: .monthEnd, needs: net.needs
  ) { input, window in
    let table = try input.table(FosteringHouseholds.self)
    let isKinship = isKinship(table)
    return Stock(
      from: table[FosteringHouseholds.approved], until: table[FosteringHouseholds.terminated],
      openOnLastDay: false, at: window
    ).filter { row, _ in !isKinship(row) }.counts
  }

  private static func count(
    _ input: MeasureInput, _ window: MonthWindow, _ field: Field<FosteringHouseholds, DayColumn>
  ) throws -> MeasureCounts {
    let table = try input.table(FosteringHouseholds.self)
    let isKinship = isKinship(table)
    let months = window.months(of: table[field]).enumerated()
      .map { row, month in isKinship(row) ? MonthWindow.outside : month }
    return MeasureCounts(months, in: window)
  }

  private static func isKinship(_ table: DatasetTable<FosteringHouseholds>) -> (Int) -> Bool {
    let answers = table[FosteringHouseholds.kinship]
    let yes = answers.code(of: YesNo.yes)
    return { yes != nil && answers.codes[$0] == yes }
  }
}
