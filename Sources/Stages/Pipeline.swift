internal import CivilDates
internal import Columns
internal import Configuration
internal import Datasets
internal import Measures
internal import Performance
internal import Publishing
internal import Run
internal import SystemPackage

/// An authority's folder of choices, read strictly and noted in the manifest.
struct Pipeline {
  private let context: RunContext
  private let folder: FilePath

  init(_ context: RunContext) {
    self.context = context
    self.folder = context.options.pipeline
  }

  func authority() throws -> Authority { try settings("authority.yml", Authority.init) }

  func sources() throws -> Sources { try settings("sources.yml", Sources.init) }

  func thresholds() throws -> Thresholds { try settings("thresholds.yml", Thresholds.init) }

  func measureParameters() throws -> MeasureParameters {
    try settings("measures.yml", MeasureParameters.init)
  }

  /// How series are charted; the usual way, without a reach beyond the year to date, where the authority says nothing.
  /// What it names is a measure or an indicator.
  func trendSettings(of measures: [MeasureDefinition]) throws -> TrendSettings {
    guard (try? Stat(folder.appending("trends.yml"))) != nil else { return TrendSettings() }
    let settings = try settings("trends.yml", TrendSettings.init)
    let known = Set(measures.map(\.id)).union(try catalogue()[IndicatorCatalogue.indicator].words)
    let strangers = settings.seriesNamed.filter { !known.contains($0) }
    if !strangers.isEmpty {
      throw RunFault(
        .configuration, "TRE-01",
        "neither a measure nor an indicator of the catalogue: \(strangers.joined(separator: ", "))",
        remedy: "Correct the names; measure_definitions.csv lists the measures",
        at: RunFault.Place(file: name(of: "trends.yml")))
    }
    return settings
  }

  /// How a page of the booklet is laid out.
  func page(_ name: String, of measures: [MeasureDefinition]) throws -> PageLayout {
    try settings("pages/\(name).yml") { (file) throws(ConfigurationFaults) in
      try PageLayout(file, measures: measures)
    }
  }

  func packs() throws -> Packs { try settings("packs.yml", Packs.init) }

  /// The rating rules with the edition of the quarter's financial year.
  func ratingRules() throws -> RatingRules.Edition {
    let rules = try settings("rating_rules.yml", RatingRules.init)
    guard let edition = rules.edition(for: context.quarter.financialYear) else {
      throw noEdition(of: "the rating rules", in: "rating_rules.yml")
    }
    return edition
  }

  /// The human resources rules of the quarter's financial year; `nil` where none applies.
  func humanResourcesRule() throws -> RatingRule? {
    try settings("rating_rules.yml", RatingRules.init).humanResourcesRule(for: context.quarter.financialYear)
  }

  /// How risks are assessed; `nil` where the authority keeps no list of it.
  func riskRules() throws -> DatasetTable<RiskRules>? { try optionalList(RiskRules.self, "risk_rules.csv") }

  /// The human resources measures; `nil` where the authority keeps no list of them.
  func humanResourcesMeasures() throws -> DatasetTable<HumanResourcesMeasures>? {
    try optionalList(HumanResourcesMeasures.self, "human_resources.csv")
  }

  /// What the dashboard of the quarter's financial year shows, in its order.
  func dashboard() throws -> [DashboardLine] {
    let lines = DashboardLine.all(
      try list(DashboardLayout.self, "dashboard.csv"), in: context.quarter.financialYear)
    if lines.isEmpty { throw noEdition(of: "the dashboard", in: "dashboard.csv") }
    return lines
  }

  /// The fault of a list that a quarter needs and that has nothing for its year.
  func noEdition(of what: String, in file: String) -> RunFault {
    RunFault(
      .configuration, "CONF", "no edition of \(what) applies in \(context.quarter.financialYear)",
      remedy: "Add one to \(file), or end the last one later", at: RunFault.Place(file: name(of: file)))
  }

  /// The edition of each kind of plan in the quarter's financial year; a plan without one is not followed.
  func planEditions() throws -> [Plan: PlanEdition] {
    guard let statuses = try planStatuses() else { return [:] }
    let editions = try list(PlanEditions.self, "plans.csv")
    var found: [Plan: PlanEdition] = [:]
    for plan in Plan.allCases {
      found[plan] = PlanEdition(
        of: plan, in: context.quarter.financialYear, editions: editions, statuses: statuses)
    }
    return found
  }

  /// The statuses of plans; `nil` for an authority that keeps no list of them, and so follows none.
  private func planStatuses() throws -> DatasetTable<PlanStatuses>? {
    try optionalList(PlanStatuses.self, "plan_statuses.csv")
  }

  func catalogue() throws -> DatasetTable<IndicatorCatalogue> {
    try list(IndicatorCatalogue.self, "indicators.csv")
  }

  /// The authority's lists that rules of cleaning refer to, by dataset; those that it keeps.
  func lists() throws -> [String: Table] {
    var lists = [IndicatorCatalogue.contract.name: try catalogue().table]
    lists[PlanStatuses.contract.name] = try planStatuses()?.table
    lists[RiskRules.contract.name] = try riskRules()?.table
    lists[HumanResourcesMeasures.contract.name] = try humanResourcesMeasures()?.table
    return lists
  }

