public import Datasets
internal import Figures

/// Every official figure on file. Of several releases of one figure one counts, and the others are remembered.
public struct OfficialRecord: Sendable {
  /// A figure with what other releases say instead.
  public struct Entry: Hashable, Sendable {
    public var figure: OfficialFigure
    /// Figures of other releases that differ from it, in the order in which they would count.
    public var others: [OfficialFigure]

    /// What other releases say instead, in words: `34 in SFR34/2015`; `nil` when all agree.
    public var disagreement: String? {
      others.isEmpty
        ? nil
        : others.map { other in
          "\(other.value.value?.description ?? other.value.absence?.status.rawValue ?? "") in \(other.release.name)"
        }.joined(separator: "; ")
    }
  }

  struct Key: Hashable {
    var series: String
    var year: Int
    var level: GeographicLevel
    var code: String
  }

  struct SeriesYear: Hashable {
    var series: String
    var year: Int
  }

  public let definitions: [String: SeriesDefinition]
  var entries: [Key: Entry] = [:]
  /// Codes of the authorities with a row, ascending.
  var authorities: [SeriesYear: [String]] = [:]
  var yearsOfSeries: [String: Set<Int>] = [:]
  /// The most decimals with which authorities' figures are published.
  var decimalsOfYear: [SeriesYear: Int] = [:]

  /// Gathers figures. `codes` turns a code under which an authority was also published (three digits, or a code it has
  /// had before) into that of its nine characters.
  public init(
    definitions: [String: SeriesDefinition], figures: some Sequence<OfficialFigure>,
    codes: [String: String] = [:]
  ) {
    self.definitions = definitions
    var grouped: [Key: [OfficialFigure]] = [:]
    for var figure in figures {
      figure.geographyCode = codes[figure.geographyCode] ?? figure.geographyCode
      if let maximum = definitions[figure.series]?.maximum, let value = figure.value.value, value > maximum {
        figure.value = .missing(.unreliable, "\(value) in the release, above the possible \(maximum)")
      }
      grouped[
        Key(
          series: figure.series, year: figure.year, level: figure.level, code: figure.geographyCode),
        default: []
      ].append(figure)
    }
    for (key, figures) in grouped {
      let ordered = figures.sorted { $0.counts(before: $1) }
      guard let first = ordered.first else { continue }
      entries[key] = Entry(figure: first, others: ordered.dropFirst().filter { $0.value != first.value })
      yearsOfSeries[key.series, default: []].insert(key.year)
      if key.level == .localAuthority {
        let seriesYear = SeriesYear(series: key.series, year: key.year)
        authorities[seriesYear, default: []].append(key.code)
        if first.basis == .published, let value = first.value.value {
          decimalsOfYear[seriesYear] = max(decimalsOfYear[seriesYear] ?? 0, value.decimals)
        }
      }
    }
    addFiguresOfCounts()
    for key in authorities.keys { authorities[key]?.sort() }
  }

  /// The figure of a place; `nil` when no release has a row for it.
  public func entry(
    of series: String, in year: Int, at level: GeographicLevel, _ code: String
  ) -> Entry? {
    entries[Key(series: series, year: year, level: level, code: code)]
  }

  /// The average of the neighbours that came without their figures.
  public func neighboursAverage(of series: String, in year: Int) -> Entry? {
    entry(of: series, in: year, at: .statisticalNeighbours, Self.neighboursCode)
  }

  /// The authorities with a row, by code.
  public func authorities(of series: String, in year: Int) -> [Entry] {
    (authorities[SeriesYear(series: series, year: year)] ?? []).compactMap {
      entry(of: series, in: year, at: .localAuthority, $0)
    }
  }

  /// The years with any figure, ascending.
  public func years(of series: String) -> [Int] { (yearsOfSeries[series] ?? []).sorted() }

  /// The code of an average of the neighbours.
  public static let neighboursCode = "statistical_neighbours"
}
