public import Datasets
public import Figures
internal import Methods

/// The published counts behind a share or rate of a place and year.
public struct OfficialCounts: Hashable, Sendable {
  public let numerator: Int
  /// Above nought.
  public let denominator: Int
  /// What numerator ÷ denominator is multiplied by: 100 for a share, 10,000 for a rate per 10,000.
  public let multiplier: Int
  /// Of the numerator and of the denominator.
  public let releases: [OfficialRelease]

  /// In the series' unit, unrounded.
  public var value: Ratio {
    guard let share = Ratio(numerator, over: denominator) else {
      preconditionFailure("a denominator is above nought")
    }
    return share * multiplier
  }

  /// The same as what chance can be told of: a proportion of a share, a rate of events otherwise; `nil` where the
  /// numerator is not part of the denominator.
  public var estimate: Estimate? {
    multiplier == 100
      ? Proportion(numerator, of: denominator).map(Estimate.share)
      : CrudeRate(numerator, in: denominator).map { Estimate.rate($0, per: multiplier) }
  }
}

extension OfficialRecord {
  /// The counts behind a figure, or why there are none.
  ///
  /// Counts that do not give the published figure are of another vintage, or rounded before they were published, and
  /// are not used. Regions' and England's counts are published in tens, so that theirs may be a little further off.
  public func counts(
    of definition: SeriesDefinition, in year: Int, at level: GeographicLevel, _ code: String
  ) -> Known<OfficialCounts> {
    let counts = unchecked(definition, in: year, at: level, code)
    guard let found = counts.value,
      let published = entry(of: definition.series, in: year, at: level, code)?.figure,
      published.basis == .published
    else { return counts }
    if let absence = published.value.absence, absence.status != .notSupplied { return .missing(absence) }
    let decimals =
      decimalsOfYear[SeriesYear(series: definition.series, year: year)] ?? definition.decimals
    guard let value = published.value.value, let unit = Ratio(1, over: 2 * power(of: decimals)) else {
      return counts
    }
    let tolerance = level == .localAuthority ? unit : unit * 3
    guard (found.value - value.ratio).magnitude <= tolerance else {
      return .missing(
        .unreliable,
        "the counts on file give \(found.value.rounded(decimals: 2)) and the published figure is \(value)")
    }
    return counts
  }

  /// Adds the shares and rates that are not published, or only printed by somebody else, while both of their counts
  /// are. They have the decimals of the published ones, beside which they are ranked; a figure that its publisher
  /// suppressed stays suppressed.
  mutating func addFiguresOfCounts() {
    let keys = Dictionary(grouping: entries.keys, by: \.series)
    for definition in definitions.values {
      guard let source = definition.counts else { continue }
      for key in keys[source.numerator] ?? [] {
        guard let numerator = entries[key] else { continue }
        var target = key
        target.series = definition.series
        let known = entries[target]
        guard known?.isReplaceable ?? true,
          let counts = unchecked(definition, in: key.year, at: key.level, key.code).value
        else { continue }
        let value = counts.value.rounded(decimals: definition.decimals)
        if let maximum = definition.maximum, value > maximum { continue }
        var figure = numerator.figure
        figure.series = definition.series
        figure.value = .value(value)
        figure.basis = .computed
        figure.release = counts.release
        let replaced = known.map { [$0.figure] + $0.others } ?? []
        entries[target] = Entry(
          figure: figure, others: replaced.filter { $0.value.value != nil && $0.value != figure.value })
        yearsOfSeries[target.series, default: []].insert(target.year)
        if target.level == .localAuthority, known == nil {
          authorities[SeriesYear(series: target.series, year: target.year), default: []].append(target.code)
        }
      }
    }
  }

  private func unchecked(
    _ definition: SeriesDefinition, in year: Int, at level: GeographicLevel, _ code: String
  ) -> Known<OfficialCounts> {
    guard let source = definition.counts else {
      return .missing(.notApplicable, "the series has no counts on file")
    }
    func count(_ series: String, _ year: Int) -> Known<(Int, OfficialRelease)> {
      guard let entry = entry(of: series, in: year, at: level, code) else {
        return .missing(.notSupplied, "no release on file has its \(series) of \(year)")
      }
      return entry.figure.value.flatMap { value in
        let exact = value.ratio
        guard exact.denominator == 1, exact.numerator >= 0, let whole = Int(exactly: exact.numerator) else {
          return .missing(.unreliable, "\(series) of \(year) is no count: \(value)")
        }
        return .value((whole, entry.figure.release))
      }
    }
    return count(source.numerator, year).flatMap { numerator in
      count(source.denominator, year - source.denominatorLag).flatMap { denominator in
        guard denominator.0 > 0 else { return .missing(.notApplicable, "there is nothing to divide by") }
        return .value(
          OfficialCounts(
            numerator: numerator.0, denominator: denominator.0, multiplier: definition.unit.multiplier,
            releases: numerator.1 == denominator.1 ? [numerator.1] : [numerator.1, denominator.1]))
      }
    }
  }

  private func power(of decimals: Int) -> Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}

extension OfficialRecord.Entry {
  /// Whether a figure computed from counts takes its place: it is not available, or an average or print of others.
  fileprivate var isReplaceable: Bool {
    if let absence = figure.value.absence { return absence.status == .notSupplied }
    return figure.basis == .compiledMean || figure.basis == .printed
  }
}

extension OfficialCounts {
  /// The releases as one, which counts as the older of the two.
  fileprivate var release: OfficialRelease {
    OfficialRelease(
      name: releases.map(\.name).joined(separator: "; "), released: releases.map(\.released).min() ?? "",
      source: releases.map(\.source).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: "; "))
  }
}
