internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// What measures are computed from.
struct MeasureInput: Sendable {
  let records: CaseRecords
  let references: MeasureReferences
  let parameters: MeasureParameters
  let quarter: Quarter
  /// The first month to count, where months before the year are wanted as well.
  var since: CivilMonth? = nil
  let derived = DerivedRecords()

  /// The rows of a dataset.
  func table<Source: Dataset>(_: Source.Type) throws -> DatasetTable<Source> {
    guard let table = records[Source.self] else {
      throw Uncountable(.notSupplied, "\(Source.contract.name) was not supplied")
    }
    return table
  }

  /// Fails by name when a column was not supplied.
  func require(_ need: Need) throws {
    guard records.isSupplied(dataset: need.dataset) else {
      throw Uncountable(.notSupplied, "\(need.dataset) was not supplied")
    }
    guard records.isSupplied(need) else {
      throw Uncountable(.notSupplied, "\(need.dataset).\(need.field) was not supplied")
    }
  }

  /// The calendar of working days.
  ///
  /// - Throws: `Uncountable` when no bank holidays are on file.
  func workingDays() throws -> WorkingDays {
    guard let calendar = references.workingDays else {
      throw Uncountable(.notSupplied, "bank_holidays was not supplied")
    }
    return calendar
  }

  /// What `count` makes of each row of the window with the calendar of working days; `nil` for other rows and where
  /// it makes nothing.
  ///
  /// - Throws: `Uncountable` when a row has a day that the calendar does not cover; to leave it out would be a guess.
  func withWorkingDays(
    _ months: [Int32], _ count: (Int, WorkingDays) throws(WorkingDaysFault) -> Int?
  ) throws -> [Int?] {
    let calendar = try workingDays()
    var result = [Int?](repeating: nil, count: months.count)
    var outside = 0
    for (row, month) in months.enumerated() where month != MonthWindow.outside {
      do throws(WorkingDaysFault) {
        result[row] = try count(row, calendar)
      } catch {
        outside += 1
      }
    }
    if outside > 0 {
      let (first, last) = (calendar.years.lowerBound, calendar.years.upperBound)
      throw Uncountable(
        .notSupplied,
        "bank_holidays are on file for \(first) to \(last), which leaves out \(outside) of the rows")
    }
    return result
  }

  /// The children of the borough that rates of the quarter's year are per.
  ///
  /// - Throws: `Uncountable` when no estimate of them is on file.
  func population() throws -> PopulationEstimate {
    try references.requiredPopulation(of: quarter.financialYear, by: parameters.population)
  }

  /// The first month that a measure of the quarter reports.
  func firstMonth(of start: YearStart) -> CivilMonth {
    let year = CivilMonth(containing: quarter.financialYear.firstDay)
    let first = min(year, since ?? year)
    return max(first, parameters.yearStarts[start] ?? first)
  }

  func window(from start: YearStart) -> MonthWindow {
    MonthWindow(from: firstMonth(of: start), to: quarter)
  }

  /// The team of each row; teams that did nothing are there too where the map of teams is.
  func teams(_ column: CategoryColumn) -> Classification {
    let known = records[OrgMap.self].map { $0[OrgMap.team].words } ?? []
    return Classification(column, .team, also: known)
  }
}

extension Dimension {
  static let team = Dimension("team", nil)
}
