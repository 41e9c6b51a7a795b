import Methods
import Testing

/// A chart of which limits and signals are known. The signals are coded as in the facts: - common cause, U and L
/// beyond a limit, I and D trends, w and v two of three above and below, a and b shifts above and below.
struct KnownChart: Sendable {
  let name: String
  let series: [Double]
  var settings = XmRSettings.plotTheDots
  let limits: [Double]
  let signals: String
}

private let s1: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
private let s3: [Double] = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.70135590, -0.47279141,
]
private let s4 = s3[..<14] + [10] + s3[15...]
private let s19: [Double] = [
  251, 285, 355, 351, 189, 313, 413, 294, 265, 255, 241, 270, 222, 322, 353, 260, 236, 280, 359, 348, 266,
  261,
  211, 207, 223, 337, 317, 376, 239, 335, 311, 510, 297, 382, 242, 302,
]

private func code(_ chart: XmRChart) -> String {
  chart.points.map { point in
    guard let point else { return " " }
    return switch point.variation {
    case .commonCause: "-"
    case .specialCause(.outside, let side): side == .higher ? "U" : "L"
    case .specialCause(.trend, let side): side == .higher ? "I" : "D"
    case .specialCause(.twoOfThree, let side): side == .higher ? "w" : "v"
    case .specialCause(.shift, let side): side == .higher ? "a" : "b"
    }
  }.joined()
}

@Suite struct XmRKnownAnswerTests {
  /// S1 to S5, S7, S9 to S14, S18 and S19 of the facts, S7 being S3 at its odd places; from
  /// NHSRplotthedots, with and without screening.
  @Test(arguments: [
    KnownChart(
      name: "S1", series: s1, limits: [1.9444444444, -0.7155555556, 4.6044444444],
      signals: "----U-------------"),
    KnownChart(
      name: "S2", series: s1, settings: .makingDataCountWorkbook,
      limits: [1.9444444444, -3.0626143791, 6.9515032680], signals: "----U-------------"),
    KnownChart(
      name: "S3", series: s3, limits: [0.1416238035, -3.0113795941, 3.2946272011],
      signals: "--------------------"),
    KnownChart(
      name: "S4", series: Array(s4), limits: [0.66941586, -2.3836655962, 3.7224973162],
      signals: "--------------U-----"),
    KnownChart(
      name: "S5", series: Array(s4), settings: .makingDataCountWorkbook,
      limits: [0.66941586, -4.5966251804, 5.9354569004], signals: "--------------U-----"),
    KnownChart(
      name: "S7", series: stride(from: 0, to: 20, by: 2).map { s3[$0] },
      limits: [0.316980226, -2.6314987454, 3.2654591974], signals: "----------"),
    KnownChart(
      name: "S9", series: [10, 12, 11, 9, 10, 12, 11, 14, 15, 14, 16, 15, 14, 15],
      limits: [12.71428571, 8.826593407, 16.60197802], signals: "bbbvvbbaaaaaaa"),
    KnownChart(
      name: "S10", series: [10, 12, 11, 9, 10, 12, 11, 14, 15, 14, 16, 15, 14, 10],
      limits: [12.35714286, 7.855604396, 16.85868132], signals: "bbbbbbb-------"),
    KnownChart(
      name: "S11", series: [10, 9, 11, 10, 12, 10, 5, 6, 7, 8, 9, 10, 11, 8, 12, 9],
      limits: [9.1875, 4.044833333, 14.33016667], signals: "------IIIIIII---"),
    KnownChart(
      name: "S12", series: [10, 12, 10, 12, 16, 15, 14, 13, 12, 11, 10, 12, 10, 12],
      limits: [12.07142857, 7.56989011, 16.57296703], signals: "----DDDDDDD---"),
    KnownChart(
      name: "S13", series: [10, 12, 10, 12, 15, 14, 13, 12, 11, 10, 12, 10, 12],
      limits: [11.76923077, 7.335897436, 16.2025641], signals: "-------------"),
    KnownChart(
      name: "S14", series: [10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 13, 11, 13, 10, 9, 10],
      limits: [10.33333333, 6.578039216, 14.08862745], signals: "------------w-w---"),
    KnownChart(name: "S18", series: [5, 7], limits: [6, 0.68, 11.32], signals: "--"),
    KnownChart(
      name: "S19", series: s19, limits: [296.6111111111, 112.0071111111, 481.2151111111],
      signals: String(repeating: "-", count: 31) + "U----"),
    KnownChart(
      name: "S19 without screening", series: s19, settings: .makingDataCountWorkbook,
      limits: [296.6111111111, 112.0071111111, 481.2151111111],
      signals: String(repeating: "-", count: 31) + "U----"),
  ])
  func agreesWithPlotTheDots(_ known: KnownChart) throws {
    let chart = try XmRChart(known.series, settings: known.settings)
    let limits = try #require(chart.segments.first?.limits)
    let found = [limits.centreLine, limits.lower, limits.upper]
    // The facts print ten figures.
    for (value, expected) in zip(found, known.limits) {
      #expect(close(value, expected, 1.1e-9), "\(known.name)")
    }
    #expect(code(chart) == known.signals, "\(known.name)")
  }

