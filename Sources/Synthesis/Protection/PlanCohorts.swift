internal import CivilDates

/// Child protection plans by when they started and what became of them, so that the plans open at the end of each
/// month, the new ones and the ended ones are those of the report.
struct PlanCohorts {
  let world: World
  private let january = Month(2018, 1)
  private let february = Month(2018, 2)
  private let march = Month(2018, 3)

  init(_ world: World) { self.world = world }

  /// The plans of the financial year, and those before it.
  func run() throws {
    let cohorts: [(name: String, from: CivilDay, to: CivilDay)] = [
      ("started before 2017-04", .known(2015, 4, 7), .known(2017, 3, 30)),
      ("started 2017-04 to 2017-09", .known(2017, 4, 3), .known(2017, 9, 29)),
      ("started 2017-10", .known(2017, 10, 2), .known(2017, 10, 30)),
      ("started 2017-11-01 to 2017-11-28", .known(2017, 11, 2), .known(2017, 11, 27)),
      ("started 2017-11-29 to 2017-12-31", .known(2017, 11, 30), .known(2017, 12, 22)),
      ("started 2018-01", .known(2018, 1, 8), .known(2018, 1, 30)),
      ("started 2018-02", .known(2018, 2, 1), .known(2018, 2, 27)),
    ]
    for cohort in cohorts {
      for share in try world.quotas.list("plans", "fate", cohort.name) {
        try make(share.breakdown, share.count, cohort.from, cohort.to)
      }
    }
    for _ in 0..<(try world.quotas.count("plans", "started_long_before", "2015/16 and 2016/17")) {
      let start = world.workingDay(.known(2015, 4, 7), .known(2016, 11, 30))
      let end = min(start + world.random.integer(95...600), .known(2017, 3, 30))
      add(start, world.calendar.onOrBefore(end))
    }
  }

  private func make(_ fate: String, _ count: Int, _ from: CivilDay, _ to: CivilDay) throws {
    var afterTwoYears = 0
    if from < world.yearStart, fate == "ended 2018-03" {
      afterTwoYears = try world.quotas.count("plans", "ended_after_two_years", march.name)
    } else if from < world.yearStart, fate == "ended earlier" {
      afterTwoYears = try world.quotas.count("plans", "ended_after_two_years", "2017-04 to 2018-01")
    }
    for place in 0..<count {
      let isLong = place < afterTwoYears
      let end: CivilDay? =
        switch fate {
        case "open": nil
        case "ended 2018-03": world.workingDay(march.firstDay + 1, march.lastDay + -3)
        case "ended 2018-02": world.workingDay(february.firstDay + 1, february.lastDay)
        case "ended earlier": endEarlier(isLong: isLong, from, to)
        default: throw SynthesisFault.contradiction("a plan's fate \"\(fate)\"")
        }
      let known = end ?? world.end
      var start = isLong ? world.workingDay(known + -930, known + -760) : world.workingDay(from, to)
      if !isLong, from < world.yearStart {
        // Away from two years, and after the first review.
        start = world.workingDay(max(from, known + -690), min(to, known + -100))
      } else if !isLong, let end, to < january.firstDay {
        start = world.workingDay(from, min(to, max(from + 2, end + -64)))
      }
      add(start, end)
    }
  }

  private func endEarlier(isLong: Bool, _ from: CivilDay, _ to: CivilDay) -> CivilDay {
    let first = from < world.yearStart ? world.yearStart + 3 : max(world.yearStart, from + 100)
    return world.workingDay(min(first, january.lastDay + -8), january.lastDay + -1)
  }

  private func add(_ start: CivilDay, _ end: CivilDay?) {
    world.plans.append(
      ProtectionPlan(child: -1, start: start, end: end, initialCategory: "", latestCategory: "", team: ""))
  }
}
