internal import CivilDates

/// A stretch of work with a child that ends in an outcome.
struct CourtCase {
  var child: Int
  var start: CivilDay
  var end: CivilDay?
  var outcome: String?
}

/// Pre-proceedings and care proceedings: who ended in the last two months, and how long it took on average.
struct CourtFlow {
  let world: World

  init(_ world: World) { self.world = world }

  func run() throws {
    for month in [Month(2018, 2), Month(2018, 3)] {
      world.preProceedings += try cases("pre_proceedings", month, 30)
      world.proceedings += try cases("proceedings", month, 90)
    }
    for _ in 0..<(18 * world.quotas.size) {
      world.preProceedings.append(open(.known(2017, 12, 1), .known(2018, 3, 26)))
      world.proceedings.append(open(.known(2017, 9, 1), .known(2018, 3, 26)))
    }
    world.preProceedings.sort { ($0.start, $0.child) < ($1.start, $1.child) }
    world.proceedings.sort { ($0.start, $0.child) < ($1.start, $1.child) }
  }

  private func open(_ from: CivilDay, _ to: CivilDay) -> CourtCase {
    let start = world.workingDay(from, to)
    return CourtCase(child: child(start), start: start)
  }

  private func child(_ day: CivilDay) -> Int {
    let child = world.newSiblings(1, on: day + -200)[0]
    world.longStanding.append(child)
    return child
  }

  private func cases(_ page: String, _ month: Month, _ least: Int) throws -> [CourtCase] {
    let outcomes = world.random.shuffled(try world.quotas.deck(page, "ended", month.name))
    var left = try world.quotas.count(page, "days", month.name)
    return outcomes.enumerated().map { place, outcome in
      let others = outcomes.count - place - 1
      let mean = left / (others + 1)
      let days = others == 0 ? left : max(least, mean * world.random.integer(80...120) / 100)
      left -= days
      let end = world.workingDay(in: month)
      return CourtCase(child: child(end + -days), start: end + -days, end: end, outcome: outcome)
    }
  }
}