  /// S15: two points near opposite limits are common cause.
  @Test func pointsNearOppositeLimitsAreNoSignal() throws {
    let chart = try XmRChart((0..<7).flatMap { _ in [1.0, -1] } + [5.5, -5.5])
    #expect(code(chart).hasSuffix("--"))
  }

  /// S6 and S21: limits from the first twelve.
  @Test(
    arguments: [
      (s3, [0.19417934, -2.6073998129, 2.9957584929], nil),
      (s19, [290.1666666667, 122.1030303030, 458.2303030303], String(repeating: "-", count: 31) + "U----"),
    ] as [([Double], [Double], String?)])
  func fixedBaseline(series: [Double], expected: [Double], signals: String?) throws {
    let chart = try XmRChart(series, fixedBaseline: FixedBaseline(values: 12, reason: "first year"))
    let segment = try #require(chart.segments.first)
    let limits = try #require(segment.limits)
    for (value, expected) in zip([limits.centreLine, limits.lower, limits.upper], expected) {
      #expect(close(value, expected, 1.1e-9))
    }
    #expect(segment.baselineValues == 12)
    #expect(chart.fixedBaseline?.reason == "first year")
    if let signals { #expect(code(chart) == signals) }
  }

  /// S20: after a rebase at April 2017 the same 510 is common cause, which is why a rebase needs a reason.
  @Test func rebase() throws {
    let chart = try XmRChart(s19, rebases: [Rebase(at: 24, reason: "new front door")])
    let expected = [
      [283.625, 137.2093479, 430.0406522], [322.5833333, 45.21787879, 599.9487879],
    ]
    for (segment, expected) in zip(chart.segments, expected) {
      let limits = try #require(segment.limits)
      for (value, expected) in zip([limits.centreLine, limits.lower, limits.upper], expected) {
        #expect(close(value, expected, 1e-9))
      }
    }
    #expect(chart.segments.map(\.indices) == [0..<24, 24..<36])
    #expect(chart.segments.map(\.reason) == [nil, "new front door"])
    #expect(code(chart) == String(repeating: "-", count: 36))
    #expect(chart.points[24]?.movingRange == nil)
  }

  /// S8: the position of a target against the limits. A target on a limit is hit or miss.
  @Test func assurance() throws {
    let limits = try #require(try XmRChart([5, 7]).segments.first?.limits)
    let cases: [(Double, Assurance, Assurance)] = [
      (12, .fail, .pass), (0, .pass, .fail), (6, .hitOrMiss, .hitOrMiss),
      (limits.upper, .hitOrMiss, .hitOrMiss), (limits.lower, .hitOrMiss, .hitOrMiss),
    ]
    for (target, increaseIsGood, decreaseIsGood) in cases {
      #expect(limits.position(of: target).assurance(better: .higher) == increaseIsGood)
      #expect(limits.position(of: target).assurance(better: .lower) == decreaseIsGood)
      #expect(limits.position(of: target).assurance(better: nil) == nil)
    }
  }

  /// G8: Barnet's monthly referrals from April 2012 to March 2024, as published.
  @Test(.enabled(if: BesideCheckout.has(BesideCheckout.referralsByMonth)))
  func twelveYearsOfReferrals() throws {
    let years = try #require(BesideCheckout.rows(of: BesideCheckout.referralsByMonth))
      .filter { $0.count > 12 && $0[9] == "Barnet" }
      .sorted { $0[0] < $1[0] }
    let months = years.flatMap { year in year.suffix(12).map { Double($0) } }
    #expect(months.count == 144)
    let chart = try XmRChart(months)
    let limits = try #require(chart.segments.first?.limits)
    #expect(close(limits.centreLine, 264.2569444444))
    #expect(close(limits.lower, 142.4289444444) && close(limits.upper, 386.0849444444))
    let signals = code(chart)
    func count(_ codes: String) -> Int { signals.count { codes.contains($0) } }
    #expect(count("U") == 3 && count("L") == 1 && count("vw") == 6 && count("-") == 106)
    #expect([count("a"), count("b")].sorted() == [7, 21])
  }
}

@Suite struct XmRRuleTests {
  /// S16: the peer gives limits that are not numbers.
  @Test(arguments: [5, 0.1, -1.0 / 3])
  func aConstantSeriesHasItsLineForLimits(value: Double) throws {
    let chart = try XmRChart([Double?](repeating: value, count: 12))
    let segment = try #require(chart.segments.first)
    #expect(segment.limits?.centreLine == value)
    #expect(segment.limits?.lower == value && segment.limits?.upper == value)
    #expect(segment.remarks == [.noVariation])
    #expect(code(chart) == String(repeating: "-", count: 12))
    #expect(chart.latest?.variation == .commonCause)
  }

