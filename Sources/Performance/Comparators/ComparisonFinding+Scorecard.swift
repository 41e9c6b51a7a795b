internal import Datasets
internal import Figures

/// What a scorecard's comparisons and targets lack.
extension ComparisonFinding {
  /// The findings of the series and years that indicators and measures are set beside; of the indicators and targets that
  /// go without; and, of the other series that the benchmarks show, figures that cannot be right and releases that
  /// disagree.
  public static func all(
    of scorecard: ComparedScorecard, measures: [(measure: String, comparison: IndicatorComparison)],
    benchmarks: OfficialBenchmarks, in record: OfficialRecord
  ) -> [ComparisonFinding] {
    var found: [ComparisonFinding] = record.codes.recodings(among: record.publishedCodes).map { change in
      ComparisonFinding(
        .codeIsTheSame, in: "authority_changes", year: change.firstYear, items: [change.new.name],
        "Figures under \(change.old.code) are counted as those of \(change.new.words)")
    }
    for shown in Shown.all(scorecard, measures, benchmarks) {
      let context = (shown.standing.definition.series, shown.standing.year)
      if shown.isCompared {
        found += missingFigures(shown, scorecard.places)
        let twice = record.countedTwice(of: context.0, in: context.1).map(\.figure.geography)
        if !twice.isEmpty {
          found.append(
            shown.finding(
              .areaCountsOnce, items: twice,
              "\(twice.joined(separator: ", ")): left out of ranks and bands, being in the figures of others")
          )
        }
      }
      found += disagreements(shown, record, scorecard.places)
      let impossible = record.impossibleFigures(of: context.0, in: context.1)
      if !impossible.isEmpty {
        let words = impossible.map { "\($0.geography): \($0.value.absence?.reason ?? "")" }
        found.append(
          shown.finding(
            .figureIsPossible, items: impossible.map(\.geography), status: .unreliable,
            words.joined(separator: "; ")))
      }
      if shown.source != .benchmarks,
        let other = record.changeOfArea(of: context.0, in: context.1, scorecard.places.authority)
      {
        found.append(
          shown.finding(.areaIsTheSame, items: ["the authority"], status: other.status, other.reason))
      }
    }
    return found + scorecard.entries.compactMap(refusal) + scorecard.entries.compactMap(unresolved)
  }

  /// A standing that the tables show, with what it is for.
  private struct Shown {
    /// The table that shows it, the first of several.
    enum Source: String {
      case comparators
      case measures = "measures_compared"
      case benchmarks
    }

    var source: Source
    var standing: SeriesStanding
    var indicators: [String] = []
    var measures: [String] = []
    /// Whether an indicator or a measure is set beside it, rather than beside that of another year.
    var isCompared = false

    private struct Key: Hashable {
      var series: String
      var year: Int
    }

    /// Each series and year once, though several indicators and measures may have it. Those that are not compared show
    /// nothing that is judged.
    static func all(
      _ scorecard: ComparedScorecard, _ measures: [(measure: String, comparison: IndicatorComparison)],
      _ benchmarks: OfficialBenchmarks
    ) -> [Shown] {
      var shown: [Shown] = []
      var places: [Key: Int] = [:]
      /// The place of a standing, which is shown from now on if it was not.
      func place(of standing: SeriesStanding, in source: Source) -> Int {
        let key = Key(series: standing.definition.series, year: standing.year)
        if let known = places[key] { return known }
        places[key] = shown.count
        shown.append(Shown(source: source, standing: standing))
        return shown.count - 1
      }
      for compared in scorecard.entries {
        guard let comparison = compared.comparison, comparison.refusal == nil else { continue }
        for standing in comparison.earlier + [comparison.standing].compactMap(\.self) {
          let place = place(of: standing, in: .comparators)
          shown[place].indicators.append(compared.entry.reading.indicator.reference)
          if standing.year == comparison.standing?.year { shown[place].isCompared = true }
        }
      }
      for (measure, comparison) in measures where comparison.refusal == nil {
        guard let standing = comparison.standing else { continue }
        let place = place(of: standing, in: .measures)
        if !shown[place].measures.contains(measure) { shown[place].measures.append(measure) }
        shown[place].isCompared = true
      }
      for line in benchmarks.lines { _ = place(of: line.standing, in: .benchmarks) }
      return shown
    }

    func finding(
      _ rule: ComparisonRule, in table: String? = nil, items: [String], count: Int? = nil,
      status: ValueStatus? = nil, _ sentence: String
    ) -> ComparisonFinding {
      ComparisonFinding(
        rule, in: table ?? source.rawValue, series: standing.definition.series, year: standing.year,
        indicators: indicators, measures: measures, items: items, count: count, status: status, sentence)
    }
  }

