internal import CivilDates
internal import Datasets

extension AsAt {
  /// What other services counted, quarter by quarter.
  func otherServices() throws -> [DropFile] { [try youthOffending(), try earlyYears()] }

  private func youthOffending() throws -> DropFile {
    let rows = try endedQuarters.map { quarter in
      (
        quarter, try count("youth_offending", "first_time_entrants", quarter),
        try count("youth_offending", "young_offenders", quarter),
        try count("youth_offending", "in_education_or_work", quarter)
      )
    }
    return try file(YouthOffending.self) { builder in
      for (quarter, entrants, offenders, active) in rows {
        builder.append { row in
          row[YouthOffending.period] = quarter.description
          row[YouthOffending.firstTimeEntrants] = entrants
          row[YouthOffending.offenders] = offenders
          row[YouthOffending.active] = active
        }
      }
    }
  }

  /// The thirty hours began in September 2017.
  private func earlyYears() throws -> DropFile {
    let rows = try endedQuarters.filter { $0.number >= 2 }.map { quarter in
      (
        quarter, try count("early_years", "take_up", quarter), try count("early_years", "eligible", quarter)
      )
    }
    return try file(EarlyYears.self) { builder in
      for (quarter, takeUp, eligible) in rows {
        builder.append { row in
          row[EarlyYears.period] = quarter.description
          row[EarlyYears.takeUp] = takeUp
          row[EarlyYears.eligible] = eligible
        }
      }
    }
  }

  private func count(_ page: String, _ line: String, _ quarter: Quarter) throws -> Int {
    try world.quotas.count(page, line, quarter.description)
  }
}