  /// S17: one point has no limits.
  @Test func onePointIsNotEnough() throws {
    let chart = try XmRChart([5])
    let segment = try #require(chart.segments.first)
    #expect(segment.centreLine == 5 && segment.limits == nil && segment.upperRangeLimit == nil)
    #expect(segment.remarks == [.insufficientPoints])
    #expect(chart.latest == nil && chart.position(of: 3) == nil)
  }

  @Test func fewPointsGiveTrialLimits() throws {
    for count in 2...20 {
      let chart = try XmRChart((0..<count).map { Double($0 % 2) })
      #expect(chart.segments.first?.remarks == (count < 12 ? [.trialLimits] : []))
    }
  }

  @Test func nothingReachesAcrossAGap() throws {
    let rising: [Double?] = [4, 9, 4, 9, 4, 9, 1, 2, 3, 4, 5, 6, 7, 9, 4]
    #expect(code(try XmRChart(rising)).contains("IIIIIII"))
    var gappy = rising
    gappy[9] = nil
    let chart = try XmRChart(gappy)
    #expect(!code(chart).contains("I"))
    #expect(chart.points[9] == nil && chart.points[10]?.movingRange == nil)
    #expect(chart.segments.first?.remarks == [.gaps])
    #expect(chart.segments.first?.baselineValues == 14)
    // Not a number is a missing value.
    gappy[9] = .nan
    #expect(try XmRChart(gappy) == chart)
  }

  @Test func valuesThatNeverFollowEachOtherGiveNoLimits() throws {
    let chart = try XmRChart([1, nil, 2, nil, 3, nil])
    #expect(chart.segments.first?.remarks == [.insufficientPoints, .gaps])
    let steps = try XmRChart([1, 1, nil, 2, 2])
    #expect(steps.segments.first?.limits == nil)
    let none = try XmRChart([nil, nil])
    #expect(none.segments.first?.centreLine == nil && none.points == [nil, nil] && none.latest == nil)
  }

  /// A single step would be screened out, and every point be outside limits without width.
  @Test func screeningNeverLeavesNothing() throws {
    let series = [5.0, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9]
    let segment = try #require(try XmRChart(series).segments.first)
    #expect(segment.remarks == [.screeningDropped])
    #expect(close(segment.meanMovingRange, 4.0 / 11))
    #expect(close(segment.upperRangeLimit, 3.267 * 4 / 11))
  }

