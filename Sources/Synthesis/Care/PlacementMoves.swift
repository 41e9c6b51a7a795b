internal import CivilDates

/// The placements of each period of care: how many in the year, when the third came, and of which kinds.
struct PlacementMoves {
  let world: World
  private let yearStart = CivilDay.known(2017, 4, 1)

  init(_ world: World) { self.world = world }

  func run() throws {
    try stable()
    try oftenMoved()
    try movedOnce()
    for index in world.periods.indices where world.periods[index].placements.isEmpty { place(index) }
    try unaccompanied()
    try locations()
  }

  private func current(_ isIn: (CarePeriod) -> Bool) -> [Int] {
    world.random.shuffled(
      world.periods.indices.filter {
        let row = world.periods[$0]
        return row.left == nil && row.placements.isEmpty && isIn(row)
      })
  }

  private func age(_ index: Int, on day: CivilDay) -> Int {
    day.age(bornOn: world.children[world.periods[index].child].birth)
  }

  /// Long in care and two years in one placement, or not.
  private func stable() throws {
    let cohort = current { !$0.isUnaccompanied && $0.entry < .known(2015, 9, 20) }
      .filter { age($0, on: world.end) < 16 }
    let count = try world.quotas.count("care", "long_term_stability", "2018-03", "stable")
    guard cohort.count >= count else {
      throw SynthesisFault.contradiction("children long in care: \(cohort.count)")
    }
    for index in cohort.prefix(count) {
      world.periods[index].isStable = true
      let row = world.periods[index]
      let settled = world.workingDay(row.entry + 60, .known(2016, 2, 15))
      world.periods[index].placements = [
        kind(index, row.entry),
        Placement(start: settled, type: "U4", provider: provider(), isInsideArea: false),
      ]
    }
  }

  /// Three or more placements in the year: the first of them is the first in care.
  private func oftenMoved() throws {
    let bands: [(name: String, days: ClosedRange<Int>, from: CivilDay, to: CivilDay)] = [
      ("<1", 6...24, .known(2017, 10, 1), .known(2017, 11, 30)),
      ("1-3", 36...82, .known(2017, 10, 1), .known(2017, 12, 10)),
      ("4-6", 125...172, .known(2017, 4, 1), .known(2017, 9, 30)),
      ("6-12", 222...340, .known(2017, 4, 1), .known(2017, 8, 20)),
      ("13-18", 400...525, .known(2016, 4, 1), .known(2016, 9, 30)),
      ("24+", 780...1_000, .known(2009, 1, 1), .known(2015, 3, 31)),
    ]
    let onPlans = Set(world.plans.map(\.child))
    var chosen: [(index: Int, days: ClosedRange<Int>)] = []
    for share in try world.quotas.list("care", "first_to_third_placement", "2018-03") {
      guard let band = bands.first(where: { $0.name == share.breakdown }) else {
        throw SynthesisFault.contradiction("a band of moves \"\(share.breakdown)\"")
      }
      let taken = Set(chosen.map(\.index))
      let ready = current { !$0.isUnaccompanied && (band.from...band.to).contains($0.entry) }
        .filter {
          !taken.contains($0) && !onPlans.contains(world.periods[$0].child)
            && world.periods[$0].statuses.last?.status != "E1"
        }
      guard ready.count >= share.count else {
        throw SynthesisFault.contradiction(
          "children who moved within \(share.breakdown) months: \(ready.count)")
      }
      chosen += ready.prefix(share.count).map { ($0, band.days) }
    }
    var numbers: [Int] = []
    for share in try world.quotas.list("care", "placements_in_year", "2018-03") {
      if let number = Int(share.breakdown), number > 2 {
        numbers += Array(repeating: number, count: share.count)
      }
    }
    guard numbers.count == chosen.count else {
      throw SynthesisFault.contradiction("children with three placements or more")
    }
    // Who moved soonest had time for most moves.
    var kinds = try secondKinds()
    for (pair, number) in zip(chosen, numbers.sorted(by: >)).reversed() {
      move(pair.index, number, pair.days, &kinds)
    }
  }

  private func secondKinds() throws -> [String] {
    world.random.shuffled(try world.quotas.deck("care", "second_placement", "2018-03"))
  }

  private func move(_ index: Int, _ number: Int, _ days: ClosedRange<Int>, _ kinds: inout [String]) {
    let row = world.periods[index]
    let latest = CivilDay.known(2018, 3, 20)
    var third = row.entry + world.random.integer(days)
    // A placement open when the year began counts in it, so the second begins after that.
    if row.entry < yearStart, days.lowerBound > 700 {
      third = .known(2017, 7, 3) + world.random.integer(0...200)
    }
    third = min(max(third, yearStart + 25), latest + -6 * (number - 3))
    let from = max(row.entry, yearStart)
    let second = from + max(2, (third - from) / 2)
    var starts = [row.entry, second, third]
    let step = number > 3 ? max(2, (latest - third) / (number - 2)) : 0
    for extra in 0..<(number - 3) { starts.append(third + step * (extra + 1)) }
    let isOld = age(index, on: second) >= 16
    var place = kinds.firstIndex { ($0 == "Preparing for Indep") == isOld } ?? 0
    if kinds[place] == "Preparing for Indep", !isOld {
      // Nobody of the right age is left: the child is made old enough.
      place = kinds.firstIndex(of: "Preparing for Indep") ?? place
    }
    let kind = kinds.remove(at: place)
    if kind == "Preparing for Indep", !isOld {
      let child = row.child
      world.children[child].birth = max(CivilDay.known(2000, 5, 1), second.plus(months: -194))
    }
    world.periods[index].placements = starts.enumerated().map { offset, start in
      offset == 1 ? self.second(kind, start) : self.kind(index, start)
    }
  }

