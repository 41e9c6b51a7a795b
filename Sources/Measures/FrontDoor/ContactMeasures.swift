internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Contacts at the Multi Agency Safeguarding Hub.
enum ContactMeasures {
  static let all: [MeasureDefinition] = [
    received, outcomes, conversion, decidedWithin24Hours, byGenderAndAge, byFirstUrgency, byFinalUrgency,
  ]

  private static let page = "Performance Matters, March 2018: Multi Agency Safeguarding Hub"

  static let received = MeasureDefinition(
    "contacts_received", "Contacts received",
    definition: "Contacts by the day they were received, one for each child that a contact is about.",
    source: page, start: .contacts, needs: [Need(Contacts.receivedAt)]
  ) { input, window in
    let contacts = try input.table(Contacts.self)
    return MeasureCounts(window.months(of: contacts[Contacts.receivedAt]), in: window)
  }

  static let outcomes = MeasureDefinition(
    "contact_outcomes", "Outcomes of contacts",
    definition:
      "Contacts received in the period by what was decided. A contact without a decision by the end of "
      + "its month (parameter contacts.outcome_by) is not assessed in month.",
    source: page, unit: .percent, start: .contacts, dimensions: [.contactOutcome],
    base: .measure("contacts_received"), nothing: "no contacts were received",
    needs: [Need(Contacts.receivedAt), Need(Contacts.outcome), Need(Contacts.decisionAt)]
  ) { input, window in
    let contacts = try input.table(Contacts.self)
    let months = window.months(of: contacts[Contacts.receivedAt])
    return .counts(months, by: outcome(of: contacts, months, input, window), in: window)
      .of(months, in: window)
  }

  static let conversion = MeasureDefinition(
    "contact_conversion", "Contacts that became a referral",
    definition: "Contacts received in the period whose outcome is a referral to social care, decided as for "
      + "contact_outcomes. These are not the referrals of the period, which are counted by their own date.",
    source: page + ", chart of contacts and conversions", unit: .percent, start: .contacts,
    base: .measure("contacts_received"), nothing: "no contacts were received",
    needs: outcomes.needs
  ) { input, window in
    let contacts = try input.table(Contacts.self)
    let months = window.months(of: contacts[Contacts.receivedAt])
    let outcome = outcome(of: contacts, months, input, window)
    let referral = outcome.categories.firstIndex(of: ContactOutcome.referral.rawValue)
    return .share(of: months, in: window) { Int(outcome.ofRow[$0]) == referral }
  }

  static let decidedWithin24Hours = MeasureDefinition(
    "contact_decisions_within_24_hours", "Decision on contact within 24 hours",
    definition:
      "Contacts decided in the period for which no more than 24 hours passed from receipt to decision "
      + "(parameter contacts.decision_clock), out of contacts decided in the period.",
    source: "Performance Matters, March 2018: improvement plan 4a(iv)", unit: .percent, decimals: 0,
    polarity: .high, start: .contacts, nothing: "no contacts were decided",
    needs: [Need(Contacts.receivedAt), Need(Contacts.decisionAt)]
  ) { input, window in
    let contacts = try input.table(Contacts.self)
    let (received, decided) = (contacts[Contacts.receivedAt], contacts[Contacts.decisionAt])
    let limit = 24 * 60
    let months = window.months(of: decided)
    switch input.parameters.contacts.decisionClock {
    case .clockHours:
      return .share(of: months, in: window) {
        Int(decided.minutes[$0]) - Int(received.minutes[$0]) <= limit
      }
    case .workingHours:
      let minutes = try input.withWorkingDays(months) { row, calendar throws(WorkingDaysFault) in
        guard let from = received[row], let to = decided[row] else { return nil }
        return try calendar.workingMinutes(from: from, to: to)
      }
      return .share(of: months, in: window) { row in minutes[row].map { $0 <= limit } ?? false }
    }
  }