  @Test func theLatestValueCounts() throws {
    let chart = try XmRChart(s1 + [20, nil])
    #expect(chart.latest?.index == 18)
    #expect(chart.latest?.variation == .specialCause(.outside, .higher))
    #expect(chart.latest?.variation.finding(better: .higher) == .improvement)
    #expect(chart.latest?.variation.finding(better: .lower) == .concern)
    #expect(chart.latest?.variation.finding(better: nil) == .higher)
    #expect(Variation.specialCause(.trend, .lower).finding(better: nil) == .lower)
    #expect(Variation.commonCause.finding(better: .lower) == .commonCause)
  }

  /// S19: where fewer referrals are better, the 510 of November 2017 is a concern.
  @Test func manyReferralsAreAConcern() throws {
    let point = try #require(try XmRChart(s19).points[31])
    #expect(point.value == 510 && point.variation.finding(better: .lower) == .concern)
    #expect(point.signals.map(\.signal) == [.outside])
    #expect(point.movingRange == 199)
  }

  @Test func aSeriesTurnedOverHasItsSignalsTurnedOver() throws {
    let turned: [Character: Character] = [
      "U": "L", "L": "U", "I": "D", "D": "I", "a": "b", "b": "a", "v": "w", "w": "v",
    ]
    for series in [s1, s3, Array(s4), s19, [10, 12, 11, 9, 10, 12, 11, 14, 15, 14, 16, 15, 14, 15]] {
      let chart = try XmRChart(series)
      let mirror = try XmRChart(series.map { -$0 })
      #expect(code(mirror) == String(code(chart).map { turned[$0] ?? $0 }))
      #expect(mirror.segments.first?.limits?.lower == chart.segments.first?.limits.map { -$0.upper })
    }
  }

  @Test func lengthsAreSettings() throws {
    let settings = try #require(XmRSettings(shiftLength: 6, trendLength: 5, judgesTwoOfThree: false))
    #expect(
      code(try XmRChart([10, 12, 11, 9, 10, 12, 11, 14, 15, 14, 16, 15, 14, 10], settings: settings))
        == "bbbbbbbaaaaaa-")
    #expect(
      code(try XmRChart([10, 12, 10, 12, 15, 14, 13, 12, 11, 10, 12, 10, 12], settings: settings))
        == "----DDDDDD---")
    #expect(XmRSettings(shiftLength: 2) == nil)
    #expect(XmRSettings(trendLength: 0) == nil)
  }

  @Test func limitsAreClampedForDrawingOnly() throws {
    let chart = try XmRChart(s1)
    let limits = try #require(chart.segments.first?.limits)
    #expect(limits.lower < 0)
    let drawn = limits.clamped(to: 0 ... .infinity)
    #expect(drawn.lower == 0 && drawn.nearLower == max(0, limits.nearLower))
    #expect(drawn.upper == limits.upper && drawn.centreLine == limits.centreLine)
  }

  @Test func aRebaseOrBaselineNeedsAReason() throws {
    #expect(throws: XmRFault.emptySeries) { try XmRChart([]) }
    for reason in ["", " \n"] {
      #expect(throws: XmRFault.reasonMissing) { try XmRChart(s1, rebases: [Rebase(at: 3, reason: reason)]) }
      #expect(throws: XmRFault.reasonMissing) {
        try XmRChart(s1, fixedBaseline: FixedBaseline(values: 12, reason: reason))
      }
    }
    for index in [-1, 0, 18, .max] {
      #expect(throws: XmRFault.rebaseOutsideSeries(index: index)) {
        try XmRChart(s1, rebases: [Rebase(at: index, reason: "moved")])
      }
    }
    #expect(throws: XmRFault.rebaseRepeated(index: 4)) {
      try XmRChart(s1, rebases: [Rebase(at: 4, reason: "one"), Rebase(at: 4, reason: "other")])
    }
    for values in [11, 0, -1] {
      #expect(throws: XmRFault.baselineTooShort(values: values)) {
        try XmRChart(s1, fixedBaseline: FixedBaseline(values: values, reason: "first"))
      }
    }
    let chart = try XmRChart(s1, rebases: [Rebase(at: 9, reason: "b"), Rebase(at: 3, reason: "a")])
    #expect(chart.segments.map(\.reason) == [nil, "a", "b"])
  }
}