  private func second(_ kind: String, _ day: CivilDay) -> Placement {
    let (type, provider): (String, String?) =
      switch kind {
      case "In House Fostering": ("U6", "PR1")
      case "Kinship Fostering": ("U3", "PR1")
      case "IFA Fostering": ("U6", world.random.pick(["PR4": 8, "PR5": 2]))
      case "External Residential": ("K2", "PR4")
      case "Preparing for Indep": ("H5", "PR4")
      default: ("Z1", nil)
      }
    return Placement(start: day, type: type, provider: provider, isInsideArea: false)
  }

  private func movedOnce() throws {
    let count = try world.quotas.count("care", "placements_in_year", "2018-03", "2")
    let already = world.periods.count { row in
      row.left == nil && row.placements.count { $0.start >= yearStart } == 1 && row.placements.count == 3
        && row.placements[1].type == "A6"
    }
    let ready = current { $0.entry < .known(2018, 2, 20) }
    guard ready.count >= count - already else {
      throw SynthesisFault.contradiction("children who moved once")
    }
    for index in ready.prefix(count - already) {
      let entry = world.periods[index].entry
      let moved = world.workingDay(max(entry + 8, yearStart + 6), .known(2018, 3, 20))
      world.periods[index].placements = [kind(index, entry), kind(index, moved)]
    }
  }

  /// One placement in the year; of those long in care, not the first.
  private func place(_ index: Int) {
    let row = world.periods[index]
    world.periods[index].placements = [kind(index, row.entry)]
    let last = min(row.left ?? world.end, .known(2017, 3, 20))
    let from: CivilDay = row.entry < .known(2015, 9, 20) ? .known(2016, 5, 2) : row.entry + 20
    if from < last + -20, row.entry < .known(2015, 9, 20) || world.random.chance(perThousand: 400) {
      world.periods[index].placements.append(kind(index, world.workingDay(from, last)))
    }
  }

  private func provider() -> String { world.random.pick(["PR1": 55, "PR4": 38, "PR5": 7]) }

  /// A placement fit for the child's age.
  private func kind(_ index: Int, _ day: CivilDay) -> Placement {
    let age = age(index, on: day)
    let type =
      age >= 16
      ? world.random.pick(["H5": 45, "U6": 30, "U4": 8, "K2": 15, "P2": 2])
      : age >= 10
        ? world.random.pick(["U6": 55, "U4": 15, "U3": 6, "K2": 20, "S1": 2, "U1": 2])
        : world.random.pick(["U6": 66, "U4": 12, "U3": 12, "U1": 6, "K2": 2, "R3": 2])
    let provider =
      switch type {
      case "U3", "U1": "PR1"
      case "H5", "P2", "S1": "PR4"
      case "K2": world.random.pick(["PR4": 85, "PR1": 15])
      default: provider()
      }
    return Placement(start: day, type: type, provider: provider, isInsideArea: false)
  }

  private func unaccompanied() throws {
    let rows = world.random.shuffled(
      world.periods.indices.filter { world.periods[$0].left == nil && world.periods[$0].isUnaccompanied })
    let deck = try world.quotas.deck("care", "placement", "unaccompanied")
    // Semi-independent homes are for those of sixteen and over when they moved in.
    func last(_ index: Int) -> CivilDay { world.periods[index].placements.last?.start ?? world.end }
    let old = rows.filter { age($0, on: last($0)) >= 16 }
    let order = old + rows.filter { age($0, on: last($0)) < 16 }
    let semi = deck.filter { $0 == "H5" }
    guard old.count >= semi.count else {
      throw SynthesisFault.contradiction("unaccompanied children old enough: \(old.count)")
    }
    for (index, type) in zip(order, semi + deck.filter { $0 != "H5" }) {
      for place in world.periods[index].placements.indices {
        let isLast = place == world.periods[index].placements.count - 1
        world.periods[index].placements[place].type = isLast ? type : "U6"
        world.periods[index].placements[place].provider =
          !isLast ? "PR4" : type == "R2" ? "PR3" : type == "U6" ? provider() : "PR4"
      }
    }
  }

  private func locations() throws {
    let rows = world.random.shuffled(world.periods.indices.filter { world.periods[$0].left == nil })
    let inside = try world.quotas.count("care", "location", "2018-03", "In")
    for (place, index) in rows.enumerated() {
      let last = world.periods[index].placements.count - 1
      for position in 0..<last {
        world.periods[index].placements[position].isInsideArea = world.random.chance(perThousand: 380)
      }
      world.periods[index].placements[last].isInsideArea = place < inside
    }
  }
}
