public import CivilDates
internal import Datasets
internal import Figures
public import Performance

extension [FigureKey: RecomputedValue] {
  /// What the overviews of the plans and the dashboard print: counts and shares by position, of all lines and of
  /// those with a commitment due in the quarter, counts of commitments, and scores. A plan without lines was not
  /// supplied, and nothing is made of it.
  public mutating func add(_ plans: [PlanProgress], in quarter: Quarter) {
    for progress in plans where !progress.positions.isEmpty { add(progress, in: quarter) }
  }

  private mutating func add(_ progress: PlanProgress, in quarter: Quarter) {
    let (section, due) = (progress.plan.rawValue, "due_in_quarter")
    add(progress.overview, section, "Overall", quarter)
    add(progress.overviewOfDue, section, "Overall", breakdown: due, quarter)
    add(progress.commitmentCounts, section, "Commitments", quarter)
    add(progress.dueCommitmentCounts, section, "Commitments", breakdown: due, quarter)
    for position in progress.counted where position.isDueInQuarter {
      guard let status = position.position else { continue }
      self[
        FigureKey(
          section: section, line: position.line.name, breakdown: due, period: quarter.description,
          measure: "position")
      ] = .word(status.status)
    }
    switch progress.edition.dashboard {
    case .dueInQuarter: add(progress.overviewOfDue, "dashboard", progress.edition.title, quarter)
    case .score(let measure):
      self[
        FigureKey(section: "dashboard", line: "Delivery unit", period: quarter.description, measure: measure)
      ] = progress.overview.score.value.map { .number($0.ratio) } ?? .undefined
    case .none: break
    }
  }

  private mutating func add(
    _ counts: PlanCounts, _ section: String, _ line: String, breakdown: String = "", _ quarter: Quarter
  ) {
    func set(_ measure: String, _ value: RecomputedValue) {
      self[
        FigureKey(
          section: section, line: line, breakdown: breakdown, period: quarter.description, measure: measure)
      ] = value
    }
    for entry in counts.entries {
      set("\(entry.status.status)_count", .number(Ratio(entry.count)))
      guard let share = entry.share else { continue }
      set("\(entry.status.status)_share", share.percent.value.map(RecomputedValue.number) ?? .undefined)
    }
    set("listed_count", .number(Ratio(counts.listed)))
  }
}
