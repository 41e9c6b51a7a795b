internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Referrals to children's social care.
enum ReferralMeasures {
  static let all: [MeasureDefinition] = [received, per10000, reReferrals, bySource]

  private static let page =
    "Performance Matters, March 2018: Multi Agency Safeguarding Hub, referral information"

  static let received = MeasureDefinition(
    "referrals", "Referrals",
    definition: "Referrals by their date, each counted, also several of one child.", source: page,
    needs: [Need(Referrals.referralDate)]
  ) { input, window in
    let referrals = try input.table(Referrals.self)
    return MeasureCounts(window.months(of: referrals[Referrals.referralDate]), in: window)
  }

  static let per10000 = MeasureDefinition(
    "referrals_per_10000", "Referrals per 10,000 children",
    definition: "Referrals of the year to date per 10,000 children aged 0 to 17 (parameters "
      + "population.year and population.bases). Not annualised: before the fourth quarter it is "
      + "not to be compared with a year's rate.",
    source: page, unit: .ratePer10000, basis: .yearToDate, base: .population,
    counted: "referrals", needs: received.needs
  ) { input, window in
    let referrals = try input.table(Referrals.self)
    let population = try input.population()
    var counts = MeasureCounts(window.months(of: referrals[Referrals.referralDate]), in: window)
    counts.base = .fixed(population.children)
    return counts
  }

  static let reReferrals = MeasureDefinition(
    "re_referrals_within_12_months", "Re-referrals within 12 months",
    definition:
      "Referrals of a child who was also referred on an earlier day within the twelve months before "
      + "(parameters referrals.re_referral_boundary and referrals.re_referral_after_no_further_action), out of all "
      + "referrals of the period.",
    source: page, unit: .percent, polarity: .low, base: .measure("referrals"),
    nothing: "no referrals were received", needs: [Need(Referrals.referralDate), Need(Referrals.childID)]
  ) { input, window in
    let referrals = try input.table(Referrals.self)
    try requireTwelveMonths(before: window, in: referrals)
    let again = try isReReferral(referrals, input)
    return .share(of: window.months(of: referrals[Referrals.referralDate]), in: window) { again[$0] }
  }

  static let bySource = MeasureDefinition(
    "referrals_by_source", "Sources of referrals",
    definition:
      "Referrals of the period by who made them, in the council's five groups: other legal agencies with "
      + "the police, housing with the authority's services, individuals and unknown sources with other.",
    source: page, unit: .percent, dimensions: [.referralSource], base: .measure("referrals"),
    nothing: "no referrals were received", needs: [Need(Referrals.referralDate), Need(Referrals.source)]
  ) { input, window in
    let referrals = try input.table(Referrals.self)
    let months = window.months(of: referrals[Referrals.referralDate])
    let sources = Classification(
      referrals[Referrals.source], .referralSource, by: ReferralSource.group(of:))
    return .counts(months, by: sources, in: window).of(months, in: window)
  }

  /// Without the referrals of the year before, re-referrals would be too few.
  private static func requireTwelveMonths(
    before window: MonthWindow, in referrals: DatasetTable<Referrals>
  ) throws {
    let needed = window.months[0].advanced(by: -12)
    let days = referrals[Referrals.referralDate].numbers
    guard let earliest = days.filter({ $0 != DayColumn.blank }).min() else { return }
    let start = CivilDay(number: earliest)
    if CivilMonth(containing: start) > needed {
      throw Uncountable(
        .unreliable, "referrals start on \(start); those since \(needed) show which were re-referrals")
    }
  }

  /// Whether each referral follows another of the same child.
  private static func isReReferral(
    _ referrals: DatasetTable<Referrals>, _ input: MeasureInput
  ) throws -> [Bool] {
    let (children, days) = (referrals[Referrals.childID].codes, referrals[Referrals.referralDate].numbers)
    let noAction = referrals[Referrals.noFurtherAction]
    let yes = noAction.code(of: YesNo.yes)
    let parameters = input.parameters
    if !parameters.referrals.afterNoFurtherAction { try input.require(Need(Referrals.noFurtherAction)) }
    func counts(_ row: Int) -> Bool {
      parameters.referrals.afterNoFurtherAction || yes == nil || noAction.codes[row] != yes
    }
    let rows = children.indices
      .filter { children[$0] != CategoryColumn.blank && days[$0] != DayColumn.blank }
      .sorted { (children[$0], days[$0]) < (children[$1], days[$1]) }
    var result = [Bool](repeating: false, count: children.count)
    var (child, today) = (CategoryColumn.blank, DayColumn.blank)
    // The latest referral that counts: on an earlier day, and so far today.
    var (earlier, latest): (Int32?, Int32?) = (nil, nil)
    for row in rows {
      if children[row] != child {
        (earlier, latest) = (nil, nil)
      } else if days[row] != today {
        earlier = latest
      }
      (child, today) = (children[row], days[row])
      if let earlier {
        let line = CivilDay(number: today).yearsEarlier(1).number
        result[row] = parameters.referrals.boundary == .inclusive ? earlier >= line : earlier > line
      }
      if counts(row) { latest = today }
    }
    return result
  }
}

extension Dimension {
  static let referralSource = Dimension("source", of: ReferralSource.Group.self)
}
