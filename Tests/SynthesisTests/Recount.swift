import CivilDates
import FoundationEssentials
import Testing

@testable import Synthesis

/// The rows of a drop, read from the bytes of its files by a reader of this test's own.
struct Recount {
  typealias Row = [String: String]

  private let tables: [String: [Row]]
  let calendar: WorkCalendar

  /// The drop of the repository's own quotas at the end of 2017/18, made once for all tests.
  static let yearEnd = Result { try Recount(seed: 20_180_331, asAt: .known(2018, 3, 31)) }
  static let december = Result { try Recount(seed: 20_180_331, asAt: .known(2017, 12, 31)) }

  init(seed: UInt64, asAt day: CivilDay) throws {
    let drop = try Self.drop(seed: seed, asAt: day)
    var tables: [String: [Row]] = [:]
    for file in drop {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        whereSeparator: \.isNewline)
      let headings = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      tables[String(file.name.dropLast(4))] = lines.dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Row(uniqueKeysWithValues: zip(headings, cells))
      }
    }
    self.tables = tables
    self.calendar = try WorkCalendar(bankHolidays: Self.text("data/reference/bank_holidays.csv"))
  }

  static func drop(seed: UInt64, asAt day: CivilDay) throws -> [DropFile] {
    let quotas = try Quotas(csv: try text("pipelines/barnet/synthetic_quotas.csv"))
    return try Synthesis(
      quotas: quotas, bankHolidays: try text("data/reference/bank_holidays.csv"), seed: seed
    ).drop(asAt: day)
  }

  static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  func rows(_ table: String, where isIn: (Row) -> Bool = { _ in true }) throws -> [Row] {
    try #require(tables[table], "there is no \(table)").filter(isIn)
  }

  /// Rows whose day, or moment, is in a month or another stretch of which it begins with the text.
  func rows(_ table: String, _ column: String, in period: String) throws -> [Row] {
    try rows(table) { $0[column, default: ""].hasPrefix(period) }
  }

  func day(_ row: Row, _ column: String) -> CivilDay? {
    CivilDay(isoText: row[column, default: ""].prefix(10))
  }

  func keyed(_ table: String, by key: String) throws -> [String: Row] {
    Dictionary(try rows(table).map { ($0[key, default: ""], $0) }) { first, _ in first }
  }
}

extension [Recount.Row] {
  func counts(_ column: String) -> [String: Int] { count { $0[column, default: ""] } }

  func count(_ key: (Recount.Row) -> String) -> [String: Int] {
    reduce(into: [:]) { counts, row in counts[key(row), default: 0] += 1 }
  }
}
