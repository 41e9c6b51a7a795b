internal import Datasets
public import Figures
public import Methods

/// Between which figures authorities lie by chance, by the size of their denominators, about the figure of all of them
/// together.
public struct SeriesFunnel: Sendable {
  /// What the funnel is drawn about.
  public enum Centre: String, CaseIterable, Sendable {
    /// All numerators over all denominators of the authorities with both.
    case authorities
    /// England's published counts, where too few authorities have theirs on file.
    case country = "england"
  }

  /// Where a figure lies.
  public enum Position: String, CaseIterable, Sendable {
    case above998 = "above_99_8"
    case above95 = "above_95"
    case within
    case below95 = "below_95"
    case below998 = "below_99_8"

    init(_ comparison: Comparison) {
      self =
        switch comparison {
        case .higher(.ninetyNinePointEight): .above998
        case .higher(.ninetyFive): .above95
        case .lower(.ninetyNinePointEight): .below998
        case .lower(.ninetyFive): .below95
        case .similar, .tooFewToJudge: .within
        }
    }
  }

  /// An authority in the funnel.
  public struct Place: Hashable, Sendable {
    public let position: Position
    /// What that says by polarity.
    public let standing: Standing
    /// The lowest and the highest figure that do not stand out at its denominator, in the series' unit: 95 %, then
    /// 99.8 %.
    public let limits95: ClosedRange<Double>
    public let limits998: ClosedRange<Double>
  }

  public let definition: SeriesDefinition
  public let year: Int
  public let centre: Centre
  /// How many authorities the centre is of; `nil` for England's counts.
  public let authorities: Int?
  /// The counts of the centre.
  public let numerator: Int
  public let denominator: Int

  /// The centre in the series' unit.
  public var value: Ratio {
    (Ratio(numerator, over: denominator) ?? .zero) * definition.unit.multiplier
  }

  /// The funnel of a year; or why there is none.
  public static func of(
    _ definition: SeriesDefinition, in year: Int, country: String, record: OfficialRecord
  ) -> Known<SeriesFunnel> {
    guard definition.unit.multiplier > 1, definition.counts != nil else {
      return .missing(.notApplicable, "the series is no share or rate whose counts are named")
    }
    let counts = record.codes(countedFor: definition, in: year).compactMap {
      record.counts(of: definition, in: year, at: .localAuthority, $0).value
    }.filter { $0.estimate != nil }
    let found: SeriesFunnel
    if counts.count >= SeriesStanding.fewestAuthorities {
      found = SeriesFunnel(
        definition: definition, year: year, centre: .authorities, authorities: counts.count,
        numerator: counts.reduce(0) { $0 + $1.numerator },
        denominator: counts.reduce(0) { $0 + $1.denominator })
    } else {
      switch record.counts(of: definition, in: year, at: .national, country) {
      case .value(let country):
        found = SeriesFunnel(
          definition: definition, year: year, centre: .country, authorities: nil,
          numerator: country.numerator, denominator: country.denominator)
      case .missing(let absence):
        return .missing(
          absence.status,
          "\(counts.count) authorities have counts on file, too few for a centre, and of England \(absence.reason)"
        )
      }
    }
    guard found.numerator > 0, definition.unit != .percent || found.numerator < found.denominator else {
      return .missing(.notApplicable, "all authorities together have none or all of the cases")
    }
    return .value(found)
  }

  /// Where counts lie in the funnel; `nil` where the numerator is not part of the denominator.
  public func place(of counts: OfficialCounts) -> Place? {
    let average = Double(numerator) / Double(denominator)
    guard let estimate = counts.estimate else { return nil }
    let (comparison, limits): (Comparison, (ConfidenceLevel) -> ClosedRange<Double>?)
    switch estimate {
    case .share(let share):
      guard let funnel = ProportionFunnel(average: average) else { return nil }
      comparison = funnel.comparison(of: share)
      limits = { level in
        funnel.limits(denominator: share.denominator, level).map { 100 * $0.lower...100 * $0.upper }
      }
    case .rate(let rate, let people):
      guard let funnel = RateFunnel(average: average) else { return nil }
      comparison = funnel.comparison(of: rate)
      let scale = Double(people) / Double(rate.population)
      limits = { level in
        funnel.unremarkableEvents(population: rate.population, level).map {
          Double($0.lowerBound) * scale...Double($0.upperBound) * scale
        }
      }
    case .count: return nil
    }
    guard let limits95 = limits(.ninetyFive), let limits998 = limits(.ninetyNinePointEight) else {
      return nil
    }
    return Place(
      position: Position(comparison), standing: comparison.standing(better: definition.polarity.betterSide),
      limits95: limits95, limits998: limits998)
  }
}

extension OfficialRecord {
  /// The authorities with a figure, or with a row of its numerator, by code.
  public func codes(countedFor definition: SeriesDefinition, in year: Int) -> [String] {
    var codes = Set(authorities(of: definition.series, in: year).map(\.figure.geographyCode))
    if let counts = definition.counts {
      codes.formUnion(authorities(of: counts.numerator, in: year).map(\.figure.geographyCode))
    }
    return codes.sorted()
  }

  /// The name of an authority, as a release has it.
  public func name(ofAuthority code: String, for definition: SeriesDefinition, in year: Int) -> String? {
    [definition.series, definition.counts?.numerator].compactMap(\.self)
      .compactMap { entry(of: $0, in: year, at: .localAuthority, code)?.figure.geography }.first
  }
}
