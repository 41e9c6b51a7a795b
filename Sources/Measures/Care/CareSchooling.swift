internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// The looked-after children of school age at a quarter's end, with their records of the latest term.
struct CareSchooling: Sendable {
  static let needs = LookedAfter.needs

  let records: DatasetTable<CareEducation>
  /// For each child the row of the latest term; `nil` where there is none.
  let rows: [Int?]
  /// For each child its rows of the school year up to that term.
  let rowsOfYear: [[Int]]

  /// - Throws: `Uncountable` when something was not supplied, or there is nothing at all of the term.
  init(_ input: MeasureInput) throws {
    records = try input.table(CareEducation.self)
    let latest = SchoolTerm(endedBy: input.quarter)
    let terms = records[CareEducation.term]
    guard terms.words.contains(latest.description) else {
      throw Uncountable(.notSupplied, "cla_education has no rows of \(latest)")
    }
    let year = Set(latest.yearToDate.map(\.description))
    let pupils = records[CareEducation.childID]
    var rowsOfPupil = [[Int]](repeating: [], count: pupils.words.count)
    for row in records.rows
    where terms[row].map(year.contains) == true && pupils.codes[row] != CategoryColumn.blank {
      rowsOfPupil[Int(pupils.codes[row])].append(row)
    }
    let children = try Self.children(input)
    rowsOfYear = children.map { child in pupils.code(of: child).map { rowsOfPupil[Int($0)] } ?? [] }
    rows = rowsOfYear.map { rows in rows.first { terms[$0] == latest.description } }
  }

  /// The ids of the children, each once.
  static func children(_ input: MeasureInput) throws -> [String] {
    let care = try input.lookedAfter()
    let stock = care.atMonthEnds(input.window(from: .financialYear))
    guard let rows = stock.rows.last, let day = stock.days.last else { return [] }
    return rows.filter { row in care.children.age(row: row, on: day).map((5...16).contains) ?? false }
      .compactMap { care.childID[$0] }
  }

  /// Whether a row says yes.
  func isYes(_ field: Field<CareEducation, CategoryColumn>) -> (Int) -> Bool {
    let answers = records[field]
    let yes = answers.code(of: YesNo.yes)
    return { yes != nil && answers.codes[$0] == yes }
  }

  /// Those of whom something holds, out of all children.
  func share(in window: MonthWindow, where holds: (Int) -> Bool) -> MeasureCounts {
    .atEnd(of: window, rows.count { $0.map(holds) ?? false }, outOf: rows.count)
  }

  /// Those of whom something holds, out of those of whom it is known.
  func share(in window: MonthWindow, where holds: (Int) -> Bool?) -> MeasureCounts {
    let known = rows.compactMap { $0.flatMap(holds) }
    return .atEnd(of: window, known.count { $0 }, outOf: known.count)
  }

  /// The same for each category of a dimension.
  func share(
    in window: MonthWindow, by dimension: Dimension, where holds: (Int) -> (category: String, holds: Bool)?
  ) -> MeasureCounts {
    let names = dimension.categories?.filter { $0 != Dimension.notRecorded } ?? []
    let last = Int32(window.months.count - 1)
    var part = Tally(months: window.months.count, categories: names.count)
    var whole = part
    for row in rows {
      guard let known = row.flatMap(holds), let place = names.firstIndex(of: known.category) else { continue }
      whole.add(month: last, category: Int32(place))
      if known.holds { part.add(month: last, category: Int32(place)) }
    }
    return MeasureCounts(
      breakdowns: names.map { [Breakdown(dimension.name, $0)] }, counts: part, base: .each(whole))
  }
}

extension MeasureInput {
  /// Schooling of the looked-after children.
  func careSchooling() throws -> CareSchooling {
    try derived.value(CareSchooling.self) { try CareSchooling(self) }
  }
}
