internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Initial child protection conferences (ICPCs).
enum ConferenceMeasures {
  static let all: [MeasureDefinition] = [children, within15WorkingDays, byGender]

  private static let page = "Performance Matters, March 2018: strategy discussions, S47s and ICPCs"

  static let children = MeasureDefinition(
    "icpc_children", "Children subject to an ICPC",
    definition: "Initial conferences, one for each child, by the day they were held (parameter "
      + "icpc.transfers_in_counted).",
    source: page, needs: [Need(InitialConferences.conferenceDate)]
  ) { input, window in
    MeasureCounts(try months(input, window), in: window)
  }

  static let within15WorkingDays = MeasureDefinition(
    "icpc_within_15_working_days", "ICPCs within 15 working days",
    definition:
      "Conferences held in the period no more than 15 working days after the strategy discussion that "
      + "began the enquiry (parameter working_days_start), out of conferences held in the period; one that no "
      + "enquiry led to is not in time (parameter icpc.without_enquiry_counted).",
    source: page + "; Working Together", unit: .percent, polarity: .high, base: .measure("icpc_children"),
    nothing: "no conferences were held",
    needs: [
      Need(InitialConferences.conferenceDate), Need(InitialConferences.enquiryID),
      Need(Section47Enquiries.enquiryID), Need(Section47Enquiries.start),
    ]
  ) { input, window in
    let conferences = try input.table(InitialConferences.self)
    let enquiries = try input.table(Section47Enquiries.self)
    let held = conferences[InitialConferences.conferenceDate]
    let discussions = enquiries[Section47Enquiries.start]
    let lookup = RowLookup(
      conferences[InitialConferences.enquiryID], in: enquiries[Section47Enquiries.enquiryID])
    var months = try months(input, window)
    if !input.parameters.conferences.withoutEnquiryCounts {
      for row in months.indices where lookup[row] == nil { months[row] = MonthWindow.outside }
    }
    let days = try input.withWorkingDays(months) { row, calendar throws(WorkingDaysFault) in
      guard let enquiry = lookup[row], let discussion = discussions[enquiry], let day = held[row] else {
        return nil
      }
      return try calendar.workingDays(
        from: discussion, to: day, counting: input.parameters.workingDayStart)
    }
    return .share(of: months, in: window) { row in days[row].map { $0 <= 15 } ?? false }
  }

  static let byGender = MeasureDefinition(
    "icpc_by_gender", "Children subject to an ICPC, by gender",
    definition:
      "Initial conferences by the child's gender; a child not yet born on the day of the conference is "
      + "counted as unborn.",
    source: page, unit: .percent, dimensions: [.gender], base: .measure("icpc_children"),
    nothing: "no conferences were held",
    needs: [Need(InitialConferences.conferenceDate), Need(Children.gender), Need(Children.dateOfBirth)]
  ) { input, window in
    let conferences = try input.table(InitialConferences.self)
    let held = conferences[InitialConferences.conferenceDate]
    let child = ChildDetails(
      of: try input.table(Children.self), for: conferences[InitialConferences.childID])
    let months = try months(input, window)
    return .counts(months, by: child.genders(on: { held[$0] }, rows: conferences.rowCount), in: window)
      .of(months, in: window)
  }

  /// The month in which each conference was held.
  private static func months(_ input: MeasureInput, _ window: MonthWindow) throws -> [Int32] {
    let conferences = try input.table(InitialConferences.self)
    let months = window.months(of: conferences[InitialConferences.conferenceDate])
    if input.parameters.conferences.includesTransfersIn { return months }
    try input.require(Need(InitialConferences.transferIn))
    let transfers = conferences[InitialConferences.transferIn]
    let yes = transfers.code(of: YesNo.yes)
    return zip(months, transfers.codes).map { yes != nil && $1 == yes ? MonthWindow.outside : $0 }
  }
}
