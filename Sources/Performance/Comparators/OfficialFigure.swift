internal import Columns
public import Datasets
public import Figures

/// A release of official figures, or a document that prints them.
public struct OfficialRelease: Hashable, Sendable {
  public var name: String
  /// `2016`, `2016-09` or `2016-09-29`; empty where it is not known, which counts as the oldest.
  public var released: String
  /// Who published it, and where.
  public var source: String

  public init(name: String, released: String = "", source: String = "") {
    self.name = name
    self.released = released
    self.source = source
  }
}

/// A published figure of a series for a place and a year.
public struct OfficialFigure: Hashable, Sendable {
  /// How the figure is known; an earlier case counts before a later one.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    case published
    /// From published counts, where the share or rate itself is not published.
    case computed
    case compiledMean = "compiled_mean"
    case printed
  }

  public var series: String
  /// The year in which the period ends.
  public var year: Int
  public var level: GeographicLevel
  /// The code under which it was published.
  public var geographyCode: String
  public var geography: String
  /// Of an average of neighbours, the model that names them.
  public var model: String?
  /// In the series' unit.
  public var value: Known<ExactDecimal>
  /// Of an average, how many figures it is made of, where that is known.
  public var contributing: Int?
  public var release: OfficialRelease
  public var basis: Basis

  public init(
    series: String, year: Int, level: GeographicLevel, geographyCode: String, geography: String,
    model: String? = nil, value: Known<ExactDecimal>, contributing: Int? = nil, release: OfficialRelease,
    basis: Basis = .published
  ) {
    self.series = series
    self.year = year
    self.level = level
    self.geographyCode = geographyCode
    self.geography = geography
    self.model = model
    self.value = value
    self.contributing = contributing
    self.release = release
    self.basis = basis
  }

  /// Whether this figure is used before another of the same place and year: published before compiled before printed,
  /// then the later release, then the later name, so that the order of the files does not matter. Of two in one release,
  /// under two codes of one place, a number counts before none.
  func counts(before other: OfficialFigure) -> Bool {
    let (own, others) = (rank, other.rank)
    if own != others { return own < others }
    let (mine, theirs) = ((release.released, release.name), (other.release.released, other.release.name))
    if mine != theirs { return mine > theirs }
    switch (value, other.value) {
    case (.value(let mine), .value(let theirs)): return mine < theirs
    case (.missing(let mine), .missing(let theirs)):
      return (mine.status.rawValue, mine.reason) < (theirs.status.rawValue, theirs.reason)
    case (.value, .missing): return true
    case (.missing, .value): return false
    }
  }

  /// Whether its place is known by its code alone.
  var isUnnamed: Bool { geography == geographyCode }

  private var rank: Int { Basis.allCases.firstIndex(of: basis) ?? Basis.allCases.count }
}

extension OfficialFigure {
  /// The figures of a table, in its order; rows that the contract rejects are left out.
  public static func all(_ table: DatasetTable<OfficialFigures>) -> [OfficialFigure] {
    let (series, years, levels) = (
      table[OfficialFigures.series], table[OfficialFigures.year], table[OfficialFigures.level]
    )
    let (codes, names, values) = (
      table[OfficialFigures.geographyCode], table[OfficialFigures.geography], table[OfficialFigures.value]
    )
    let models = table[OfficialFigures.model]
    let (releases, released, sources) = (
      table[OfficialFigures.release], table[OfficialFigures.released], table[OfficialFigures.source]
    )
    let (contributing, bases) = (table[OfficialFigures.contributing], table[OfficialFigures.basis])
    return table.rows.compactMap { row in
      guard let name = series[row], let year = years[row], let code = codes[row],
        let level = levels[row].flatMap(GeographicLevel.init(published:)),
        let value = PublishedValue(values[row])
      else { return nil }
      return OfficialFigure(
        series: name, year: year, level: level, geographyCode: code, geography: names[row] ?? code,
        model: models[row], value: value.known, contributing: contributing[row],
        release: OfficialRelease(
          name: releases[row] ?? "", released: released[row] ?? "", source: sources[row] ?? ""),
        basis: bases[row].flatMap(Basis.init) ?? .published)
    }
  }
}
