internal import CivilDates

/// The children who left care, in the year and in the two years before it.
struct CareLeaving {
  let world: World

  init(_ world: World) { self.world = world }

  func run() throws {
    try leave("2018-03", .known(2018, 3, 2), .known(2018, 3, 28))
    try leave("2018-02", .known(2018, 2, 2), .known(2018, 2, 27))
    try leave("2017-04 to 2018-01", .known(2017, 4, 4), .known(2018, 1, 30))
    try leave("2015/16 and 2016/17", .known(2015, 4, 8), .known(2017, 3, 29))
  }

  private func leave(_ line: String, _ from: CivilDay, _ to: CivilDay) throws {
    for share in try world.quotas.list("care", "left", line) {
      for _ in 0..<share.count { add(share.breakdown, on: world.workingDay(from, to)) }
    }
  }

  /// A child of the right age for the way in which it left.
  private func add(_ kind: String, on day: CivilDay) {
    let random = world.random
    var row = CarePeriod(child: -1, entry: day, left: day, need: random.pick(["N1": 70, "N5": 15, "N4": 15]))
    var age = random.integer(6...16)
    // Legal statuses do not change in the quarter, so that its first column holds as well.
    let latest = min(day + -40, CivilDay.known(2018, 1, 20))
    switch kind {
    case "adopted", "V2 adopted":
      age = random.integer(2...4)
      row.entry = world.workingDay(day + -720, day + -500)
      let order = row.entry + random.integer(120...240)
      row.statuses = kind == "adopted" ? [(row.entry, "C1"), (order, "E1")] : [(row.entry, "V2")]
      let placed = order + random.integer(30...120)
      row.placements = [
        Placement(start: row.entry, type: "U6", provider: "PR1", isInsideArea: true),
        Placement(start: placed, type: kind == "adopted" ? "A6" : "A4", provider: "PR1", isInsideArea: false),
      ]
      row.ending = kind == "adopted" ? "E12" : "E11"
    case "special guardianship":
      age = random.integer(1...11)
      row.entry = world.workingDay(day + -700, latest + -60)
      row.statuses = [(row.entry, "C1"), (row.entry + 40, "C2")]
      row.ending = random.pick(["E43": 6, "E44": 4])
    case "J1":
      age = random.integer(13...16)
      row.entry = world.workingDay(.known(2017, 11, 20), .known(2018, 1, 22))
      row.statuses = [(row.entry, "J1")]
      row.ending = "E14"
    default:
      let isAdult = random.chance(perThousand: 400)
      age = isAdult ? 18 : age
      row.entry = world.workingDay(day + -900, latest)
      let status = kind == "other" ? random.pick(["V2": 7, "C2": 3]) : kind
      row.statuses = [(row.entry, status)]
      row.ending =
        isAdult ? random.pick(["E5": 6, "E6": 2, "E8": 2]) : random.pick(["E4A": 7, "E4B": 2, "E13": 1])
    }
    let birth = age == 18 ? day.plus(months: -216) : max(world.birth(aged: age, on: day), day + -6_500)
    if birth > row.entry { row.entry = birth + 2 }
    row.statuses[0].from = row.entry
    row.statuses = row.statuses.filter { $0.from >= row.entry && $0.from < day }
    row.child = world.newChild(family: world.newFamily(), birth: birth)
    world.periods.append(row)
  }
}
