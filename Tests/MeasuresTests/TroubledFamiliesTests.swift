import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct TroubledFamiliesTests {
  private let march = "2018-03-31"

  private func fixture(_ families: [(String, String?, String)]) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      TroubledFamilies.self,
      families.enumerated().map { number, family in
        { row in
          row[TroubledFamilies.familyID] = "\(number)"
          row[TroubledFamilies.attached] = day(family.0)
          row[TroubledFamilies.claimed] = family.1.flatMap(day)
          row[TroubledFamilies.readyForAudit] = family.2
        }
      })
    return fixture
  }

  private func summary(
    _ item: TroubledFamiliesItem, _ value: String?, _ others: String? = nil, asAt: String = "2018-03-31"
  ) -> PlanRows.Row<TroubledFamiliesSummary> {
    { row in
      row[TroubledFamiliesSummary.asAt] = day(asAt)
      row[TroubledFamiliesSummary.item] = item.rawValue
      row[TroubledFamiliesSummary.value] = value.flatMap { ExactDecimal($0) }
      row[TroubledFamiliesSummary.neighbours] = others.flatMap { ExactDecimal($0) }
    }
  }

  @Test func familiesCountFromTheirDayOn() throws {
    var fixture = try fixture([
      ("2015-04-01", "2018-03-31", "N"), ("2018-02-28", nil, "Y"), ("2018-03-31", nil, "N"),
      ("2018-03-01", "2018-03-02", "Y"), ("2018-04-01", nil, "Y"),
    ])
    #expect(try fixture.shown("troubled_families_attached", march) == "4")
    #expect(try fixture.shown("troubled_families_attached", "2018-02-28") == "2")
    #expect(try fixture.shown("troubled_families_claimed", march) == "2")
    #expect(try fixture.shown("troubled_families_claimed", "2018-02-28") == "0")
    #expect(try fixture.shown("troubled_families_ready_for_audit", march) == "1")
    #expect(
      try fixture.shown("troubled_families_ready_for_audit", "2018-02-28")
        == "x: troubled_families.ready_for_audit is as at the end of 2017Q4 only")
    #expect(
      try fixture.shown("troubled_families_attached_of_target", march)
        == "x: troubled_families_summary was not supplied")
    fixture.add(TroubledFamiliesSummary.self, [summary(.target, "3", asAt: "2018-03-01")])
    #expect(try fixture.shown("troubled_families_attached_of_target", march) == "4/3")
    #expect(
      try fixture.shown("troubled_families_claimed_of_target", "2018-02-28")
        == "x: troubled_families_summary has no target as at 2018-02-28")
  }

  @Test func aTargetOfNoughtGivesNoShare() throws {
    var fixture = try fixture([("2018-01-01", nil, "N")])
    fixture.add(TroubledFamiliesSummary.self, [summary(.target, "0")])
    #expect(try fixture.shown("troubled_families_attached_of_target", march) == "z: the target is nought")
    fixture.add(TroubledFamiliesSummary.self, [summary(.target, "2.5")])
    #expect(
      try fixture.shown("troubled_families_attached_of_target", march)
        == "u: the target of troubled_families_summary is not a whole number of families")
  }

  @Test func suppliedFiguresStayAsTheyWere() throws {
    var fixture = try Fixture()
    fixture.add(
      TroubledFamiliesSummary.self,
      [summary(.children, "2.2", "2.15"), summary(.individuals, "4"), summary(.female, "52.0", "51.0")])
    func value(_ measure: String, _ item: String, _ area: String) throws -> String {
      let figure = try fixture.figure(measure, march, item, area)
      #expect(figure.numerator == nil && figure.denominator == nil)
      return figure.value.value?.rounded(decimals: 2).description ?? figure.value.absence?.reason ?? ""
    }
    #expect(try value("troubled_families_averages", "children_per_family", "Council") == "2.20")
    #expect(try value("troubled_families_averages", "children_per_family", "Nearest neighbours") == "2.15")
    #expect(try value("troubled_families_averages", "individuals_per_family", "Council") == "4.00")
    #expect(try value("troubled_families_shares", "female_pct", "Council") == "52.00")
    #expect(
      try value("troubled_families_averages", "children_per_family", "National")
        == "troubled_families_summary has no children_per_family of National")
    #expect(
      try fixture.shown("troubled_families_averages", "2018-02-28")
        == "x: troubled_families_summary has no rows as at the end of 2018-02")
  }
}
