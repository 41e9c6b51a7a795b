internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Who holds which child at the end of each month.
///
/// A child counts once: for the case worker whose allocation began last, and of two that began on one day for the one
/// with the later id. An allocation without a worker holds a child only when no other does.
struct CaseHoldings: Sendable {
  struct Holding: Sendable {
    /// The row of the allocation.
    var allocation: Int
    /// The row of the worker in workforce; `nil` when the allocation names none, or one who is not there.
    var worker: Int?
    /// Hundredths of a full-time equivalent for which the worker is at work on the day; `nil` for no hours: a worker
    /// who has none, who has left or who is not known.
    var hours: Int?
    /// Whether the allocation names a worker.
    var isAllocated: Bool
    /// Whether case workers besides this one hold the child.
    var isHeldByTwo: Bool
  }

  /// The last days of the months.
  let days: [CivilDay]
  /// The children held at each of them, in no order of meaning.
  let months: [[Holding]]
  let workforce: DatasetTable<Workforce>

  static let needs = [
    Need(Allocations.workerID), Need(Allocations.start), Need(Allocations.end), Need(Workforce.fullTime),
    Need(Workforce.start), Need(Workforce.end),
  ]

  init(_ input: MeasureInput, at window: MonthWindow) throws {
    let allocations = try input.table(Allocations.self)
    let workforce = try input.table(Workforce.self)
    let workers = allocations[Allocations.workerID]
    let inWorkforce = RowLookup(workers, in: workforce[Workforce.workerID])
    let hours = WorkingHours(workforce)
    let holdsCase = input.parameters.caseloads.holdsCase(allocations)
    let stock = Stock(
      from: allocations[Allocations.start], until: allocations[Allocations.end],
      openOnLastDay: input.parameters.caseloads.openOnLastDay, at: window
    ).filter { row, _ in holdsCase(row) }
    let order = HoldingOrder(allocations)
    let children = allocations[Allocations.childID]
    self.days = stock.days
    self.workforce = workforce
    self.months = zip(stock.rows, stock.days).map { rows, day in
      var holder = [Int](repeating: -1, count: children.words.count)
      var isHeldByTwo = [Bool](repeating: false, count: children.words.count)
      for row in rows where children.codes[row] != CategoryColumn.blank {
        let child = Int(children.codes[row])
        let other = holder[child]
        guard other >= 0 else {
          holder[child] = row
          continue
        }
        let (one, another) = (workers.codes[row], workers.codes[other])
        if one != another && one != CategoryColumn.blank && another != CategoryColumn.blank {
          isHeldByTwo[child] = true
        }
        if order.isBefore(other, row) { holder[child] = row }
      }
      return holder.indices.filter { holder[$0] >= 0 }.map { child in
        let row = holder[child]
        let worker = inWorkforce[row]
        return Holding(
          allocation: row, worker: worker, hours: worker.flatMap { hours.hundredths(row: $0, on: day) },
          isAllocated: workers.codes[row] != CategoryColumn.blank, isHeldByTwo: isHeldByTwo[child])
      }
    }
  }

  /// How many children each worker with hours holds at the end of a month, by the row of the worker.
  func loads(month: Int) -> [WorkerLoad] {
    var children = [Int](repeating: 0, count: workforce.rowCount)
    var hours = children
    for holding in months[month] {
      guard let worker = holding.worker, let share = holding.hours else { continue }
      children[worker] += 1
      hours[worker] = share
    }
    return children.indices.filter { children[$0] > 0 }
      .map { WorkerLoad(worker: $0, children: children[$0], hours: hours[$0]) }
  }

  /// How many children are held in a way, month by month.
  func count(where holds: (Holding) -> Bool) -> MeasureCounts {
    var counts = Tally(months: days.count, categories: 1)
    for (month, holdings) in months.enumerated() {
      counts.add(holdings.count(where: holds), month: Int32(month), category: 0)
    }
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .none)
  }
}

extension MeasureInput {
  /// Who holds which child at the end of each month of the financial year.
  func caseHoldings() throws -> CaseHoldings {
    try derived.value(CaseHoldings.self) { try CaseHoldings(self, at: window(from: .financialYear)) }
  }
}

/// A worker who holds children, with hundredths of a full-time equivalent.
struct WorkerLoad {
  /// The row in workforce.
  var worker: Int
  var children: Int
  var hours: Int
}

/// The hours of workers, from day to day.
struct WorkingHours {
  private let hundredths: [Int]
  private let starts: [Int32]
  private let ends: [Int32]

  init(_ workforce: DatasetTable<Workforce>) {
    let fullTime = workforce[Workforce.fullTime]
    hundredths = workforce.rows.map { fullTime[$0].map(\.hundredths) ?? 0 }
    starts = workforce[Workforce.start].numbers
    ends = workforce[Workforce.end].numbers
  }

  /// Hundredths of a full-time equivalent of a worker at work on the day, first and last day included; `nil` for none.
  func hundredths(row: Int, on day: CivilDay) -> Int? {
    // A worker without a first day has always been here.
    guard starts[row] <= day.number, ends[row] == DayColumn.blank || ends[row] >= day.number,
      hundredths[row] > 0
    else { return nil }
    return hundredths[row]
  }
}

extension ExactDecimal {
  /// In hundredths, rounded half away from zero: hours to the hundredth of a full-time equivalent.
  var hundredths: Int { Int(ratio.rounded(decimals: 2).units) }
}

/// Which of two allocations of a child holds it.
private struct HoldingOrder {
  private let workers: [Int32]
  private let starts: [Int32]
  private let ids: CategoryColumn

  init(_ allocations: DatasetTable<Allocations>) {
    workers = allocations[Allocations.workerID].codes
    starts = allocations[Allocations.start].numbers
    ids = allocations[Allocations.allocationID]
  }

  func isBefore(_ one: Int, _ other: Int) -> Bool {
    func names(_ row: Int) -> Int { workers[row] == CategoryColumn.blank ? 0 : 1 }
    return (names(one), starts[one], ids[one] ?? "") < (names(other), starts[other], ids[other] ?? "")
  }
}
