internal import Datasets
public import Figures
public import Methods

/// The places that an authority is set beside.
public struct ComparatorPlaces: Hashable, Sendable {
  /// Nine characters.
  public var authority: String
  public var region: String
  public var regionName: String
  public var country: String
  public var countryName: String
  /// `nil` where no model is on file for the year of the report.
  public var neighbours: StatisticalNeighbours?

  public init(
    authority: String, region: String, regionName: String, country: String, countryName: String,
    neighbours: StatisticalNeighbours?
  ) {
    self.authority = authority
    self.region = region
    self.regionName = regionName
    self.country = country
    self.countryName = countryName
    self.neighbours = neighbours
  }
}

/// A comparator's figure in one year of a series, with all that is needed to say where it is from.
public struct ComparatorValue: Hashable, Sendable {
  public var year: Int
  /// Exact, in the series' unit; or why there is none.
  public var value: Known<Ratio>
  /// Of an average, how many figures it is made of and how many were skipped, being missing or suppressed.
  public var contributing: Int?
  public var missing: Int?
  public var release: OfficialRelease?
  /// How it came about: published, computed here, or an average taken as it was found.
  public var basis: Basis
  /// What other releases say instead.
  public var disagreement: String?

  public enum Basis: String, CaseIterable, Hashable, Sendable {
    case published
    case computed
    case compiledMean = "compiled_mean"
    case printed
  }
}

/// Where an authority stands in one year of a series of official figures.
///
/// Averages are of the neighbours only: region and country are as published, never an average of authorities.
/// Source: Local Authority Interactive Tool, calculations.
public struct SeriesStanding: Sendable {
  public let definition: SeriesDefinition
  public let year: Int
  /// The authority's own official figure.
  public let own: ComparatorValue
  /// Unweighted, of the neighbours with a figure.
  public let neighboursMean: ComparatorValue
  public let neighboursMedian: ComparatorValue
  public let region: ComparatorValue
  public let country: ComparatorValue
  /// Own figure less that of the year before, unless the authority's area was another then.
  public let change: Known<Ratio>
  /// Each neighbour with its figure, the closest first.
  public let neighbours: [(neighbour: StatisticalNeighbours.Neighbour, value: ComparatorValue)]
  /// The best of the neighbours' figures and whose it is; `nil` where neither way is good, or none has a figure.
  public let bestNeighbour: (value: Ratio, names: [String])?
  /// Place among the authority and its neighbours, 1 for the best, with how many have a figure.
  public let groupRank: Known<Int>
  public let groupSize: Int
  /// Place among all authorities of England with a figure.
  public let nationalRank: Known<Int>
  public let nationalSize: Int
  /// Where the quarters of the authorities part, with the authority's own.
  public let bands: QuartileBands?
  public let band: QuartileBands.Band?
  /// Mean of the best tenth of the authorities, as the council computes "top 10 % in England".
  public let topTenth: Known<Ratio>
  public let topTenthOf: Int

  /// The fewest authorities that can stand for England: two thirds of its about 150, so that a release with some
  /// suppressed still ranks and a list of neighbours does not.
  public static let fewestAuthorities = 100