  /// The authority's own ways of writing codes; none where it keeps no list of them.
  func aliases() throws -> AliasTable {
    guard (try? Stat(folder.appending("aliases.csv"))) != nil else { return AliasTable() }
    return AliasTable(try list(CodeAliases.self, "aliases.csv"))
  }

  /// The targets; each is of an indicator of the catalogue.
  func targets(of catalogue: DatasetTable<IndicatorCatalogue>) throws -> DatasetTable<IndicatorTargets> {
    let targets = try list(IndicatorTargets.self, "targets.csv")
    try require(
      targets[IndicatorTargets.indicator].words, among: catalogue[IndicatorCatalogue.indicator].words,
      "TAR-03",
      "targets for indicators that are not in the catalogue", in: "targets.csv",
      remedy: "Correct the names, or add the indicators to indicators.csv")
    return targets
  }

  /// The official figures that indicators are set beside, each row of one of the catalogue; `nil` where the authority keeps
  /// no list of them.
  func comparatorsMap(
    of catalogue: DatasetTable<IndicatorCatalogue>
  ) throws -> DatasetTable<IndicatorComparators>? {
    guard let list = try optionalList(IndicatorComparators.self, "comparators_map.csv") else { return nil }
    try require(
      list[IndicatorComparators.indicator].words, among: catalogue[IndicatorCatalogue.indicator].words,
      "CMP-05",
      "comparators of indicators that are not in the catalogue", in: "comparators_map.csv",
      remedy: "Correct the names, or add the indicators to indicators.csv")
    return list
  }

  /// The official figures that measures are set beside, each row of one of `measures`; `nil` where the authority keeps
  /// no list of them.
  func measureComparators(of measures: [MeasureDefinition]) throws -> DatasetTable<MeasureComparators>? {
    guard let list = try optionalList(MeasureComparators.self, "measure_comparators.csv") else { return nil }
    try require(
      list[MeasureComparators.measure].words, among: measures.map(\.id), "MCO-02", "no measure",
      in: "measure_comparators.csv", remedy: "Correct the names; measure_definitions.csv lists the measures")
    return list
  }

  /// The measures that indicators are computed by, each one of `measures`; none where the authority keeps no list.
  func indicatorMeasures(of measures: [MeasureDefinition]) throws -> DatasetTable<IndicatorMeasures> {
    let file = "indicator_measures.csv"
    guard (try? Stat(folder.appending(file))) != nil else {
      return DatasetTableBuilder<IndicatorMeasures>().table
    }
    let list = try list(IndicatorMeasures.self, file)
    for (words, known) in [
      (list[IndicatorMeasures.measure].words, measures.map(\.id)),
      (list[IndicatorMeasures.indicator].words, try catalogue()[IndicatorCatalogue.indicator].words),
    ] {
      try require(
        words, among: known, "IME-02", "neither a measure nor an indicator of the catalogue", in: file,
        remedy: "Correct the names; measure_definitions.csv lists the measures")
    }
    return list
  }

  /// Sees to it that each word of one list is on another.
  private func require(
    _ words: some Sequence<String>, among known: some Sequence<String>, _ code: String, _ message: String,
    in file: String, remedy: String
  ) throws {
    let strangers = Set(words).subtracting(known).sorted()
    guard !strangers.isEmpty else { return }
    throw RunFault(
      .configuration, code, "\(message): \(strangers.joined(separator: ", "))", remedy: remedy,
      at: RunFault.Place(file: name(of: file)))
  }

  private func optionalList<Source: Dataset>(
    _ source: Source.Type, _ file: String
  ) throws -> DatasetTable<Source>? {
    guard (try? Stat(folder.appending(file))) != nil else { return nil }
    return try list(source, file)
  }

  /// The figures at the inspection; none where the authority keeps no list of them. Each is of a measure and of one of
  /// its categories.
  func baselines(of measures: [MeasureDefinition]) throws -> [Baseline] {
    guard (try? Stat(folder.appending("baselines.csv"))) != nil else { return [] }
    let baselines = Baseline.all(try list(InspectionBaselines.self, "baselines.csv"))
    let faults = baselines.compactMap { $0.fault(among: measures) }
    if !faults.isEmpty {
      throw RunFault(
        .configuration, "BAS-01", "figures at the inspection: \(faults.joined(separator: "; "))",
        remedy: "Correct the measures and categories", at: RunFault.Place(file: name(of: "baselines.csv")))
    }
    return baselines
  }

  private func name(of file: String) -> String { folder.pushing(FilePath(file)).string }

  private func settings<Settings>(
    _ file: String, _ read: (ConfigurationFile) throws(ConfigurationFaults) -> Settings
  ) throws -> Settings {
    let path = folder.pushing(FilePath(file))
    do {
      let settings = try read(ConfigurationFile(path: path, name: name(of: file)))
      try context.note(input: path)
      return settings
    } catch let faults as ConfigurationFaults {
      throw RunFaults(settings: faults)
    }
  }

  private func list<Source: Dataset>(_ source: Source.Type, _ file: String) throws -> DatasetTable<Source> {
    let path = folder.pushing(FilePath(file))
    do {
      let table = try StrictReading.list(source, at: path, name: name(of: file), quarter: context.quarter)
      try context.note(input: path, rows: table.rowCount)
      return table
    } catch let faults as DatasetFileFaults {
      throw RunFaults(files: faults, .configuration)
    }
  }
}
