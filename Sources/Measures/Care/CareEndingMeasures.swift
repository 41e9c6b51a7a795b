internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Children who left care in the year.
enum CareEndingMeasures {
  static let all: [MeasureDefinition] = [left, adopted, specialGuardianship, adoptions]

  private static let page = LookedAfterMeasures.page + ", facts and figures"
  private static let once =
    " from the start of the financial year to the end of the month, each once by the last time that it left"

  static let left = MeasureDefinition(
    "left_care_in_year", "Children who left care in the year",
    definition: "Children who stopped being looked after" + once
      + ". From cla_episodes; from cla_ceased where "
      + "the episodes do not say who left.",
    source: page + ", base implied by the printed shares; SSDA903", basis: .yearToMonthEnd, needs: [],
    uses: CareEndings.uses
  ) { input, window in
    try CareEndings(input).inYear(window) { _ in true }
  }

  static let adopted = MeasureDefinition(
    "adopted_in_year", "Children adopted from care in the year",
    definition: "Children who left care by adoption (E11, E12), out of those who left care" + once + ".",
    source: page, unit: .percent, polarity: .high, basis: .yearToMonthEnd,
    base: .measure("left_care_in_year"),
    nothing: "no child left care", needs: [], uses: CareEndings.uses
  ) { input, window in
    let endings = try CareEndings(input)
    return endings.inYear(window, CareEnding.adoption.contains).of(endings.inYear(window) { _ in true })
  }

  static let specialGuardianship = MeasureDefinition(
    "special_guardianship_in_year", "Children who left care under a special guardianship order in the year",
    definition: "Children who left care by a special guardianship order (E42 to E48), out of those who left "
      + "care" + once + ".",
    source: page, unit: .percent, polarity: .high, basis: .yearToMonthEnd,
    base: .measure("left_care_in_year"),
    nothing: "no child left care", needs: [], uses: CareEndings.uses
  ) { input, window in
    let endings = try CareEndings(input)
    return endings.inYear(window, CareEnding.specialGuardianship.contains)
      .of(endings.inYear(window) { _ in true })
  }

  static let adoptions = MeasureDefinition(
    "adoptions", "Children adopted",
    definition: "Children who left care by adoption (E11, E12), by the day on which they left.",
    source: "Management Agreement 2017/18, FS/S5; SSDA903", polarity: .high, needs: [],
    uses: CareEndings.uses
  ) { input, window in
    let endings = try CareEndings(input)
    let months = zip(window.months(of: endings.days), endings.reasons.codes.indices).map { month, row in
      endings.reasons[row].map(CareEnding.adoption.contains) == true ? month : MonthWindow.outside
    }
    return MeasureCounts(months, in: window)
  }
}

/// When and why children stopped being looked after.
private struct CareEndings {
  let childID: CategoryColumn
  let days: DayColumn
  let reasons: CategoryColumn

  static let uses =
    LookedAfter.needs + [Need(CareEpisodes.ending), Need(CareCeased.ceasedDate), Need(CareCeased.ending)]

  init(_ input: MeasureInput) throws {
    let episodes = [
      Need(CareEpisodes.childID), Need(CareEpisodes.end), Need(CareEpisodes.ending),
      Need(CareEpisodes.legalStatus),
    ]
    if episodes.allSatisfy(input.records.isSupplied) {
      let table = try input.table(CareEpisodes.self)
      let rows = Self.endings(of: table)
      let kept = table.selecting(rows)
      childID = kept[CareEpisodes.childID]
      days = kept[CareEpisodes.end]
      reasons = kept[CareEpisodes.ending]
    } else {
      try [Need(CareCeased.ceasedDate), Need(CareCeased.ending)].forEach(input.require)
      let table = try input.table(CareCeased.self)
      childID = table[CareCeased.childID]
      days = table[CareCeased.ceasedDate]
      reasons = table[CareCeased.ending]
    }
  }

  /// Episodes, short breaks aside, after which the child was not looked after. One without a reason is the last when
  /// no other starts on the day.
  private static func endings(of episodes: DatasetTable<CareEpisodes>) -> [Int] {
    let (statuses, reasons) = (episodes[CareEpisodes.legalStatus], episodes[CareEpisodes.ending])
    let (children, ends) = (episodes[CareEpisodes.childID], episodes[CareEpisodes.end].numbers)
    let starts = episodes[CareEpisodes.start]
    let related = RelatedRows(children, in: children, by: starts, ids: episodes[CareEpisodes.episodeID])
    return episodes.rows.filter { row in
      guard ends[row] != DayColumn.blank,
        statuses[row].map(LegalStatus.shortBreaks.contains) != true
      else { return false }
      guard let reason = reasons[row] else {
        return !related[row].contains { $0 != row && starts.numbers[$0] == ends[row] }
      }
      return reason != CareEnding.newEpisode
    }
  }

  /// Children who left from the start of the window to the end of each month, for a reason.
  func inYear(_ window: MonthWindow, _ isCounted: (String) -> Bool) -> MeasureCounts {
    var counts = Tally(months: window.months.count, categories: 1)
    let months = window.months(of: days)
    for month in window.months.indices {
      var last = [Int](repeating: -1, count: childID.words.count)
      for row in months.indices where months[row] != MonthWindow.outside && Int(months[row]) <= month {
        let code = childID.codes[row]
        guard code != CategoryColumn.blank else { continue }
        let other = last[Int(code)]
        if other < 0 || isLater(row, than: other) { last[Int(code)] = row }
      }
      let counted = last.count { $0 >= 0 && isCounted(reasons[$0] ?? "") }
      counts.add(counted, month: Int32(month), category: 0)
    }
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .none)
  }

  private func isLater(_ row: Int, than other: Int) -> Bool {
    days.numbers[row] != days.numbers[other]
      ? days.numbers[row] > days.numbers[other] : (reasons[row] ?? "") > (reasons[other] ?? "")
  }
}
