import CivilDates
import Columns
import Configuration
import Datasets
import Figures
import Measures
import SystemPackage
import Testing

/// Small invented tables, and the figures that come of them.
struct Fixture {
  var tables: [String: Table] = [:]
  var notSupplied: [String: Set<String>] = [:]
  var parameters: MeasureParameters
  var references: MeasureReferences
  var quarter: Quarter

  init(quarter: String = "2017Q4") throws {
    self.quarter = try #require(Quarter(quarter))
    self.parameters = try MeasureParameters(
      ConfigurationFile(path: Self.root.appending("pipelines/barnet/measures.yml"), name: "measures.yml"))
    self.references = MeasureReferences(
      workingDays: try WorkingDays(
        bankHolidays: try Self.bankHolidays()),
      populations: [
        PopulationEstimate(midYear: 2016, basis: "mid_year_estimate", children: 88_135),
        PopulationEstimate(midYear: 2017, basis: "mid_year_estimate", children: 88_491),
        PopulationEstimate(midYear: 2017, basis: "implied", children: 96_895),
      ])
  }

  /// Those on file.
  private static func bankHolidays() throws -> [CivilDay] {
    let file = root.appending("data/reference/bank_holidays.csv")
    let descriptor = try FileDescriptor.open(file, .readOnly)
    let bytes = try descriptor.closeAfter {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
      return Array(buffer[..<count])
    }
    return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { try day(String($0.prefix(10))) }
  }

  static var root: FilePath {
    var path = FilePath(#filePath)
    for _ in 0..<3 { path.removeLastComponent() }
    return path
  }

  mutating func add<Source: Dataset>(
    _: Source.Type, _ rows: [(inout DatasetTableBuilder<Source>.Row) -> Void]
  ) {
    var builder = DatasetTableBuilder<Source>()
    for fill in rows { builder.append(fill) }
    tables[Source.contract.name] = builder.table.table
  }

  func figures() -> [Figure] {
    CaseMeasures.figures(
      from: CaseRecords(tables, notSupplied: notSupplied).withStandIns(at: quarter), references: references,
      parameters: parameters,
      quarter: quarter)
  }

  /// A figure by measure, period label and categories.
  func figure(_ measure: String, _ period: String, _ categories: String...) throws -> Figure {
    let found = figures().filter {
      $0.measure == measure && $0.period.label == period && $0.categories == categories
    }
    try #require(found.count == 1, "\(measure) \(period) \(categories): \(found.count) figures")
    return found[0]
  }

  /// A figure as `numerator/denominator`, a count as `numerator`, no value as its status and reason.
  func shown(_ measure: String, _ period: String, _ categories: [String] = []) throws -> String {
    let found = figures().filter {
      $0.measure == measure && $0.period.label == period && $0.categories == categories
    }
    try #require(found.count == 1, "\(measure) \(period) \(categories): \(found.count) figures")
    if let absence = found[0].value.absence { return "\(absence.status.rawValue): \(absence.reason)" }
    let numerator = found[0].numerator.map(String.init) ?? ""
    return found[0].denominator.map { "\(numerator)/\($0)" } ?? numerator
  }

  static func day(_ text: String) throws -> CivilDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CivilDay(year: parts[0], month: parts[1], day: parts[2]))
  }

  /// `2018-03-31 14:05`.
  static func moment(_ text: String) throws -> CivilMoment {
    let parts = text.split(separator: " ")
    let time = parts[1].split(separator: ":").compactMap { Int($0) }
    return try #require(CivilMoment(day: try day(String(parts[0])), hour: time[0], minute: time[1]))
  }
}

func day(_ text: String) -> CivilDay? { try? Fixture.day(text) }
func moment(_ text: String) -> CivilMoment? { try? Fixture.moment(text) }
