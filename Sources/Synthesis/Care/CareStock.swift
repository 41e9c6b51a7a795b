internal import CivilDates

/// The children in care at the end of the year: when they came, under which legal status, and how it changed in the
/// last two months, so that all three of the report's columns hold.
struct CareStock {
  let world: World
  private let february = Month(2018, 2)
  private let march = Month(2018, 3)
  /// Legal statuses that did not change in the quarter are older than this.
  private let settled = CivilDay.known(2018, 1, 24)

  init(_ world: World) { self.world = world }

  private func quota(_ line: String, _ period: String, _ breakdown: String) throws -> Int {
    try world.quotas.list("care", line, period).first { $0.breakdown == breakdown }?.count ?? 0
  }

  func run() throws {
    var rows: [CarePeriod] = []
    for share in try world.quotas.list("care", "entered_unaccompanied", "time") {
      for _ in 0..<share.count {
        rows.append(period(share.breakdown, "V2", isUnaccompanied: true))
      }
    }
    let longest = try world.quotas.list("care", "legal_status_by_time", "24+").reduce(0) { $0 + $1.count }
    var recent = longest - (try quota("long_term_stability", "2018-03", "cohort"))
    for band in ["0-6", "6-12", "12-18", "18-24", "24+"] {
      for share in try world.quotas.list("care", "legal_status_by_time", band) {
        for _ in 0..<share.count {
          // A few were in care for more than two years, but not for the two and a half that stability is counted by.
          let isShorter = band == "24+" && share.breakdown == "C2" && recent > 0
          if isShorter { recent -= 1 }
          let status = share.breakdown == "none" ? "" : share.breakdown
          rows.append(period(isShorter ? "2 years" : band, status, isUnaccompanied: false))
        }
      }
    }
    rows = world.random.shuffled(rows)
    try newest(&rows)
    try fullOrders(&rows)
    try changes(&rows)
    for index in rows.indices where rows[index].statuses.count == 1 { history(&rows[index]) }
    world.periods += rows
  }

  private func period(_ band: String, _ status: String, isUnaccompanied: Bool) -> CarePeriod {
    let (from, to): (CivilDay, CivilDay) =
      switch band {
      case "0-6": (.known(2017, 10, 5), .known(2018, 1, 22))
      case "6-12": (.known(2017, 4, 6), .known(2017, 9, 25))
      case "12-18": (.known(2016, 10, 6), .known(2017, 3, 24))
      case "18-24": (.known(2016, 4, 7), .known(2016, 9, 25))
      case "2 years": (.known(2015, 10, 12), .known(2016, 3, 18))
      case "3 years": (.known(2014, 4, 10), .known(2015, 3, 18))
      case "4 years": (.known(2013, 4, 10), .known(2014, 3, 18))
      default: (.known(2009, 6, 1), .known(2015, 9, 10))
      }
    let entry = world.workingDay(max(from, .known(2009, 6, 1)), to)
    return CarePeriod(
      child: -1, entry: entry,
      need: isUnaccompanied ? "N8" : world.random.pick(["N1": 68, "N2": 5, "N4": 9, "N5": 12, "N8": 6]),
      isUnaccompanied: isUnaccompanied, statuses: [(entry, status)])
  }

  private func enter(_ row: inout CarePeriod, _ day: CivilDay) {
    row.entry = day
    row.statuses[0].from = day
  }

  private func isNew(_ row: CarePeriod) -> Bool { row.entry >= .known(2017, 10, 1) }

  /// Who came in the last two months. Police protection lasts three days at most.
  private func newest(_ rows: inout [CarePeriod]) throws {
    for (month, emergency) in [(march, CivilDay.known(2018, 3, 29)), (february, CivilDay.known(2018, 2, 27))]
    {
      for share in try world.quotas.list("care", "entered", month.name) {
        var status = share.breakdown == "none" ? "" : share.breakdown
        let isEmergency = status == "L1"
        if isEmergency, month == february { status = "C1" }
        let ready = rows.indices.filter { index in
          rows[index].statuses[0].status == status && isNew(rows[index])
            && rows[index].entry <= settled && rows[index].statuses.count == 1
        }
        guard ready.count >= share.count else {
          throw SynthesisFault.contradiction("children who came into care in \(month.name)")
        }
        for index in ready.prefix(share.count) {
          enter(
            &rows[index], isEmergency ? emergency : world.workingDay(month.firstDay + 1, month.lastDay + -3))
          if isEmergency, month == february {
            rows[index].statuses = [(emergency, "L1"), (.known(2018, 3, 2), "C1")]
          }
        }
      }
    }
  }

  /// Two of the unaccompanied children are under a care order.
  private func fullOrders(_ rows: inout [CarePeriod]) throws {
    let count = try quota("order_full_care", "unaccompanied", "")
    let ready = rows.indices.filter { rows[$0].isUnaccompanied && rows[$0].entry < .known(2017, 3, 1) }
    for index in ready.prefix(count) {
      rows[index].statuses.append((world.workingDay(rows[index].entry + 150, .known(2018, 1, 20)), "C2"))
    }
  }

  private func changes(_ rows: inout [CarePeriod]) throws {
    for month in [march, february] {
      for share in try world.quotas.list("care", "changed", month.name) {
        let (before, after) =
          switch share.breakdown {
          case "V2 to C1": ("V2", "C1")
          case "C1 to C2": ("C1", "C2")
          default: ("C1", "E1")
          }
        let isAdoptive = share.breakdown == "out of adoptive placement"
        let earliest: CivilDay = before == "C1" ? .known(2017, 9, 25) : settled
        let ready = rows.indices.filter { index in
          !rows[index].isUnaccompanied && rows[index].statuses.count == 1
            && rows[index].statuses[0].status == after && rows[index].entry <= earliest
            && (!isAdoptive || rows[index].entry <= .known(2016, 10, 1))
            && (after != "C2" || rows[index].entry >= .known(2017, 4, 1))
        }
        guard ready.count >= share.count else {
          throw SynthesisFault.contradiction("\(share.breakdown) in \(month.name)")
        }
        for index in ready.prefix(share.count) {
          let entry = rows[index].entry
          if isAdoptive {
            rows[index].statuses = [(entry, "C1"), (min(entry + 200, .known(2016, 12, 20)), "E1")]
            rows[index].placements = [
              Placement(start: entry, type: "U6", provider: "PR1", isInsideArea: true),
              Placement(start: .known(2017, 2, 14), type: "A6", provider: "PR1", isInsideArea: false),
              Placement(start: world.workingDay(in: march), type: "U6", provider: "PR1", isInsideArea: true),
            ]
          } else {
            let day = world.workingDay(month.firstDay + 1, month.lastDay + -3)
            rows[index].statuses = [(entry, before), (day, after)]
          }
        }
      }
    }
  }

  /// What came before a care order or a placement order, long enough ago to be in every column.
  private func history(_ row: inout CarePeriod) {
    let status = row.statuses[0].status
    let first = world.random.chance(perThousand: 500) ? "C1" : "V2"
    switch status {
    case "C2" where row.entry + 70 <= settled:
      row.statuses = [(row.entry, first), (min(row.entry + world.random.integer(60...230), settled), "C2")]
    case "E1" where row.entry + 90 <= settled:
      row.statuses = [(row.entry, "C1"), (min(row.entry + world.random.integer(80...260), settled), "E1")]
    case "C1" where row.entry + 20 <= settled && world.random.chance(perThousand: 400):
      row.statuses = [(row.entry, "V2"), (min(row.entry + world.random.integer(10...40), settled), "C1")]
    default: break
    }
  }
}
