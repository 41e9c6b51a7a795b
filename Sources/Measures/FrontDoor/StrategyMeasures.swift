internal import Columns
internal import Datasets
internal import Figures

/// Strategy discussions, and who took part in them.
enum StrategyMeasures {
  static let all: [MeasureDefinition] = [completed, invited, attended]

  private static let page = "Performance Matters, March 2018: strategy discussion involvements"

  static let completed = MeasureDefinition(
    "strategy_meetings_completed", "Strategy meetings recorded as completed",
    definition: "Strategy meetings with the status completed, by their date.", source: page,
    start: .strategyMeetings, needs: [Need(StrategyMeetings.meetingDate), Need(StrategyMeetings.status)]
  ) { input, window in
    MeasureCounts(months(of: try input.table(StrategyMeetings.self), window), in: window)
  }

  static let invited = MeasureDefinition(
    "strategy_meetings_invited", "Agencies invited to strategy meetings",
    definition: "Completed meetings to which the agency was invited, out of all completed meetings.",
    source: page, unit: .percent, polarity: .high, start: .strategyMeetings, dimensions: [.agency],
    base: .measure("strategy_meetings_completed"), categoriesAddUp: false,
    nothing: "no meetings were completed", needs: needs
  ) { input, window in
    let meetings = try input.table(StrategyMeetings.self)
    let agencies = try Invitations(input, window)
    var counts = agencies.counts { invited, _ in invited }
    counts.base = .whole(MeasureCounts(months(of: meetings, window), in: window).counts)
    return counts
  }

  static let attended = MeasureDefinition(
    "strategy_meetings_attended", "Agencies that attended strategy meetings",
    definition:
      "Completed meetings that the agency attended, out of those to which it was invited, or out of all "
      + "completed meetings (parameter strategy_meetings.attended_out_of, by agency).",
    source: page, unit: .percent, polarity: .high, start: .strategyMeetings, dimensions: [.agency],
    base: .sameCategory(of: "strategy_meetings_invited"), categoriesAddUp: false,
    nothing: "the agency was invited to no meeting",
    needs: needs
  ) { input, window in
    let meetings = try input.table(StrategyMeetings.self)
    let agencies = try Invitations(input, window)
    let bases = input.parameters.strategyMeetings.attendanceBase
    let overMeetings = agencies.categories.map { bases[$0] == .meetings }
    let completed = MeasureCounts(months(of: meetings, window), in: window).counts
    let invited = agencies.counts { invited, _ in invited }.counts
    var counts = agencies.counts { category, invited, attended in
      attended && (invited || overMeetings[category])
    }
    var base = Tally(months: window.months.count, categories: agencies.categories.count)
    for month in window.months.indices {
      for category in agencies.categories.indices {
        base.add(
          overMeetings[category] ? completed[month, 0] : invited[month, category], month: Int32(month),
          category: Int32(category))
      }
    }
    counts.base = .each(base)
    return counts
  }

  private static let needs = [
    Need(StrategyMeetings.meetingDate), Need(StrategyMeetings.status), Need(StrategyAttendance.agency),
    Need(StrategyAttendance.invited), Need(StrategyAttendance.attended),
  ]

  /// The month of each meeting; of completed meetings only.
  fileprivate static func months(
    of meetings: DatasetTable<StrategyMeetings>, _ window: MonthWindow
  ) -> [Int32] {
    let status = meetings[StrategyMeetings.status]
    let completed = status.code(of: MeetingStatus.completed.rawValue)
    return zip(window.months(of: meetings[StrategyMeetings.meetingDate]), status.codes)
      .map { month, code in code == completed ? month : MonthWindow.outside }
  }

  /// The rows of attendance with the month of their meeting.
  private struct Invitations {
    let window: MonthWindow
    let months: [Int32]
    let agency: Classification
    let invited: [Bool]
    let attended: [Bool]

    var categories: [String] { agency.categories }

    init(_ input: MeasureInput, _ window: MonthWindow) throws {
      let attendance = try input.table(StrategyAttendance.self)
      let meetings = try input.table(StrategyMeetings.self)
      let ofMeeting = StrategyMeasures.months(of: meetings, window)
      let lookup = RowLookup(
        attendance[StrategyAttendance.meetingID], in: meetings[StrategyMeetings.meetingID])
      self.window = window
      self.months = attendance.rows.map { row in lookup[row].map { ofMeeting[$0] } ?? MonthWindow.outside }
      self.agency = Classification(attendance[StrategyAttendance.agency], .agency)
      func isYes(_ column: CategoryColumn) -> [Bool] {
        let yes = column.code(of: YesNo.yes)
        return column.codes.map { $0 == yes }
      }
      self.invited = isYes(attendance[StrategyAttendance.invited])
      self.attended = isYes(attendance[StrategyAttendance.attended])
    }

    func counts(where holds: (Bool, Bool) -> Bool) -> MeasureCounts {
      counts { _, invited, attended in holds(invited, attended) }
    }

    func counts(where holds: (Int, Bool, Bool) -> Bool) -> MeasureCounts {
      let kept = months.indices.map { row in
        holds(Int(agency.ofRow[row]), invited[row], attended[row]) ? months[row] : MonthWindow.outside
      }
      return .counts(kept, by: agency, in: window)
    }
  }
}

extension Dimension {
  static let agency = Dimension("agency", Agency.allCases.map(\.rawValue))
}