  public init(of definition: SeriesDefinition, in year: Int, places: ComparatorPlaces, record: OfficialRecord)
  {
    let series = definition.series
    func published(_ entry: OfficialRecord.Entry?, _ place: String, year: Int) -> ComparatorValue {
      guard let entry else {
        return ComparatorValue(
          year: year,
          value: .missing(.notSupplied, "no release on file has this figure for \(place) in \(year)"),
          basis: .published)
      }
      return ComparatorValue(
        year: year, value: entry.figure.value.map(\.ratio), contributing: entry.figure.contributing,
        release: entry.figure.release,
        basis: ComparatorValue.Basis(rawValue: entry.figure.basis.rawValue) ?? .published,
        disagreement: entry.disagreement)
    }
    func authority(_ code: String, _ name: String, in year: Int) -> ComparatorValue {
      var found = published(record.entry(of: series, in: year, at: .localAuthority, code), name, year: year)
      // A place that was replaced is said with its successors; a suppressed or unreliable figure has its own reason.
      if let absence = found.value.absence, [.notSupplied, .notApplicable].contains(absence.status),
        let replacement = record.codes.replacement(of: code, in: year)
          ?? record.jointName(of: series, in: year, code).map({ "it is published with another, as \($0)" })
      {
        found.value = .missing(absence.status, "\(absence.reason): \(replacement)")
      }
      return found
    }
    let side = definition.polarity.betterSide
    let own = authority(places.authority, "the authority", in: year)
    let neighbours = (places.neighbours?.neighbours ?? []).map { neighbour in
      (neighbour: neighbour, value: authority(neighbour.code, neighbour.name, in: year))
    }
    self.definition = definition
    self.year = year
    self.own = own
    self.neighbours = neighbours
    region = published(
      record.entry(of: series, in: year, at: .regional, places.region), places.regionName, year: year)
    country = published(
      record.entry(of: series, in: year, at: .national, places.country), places.countryName, year: year)
    let before = authority(places.authority, "the authority", in: year - 1)
    change =
      record.changeOfArea(of: series, in: year, places.authority).map { .missing($0) }
      ?? own.value.with(before.value) { $0 - $1 }

    let values = neighbours.map(\.value.value.value)
    let found = places.neighbours.flatMap {
      record.average(ofNeighbours: $0.model, of: places.authority, for: series, in: year)
    }
    func average(_ average: Average<Ratio>?, beside found: OfficialRecord.Entry? = nil) -> ComparatorValue? {
      guard let average, let value = average.total.divided(by: Ratio(average.divisor)) else { return nil }
      let releases = neighbours.filter { $0.value.value.value != nil }.compactMap(\.value.release)
      return ComparatorValue(
        year: year, value: .value(value), contributing: average.contributing, missing: average.missing,
        release: releases.max { ($0.released, $0.name) < ($1.released, $1.name) }, basis: .computed,
        disagreement: found.flatMap { found in
          guard let other = found.figure.value.value,
            other != value.rounded(decimals: other.decimals)
          else { return nil }
          return "\(other) in \(found.figure.release.name)"
        })
    }
    let none = ComparatorValue(
      year: year,
      value: .missing(
        .notSupplied,
        places.neighbours == nil
          ? "no statistical-neighbour model is on file for the year of the report"
          : "no release on file has a figure of any neighbour in \(year)"),
      contributing: places.neighbours.map { _ in 0 }, missing: places.neighbours?.neighbours.count,
      basis: .computed)
    let ofFigures = average(Average.mean(of: values), beside: found)
    let asFound = found.map { published($0, "", year: year) }
    // A mean that came with more of the neighbours than are on file says more than theirs.
    let hasMore = (asFound?.contributing ?? 0) > (ofFigures?.contributing ?? 0)
    neighboursMean = (hasMore ? asFound : ofFigures ?? asFound) ?? none
    neighboursMedian = average(Average.median(of: values)) ?? none

    bestNeighbour = Ranks.best(of: values, better: side).map { best in
      (best.value, best.indices.map { neighbours[$0].neighbour.name })
    }
    func rank(_ values: [Ratio?], fewest: Int, _ what: String) -> Known<Int> {
      guard side != nil else { return .missing(.notApplicable, "neither way is good, so none is ranked") }
      guard own.value.value != nil else {
        return .missing(own.value.absence ?? Absence(status: .notSupplied, reason: "no figure of its own"))
      }
      let count = values.count { $0 != nil }
      guard count >= fewest else {
        return .missing(.notSupplied, "too few authorities (\(count)) have a figure on file to rank \(what)")
      }
      guard let rank = Ranks.ranks(of: values, better: side).first ?? nil else {
        return .missing(.notSupplied, "no figure of its own")
      }
      return .value(rank)
    }
    let group = [own.value.value] + values
    groupRank = rank(group, fewest: 2, "the group")
    groupSize = group.count { $0 != nil }

    // The authority itself first, as `rank` expects.
    let ownCode = record.codes.current(places.authority)
    let all =
      [own.value.value]
      + record.authorities(of: series, in: year).filter { $0.figure.geographyCode != ownCode }
      .map { $0.figure.value.value?.ratio }
    let count = all.count { $0 != nil }
    nationalRank = rank(all, fewest: Self.fewestAuthorities, "England")
    nationalSize = count
    let isNational = count >= Self.fewestAuthorities
    bands = isNational ? QuartileBands(of: all.map { $0?.estimate }, better: side) : nil
    band = own.value.value.flatMap { [bands] in bands?.band(of: $0.estimate) }
    if side == nil {
      topTenth = .missing(.notApplicable, "neither way is good, so there is no best tenth")
      topTenthOf = 0
    } else if isNational, let best = Ranks.topTenth(of: all, better: side),
      let value = best.total.divided(by: Ratio(best.divisor))
    {
      topTenth = .value(value)
      topTenthOf = best.divisor
    } else {
      topTenth = .missing(
        .notSupplied,
        "too few authorities (\(count)) have a figure on file in \(year) for the best tenth of England")
      topTenthOf = 0
    }
  }
}
