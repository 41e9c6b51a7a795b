internal import CivilDates

/// Early help episodes: so many started each month, so many of them still open at the end, by how long.
struct EarlyHelpFlow {
  let world: World
  private let waiting: [(child: Int, day: CivilDay)]
  private var used: Set<Int> = []

  init(_ world: World, towardsEarlyHelp: [(child: Int, day: CivilDay)]) {
    self.world = world
    let steppedDown = world.assessments.compactMap { assessment in
      assessment.outcome == "Step Down to Early Help System"
        ? assessment.authorised.map { (child: assessment.child, day: $0) } : nil
    }
    self.waiting = towardsEarlyHelp + steppedDown
  }

  mutating func run() throws {
    for month in Month.months(Month(2016, 4), world.lastMonth) {
      let count =
        month >= Month(2017, 4)
        ? try world.quotas.count("early_help", "started", month.name)
        : try world.evenShare("early_help", "started", month)
      try start(count, in: month)
    }
    try chooseOpen()
    try closeInLastMonths()
    try closeEarlier()
    world.earlyHelp.sort { ($0.start, $0.child) < ($1.start, $1.child) }
  }

  private mutating func start(_ count: Int, in month: Month) throws {
    var ready = world.random.shuffled(
      waiting.filter { Month(containing: $0.day) == month && !used.contains($0.child) })
    for _ in 0..<count {
      // The first and last days of a quarter are left out, so that the bands of durations have one reading.
      let days = world.calendar.days(month.firstDay + 1, month.lastDay + -1)
      var day = world.random.pick(days)
      let child: Int
      if let next = ready.popLast() {
        child = next.child
        used.insert(child)
        if day <= next.day { day = world.calendar.onOrBefore(min(next.day + 2, days[days.count - 1])) }
      } else {
        child = world.newSiblings(1, on: day)[0]
      }
      let lead = world.random.pick(leads)
      world.earlyHelp.append(
        EarlyHelpEpisode(child: child, start: day, leadProfessional: lead, organisation: lead))
    }
  }

  private let leads: KeyValuePairs<String, Int> = [
    "CAF Team": 28, "Children's Centre": 15, "Health": 1, "Primary School": 20, "Secondary School": 8,
    "Special School (inc. PRU)": 2, "Voluntary": 1, "YFSS": 14, "Other": 11,
  ]

  private func isOpenAtEnd(_ index: Int) -> Bool { world.earlyHelp[index].organisation == "open" }

  private func chooseOpen() throws {
    var chosen: [Int] = []
    for share in try world.quotas.list("early_help", "open_by_months", world.lastMonth.name) {
      let bounds: (Int, Int) =
        switch share.breakdown {
        case "0-3": (3, 0)
        case "3-6": (6, 3)
        case "6-9": (9, 6)
        case "9-12": (12, 9)
        default: (24, 12)
        }
      let from = world.lastMonth.advanced(by: 1 - bounds.0), to = world.lastMonth.advanced(by: -bounds.1)
      let rows = world.earlyHelp.indices.filter {
        (from...to).contains(Month(containing: world.earlyHelp[$0].start))
      }
      guard rows.count >= share.count else {
        throw SynthesisFault.contradiction("open early help of \(share.breakdown) months")
      }
      chosen += latestFirst(rows, share.count, spread: share.breakdown == "0-3" ? 15 : 40)
    }
    let leads = world.random.shuffled(
      try world.quotas.deck("early_help", "open_by_lead", world.lastMonth.name))
    guard leads.count == chosen.count else {
      throw SynthesisFault.contradiction("open early help by months and by lead professional")
    }
    for (index, lead) in zip(chosen, leads) {
      world.earlyHelp[index].leadProfessional = lead
      world.earlyHelp[index].organisation = "open"
    }
  }

  /// So many rows, the later the likelier.
  private func latestFirst(_ rows: [Int], _ count: Int, spread: Int) -> [Int] {
    let ranked = rows.map {
      (row: $0, rank: world.earlyHelp[$0].start - world.yearStart + world.random.integer(0...spread))
    }
    return ranked.sorted { ($0.rank, $0.row) > ($1.rank, $1.row) }.prefix(count).map(\.row)
  }

  private func closeInLastMonths() throws {
    let cells = try world.quotas.deck("early_help", "closed_by_reason", world.lastMonth.name)
    try close(cells, in: world.lastMonth)
    let february = world.lastMonth.advanced(by: -1)
    let count = try world.quotas.count("early_help", "closed", february.name)
    try close((0..<count).map { _ in world.random.pick(cells) }, in: february)
  }

  private func close(_ cells: [String], in month: Month) throws {
    let ready = world.earlyHelp.indices.filter {
      !isOpenAtEnd($0) && world.earlyHelp[$0].end == nil && world.earlyHelp[$0].start < month.firstDay + -14
        && world.earlyHelp[$0].start > month.firstDay + -420
    }
    // Those that began in this last quarter and are not open cannot have ended before it.
    let recent = ready.filter { world.earlyHelp[$0].start >= month.firstDay + -90 }
    let rows = world.random.shuffled(recent).prefix(cells.count / 2)
    let others = world.random.shuffled(ready.filter { !rows.contains($0) }).prefix(cells.count - rows.count)
    guard rows.count + others.count == cells.count else {
      throw SynthesisFault.contradiction("early help closed in \(month.name)")
    }
    for (index, cell) in zip(Array(rows) + others, cells) {
      end(index, on: world.workingDay(month.firstDay, month.lastDay), cell)
    }
  }

  private func closeEarlier() throws {
    let cells = try world.quotas.deck("early_help", "closed_by_reason", world.lastMonth.name)
    let last = CivilDay.known(2018, 1, 31)
    for index in world.earlyHelp.indices where world.earlyHelp[index].end == nil {
      let start = world.earlyHelp[index].start
      if isOpenAtEnd(index) {
        world.earlyHelp[index].organisation = world.earlyHelp[index].leadProfessional
      } else if start <= last {
        let day = world.calendar.onOrBefore(min(start + world.random.integer(20...330), last))
        end(index, on: max(day, start), world.random.pick(cells))
      } else {
        throw SynthesisFault.contradiction("early help begun after January is neither open nor closed")
      }
    }
  }

  private func end(_ index: Int, on day: CivilDay, _ cell: String) {
    let parts = cell.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    world.earlyHelp[index].end = day
    world.earlyHelp[index].ending = parts[0].isEmpty ? nil : parts[0]
    world.earlyHelp[index].success = parts[1].isEmpty ? nil : parts[1]
  }
}
