internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Children missing from home and from care.
enum MissingMeasures {
  static let all: [MeasureDefinition] = [episodes, meanDays, childrenMissingFromCare]

  private static let plan = "Performance Matters, March 2018: improvement plan 5a(iii)"

  static let episodes = MeasureDefinition(
    "missing_episodes", "Missing episodes",
    definition:
      "Episodes (parameter missing.kinds) by the day they started, from home or from care: from care when "
      + "the record says so or, where it says neither, when the child was looked after on that day.",
    source: plan, polarity: .low, dimensions: [.missingFrom], needs: [Need(MissingEpisodes.start)]
  ) { input, window in
    let rows = try input.table(MissingEpisodes.self)
    let months = try months(of: rows[MissingEpisodes.start], input, window)
    return .counts(months, by: try setting(input), in: window)
  }

  static let meanDays = MeasureDefinition(
    "missing_episode_days", "Mean length of missing episodes",
    definition:
      "Minutes from start to end, or to the end of the month while missing, summed over the episodes that "
      + "parameter missing.length names, divided by their number and by the 1,440 of a day.",
    source: plan, unit: .days, scale: Ratio(1, over: 1_440), decimals: 1, polarity: .low, basis: .month,
    dimensions: [.missingFrom], nothing: "there were no such episodes",
    needs: [Need(MissingEpisodes.start), Need(MissingEpisodes.end)]
  ) { input, window in
    let rows = try input.table(MissingEpisodes.self)
    let (starts, ends) = (rows[MissingEpisodes.start], rows[MissingEpisodes.end])
    let setting = try setting(input)
    let isCounted = counted(rows, input.parameters.missing)
    var minutes = Tally(months: window.months.count, categories: setting.categories.count)
    var number = minutes
    for (position, month) in window.months.enumerated() {
      let (first, next) = (startOfDay(month.firstDay), startOfDay(month.next.firstDay))
      for row in rows.rows where isCounted(row) {
        let (start, end) = (starts.minutes[row], ends.minutes[row])
        guard start != MomentColumn.blank, start < next else { continue }
        let isOpen = end == MomentColumn.blank || end >= next
        let endedInMonth = !isOpen && end >= first
        let counts =
          switch input.parameters.missing.length {
          case .endedInMonth: endedInMonth
          case .openAtMonthEnd: isOpen
          case .openOrEndedInMonth: isOpen || endedInMonth
          }
        guard counts else { continue }
        minutes.add(
          Int(isOpen ? next : end) - Int(start), month: Int32(position), category: setting.ofRow[row])
        number.add(month: Int32(position), category: setting.ofRow[row])
      }
    }
    return MeasureCounts(
      breakdowns: setting.categories.map { [Breakdown(setting.dimension.name, $0)] }, counts: minutes,
      base: .each(number))
  }

  static let childrenMissingFromCare = MeasureDefinition(
    "children_missing_from_care", "Children missing from care",
    definition:
      "Children with an episode from care (as for missing_episodes) that started in the quarter, each "
      + "counted once.",
    source: "Management Agreement 2017/18: C17", polarity: .low, basis: .quarter,
    needs: [Need(MissingEpisodes.start), Need(MissingEpisodes.childID)]
  ) { input, window in
    let rows = try input.table(MissingEpisodes.self)
    let months = try months(of: rows[MissingEpisodes.start], input, window)
    let setting = try setting(input)
    let care = setting.categories.firstIndex(of: MissingFrom.care.rawValue)
    let children = rows[MissingEpisodes.childID].codes
    var counts = Tally(months: window.months.count, categories: 1)
    var seen: Set<Int32> = []
    for (row, month) in months.enumerated() where window.quarterMonths?.contains(Int(month)) == true {
      guard Int(setting.ofRow[row]) == care, seen.insert(children[row]).inserted else { continue }
      counts.add(month: Int32(window.months.count - 1), category: 0)
    }
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .none)
  }

  private static func startOfDay(_ day: CivilDay) -> Int32 { day.number * 1_440 }

  /// Whether a row is of one of the kinds that count; one without a kind counts.
  private static func counted(
    _ rows: DatasetTable<MissingEpisodes>, _ parameters: MissingParameters
  ) -> (Int) -> Bool {
    let kinds = rows[MissingEpisodes.kind]
    let counts = kinds.words.map(parameters.kinds.contains)
    return { row in kinds.codes[row] < 0 || counts[Int(kinds.codes[row])] }
  }

  private static func months(
    of moments: MomentColumn, _ input: MeasureInput, _ window: MonthWindow
  ) throws -> [Int32] {
    let isCounted = counted(try input.table(MissingEpisodes.self), input.parameters.missing)
    return window.months(of: moments).enumerated().map { isCounted($0) ? $1 : MonthWindow.outside }
  }

  /// From home or from care, as recorded, or else by the episodes of care where those were supplied.
  private static func setting(_ input: MeasureInput) throws -> Classification {
    let rows = try input.table(MissingEpisodes.self)
    let recorded = Classification(rows[MissingEpisodes.setting], .missingFrom)
    guard input.records.supplied(CareEpisodes.start), input.records.supplied(Children.dateOfBirth) else {
      try input.require(Need(MissingEpisodes.setting))
      return recorded
    }
    let lookedAfter = try input.lookedAfter()
    let episodes = lookedAfter.episodes(of: rows[MissingEpisodes.childID])
    let starts = rows[MissingEpisodes.start]
    let settings = rows[MissingEpisodes.setting].codes
    func position(_ from: MissingFrom) -> Int32 {
      Int32(recorded.categories.firstIndex(of: from.rawValue) ?? 0)
    }
    return Classification(
      .missingFrom, recorded.categories,
      ofRow: rows.rows.map { row in
        guard settings[row] == CategoryColumn.blank, let day = starts[row]?.day else {
          return recorded.ofRow[row]
        }
        return position(lookedAfter.open(episodes[row], on: day.number) == nil ? .home : .care)
      })
  }
}

extension Dimension {
  static let missingFrom = Dimension("missing_from", of: MissingFrom.codes)
}
