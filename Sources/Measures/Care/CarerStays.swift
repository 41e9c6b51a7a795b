internal import CivilDates
internal import Columns
internal import Datasets

/// The placements of looked-after children, as stays with one carer or in one home: what moves and stability are
/// counted by.
///
/// A placement does not begin a stay when it is
/// - shorter than 24 hours (parameter care.stability.shortest_placement_days),
/// - temporary (T0 to T4; parameter temporary_placements_counted), or the return to the placement from which the child
///   was away,
/// - an adoption by the foster carers with whom the child already lives (A3, A5 after a foster placement),
/// - a change with the same carer (SSDA903 reason T or U; parameter same_carer_moves_counted).
struct CarerStays: Sendable {
  struct Stay: Sendable {
    let start: Int32
    /// Blank while it lasts.
    var end: Int32
    /// The placements that it is made of, without temporary ones, in order.
    var rows: [Int]
  }

  let placements: DatasetTable<Placements>
  /// The stays of each child, in order, by the code of its id among the episodes of care.
  private let ofChild: [[Stay]]
  private let children: CategoryColumn
  private let starts: [Int32]

  static let needs =
    LookedAfter.needs + [
      Need(Placements.childID), Need(Placements.start), Need(Placements.end), Need(Placements.type),
    ]

  /// Placements of children while they were looked after; those in short breaks alone are left out.
  init(_ input: MeasureInput, _ care: LookedAfter) throws {
    let placements = try input.table(Placements.self)
    let (from, until) = (placements[Placements.start].numbers, placements[Placements.end].numbers)
    let childID = placements[Placements.childID]
    let parameters = input.parameters.care.stability
    if !parameters.sameCarerMovesCounted { try input.require(Need(CareEpisodes.beginning)) }
    let episodes = care.episodes(of: childID)
    let rows = RelatedRows(
      childID, in: childID, by: placements[Placements.start], ids: placements[Placements.placementID]
    ) { row in
      care.overlap(episodes[row], from: from[row], until: until[row])
    }
    let kinds = StayKinds(placements)
    let sameCarer = SameCarerMoves(care.episodes)
    func isWithin(_ stay: Stay?, _ row: Int) -> Bool {
      guard let stay, let before = stay.rows.last else { return false }
      let goesOn = stay.end == DayColumn.blank || stay.end >= from[row]
      if goesOn, kinds.isAdoptionByCarer(row), kinds.isFostering(before) { return true }
      return !parameters.sameCarerMovesCounted && sameCarer.contains(episodes[row], on: from[row])
    }
    var firstRows = [Int?](repeating: nil, count: childID.words.count)
    for (row, code) in childID.codes.enumerated() where code != CategoryColumn.blank {
      if firstRows[Int(code)] == nil { firstRows[Int(code)] = row }
    }
    var ofChild = [[Stay]](repeating: [], count: care.childID.words.count)
    for (code, child) in care.childID.words.enumerated() {
      guard let place = childID.code(of: child), let first = firstRows[Int(place)] else { continue }
      var stays: [Stay] = []
      var wasAway = false
      for row in rows[first] {
        let isOpen = until[row] == DayColumn.blank
        if !isOpen, Int(until[row]) - Int(from[row]) < parameters.shortestPlacementDays { continue }
        if kinds.isTemporary(row), !parameters.temporaryPlacementsCounted {
          if !stays.isEmpty {
            stays[stays.count - 1].end = until[row]
            wasAway = true
          }
          continue
        }
        let isReturn = wasAway && stays.last?.rows.last.map { kinds.areAlike($0, row) } == true
        if isReturn || isWithin(stays.last, row) {
          stays[stays.count - 1].end = until[row]
          stays[stays.count - 1].rows.append(row)
        } else {
          stays.append(Stay(start: from[row], end: until[row], rows: [row]))
        }
        wasAway = false
      }
      ofChild[code] = stays
    }
    self.placements = placements
    self.ofChild = ofChild
    self.children = care.childID
    self.starts = from
  }

  /// The stays that had begun by a day, of the child of an episode of care.
  func stays(_ episode: Int, by day: CivilDay) -> ArraySlice<Stay> {
    let code = children.codes[episode]
    return code == CategoryColumn.blank ? [] : ofChild[Int(code)].prefix { $0.start <= day.number }
  }

  /// The stay in which the child of an episode is at the end of a day.
  func current(_ episode: Int, on day: CivilDay) -> Stay? {
    stays(episode, by: day).last { $0.end == DayColumn.blank || $0.end > day.number }
  }

  /// The placement in which the child of an episode is at the end of a day; during a temporary one, the one that it
  /// is away from.
  func placement(_ episode: Int, on day: CivilDay) -> Int? {
    current(episode, on: day)?.rows.last { starts[$0] <= day.number }
  }

  /// Every stay of every child.
  var all: [Stay] { ofChild.flatMap(\.self) }
}

extension MeasureInput {
  /// The placements of looked-after children, as stays with a carer.
  func carerStays() throws -> CarerStays {
    try derived.value(CarerStays.self) { try CarerStays(self, lookedAfter()) }
  }
}

/// What the types of placements say about stays.
private struct StayKinds {
  private let types: CategoryColumn
  private let providers: CategoryColumn

  init(_ placements: DatasetTable<Placements>) {
    types = placements[Placements.type]
    providers = placements[Placements.provider]
  }

  func isTemporary(_ row: Int) -> Bool { types[row].map(PlacementType.temporary.contains) ?? false }
  func isFostering(_ row: Int) -> Bool { types[row].map(PlacementType.fostering.contains) ?? false }
  func isAdoptionByCarer(_ row: Int) -> Bool {
    types[row].map(PlacementType.adoptionByFosterCarer.contains) ?? false
  }
  func areAlike(_ row: Int, _ other: Int) -> Bool {
    types.codes[row] == types.codes[other] && providers.codes[row] == providers.codes[other]
  }
}

/// The days on which placements changed but the carer did not.
private struct SameCarerMoves {
  private let starts: [Int32]
  private let reasons: CategoryColumn

  init(_ episodes: DatasetTable<CareEpisodes>) {
    starts = episodes[CareEpisodes.start].numbers
    reasons = episodes[CareEpisodes.beginning]
  }

  func contains(_ rows: [Int], on day: Int32) -> Bool {
    rows.contains { row in
      starts[row] == day && (reasons[row].map(CareBeginning.sameCarer.contains) ?? false)
    }
  }
}
