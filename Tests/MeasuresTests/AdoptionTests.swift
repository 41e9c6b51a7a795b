import Datasets
import Figures
import Measures
import Testing

/// Adoption days: three years of orders, calendar days.
@Suite struct AdoptionTests {
  private struct Steps {
    var entered = "2016-01-01"
    var order: String? = "2018-03-31"
    var placementOrder: String?
    var matched: String?
    var placed: String? = "2016-12-31"
    var byCarer: String?
    var withCarer: String?
  }

  private let period = "2015-04..2018-03"

  private func fixture(_ rows: [Steps], quarter: String = "2017Q4") throws -> Fixture {
    var fixture = try Fixture(quarter: quarter)
    fixture.add(
      Adoptions.self,
      rows.enumerated().map { index, steps in
        { row in
          row[Adoptions.childID] = "\(index)"
          row[Adoptions.enteredCare] = day(steps.entered)
          row[Adoptions.orderDate] = steps.order.flatMap { day($0) }
          row[Adoptions.placementOrder] = steps.placementOrder.flatMap { day($0) }
          row[Adoptions.matched] = steps.matched.flatMap { day($0) }
          row[Adoptions.placed] = steps.placed.flatMap { day($0) }
          row[Adoptions.byCarer] = steps.byCarer
          row[Adoptions.placedWithCarer] = steps.withCarer.flatMap { day($0) }
        }
      })
    return fixture
  }

  @Test(arguments: [
    ("2015-03-31", "0"), ("2015-04-01", "1"), ("2015-04-02", "1"), ("2018-03-30", "1"), ("2018-03-31", "1"),
    ("2018-04-01", "0"), (nil, "0"),
  ])
  func theThreeYearsEndWithTheQuarter(order: String?, count: String) throws {
    #expect(try fixture([Steps(order: order)]).shown("adoptions_three_years", period) == count)
  }

  @Test func inAnEarlierQuarterTheyEndThen() throws {
    let rows = [Steps(order: "2014-10-01"), Steps(order: "2014-09-30"), Steps(order: "2017-09-30")]
    #expect(try fixture(rows, quarter: "2017Q2").shown("adoptions_three_years", "2014-10..2017-09") == "2")
  }

  /// The leap year 2016 has 366 days.
  @Test(arguments: [
    ("2016-01-01", "2016-12-31", 365), ("2016-02-28", "2016-03-01", 2), ("2017-02-28", "2017-03-01", 1),
    ("2016-02-29", "2017-02-28", 365), ("2016-01-01", "2016-01-01", 0),
  ])
  func calendarDays(entered: String, placed: String, days: Int) throws {
    let fixture = try fixture([Steps(entered: entered, placed: placed)])
    #expect(try fixture.shown("adoption_days_to_placement", period) == "\(days)/1")
  }

  @Test func theMeanIsOverChildren() throws {
    let fixture = try fixture([
      Steps(entered: "2016-01-01", placed: "2016-01-11"), Steps(entered: "2016-01-01", placed: "2016-01-02"),
      // Not adopted yet; adopted without a day of moving in.
      Steps(order: nil), Steps(placed: nil),
    ])
    #expect(try fixture.shown("adoption_days_to_placement", period) == "11/2")
    #expect(
      try fixture.figure("adoption_days_to_placement", period).value
        == .value(try #require(Ratio(11, over: 2))))
  }

  @Test func adoptedByTheCarerTheClockStopsWithTheCarer() throws {
    let fixture = try fixture([
      Steps(entered: "2016-01-01", placed: "2016-01-31", byCarer: "Y", withCarer: "2016-01-06"),
      Steps(entered: "2016-01-01", placed: "2016-01-31", byCarer: "N", withCarer: "2016-01-06"),
      Steps(entered: "2016-01-01", placed: "2016-01-31", byCarer: "Y"),
    ])
    #expect(try fixture.shown("adoption_days_to_placement", period) == "90/3")
    #expect(try fixture.shown("adoption_days_to_placement_with_carer", period) == "65/3")
  }

  @Test(arguments: [
    ("2016-05-31", "2016-06-01", "0/1"), ("2016-06-01", "2016-06-01", "0/1"),
    ("2016-06-02", "2016-06-01", "1/1"),
  ])
  func aMatchBeforeTheOrderTakesNoDays(matched: String, order: String, shown: String) throws {
    let fixture = try fixture([
      Steps(placementOrder: order, matched: matched), Steps(placementOrder: nil, matched: "2017-01-01"),
    ])
    #expect(try fixture.shown("adoption_days_to_match", period) == shown)
  }

  @Test func whereNobodyWasAdoptedThereIsNoMean() throws {
    let fixture = try fixture([Steps(order: nil)])
    #expect(try fixture.shown("adoption_days_to_placement", period) == "z: no child was adopted")
  }
}