  static let byGenderAndAge = MeasureDefinition(
    "contacts_by_gender_and_age", "Contacts by gender and age band",
    definition:
      "Contacts received in the period by the child's gender and completed years of age on the day of "
      + "the contact (parameter age_bands).",
    source: page + ", chart", unit: .percent, start: .contacts, dimensions: [.gender, .ageBand],
    base: .measure("contacts_received"), nothing: "no contacts were received",
    needs: [Need(Contacts.receivedAt), Need(Children.gender), Need(Children.dateOfBirth)]
  ) { input, window in
    let contacts = try input.table(Contacts.self)
    let received = contacts[Contacts.receivedAt]
    let child = ChildDetails(of: try input.table(Children.self), for: contacts[Contacts.childID])
    let months = window.months(of: received)
    let genders = child.genders(on: { received[$0]?.day }, rows: contacts.rowCount)
    let ages = child.ageBands(
      from: input.parameters.ageBands, on: { received[$0]?.day }, rows: contacts.rowCount)
    return .counts(months, by: genders, and: ages, in: window).of(months, in: window)
  }

  static let byFirstUrgency = urgency(
    "contacts_by_initial_brag", "Contacts by initial BRAG rating", Contacts.firstUrgency,
    Dimension("brag_initial", of: ContactUrgency.codes))
  static let byFinalUrgency = urgency(
    "contacts_by_final_brag", "Contacts by final BRAG rating", Contacts.finalUrgency,
    Dimension("brag_final", of: ContactUrgency.codes))

  private static func urgency(
    _ id: String, _ title: String, _ field: Field<Contacts, CategoryColumn>, _ dimension: Dimension
  ) -> MeasureDefinition {
    MeasureDefinition(
      id, title,
      definition: "Contacts received in the period by the rating in \(field.name): blue, red, amber, green.",
      source: page + ", chart", unit: .percent, start: .contacts, dimensions: [dimension],
      base: .measure("contacts_received"), nothing: "no contacts were received",
      needs: [Need(Contacts.receivedAt), Need(field)]
    ) { input, window in
      let contacts = try input.table(Contacts.self)
      let months = window.months(of: contacts[Contacts.receivedAt])
      return .counts(months, by: Classification(contacts[field], dimension), in: window)
        .of(months, in: window)
    }
  }

  /// The outcome of each contact, if it was decided in time. A contact with an outcome but no moment of decision
  /// counts as decided in time.
  private static func outcome(
    of contacts: DatasetTable<Contacts>, _ months: [Int32], _ input: MeasureInput, _ window: MonthWindow
  ) -> Classification {
    let outcome = Classification(contacts[Contacts.outcome], .contactOutcome, blank: notAssessed)
    let decided = contacts[Contacts.decisionAt]
    let deadlines = window.months.map { month in
      switch input.parameters.contacts.outcomeDeadline {
      case .monthEnd: month.lastDay
      case .quarterEnd: input.quarter.lastDay
      }
    }
    let late = Int32(outcome.categories.count - 1)
    let inTime = months.enumerated().map { row, month in
      if month != MonthWindow.outside, let decision = decided[row], decision.day > deadlines[Int(month)] {
        return late
      }
      return outcome.ofRow[row]
    }
    return Classification(.contactOutcome, outcome.categories, ofRow: inTime)
  }

  fileprivate static let notAssessed = "Not assessed in month"
}

extension Dimension {
  static let contactOutcome = Dimension(
    "outcome", ContactOutcome.allCases.map(\.rawValue) + [ContactMeasures.notAssessed])
}

extension WorkingDays {
  /// Minutes between two moments that lie in working days, round the clock of each.
  func workingMinutes(from start: CivilMoment, to end: CivilMoment) throws(WorkingDaysFault) -> Int {
    let minutesOfDay = { (moment: CivilMoment) in moment.hour * 60 + moment.minute }
    let days = try workingDays(from: start.day, to: end.day)
    let startedBefore = try isWorkingDay(start.day) ? minutesOfDay(start) - 1_440 : 0
    let endsBefore = try isWorkingDay(end.day) ? minutesOfDay(end) - 1_440 : 0
    return days * 1_440 + endsBefore - startedBefore
  }
}
