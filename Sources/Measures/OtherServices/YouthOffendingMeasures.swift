internal import Columns
internal import Datasets
internal import Figures

/// What the youth offending service counted.
enum YouthOffendingMeasures {
  static let all: [MeasureDefinition] = [firstTimeEntrants, inEducationOrWork]

  static let firstTimeEntrants = MeasureDefinition(
    "youth_first_time_entrants", "First-time entrants to the youth justice system",
    definition:
      "Young people of 10 to 17 who entered the justice system for the first time, as the service counted "
      + "them. The printed indicator is per 100,000 young people over twelve months.",
    source: "Family Services, quarter 4 2015/16: FS/C14", polarity: .low, basis: .quarterAndYearToDate,
    needs: [Need(YouthOffending.period), Need(YouthOffending.firstTimeEntrants)]
  ) { input, window in
    let table = try input.table(YouthOffending.self)
    let entrants = table[YouthOffending.firstTimeEntrants]
    return QuarterRows(table[YouthOffending.period], of: "youth_offending", to: input.quarter)
      .count(in: window, "first_time_entrants") { entrants[$0] }
  }

  static let inEducationOrWork = MeasureDefinition(
    "young_offenders_in_education_or_work", "Young offenders in education, training or employment",
    definition:
      "Young offenders in education, training or employment, out of those whose supervision ended in the "
      + "period, as the service counted them.",
    source: "Family Services, quarter 4 2015/16: FS/C15", unit: .percent, decimals: 0, polarity: .high,
    basis: .quarterAndYearToDate, nothing: "no supervision ended",
    needs: [Need(YouthOffending.period), Need(YouthOffending.offenders), Need(YouthOffending.active)]
  ) { input, window in
    let table = try input.table(YouthOffending.self)
    let (active, offenders) = (table[YouthOffending.active], table[YouthOffending.offenders])
    return QuarterRows(table[YouthOffending.period], of: "youth_offending", to: input.quarter)
      .share(in: window, "in_education_or_work", outOf: "young_offenders") { (active[$0], offenders[$0]) }
  }
}
