import CivilDates
import Foundation
import Run
import Synthesis
import Testing

/// A quarter of which only the lists of Annex A were supplied.
@Suite struct AnnexADropTests {
  /// The pages' figures by measure, breakdown and period, with value or status.
  private func figures(_ run: QuarterRun) throws -> [String: String] {
    let (exit, said) = try run.run("2017Q4", through: .compute)
    #expect(exit == .done, "\(said)")
    return try run.table("out/2017Q4/stages/3-compute/figures.csv").reduce(into: [:]) { figures, row in
      let key = [row["measure"], row["category"], row["second_category"], row["period"]].map { $0 ?? "" }
      figures[key.joined(separator: "|")] =
        row["status"] == "" || row["status"] == nil
        ? "\(row["numerator"] ?? "")/\(row["denominator"] ?? "")" : row["status"]
    }
  }

  @Test func theListsGiveTheSameFiguresAsTheTablesOrSayWhyNot() throws {
    let tables = try QuarterRun()
    let whole = try figures(tables)

    let lists = try QuarterRun()
    let day = try #require(Quarter("2017Q4")).lastDay
    let synthesis = Synthesis(
      quotas: try Quotas(csv: try lists.read("pipelines/barnet/synthetic_quotas.csv")),
      bankHolidays: try lists.read("data/reference/bank_holidays.csv"), seed: 20_180_331)
    try lists.remove("data/2017Q4/synthetic")
    // Printed figures cannot be reconciled with records that are not there.
    try lists.remove("data/published/2017Q4")
    for file in try synthesis.annexA(asAt: day) {
      try lists.write("data/2017Q4/synthetic/\(file.name)", file.bytes)
    }
    let listed = try figures(lists)
    let accounts = try lists.table("out/2017Q4/stages/2-clean/row_accounts.csv")
    #expect(accounts.filter { ($0["file"] ?? "").contains("annex_a") }.count == 6)
    #expect(accounts.allSatisfy { $0["rows_rejected"] == "0" })

    var same = 0
    for (key, value) in listed where !["x", "u", "z"].contains(value) {
      // Two contacts of a child on a day from one source are one row of list 1, and the tables know of conferences
      // that no enquiry led to.
      if key.hasPrefix("contacts") || key.hasPrefix("icpc") || key.hasPrefix("plans") { continue }
      #expect(whole[key] == value, "\(key)")
      same += 1
    }
    #expect(same > 100)
    #expect(listed["referrals|||2018-03"] == whole["referrals|||2018-03"])
    #expect(listed["referrals|||2017-04..2018-03"] == "x")
    #expect(listed["assessments_within_45_working_days|||2018-03"] == "335/434")
    let supplied = try lists.table("out/2017Q4/stages/3-compute/datasets_supplied.csv")
    #expect(supplied.first { $0["dataset"] == "referrals" }?["supply"] == "annex_a")
    #expect(supplied.first { $0["dataset"] == "strategy_meetings" }?["supply"] == "not_supplied")
  }
}
