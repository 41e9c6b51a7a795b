internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// What care leavers did, and where they lived, around a birthday, as the looked-after children return asks.
enum CareLeaverBirthdayMeasures {
  static let all: [MeasureDefinition] = [birthdays, active, suitable]

  private static let cohort =
    "Young people of the entitlements of parameter care_leavers.birthday_entitlements who had one of the birthdays of "
    + "parameter care_leavers.birthdays in the period, and had neither died nor returned home for good"
  private static let nobody = "no care leaver had such a birthday"

  static let birthdays = MeasureDefinition(
    "care_leavers_birthdays", "Care leavers aged 19 to 21", definition: cohort + ".",
    source: "SSDA903 return",
    basis: .cumulative, needs: CareLeaversServed.needs
  ) { input, window in
    try Birthdays(input, window).counts { _ in true }
  }

  static let active = MeasureDefinition(
    "care_leavers_19_21_eet", "Care leavers aged 19 to 21 in education, employment or training",
    definition: cohort
      + ", whose activity around that birthday was education, employment or training. Those with whom "
      + "the council is not in touch, and those of whom nothing is recorded, stay in the denominator.",
    source:
      "SSDA903 return; Family Services, quarter 4 of 2015/16: FS/S15; Management Agreement 2017/18: FS/S15",
    unit: .percent, polarity: .high, basis: .cumulative, base: .measure("care_leavers_birthdays"),
    nothing: nobody, needs: recordNeeds + [Need(CareLeavers.birthdayActivity)]
  ) { input, window in
    let birthdays = try Birthdays(input, window)
    try birthdays.requireRecords()
    let activities = birthdays.leavers[CareLeavers.birthdayActivity]
    return birthdays.share(of: { _ in true }) { record in
      record.map { CareLeaverActivityGroup(code: activities[$0]).isActive } ?? false
    }
  }

  static let suitable = MeasureDefinition(
    "care_leavers_19_21_suitable_home", "Care leavers aged 19 to 21 in suitable accommodation",
    definition: cohort
      + ", whose accommodation around that birthday was suitable; those who were then abroad, deported "
      + "or of unknown residence (G, H, R) are left out.",
    source:
      "SSDA903 return; Family Services, quarter 4 of 2015/16: FS/C7; Management Agreement 2017/18: FS/S18",
    unit: .percent, polarity: .high, basis: .cumulative, nothing: nobody,
    needs: recordNeeds + [Need(CareLeavers.birthdayAccommodation), Need(CareLeavers.birthdaySuitability)]
  ) { input, window in
    let birthdays = try Birthdays(input, window)
    try birthdays.requireRecords()
    let homes = birthdays.leavers[CareLeavers.birthdayAccommodation]
    let suitability = birthdays.leavers[CareLeavers.birthdaySuitability]
    return birthdays.share(
      of: { record in
        record.flatMap { homes[$0] }.map { !CareLeaverAccommodation.notJudged.contains($0) } ?? true
      },
      where: { record in record.map { suitability[$0] == Suitability.suitable.rawValue } ?? false })
  }

  private static let recordNeeds = CareLeaversServed.needs + [Need(CareLeavers.birthdayYear)]
}

/// The birthdays of care leavers, each with the row that says what was so around it.
private struct Birthdays {
  let leavers: DatasetTable<CareLeavers>
  private let window: MonthWindow
  private let events: [(month: Int32, record: Int?)]

  init(_ input: MeasureInput, _ window: MonthWindow) throws {
    let leavers = try input.table(CareLeavers.self)
    let children = ChildDetails(of: try input.table(Children.self), for: leavers[CareLeavers.childID])
    let days = leavers[CareLeavers.asAt].numbers
    let years = leavers[CareLeavers.birthdayYear]
    let belongs = CareLeaversServed.belongs(leavers, input.parameters.careLeavers.birthdayEntitlements)
    let known = leavers.rows.filter {
      days[$0] != DayColumn.blank && days[$0] <= input.quarter.lastDay.number
    }
    let byChild = Dictionary(grouping: known) { leavers[CareLeavers.childID].codes[$0] }
      .mapValues { rows in rows.sorted { days[$0] < days[$1] } }
    var events: [(month: Int32, record: Int?)] = []
    for (_, rows) in byChild.sorted(by: { $0.key < $1.key }) {
      guard let latest = rows.last, belongs(latest), let birth = children.birth(row: latest) else { continue }
      for age in input.parameters.careLeavers.birthdays {
        let birthday = birth.birthday(age)
        let month = window.month(ofDay: birthday.number)
        guard month != MonthWindow.outside else { continue }
        let year = birthday.components.year
        events.append((month, rows.last { years[$0] == year }))
      }
    }
    self.leavers = leavers
    self.window = window
    self.events = events
  }

  /// Without a single record, none in education would be a guess.
  func requireRecords() throws {
    if !events.isEmpty, events.allSatisfy({ $0.record == nil }) {
      throw Uncountable(
        .notSupplied, "no row of care_leavers says what was so around the birthday of its birthday_year")
    }
  }

  /// The birthdays of each month for whose records a condition holds.
  func counts(where holds: (Int?) -> Bool) -> MeasureCounts {
    MeasureCounts(events.map { holds($0.record) ? $0.month : MonthWindow.outside }, in: window)
  }

  /// Those for whose records a condition holds, out of those of some.
  func share(of belongs: (Int?) -> Bool, where holds: (Int?) -> Bool) -> MeasureCounts {
    var counts = counts { belongs($0) && holds($0) }
    counts.base = .whole(self.counts(where: belongs).counts)
    return counts
  }
}
