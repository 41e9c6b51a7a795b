import Datasets
import Testing

/// Records that cannot be true, or that figures leave out: each is found by a rule, with its row.
@Suite struct DoubtfulRecordTests {
  /// Both statuses from one day, or the second while the first lasts: the child is counted once.
  @Test(arguments: ["2018-01-15", "2018-02-14"]) func twoCurrentLegalStatuses(from: String) throws {
    let cleaned = try clean(
      CareEpisodes.contract,
      [[:], ["episode_id": "E2", "start_date": from, "legal_status": "C1", "reason_new": "L"]])
    #expect(cleaned.findings.map(\.rule) == ["CLE-03"])
    #expect(cleaned.findings.map(\.line) == [3])
    #expect(cleaned.outcomes == [.accepted, .rejected])
  }

  @Test func aPlanOpenedTwice() throws {
    let again = try clean(
      ProtectionPlans.contract, [[:], ["plan_id": "P2"], ["plan_id": "P3", "start_date": "2018-03-31"]])
    #expect(again.findings.map(\.rule) == ["CPP-03", "CPP-03"])
    #expect(again.outcomes == [.accepted, .rejected, .rejected])
    // Under the same id it is one plan, as last written.
    let repeated = try clean(ProtectionPlans.contract, [[:], ["latest_category": "EMO"]])
    #expect(repeated.outcomes == [.duplicate, .accepted])
  }

  @Test(arguments: [("2002-04-01", ["CAL-06"]), ("2004-03-31", ["CAL-06"]), ("2002-03-31", [])])
  func aCareLeaverAged14(birth: String, rules: [String]) throws {
    let cleaned = try clean(
      CareLeavers.contract, [[:]],
      related: [(Children.contract, [["child_id": "C9", "date_of_birth": birth]])])
    #expect(cleaned.findings.map(\.rule) == rules)
  }

  @Test(arguments: ["V3", "V4"]) func shortBreaks(status: String) throws {
    let cleaned = try clean(CareEpisodes.contract, [["legal_status": status]])
    #expect(cleaned.findings.map(\.rule) == ["CLE-10"])
    #expect(cleaned.outcomes == [.accepted])
  }

  @Test func anOpenPlacementWithoutAPeriodOfCare() throws {
    let cleaned = try clean(
      Placements.contract, [["period_id": ""]], related: [(CareEpisodes.contract, [[:]])])
    #expect(cleaned.findings.map(\.rule) == ["CLP-10"])
    #expect(cleaned.outcomes == [.accepted])
  }

  @Test func aPlacementThatCostsNothing() throws {
    let cleaned = try clean(
      PlacementCosts.contract, [["gross_cost": "0.00"]], related: [(Placements.contract, [[:]])])
    #expect(cleaned.findings.map(\.rule) == ["PLC-03"])
    #expect(cleaned.outcomes == [.accepted])
  }
}