  /// One finding for each symbol: the neighbours, or the authority, region and England, that have it.
  private static func missingFigures(_ shown: Shown, _ places: ComparatorPlaces) -> [ComparisonFinding] {
    let standing = shown.standing
    let neighbours = standing.neighbours.map { ($0.neighbour.name, $0.value.value) }
    let others = [
      ("the authority", standing.own.value), (places.regionName, standing.region.value),
      (places.countryName, standing.country.value),
    ]
    func findings(
      _ rule: ComparisonRule, in table: String? = nil, _ found: [(name: String, value: Known<Ratio>)],
      _ lead: String
    ) -> [ComparisonFinding] {
      ValueStatus.allCases.compactMap { status in
        let missing = found.filter { $0.value.absence?.status == status }
        guard !missing.isEmpty else { return nil }
        let words = reasons(missing.map { ($0.name, $0.value.absence?.reason ?? "") })
        return shown.finding(
          rule, in: table, items: missing.map(\.name), status: status,
          lead + words.joined(separator: "; "))
      }
    }
    let mean = standing.neighboursMean
    let lead =
      mean.missing.map { "The mean is of \(mean.contributing ?? 0) of \((mean.contributing ?? 0) + $0). " }
      ?? mean.contributing.map {
        "The mean of \($0) came as such in \(mean.release?.name ?? "a release"), without the figures of each. "
      } ?? ""
    return findings(
      .neighbourHasFigure, in: shown.indicators.isEmpty ? nil : "neighbours", neighbours, lead)
      + findings(.comparatorHasFigure, others, "")
  }

  /// Places with why they have no figure; those that have none for the same reason together.
  private static func reasons(_ found: [(name: String, reason: String)]) -> [String] {
    var said: [(reason: String, places: [(name: String, reason: String)])] = []
    for place in found {
      let reason = place.reason.replacing(place.name, with: "it")
      if let known = said.firstIndex(where: { $0.reason == reason }) {
        said[known].places.append(place)
      } else {
        said.append((reason, [place]))
      }
    }
    return said.map { reason, places in
      places.count == 1
        ? "\(places[0].name): \(places[0].reason)"
        : "\(places.map { $0.name }.joined(separator: ", ")): \(reason)"
    }
  }

  /// The places on which releases say different things; authorities that are only ranked are counted.
  private static func disagreements(
    _ shown: Shown, _ record: OfficialRecord, _ places: ComparatorPlaces
  ) -> [ComparisonFinding] {
    let standing = shown.standing
    let named =
      [
        ("the authority", standing.own), (places.regionName, standing.region),
        (places.countryName, standing.country),
      ]
      + standing.neighbours.map { ($0.neighbour.name, $0.value) }
      + [("the neighbours' mean", standing.neighboursMean)]
    let said = named.compactMap { name, value in value.disagreement.map { (name, value.value.value, $0) } }
    let known = Set(
      ([places.authority] + (places.neighbours?.neighbours ?? []).map(\.code)).map(record.codes.current))
    let further = record.authorities(of: standing.definition.series, in: standing.year).count {
      !$0.others.isEmpty && !known.contains($0.figure.geographyCode)
    }
    guard !said.isEmpty || further > 0 else { return [] }
    let words = said.map { name, value, other in
      "\(name): \(value.map { $0.rounded(decimals: standing.definition.decimals).description } ?? "none"), but \(other)"
    }
    return [
      shown.finding(
        .releasesAgree, items: said.map(\.0), count: said.count + further,
        (words + (further > 0 ? ["\(further) further authorities"] : [])).joined(separator: "; "))
    ]
  }

  private static func refusal(_ compared: ComparedEntry) -> ComparisonFinding? {
    compared.refusal.map { reason in
      ComparisonFinding(
        .indicatorIsCompared, in: "scorecard", series: compared.comparison?.mapping.series,
        year: compared.comparison?.standing?.year,
        indicators: [compared.entry.reading.indicator.reference], status: .notApplicable, reason)
    }
  }

  /// The relative targets of an indicator without a number; later years' that wait for an outturn of their own year are
  /// not missing.
  private static func unresolved(_ compared: ComparedEntry) -> ComparisonFinding? {
    let open = compared.targets.compactMap { target -> (year: String, absence: Absence)? in
      let waits = target.target == .furtherReduction || target.target == .positiveDirection
      guard target.target.isRelative, target.isInForce || !waits,
        let absence = target.resolution.number.absence
      else { return nil }
      return (target.financialYear, absence)
    }
    guard let first = open.first else { return nil }
    return ComparisonFinding(
      .targetHasNumber, in: "targets_resolved", series: compared.comparison?.mapping.series,
      indicators: [compared.entry.reading.indicator.reference], items: open.map(\.year),
      status: first.absence.status,
      open.map { "\($0.year): \($0.absence.reason)" }.joined(separator: "; "))
  }
}
