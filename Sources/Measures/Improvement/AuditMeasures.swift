internal import Columns
internal import Datasets
internal import Figures

/// Audits of case work: how many, and how practice and management oversight were graded.
enum AuditMeasures {
  static let all: [MeasureDefinition] = [
    completed, regular, byGrade, thematic, oversightGraded, byOversightGrade,
  ]

  private static let page = "Performance Matters, March 2018: improvement plan T1"
  private static let oversightLine = "Performance Matters, March 2018: improvement plan 3a(vii)"

  static let completed = MeasureDefinition(
    "case_file_audits", "Case file audits",
    definition: "Audits of every kind by the day they were completed.",
    source: "Family Services, quarter 1 2014/15: indicator 3201", needs: [Need(Audits.auditDate)]
  ) { input, window in
    let audits = try input.table(Audits.self)
    return MeasureCounts(window.months(of: audits[Audits.auditDate]), in: window)
  }

  static let regular = count(of: .regular, "regular_audits", "Regular audits")
  static let thematic = count(of: .thematic, "thematic_audits", "Thematic audits")

  static let byGrade = MeasureDefinition(
    "audits_by_grade", "Regular audits by grade",
    definition: "Regular audits of the period by the grade of the practice.", source: page, unit: .percent,
    dimensions: [.auditGrade], base: .measure("regular_audits"), nothing: "there were no regular audits",
    needs: regular.needs + [Need(Audits.grade)]
  ) { input, window in
    let months = try months(of: .regular, input, window)
    let grades = Classification(try input.table(Audits.self)[Audits.grade], .auditGrade)
    return .counts(months, by: grades, in: window).of(months, in: window)
  }

  static let oversightGraded = MeasureDefinition(
    "audits_with_oversight_grade", "Regular audits with a grade of management oversight",
    definition: "Regular audits of the period whose management oversight was graded.", source: oversightLine,
    needs: regular.needs + [Need(Audits.oversight)]
  ) { input, window in
    MeasureCounts(try gradedMonths(input, window), in: window)
  }

  static let byOversightGrade = MeasureDefinition(
    "audits_by_oversight_grade", "Grades of management oversight in regular audits",
    definition:
      "Regular audits of the period by the grade of management oversight, out of those that have one. The "
      + "printed shares of February and March are of one audit fewer than there were.",
    source: oversightLine, unit: .percent, dimensions: [.auditGrade],
    base: .measure("audits_with_oversight_grade"), nothing: "no audit has a grade of management oversight",
    needs: oversightGraded.needs
  ) { input, window in
    let months = try gradedMonths(input, window)
    let grades = Classification(try input.table(Audits.self)[Audits.oversight], .auditGrade)
    return .counts(months, by: grades, in: window).of(months, in: window)
  }

  private static func count(of kind: AuditKind, _ id: String, _ title: String) -> MeasureDefinition {
    MeasureDefinition(
      id, title, definition: "Audits of kind \(kind.rawValue) by the day they were completed.", source: page,
      needs: [Need(Audits.auditDate), Need(Audits.kind)]
    ) { input, window in
      MeasureCounts(try months(of: kind, input, window), in: window)
    }
  }

  /// The month of each audit of a kind.
  private static func months(
    of kind: AuditKind, _ input: MeasureInput, _ window: MonthWindow
  ) throws -> [Int32] {
    let audits = try input.table(Audits.self)
    let kinds = audits[Audits.kind]
    let code = kinds.code(of: kind.rawValue)
    return zip(window.months(of: audits[Audits.auditDate]), kinds.codes).map {
      code != nil && $1 == code ? $0 : MonthWindow.outside
    }
  }

  /// The month of each regular audit with a grade of oversight.
  private static func gradedMonths(_ input: MeasureInput, _ window: MonthWindow) throws -> [Int32] {
    let grades = try input.table(Audits.self)[Audits.oversight].codes
    return zip(try months(of: .regular, input, window), grades).map {
      $1 == CategoryColumn.blank ? MonthWindow.outside : $0
    }
  }
}

extension Dimension {
  static let auditGrade = Dimension("grade", of: AuditGrade.codes)
}
