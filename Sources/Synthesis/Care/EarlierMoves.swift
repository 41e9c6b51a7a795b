internal import CivilDates

/// Moves in the year before the one whose moves are printed, so that the share of children who moved often has a past.
/// A child's last placement stays as it is: all that is printed of placements is of the last ones, or of the year.
struct EarlierMoves {
  let world: World
  private let random: SeededRandom
  private let from = CivilDay.known(2016, 4, 18)
  private let to = CivilDay.known(2017, 3, 10)

  init(_ world: World) {
    self.world = world
    random = world.stream("earlier moves")
  }

  func run() {
    for index in world.periods.indices
    where !world.periods[index].isUnaccompanied && random.chance(perThousand: 600) {
      move(index)
    }
  }

  /// Puts two placements between the first and the last, where there is time for them; of a child who has left care,
  /// before the months of the last quarter, of whom no placement is printed, at any time before.
  private func move(_ index: Int) {
    let row = world.periods[index]
    guard row.left.map({ $0 < .known(2018, 1, 1) }) ?? true else { return }
    let from = row.left == nil ? self.from : max(row.entry + 10, self.from + random.integer(0...420))
    let before = row.placements.prefix { $0.start < from }
    guard let open = before.last, !row.placements.contains(where: { $0.type.hasPrefix("A") }) else { return }
    let next = before.count < row.placements.count ? row.placements[before.count].start : row.left
    guard let next else { return }
    let end: CivilDay
    if row.left == nil {
      // Of those who moved often in the last year the first placements are printed as well, and how many of those long
      // in care were settled is printed of the months of the last quarter.
      guard row.placements.count(where: { $0.start >= world.yearStart }) < 2,
        next < world.yearStart || row.entry > .known(2015, 9, 20)
      else { return }
      end = min(next + -20, to)
    } else {
      end = min(next + -20, from + 150)
    }
    guard from + 40 < end else { return }
    let first = from + random.integer(0...((end - from) / 2))
    let second = min(first + random.integer(15...max(15, end - first)), end)
    let added = [first, second].map { day in
      Placement(start: day, type: open.type, provider: open.provider, isInsideArea: false)
    }
    world.periods[index].placements.insert(contentsOf: added, at: before.count)
  }
}
