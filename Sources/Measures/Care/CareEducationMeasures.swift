internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Education of looked-after children of 5 to 16, as the Management Agreement counts it.
enum CareEducationMeasures {
  static let all: [MeasureDefinition] = [
    children, planForm, planMeeting, twoSchools, goodSchools, unauthorisedAbsence, fixedExclusions,
  ]

  private static let agreement = "Management Agreement 2017/18: children in care at school"
  private static let cohort = "looked-after children aged 5 to 16 at the quarter's end"
  private static let term =
    "the latest term that ended by then (Spring by March, Summer by September, Autumn by December)"
  private static let needs =
    CareSchooling.needs + [Need(CareEducation.childID), Need(CareEducation.term)]

  static let children = MeasureDefinition(
    "looked_after_aged_5_to_16", "Looked-after children aged 5 to 16",
    definition:
      "Children with an open episode of care other than a short break (V3, V4), by completed years of age.",
    source: agreement, basis: .quarterEnd, needs: CareSchooling.needs
  ) { input, window in
    .atEnd(of: window, try CareSchooling.children(input).count)
  }

  static let planForm = MeasureDefinition(
    "education_plans_written", "Personal education plans written",
    definition:
      "Of the \(cohort), those with a plan (PEP) written in \(term); a child with no record of that term "
      + "has none.",
    source: agreement, unit: .percent, polarity: .high, basis: .quarterEnd,
    base: .measure("looked_after_aged_5_to_16"),
    nothing: "no child of that age was looked after", needs: needs + [Need(CareEducation.planForm)]
  ) { input, window in
    let schooling = try input.careSchooling()
    return schooling.share(in: window, where: schooling.isYes(CareEducation.planForm))
  }

  static let planMeeting = MeasureDefinition(
    "education_plan_meetings_held", "Meetings on personal education plans held",
    definition:
      "Of the \(cohort), those whose plan's meeting was held in \(term); a child with no record of that term "
      + "had none.",
    source: agreement, unit: .percent, polarity: .high, basis: .quarterEnd,
    base: .measure("looked_after_aged_5_to_16"),
    nothing: "no child of that age was looked after", needs: needs + [Need(CareEducation.planMeeting)]
  ) { input, window in
    let schooling = try input.careSchooling()
    return schooling.share(in: window, where: schooling.isYes(CareEducation.planMeeting))
  }

  static let twoSchools = MeasureDefinition(
    "two_or_more_schools", "Two or more schools in two years",
    definition:
      "Of the \(cohort) in each phase in \(term), those who attended two schools or more in two years, out "
      + "of those whose number of schools is recorded.",
    source: agreement, unit: .percent, polarity: .low, basis: .quarterEnd, dimensions: [.schoolPhase],
    categoriesAddUp: false, nothing: "no number of schools is recorded",
    needs: needs + [Need(CareEducation.phase), Need(CareEducation.schools)]
  ) { input, window in
    let schooling = try input.careSchooling()
    let (phases, schools) = (schooling.records[CareEducation.phase], schooling.records[CareEducation.schools])
    return schooling.share(in: window, by: .schoolPhase) { row in
      phases[row].flatMap { phase in schools[row].map { (phase, $0 >= 2) } }
    }
  }

  static let goodSchools = MeasureDefinition(
    "good_or_better_schools", "In schools rated good or better",
    definition:
      "Of the \(cohort), those whose school of \(term) is graded Good or Outstanding, out of those whose "
      + "school has a grade.",
    source: agreement, unit: .percent, polarity: .high, basis: .quarterEnd,
    nothing: "no grade of a school is recorded", needs: needs + [Need(CareEducation.schoolGrade)]
  ) { input, window in
    let schooling = try input.careSchooling()
    let grades = schooling.records[CareEducation.schoolGrade]
    let good = [AuditGrade.good.rawValue, AuditGrade.outstanding.rawValue]
    return schooling.share(in: window) { row in grades[row].map(good.contains) }
  }

  static let unauthorisedAbsence = MeasureDefinition(
    "unauthorised_absence", "Unauthorised absence from school",
    definition:
      "Mean of the percentages of sessions that the \(cohort) missed without leave in \(term), each child "
      + "counting alike. The numerator is the sum of the percentages without its point, the denominator the children "
      + "times the matching power of ten.",
    source: agreement, unit: .percent, polarity: .low, basis: .quarterEnd, nothing: "no absence is recorded",
    needs: needs + [Need(CareEducation.unauthorised)]
  ) { input, window in
    let schooling = try input.careSchooling()
    let absences = schooling.records[CareEducation.unauthorised]
    let known = schooling.rows.compactMap { $0.flatMap { absences[$0] } }
    let decimals = known.map(\.decimals).max() ?? 0
    let sum = known.reduce(0) { $0 + Int($1.rounded(decimals: decimals).units) }
    let hundred = (0..<decimals).reduce(100) { product, _ in 10 * product }
    return .atEnd(of: window, sum, outOf: hundred * known.count)
  }

  static let fixedExclusions = MeasureDefinition(
    "fixed_term_exclusions", "At least one fixed-term exclusion",
    definition:
      "Of the \(cohort), those excluded for a time at least once from the start of the school year to the "
      + "end of \(term), out of those with a number of exclusions recorded.",
    source: agreement, unit: .percent, polarity: .low, basis: .quarterEnd,
    nothing: "no number of exclusions is recorded", needs: needs + [Need(CareEducation.exclusions)]
  ) { input, window in
    let schooling = try input.careSchooling()
    let exclusions = schooling.records[CareEducation.exclusions]
    let counts = schooling.rowsOfYear.map { rows in rows.compactMap { exclusions[$0] } }
    let known = counts.filter { !$0.isEmpty }
    return .atEnd(of: window, known.count { $0.contains { $0 > 0 } }, outOf: known.count)
  }
}

extension Dimension {
  static let schoolPhase = Dimension("phase", of: SchoolPhase.self)
}
