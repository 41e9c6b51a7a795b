internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Group supervision, life story work, and young people who are not in education or work.
enum PracticeMeasures {
  static let all: [MeasureDefinition] = [groupSupervisions, lifeStory, neet]

  private static let plan = "Performance Matters, March 2018: improvement plan "

  static let groupSupervisions = MeasureDefinition(
    "group_supervisions", "Group supervisions",
    definition: "Group supervision sessions by the service and the day of the session.",
    source: plan + "3a(vii)", dimensions: [.service],
    needs: [Need(GroupSupervision.service), Need(GroupSupervision.date)]
  ) { input, window in
    let sessions = try input.table(GroupSupervision.self)
    return .counts(
      window.months(of: sessions[GroupSupervision.date]),
      by: Classification(sessions[GroupSupervision.service], .service), in: window)
  }

  static let lifeStory = MeasureDefinition(
    "life_story_children", "Children participating in life story work",
    definition: "Children whose life story work goes on at the end of the month (parameter "
      + "life_story.open_on_last_day), each counted once.",
    source: plan + "6a(ix)", polarity: .high, basis: .monthEnd,
    needs: [Need(LifeStory.start), Need(LifeStory.end)]
  ) { input, window in
    let work = try input.table(LifeStory.self)
    let children = work[LifeStory.childID].codes
    let open = Stock(
      from: work[LifeStory.start], until: work[LifeStory.end],
      openOnLastDay: input.parameters.lifeStory.openOnLastDay, at: window)
    var counts = Tally(months: window.months.count, categories: 1)
    for (month, rows) in open.rows.enumerated() {
      counts.add(Set(rows.map { children[$0] }).count, month: Int32(month), category: 0)
    }
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .none)
  }

  static let neet = MeasureDefinition(
    "neet_young_people", "Young people not in education, employment or training",
    definition:
      "The careers service's count at the end of the month; a count of a quarter is that of its last "
      + "month. A month without a count is not supplied.",
    source: plan + "6b(vii)", polarity: .low, basis: .monthEnd,
    needs: [Need(NEETCount.period), Need(NEETCount.number)]
  ) { input, window in
    let counted = try input.table(NEETCount.self)
    let (periods, numbers) = (counted[NEETCount.period], counted[NEETCount.number])
    var counts = MeasureCounts([], in: window)
    for (position, month) in window.months.enumerated() {
      // The count of the month itself stands before that of the quarter that ends with it.
      let names = [month.description, Quarter(containing: month.lastDay).description]
      let last = Quarter(containing: month.lastDay).months.last == month
      let row = (last ? names : [names[0]]).lazy.compactMap { name in
        counted.rows.first { periods[$0] == name }
      }.first
      if let row, let number = numbers[row] {
        counts.counts.add(number, month: Int32(position), category: 0)
      } else {
        counts.setAbsence(
          Absence(status: .notSupplied, reason: "neet_count has no row for \(month)"), month: position)
      }
    }
    return counts
  }
}

extension Dimension {
  static let service = Dimension("service", of: Service.codes)
}
