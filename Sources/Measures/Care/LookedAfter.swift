internal import CivilDates
internal import Columns
internal import Datasets

/// The children looked after, and since when: the episodes of care without short breaks (V3, V4), which no count of
/// looked-after children includes (SSDA903).
struct LookedAfter: Sendable {
  let episodes: DatasetTable<CareEpisodes>
  /// The child of each episode.
  let childID: CategoryColumn
  let children: ChildDetails
  /// The first day of the period of care that each episode belongs to; blank for short breaks.
  let entries: DayColumn
  /// The day on which the child left the period of care of each episode; blank while it lasts.
  private let exits: DayColumn
  private let starts: DayColumn
  private let ends: DayColumn
  private let isShortBreak: [Bool]

  /// What every count of looked-after children needs.
  static let needs = [
    Need(CareEpisodes.childID), Need(CareEpisodes.start), Need(CareEpisodes.end),
    Need(CareEpisodes.legalStatus), Need(Children.dateOfBirth),
  ]

  init(_ input: MeasureInput) throws {
    episodes = try input.table(CareEpisodes.self)
    childID = episodes[CareEpisodes.childID]
    children = ChildDetails(of: try input.table(Children.self), for: childID)
    starts = episodes[CareEpisodes.start]
    ends = episodes[CareEpisodes.end]
    let statuses = episodes[CareEpisodes.legalStatus]
    let isBreak = statuses.words.map(LegalStatus.shortBreaks.contains)
    isShortBreak = statuses.codes.map { $0 != CategoryColumn.blank && isBreak[Int($0)] }
    entries = Self.entries(episodes, isShortBreak)
    exits = Self.exits(episodes, entries)
  }

  /// The episode of each child under 18 who is looked after at the end of each month. An episode that ends on the
  /// day has given way to the next one. A child without a date of birth is counted.
  func atMonthEnds(_ window: MonthWindow) -> Stock {
    Stock(from: starts, until: ends, openOnLastDay: false, at: window)
      .filter { row, day in !isShortBreak[row] && (children.age(row: row, on: day) ?? 0) < 18 }
      .latest(of: childID, from: starts, ids: episodes[CareEpisodes.episodeID])
  }

  /// The first day of the period of care of an episode.
  func entry(_ row: Int) -> CivilDay? { entries[row] }

  /// The day on which the child left care, when the period of an episode is over.
  func exit(_ row: Int) -> CivilDay? { exits[row] }

  /// One episode with which each period of care begins.
  var firstRows: [Int] {
    var seen: Set<[Int32]> = []
    return episodes.rows.filter { row in
      starts.numbers[row] != DayColumn.blank && starts.numbers[row] == entries.numbers[row]
        && seen.insert([childID.codes[row], starts.numbers[row]]).inserted
    }
  }

  /// The episodes of care, without short breaks, of the child of each row of another table.
  func episodes(of column: CategoryColumn) -> RelatedRows {
    RelatedRows(column, in: childID, by: starts, ids: episodes[CareEpisodes.episodeID]) { !isShortBreak[$0] }
  }

  /// The last of some episodes that lasts on a day.
  func open(_ rows: [Int], on day: Int32) -> Int? {
    rows.last { row in
      starts.numbers[row] <= day && (ends.numbers[row] == DayColumn.blank || ends.numbers[row] > day)
    }
  }

  /// Whether one of some episodes shares a day with a stretch of time; without an end it lasts.
  func overlap(_ rows: [Int], from start: Int32, until end: Int32) -> Bool {
    let last = end == DayColumn.blank ? Int32.max : max(end, start + 1)
    return rows.contains { row in
      starts.numbers[row] < last && (ends.numbers[row] == DayColumn.blank || ends.numbers[row] > start)
    }
  }

  /// Episodes belong to one period of care when they have the same period id; where an id is missing, when one starts
  /// by the day on which another ends.
  private static func entries(_ episodes: DatasetTable<CareEpisodes>, _ isShortBreak: [Bool]) -> DayColumn {
    let (children, periods) = (episodes[CareEpisodes.childID].codes, episodes[CareEpisodes.periodID].codes)
    let (starts, ends) = (episodes[CareEpisodes.start].numbers, episodes[CareEpisodes.end].numbers)
    let ids = episodes[CareEpisodes.episodeID]
    let rows = episodes.rows.filter {
      !isShortBreak[$0] && starts[$0] != DayColumn.blank && children[$0] != CategoryColumn.blank
    }
    .sorted { left, right in
      (children[left], starts[left]) != (children[right], starts[right])
        ? (children[left], starts[left]) < (children[right], starts[right])
        : (ids[left] ?? "") < (ids[right] ?? "")
    }
    var result = [Int32](repeating: DayColumn.blank, count: episodes.rowCount)
    var (before, lastEnd): (Int?, Int32) = (nil, 0)
    for row in rows {
      let end = ends[row] == DayColumn.blank ? Int32.max : ends[row]
      if let before, children[before] == children[row],
        continues(periods[before], periods[row]) ?? (starts[row] <= lastEnd)
      {
        result[row] = result[before]
        lastEnd = max(lastEnd, end)
      } else {
        result[row] = starts[row]
        lastEnd = end
      }
      before = row
    }
    return DayColumn(numbers: result)
  }

  /// The last end of the episodes of a period of care.
  private static func exits(_ episodes: DatasetTable<CareEpisodes>, _ entries: DayColumn) -> DayColumn {
    struct Period: Hashable {
      var child: Int32
      var entry: Int32
    }
    let (children, ends) = (episodes[CareEpisodes.childID].codes, episodes[CareEpisodes.end].numbers)
    var last: [Period: Int32] = [:]
    for row in episodes.rows where entries.numbers[row] != DayColumn.blank {
      let period = Period(child: children[row], entry: entries.numbers[row])
      let end = ends[row] == DayColumn.blank ? Int32.max : ends[row]
      last[period] = max(last[period] ?? end, end)
    }
    return DayColumn(
      numbers: episodes.rows.map { row in
        let end = last[Period(child: children[row], entry: entries.numbers[row])] ?? Int32.max
        return end == Int32.max ? DayColumn.blank : end
      })
  }

  /// Whether two period ids are the same; `nil` when one is missing.
  private static func continues(_ one: Int32, _ other: Int32) -> Bool? {
    one == CategoryColumn.blank || other == CategoryColumn.blank ? nil : one == other
  }
}

extension MeasureInput {
  /// Who is looked after.
  func lookedAfter() throws -> LookedAfter { try derived.value(LookedAfter.self) { try LookedAfter(self) } }
}
