internal import CivilDates
internal import Columns
internal import Datasets

/// The days of placements, each told apart by whether the child was looked after on it.
///
/// A stay counts from the day on which it starts up to, but not with, the day on which it ends, so that a child who
/// moves is in one place a day; one that is open counts the last day of the period. A day on which the child has an
/// episode of care counts, unless the episode is a short break (V3, V4); short breaks and days without an episode are
/// kept apart, so that no day is lost.
struct PlacementStays: Sendable {
  struct Days {
    var lookedAfter = 0
    var shortBreak = 0
    var outsideCare = 0

    var all: Int { lookedAfter + shortBreak + outsideCare }
  }

  /// An episode of care: first day, and the day after the last.
  private struct Span: Sendable {
    var from: Int32
    var until: Int32
    var isShortBreak: Bool
  }

  static let needs = [
    Need(Placements.placementID), Need(Placements.childID), Need(Placements.start), Need(Placements.end),
    Need(CareEpisodes.childID), Need(CareEpisodes.start), Need(CareEpisodes.end),
    Need(CareEpisodes.legalStatus),
  ]

  let placements: DatasetTable<Placements>
  let children: CategoryColumn
  private let starts: DayColumn
  private let ends: DayColumn
  /// The episodes of each child of a placement, in the order of their starts.
  private let episodes: [[Span]]

  init(_ placements: DatasetTable<Placements>, _ episodes: DatasetTable<CareEpisodes>) {
    self.placements = placements
    children = placements[Placements.childID]
    starts = placements[Placements.start]
    ends = placements[Placements.end]
    self.episodes = Self.spans(of: children, in: episodes)
  }

  private static func spans(of children: CategoryColumn, in episodes: DatasetTable<CareEpisodes>) -> [[Span]]
  {
    let ids = episodes[CareEpisodes.childID]
    let codes = ids.words.map { children.code(of: $0) }
    let (starts, ends) = (episodes[CareEpisodes.start].numbers, episodes[CareEpisodes.end].numbers)
    let statuses = episodes[CareEpisodes.legalStatus]
    let isShortBreak = statuses.words.map(LegalStatus.shortBreaks.contains)
    var spans = [[Span]](repeating: [], count: children.words.count)
    for row in episodes.rows where ids.codes[row] != CategoryColumn.blank && starts[row] != DayColumn.blank {
      guard let child = codes[Int(ids.codes[row])] else { continue }
      let status = statuses.codes[row]
      spans[Int(child)].append(
        Span(
          from: starts[row], until: ends[row] == DayColumn.blank ? .max : ends[row],
          isShortBreak: status != CategoryColumn.blank && isShortBreak[Int(status)]))
    }
    return spans.map { $0.sorted { ($0.from, $0.until) < ($1.from, $1.until) } }
  }

  /// The days that a placement has between two days, both included.
  func days(_ row: Int, from first: CivilDay, to last: CivilDay) -> Days {
    var days = Days()
    guard starts.numbers[row] != DayColumn.blank else { return days }
    let end = ends.numbers[row] == DayColumn.blank ? .max : ends.numbers[row]
    let (from, until) = (max(starts.numbers[row], first.number), min(end, last.number + 1))
    guard from < until else { return days }
    // Up to where days are accounted for: none counts twice where episodes overlap.
    var reached = from
    for span in spans(row) where span.until > reached && span.from < until {
      days.outsideCare += Int(max(span.from, reached) - reached)
      reached = max(span.from, reached)
      let covered = Int(min(span.until, until) - reached)
      if span.isShortBreak { days.shortBreak += covered } else { days.lookedAfter += covered }
      reached += Int32(covered)
    }
    days.outsideCare += Int(until - reached)
    return days
  }

  /// Whether the child is looked after in the placement at the end of a day.
  func isInPlace(_ row: Int, on day: CivilDay) -> Bool { days(row, from: day, to: day).lookedAfter > 0 }

  private func spans(_ row: Int) -> [Span] {
    let child = children.codes[row]
    return child == CategoryColumn.blank ? [] : episodes[Int(child)]
  }
}
