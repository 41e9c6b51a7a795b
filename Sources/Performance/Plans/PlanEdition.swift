public import CivilDates
internal import Columns
public import Datasets

/// How a kind of plan is followed in a financial year.
public struct PlanEdition: Hashable, Sendable {
  /// What the position of a line follows from.
  public enum PositionRule: String, CaseIterable, Hashable, Sendable {
    /// The worst status among the commitments of the line that are due.
    case worstCommitment = "worst_commitment"
    /// The service states it; nothing else gives it.
    case asStated = "as_stated"
  }

  /// Of what shares are taken.
  public enum ShareBase: String, CaseIterable, Hashable, Sendable {
    /// All lines, rated or not.
    case all
    /// The rated lines.
    case rated
  }

  /// What the dashboard prints of the plan.
  public enum DashboardFigures: Hashable, Sendable {
    /// Shares of the lines with a commitment due in the quarter.
    case dueInQuarter
    /// The sum of points, under its name among the dashboard's measures.
    case score(String)
    case none
  }

  public let plan: Plan
  /// What the report calls it.
  public let title: String
  public let positionRule: PositionRule
  public let shareBase: ShareBase
  public let dashboard: DashboardFigures
  /// The best first.
  public let statuses: [PlanStatus]

  public init(
    plan: Plan, title: String, positionRule: PositionRule, shareBase: ShareBase, dashboard: DashboardFigures,
    statuses: [PlanStatus]
  ) {
    self.plan = plan
    self.title = title
    self.positionRule = positionRule
    self.shareBase = shareBase
    self.dashboard = dashboard
    self.statuses = statuses
  }

  /// The edition of a plan in a financial year, with its statuses; `nil` when the lists have none.
  public init?(
    of plan: Plan, in year: FinancialYear, editions: DatasetTable<PlanEditions>,
    statuses: DatasetTable<PlanStatuses>
  ) {
    let years = EditionYears(
      from: editions[PlanEditions.validFrom], to: editions[PlanEditions.validTo])
    let plans = editions[PlanEditions.plan]
    let applying = editions.rows.first { plans[$0] == plan.rawValue && years.isInForce($0, in: year) }
    guard let row = applying,
      let positionRule = editions[PlanEditions.positionRule][row].flatMap(PositionRule.init),
      let shareBase = editions[PlanEditions.shareBase][row].flatMap(ShareBase.init)
    else { return nil }
    let dashboard: DashboardFigures =
      switch editions[PlanEditions.dashboard][row] {
      case "due_in_quarter": .dueInQuarter
      case "score": editions[PlanEditions.scoreMeasure][row].map(DashboardFigures.score) ?? .none
      default: .none
      }
    self.init(
      plan: plan, title: editions[PlanEditions.title][row] ?? plan.rawValue, positionRule: positionRule,
      shareBase: shareBase, dashboard: dashboard, statuses: Self.statuses(of: plan, in: year, statuses))
  }

  /// The statuses of a year, the best first; of one rank, in the order of the list.
  private static func statuses(
    of plan: Plan, in year: FinancialYear, _ list: DatasetTable<PlanStatuses>
  ) -> [PlanStatus] {
    let rank = list[PlanStatuses.rank]
    return PlanStatuses.inForce(list, plan: plan, in: year)
      .sorted { (rank[$0] ?? 0, $0) < (rank[$1] ?? 0, $1) }
      .compactMap { row in
        guard let status = list[PlanStatuses.status][row],
          let state = list[PlanStatuses.state][row].flatMap(PlanStatus.State.init)
        else { return nil }
        return PlanStatus(
          status: status, label: list[PlanStatuses.label][row] ?? status,
          symbol: list[PlanStatuses.symbol][row] ?? "", state: state, points: list[PlanStatuses.points][row])
      }
  }

  /// The status of a word; `nil` for one that the edition does not have.
  public func status(_ word: String?) -> PlanStatus? { statuses.first { $0.status == word } }

  /// The worst of some statuses; those that are not rated count only when there is no other. `nil` of none.
  public func worst(of some: [PlanStatus]) -> PlanStatus? {
    let rated = some.filter(\.isRated)
    return statuses.last { (rated.isEmpty ? some : rated).contains($0) }
  }
}
