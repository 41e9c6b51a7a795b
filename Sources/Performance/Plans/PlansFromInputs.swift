public import CivilDates
internal import Columns
public import Datasets

extension PlanProgress {
  /// Commissioning intentions with their commitments.
  public static func commissioningIntentions(
    _ intentions: DatasetTable<CommissioningIntentions>,
    _ commitments: DatasetTable<CommissioningCommitments>?, edition: PlanEdition, quarter: Quarter
  ) -> PlanProgress {
    let lines = intentions.rows.compactMap { row -> PlanLine? in
      guard let line = intentions[CommissioningIntentions.line][row],
        let name = intentions[CommissioningIntentions.intention][row]
      else { return nil }
      return PlanLine(
        line: line, name: name, stated: edition.status(intentions[CommissioningIntentions.position][row]),
        comment: intentions[CommissioningIntentions.comment][row])
    }
    let promised = commitments.map { table in
      table.rows.compactMap { row -> Commitment? in
        guard let line = table[CommissioningCommitments.line][row],
          let due = table[CommissioningCommitments.dueQuarter][row].flatMap({ Quarter($0) })
        else { return nil }
        return Commitment(
          line: line, reference: table[CommissioningCommitments.reference][row],
          text: table[CommissioningCommitments.commitment][row] ?? "", dueQuarter: due,
          status: edition.status(table[CommissioningCommitments.status][row]))
      }
    }
    return PlanProgress(lines: lines, commitments: promised ?? [], edition: edition, quarter: quarter)
  }

  /// Commissioning priorities, each with the service's judgement.
  public static func commissioningPriorities(
    _ table: DatasetTable<CommissioningPriorities>, edition: PlanEdition, quarter: Quarter
  ) -> PlanProgress {
    let lines = table.rows.compactMap { row -> PlanLine? in
      guard let line = table[CommissioningPriorities.line][row] else { return nil }
      return PlanLine(
        line: line, name: table[CommissioningPriorities.priority][row] ?? "",
        stated: edition.status(table[CommissioningPriorities.rating][row]),
        comment: table[CommissioningPriorities.comment][row])
    }
    return PlanProgress(lines: lines, edition: edition, quarter: quarter)
  }

  /// Key and change projects, in the order of the file.
  public static func projects(
    _ table: DatasetTable<Projects>, edition: PlanEdition, quarter: Quarter
  ) -> PlanProgress {
    let lines = table.rows.map { row in
      PlanLine(
        line: row + 1, name: table[Projects.project][row] ?? "",
        stated: edition.status(table[Projects.rating][row]),
        directionOfTravel: table[Projects.directionOfTravel][row].flatMap(Direction.init),
        reportedUnder: table[Projects.reportedUnder][row], comment: table[Projects.comment][row])
    }
    return PlanProgress(lines: lines, edition: edition, quarter: quarter)
  }

  /// Improvement initiatives with their milestones.
  public static func improvementInitiatives(
    _ table: DatasetTable<ImprovementInitiatives>, edition: PlanEdition, quarter: Quarter
  ) -> PlanProgress {
    var lines: [PlanLine] = []
    var milestones: [Commitment] = []
    for row in table.rows {
      guard let line = table[ImprovementInitiatives.line][row],
        let due = table[ImprovementInitiatives.dueQuarter][row].flatMap({ Quarter($0) })
      else { continue }
      if !lines.contains(where: { $0.line == line }) {
        lines.append(
          PlanLine(
            line: line, name: table[ImprovementInitiatives.initiative][row] ?? "",
            heading: table[ImprovementInitiatives.objective][row]))
      }
      milestones.append(
        Commitment(
          line: line, text: table[ImprovementInitiatives.milestone][row] ?? "", dueQuarter: due,
          status: edition.status(table[ImprovementInitiatives.status][row]),
          comment: table[ImprovementInitiatives.comment][row]))
    }
    return PlanProgress(lines: lines, commitments: milestones, edition: edition, quarter: quarter)
  }

  /// Key actions, gathered under the outcomes to which they belong, in the order of the file.
  public static func keyActions(
    _ table: DatasetTable<KeyActions>, edition: PlanEdition, quarter: Quarter
  ) -> PlanProgress {
    var lines: [PlanLine] = []
    var actions: [Commitment] = []
    for row in table.rows {
      guard let outcome = table[KeyActions.outcome][row],
        let due = table[KeyActions.dueQuarter][row].flatMap({ Quarter($0) })
      else { continue }
      let heading = table[KeyActions.theme][row]
      let known = lines.first { $0.name == outcome && $0.heading == heading }
      let line = known ?? PlanLine(line: lines.count + 1, name: outcome, heading: heading)
      if known == nil { lines.append(line) }
      actions.append(
        Commitment(
          line: line.line, text: table[KeyActions.action][row] ?? "", dueQuarter: due,
          status: edition.status(table[KeyActions.status][row]), leadRole: table[KeyActions.leadRole][row],
          column: table[KeyActions.column][row], dependency: table[KeyActions.dependency][row],
          timescaleNote: table[KeyActions.timescaleNote][row], comment: table[KeyActions.comment][row]))
    }
    return PlanProgress(lines: lines, commitments: actions, edition: edition, quarter: quarter)
  }
}
