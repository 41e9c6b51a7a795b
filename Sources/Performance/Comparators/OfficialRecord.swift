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
  /// Under which codes each authority is published.
  public let codes: AuthorityCodes
  /// The codes of authorities under which there is a figure.
  public private(set) var publishedCodes: Set<String> = []
  /// Under which name an authority is published that has no row of its own.
  private var jointNames: [Key: String] = [:]
  private var impossible: [SeriesYear: [OfficialFigure]] = [:]
  var entries: [Key: Entry] = [:]
  /// Codes of the authorities with a row, ascending.
  var authorities: [SeriesYear: [String]] = [:]
  var yearsOfSeries: [String: Set<Int>] = [:]
  /// The most decimals with which authorities' figures are published.
  var decimalsOfYear: [SeriesYear: Int] = [:]

  /// Gathers figures. `codes` tells which of them are of one authority.
  public init(
    definitions: [String: SeriesDefinition], figures: some Collection<OfficialFigure>,
    codes: AuthorityCodes = AuthorityCodes()
  ) {
    self.definitions = definitions
    self.codes = codes
    let names = Self.names(figures, codes)
    var grouped: [Key: [OfficialFigure]] = [:]
    for var figure in figures {
      if figure.level == .localAuthority {
        publishedCodes.insert(figure.geographyCode)
        // Two authorities that share a service are one row, under both of their codes.
        let parts = figure.geographyCode.split(separator: " / ")
        for part in parts where parts.count > 1 {
          let key = Key(
            series: figure.series, year: figure.year, level: .localAuthority,
            code: codes.current(String(part)))
          jointNames[key] = min(jointNames[key] ?? figure.geography, figure.geography)
        }
        if figure.isUnnamed {
          figure.geography = names[codes.current(figure.geographyCode)] ?? figure.geography
        }
        figure.geographyCode = codes.current(figure.geographyCode)
      }
      if let value = figure.value.value,
        let reason = definitions[figure.series]?.impossibility(of: value)
      {
        figure.value = .missing(.unreliable, reason)
        impossible[SeriesYear(series: figure.series, year: figure.year), default: []].append(figure)
      }
      let code =
        figure.level == .statisticalNeighbours
        ? Self.group(figure.geographyCode, figure.model ?? "") : figure.geographyCode
      grouped[
        Key(series: figure.series, year: figure.year, level: figure.level, code: code), default: []
      ].append(figure)
    }
    for (key, figures) in grouped {
      let ordered = figures.sorted { $0.counts(before: $1) }
      guard let first = ordered.first else { continue }
      let decimals = definitions[key.series]?.decimals
      entries[key] = Entry(
        figure: first, others: ordered.dropFirst().filter { !Self.agree($0.value, first.value, decimals) })
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

  /// The names of authorities, by code: those of the newest figures that have one, else of the list of changes.
  private static func names(
    _ figures: some Collection<OfficialFigure>, _ codes: AuthorityCodes
  ) -> [String: String] {
    var names: [String: (age: [String], name: String)] = [:]
    var unnamed: Set<String> = []
    for figure in figures where figure.level == .localAuthority {
      let code = codes.current(figure.geographyCode)
      guard !figure.isUnnamed else {
        unnamed.insert(code)
        continue
      }
      let age = ["\(figure.year)", figure.release.released, figure.geography]
      if names[code].map({ $0.age.lexicographicallyPrecedes(age) }) ?? true {
        names[code] = (age, figure.geography)
      }
    }
    var found = names.mapValues(\.name)
    for code in unnamed where found[code] == nil { found[code] = codes.name(of: code) }
    return found
  }

  /// Whether two releases say the same, though one may have more digits than the series is published with.
  private static func agree(
    _ one: Known<ExactDecimal>, _ other: Known<ExactDecimal>, _ decimals: Int?
  ) -> Bool {
    guard let decimals, let mine = one.value, let theirs = other.value else { return one == other }
    return mine.rounded(decimals: decimals) == theirs.rounded(decimals: decimals)
  }

  /// The figure of a place; `nil` when no release has a row for it.
  public func entry(
    of series: String, in year: Int, at level: GeographicLevel, _ code: String
  ) -> Entry? {
    entries[
      Key(
        series: series, year: year, level: level,
        code: level == .localAuthority ? codes.current(code) : code)]
  }

  /// The name under which an authority is published together with another; `nil` where it is not.
  func jointName(of series: String, in year: Int, _ code: String) -> String? {
    jointNames[Key(series: series, year: year, level: .localAuthority, code: codes.current(code))]
  }

  /// The average of an authority's neighbours that came without their figures: of the very model, since another's
  /// neighbours are other places.
  public func average(
    ofNeighbours model: String, of authority: String, for series: String, in year: Int
  ) -> Entry? {
    entry(of: series, in: year, at: .statisticalNeighbours, Self.group(authority, model))
  }

  /// The key of a group of neighbours.
  private static func group(_ authority: String, _ model: String) -> String { "\(authority) \(model)" }

  /// The authorities with a row, by code. Where a place and the ones that took its place both have a figure, those that
  /// there were in the year.
  public func authorities(of series: String, in year: Int) -> [Entry] {
    let twice = Set(countedTwice(of: series, in: year).map(\.figure.geographyCode))
    return rows(of: series, in: year).filter { !twice.contains($0.figure.geographyCode) }
  }

  /// The authorities whose figure is left out of counts of England, since their area is in the figure of another.
  public func countedTwice(of series: String, in year: Int) -> [Entry] {
    let rows = rows(of: series, in: year).filter { $0.figure.value.value != nil }
    let twice = codes.counted(twiceAmong: Set(rows.map(\.figure.geographyCode)), in: year)
    return rows.filter { twice.contains($0.figure.geographyCode) }
  }

  private func rows(of series: String, in year: Int) -> [Entry] {
    (authorities[SeriesYear(series: series, year: year)] ?? []).compactMap {
      entry(of: series, in: year, at: .localAuthority, $0)
    }
  }

  /// The figures that cannot be right, being below nought or above the highest possible, by level and code.
  public func impossibleFigures(of series: String, in year: Int) -> [OfficialFigure] {
    (impossible[SeriesYear(series: series, year: year)] ?? []).sorted {
      ($0.level.rawValue, $0.geographyCode, $0.release.name)
        < ($1.level.rawValue, $1.geographyCode, $1.release.name)
    }
  }

  /// Why an authority's figure may not be set beside that of the year before: it was merged or split between the two;
  /// `nil` when it may.
  func changeOfArea(of series: String, in year: Int, _ code: String) -> Absence? {
    let before = codes.predecessors(of: code).filter { change in
      guard
        let value = entry(of: series, in: year - 1, at: .localAuthority, change.old.code)?.figure.value
      else { return false }
      return value.absence.map { $0.status == .suppressed || $0.status == .unreliable } ?? true
    }
    guard let first = before.first else { return nil }
    let places = before.map(\.old.words).joined(separator: " and ")
    return Absence(
      status: .notApplicable,
      reason: "\(first.new.words) began on \(first.day): the year before is of \(places), another area")
  }

  /// The years with any figure, ascending.
  public func years(of series: String) -> [Int] { (yearsOfSeries[series] ?? []).sorted() }
}
