import Methods
import Testing

/// A known interval: 95 % and, where given, 99.8 %.
struct KnownInterval: Sendable {
  let x: Int
  let n: Int
  let ends: [Double]

  init(_ x: Int, _ n: Int, _ ends: Double...) {
    self.x = x
    self.n = n
    self.ends = ends
  }
}

@Suite struct WilsonTests {
  /// W1 to W7 of the facts: test data of PHEindicatormethods.
  @Test(arguments: [
    KnownInterval(
      1, 100, 0.0017674320641406511, 0.054486196178705294, 0.000873065697299977, 0.1045544528370582),
    KnownInterval(
      5, 100, 0.02154367915436798, 0.11175046923191911, 0.013865320725997183, 0.16458852282596442),
    KnownInterval(20, 100, 0.1333669333310325, 0.28882916559315885, 0.10519162066711432, 0.3471109417008601),
    KnownInterval(65, 100, 0.5525444329688797, 0.7363575175690247, 0.4954946574070431, 0.7783540614089697),
    KnownInterval(
      1045, 5000, 0.19795549880013297, 0.22049130373189027, 0.19179381799015244, 0.22731562902525818),
    KnownInterval(
      9856, 12345, 0.7912101752909069, 0.8053640073614909, 0.7869924108419063, 0.8093061412589626),
    KnownInterval(2, 200, 0.002746658133544438, 0.035721761716176796),
  ])
  func agreesWithPublishedAnswers(_ known: KnownInterval) throws {
    let proportion = try #require(Proportion(known.x, of: known.n))
    let ends = ConfidenceLevel.allCases.flatMap { level in
      [proportion.interval(level).lower, proportion.interval(level).upper]
    }
    for (end, expected) in zip(ends, known.ends) { #expect(close(end, expected)) }
    #expect(proportion.interval(.ninetyFive).method == .wilson)
  }

  /// W8 to W12: proportions of the council's own reports, to the four decimals of a per cent at which they are known.
  @Test(arguments: [
    KnownInterval(117, 122, 90.7639, 98.2369), KnownInterval(67, 122, 46.0731, 63.4627),
    KnownInterval(18, 24, 55.1006, 88.0006), KnownInterval(2, 2, 34.2380, 100),
    KnownInterval(0, 12, 0, 24.2494),
  ])
  func agreesWithTheReports(_ known: KnownInterval) throws {
    let interval = try #require(Proportion(known.x, of: known.n)).interval(.ninetyFive).scaled(by: 100)
    #expect((interval.lower - known.ends[0]).magnitude <= 0.00005)
    #expect((interval.upper - known.ends[1]).magnitude <= 0.00005)
  }

  /// W7: one and one of a hundred each are two of two hundred.
  @Test func groupsAreSummedFirst() throws {
    let half = try #require(Proportion(1, of: 100))
    #expect(Proportion(pooling: [half, half]) == Proportion(2, of: 200))
    #expect(Proportion(pooling: []) == nil)
    let most = try #require(Proportion(0, of: .max))
    #expect(Proportion(pooling: [most, half]) == nil)
  }

  @Test(arguments: [(-1, 10), (11, 10), (0, 0), (1, 0), (0, -3), (.min, .max)])
  func refusesWhatIsNoProportion(numerator: Int, denominator: Int) {
    #expect(Proportion(numerator, of: denominator) == nil)
  }

  @Test(arguments: ConfidenceLevel.allCases)
  func containsTheProportionMirrorsAndNarrows(level: ConfidenceLevel) throws {
    for denominator in [1, 2, 3, 7, 24, 122, 1000] {
      var before = ConfidenceInterval?.none
      for numerator in 0...denominator {
        let proportion = try #require(Proportion(numerator, of: denominator))
        let interval = proportion.interval(level)
        #expect(interval.contains(proportion.value))
        #expect(0 <= interval.lower && interval.upper <= 1)
        let mirror = try #require(Proportion(denominator - numerator, of: denominator)).interval(level)
        #expect(close(1 - mirror.upper, interval.lower, 1e-12))
        if let before { #expect(before.lower < interval.lower && before.upper < interval.upper) }
        before = interval
        let larger = try #require(Proportion(numerator * 2, of: denominator * 2)).interval(level)
        #expect(larger.width < interval.width)
      }
    }
  }

  @Test func theHigherLevelIsWider() throws {
    let proportion = try #require(Proportion(67, of: 122))
    #expect(proportion.interval(.ninetyNinePointEight).width > proportion.interval(.ninetyFive).width)
    #expect(ConfidenceLevel.ninetyFive < .ninetyNinePointEight)
  }
}

@Suite struct CountAndRateTests {
  /// R1 to R5: test data of PHEindicatormethods, per hundred.
  @Test(arguments: [
    KnownInterval(
      1, 100, 0.025317807984289897, 5.571643390938898, 0.0010005003335835344, 9.233413476451585),
    KnownInterval(5, 100, 1.62348639011842, 11.668332079322669, 0.739371731917839, 16.454745203680105),
    KnownInterval(20, 100, 12.211428834875937, 30.889880369197066, 8.922802365144193, 38.08503562504191),
    KnownInterval(65, 100, 50.163187710459454, 82.84913854593984, 42.8802614714802, 94.00029084431802),
    KnownInterval(222, 3215, 6.026574877652675, 7.87572937087185, 5.560737695259854, 8.46104668173341),
  ])
  func ratesAgreeWithPublishedAnswers(_ known: KnownInterval) throws {
    let rate = try #require(CrudeRate(known.x, in: known.n))
    let ends = ConfidenceLevel.allCases.flatMap { level in
      [rate.interval(level, per: 100).lower, rate.interval(level, per: 100).upper]
    }
    for (end, expected) in zip(ends, known.ends) { #expect(close(end, expected)) }
    #expect(rate.interval(.ninetyFive).method == (known.x < 10 ? .exact : .byar))
  }

  /// R6 to R9: counts.
  @Test(arguments: [
    KnownInterval(10, 1, 4.787449913967563, 18.391458605756473, 2.916318374695686, 24.193724927880535),
    KnownInterval(1045, 1, 982.5932018073325, 1110.33121298565, 947.9407035610374, 1148.806160988033),
    KnownInterval(0, 1, 0, 3.6888794541139354, 0, 6.907755278982137),
    KnownInterval(9, 1, 4.115373097378334, 17.084803451419166, 2.452424404363775, 22.65737330906293),
  ])
  func countsAgreeWithPublishedAnswers(_ known: KnownInterval) throws {
    for (level, place) in zip(ConfidenceLevel.allCases, [0, 2]) {
      let interval = try #require(ConfidenceInterval.count(known.x, level))
      #expect(close(interval.lower, known.ends[place]) && close(interval.upper, known.ends[place + 1]))
      #expect(interval.method == (known.x < 10 ? .exact : .byar))
    }
  }

  /// R10: there may be more events than people.
  @Test func eventsMayExceedThePopulation() throws {
    let interval = try #require(CrudeRate(250, in: 220)).interval(.ninetyFive, per: 100_000)
    #expect(close(interval.lower, 99984.94738532876) && close(interval.upper, 128631.14487455782))
    #expect(interval.method == .byar)
  }

  /// R11: children on a plan per 10,000, to the five decimals at which it is known.
  @Test func theRateOfPlans() throws {
    let rate = try #require(CrudeRate(155, in: 96_895))
    let interval = rate.interval(.ninetyFive, per: 10_000)
    #expect((rate.value(per: 10_000) - 15.99670).magnitude <= 0.000005)
    #expect((interval.lower - 13.57735).magnitude <= 0.000005)
    #expect((interval.upper - 18.72273).magnitude <= 0.000005)
  }

  @Test func refusesWhatIsNoRate() throws {
    #expect(CrudeRate(-1, in: 10) == nil)
    #expect(CrudeRate(1, in: 0) == nil)
    #expect(CrudeRate(1, in: -5) == nil)
    #expect(CrudeRate(pooling: []) == nil)
    let most = try #require(CrudeRate(.max, in: 1))
    #expect(CrudeRate(pooling: [most, most]) == nil)
    #expect(
      CrudeRate(pooling: [try #require(CrudeRate(3, in: 10)), try #require(CrudeRate(4, in: 5))])
        == CrudeRate(7, in: 15))
    #expect(ConfidenceInterval.count(-1, .ninetyFive) == nil)
    #expect(ConfidenceInterval.exact(-1, .ninetyFive) == nil)
    #expect(ConfidenceInterval.exact(.max, .ninetyFive) == nil)
    #expect(ConfidenceInterval.byar(0, .ninetyFive) == nil)
    #expect(ConfidenceInterval.byar(.min, .ninetyFive) == nil)
  }

  /// The approximation has no lower limit for one event at 99.8 %, and is not given one.
  @Test func byarsLimitIsNeverBelowNought() {
    #expect(ConfidenceInterval.byar(1, .ninetyFive) != nil)
    #expect(ConfidenceInterval.byar(1, .ninetyNinePointEight) == nil)
  }

  /// Half the χ² quantiles, of other software (SciPy), for counts whose published limits are Byar's.
  @Test(arguments: [
    KnownInterval(10, 1, 4.7953886961324335, 18.390356042017775, 2.96052037274376, 24.133971145417593),
    KnownInterval(57, 1, 43.17124336292474, 73.85011140296281, 36.482537723677034, 84.40666605840258),
    KnownInterval(600, 1, 552.944940578029, 649.9891351359339, 527.1453041666318, 679.6160971720158),
    KnownInterval(
      1_000_000, 1, 998040.9833402939, 1001961.9119454322, 996912.6173198152, 1003094.0839149702),
  ])
  func exactLimitsHoldForAnyCount(_ known: KnownInterval) throws {
    for (level, place) in zip(ConfidenceLevel.allCases, [0, 2]) {
      let interval = try #require(ConfidenceInterval.exact(known.x, level))
      #expect(close(interval.lower, known.ends[place]) && close(interval.upper, known.ends[place + 1]))
    }
  }

  @Test(arguments: ConfidenceLevel.allCases)
  func containsTheCountAndRises(level: ConfidenceLevel) throws {
    var before = ConfidenceInterval?.none
    for events in 0...400 {
      let exact = try #require(ConfidenceInterval.exact(events, level))
      #expect(exact.contains(Double(events)))
      if let before { #expect(before.lower < exact.lower && before.upper < exact.upper) }
      before = exact
      // Byar's approximation is close from ten on: its authors' claim.
      if events >= 10, let byar = ConfidenceInterval.byar(events, level) {
        #expect(close(byar.lower, exact.lower, 0.02) && close(byar.upper, exact.upper, 0.01))
      }
    }
  }

  @Test(arguments: [1_000_000, 1_000_000_000])
  func exactLimitsOfLargeCountsAreNearByars(events: Int) throws {
    let exact = try #require(ConfidenceInterval.exact(events, .ninetyFive))
    let byar = try #require(ConfidenceInterval.byar(events, .ninetyFive))
    #expect(close(exact.lower, byar.lower, 1e-7) && close(exact.upper, byar.upper, 1e-7))
  }

  @Test func publishedIntervalsAreInOrderAndFinite() {
    #expect(ConfidenceInterval(publishedFrom: 2, to: 1, level: .ninetyFive) == nil)
    #expect(ConfidenceInterval(publishedFrom: .nan, to: 1, level: .ninetyFive) == nil)
    #expect(ConfidenceInterval(publishedFrom: 1, to: .infinity, level: .ninetyFive) == nil)
    #expect(ConfidenceInterval(publishedFrom: 1, to: 1, level: .ninetyFive)?.method == .published)
  }
}
