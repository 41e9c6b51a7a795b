public import Columns
public import Datasets
internal import Figures
public import Performance

/// Every indicator under the heading where the report lists it: not met, met, monitored, not due, without a figure.
public enum IndicatorsByResult: Dataset {
  public static let group = category("group", "Group", "Where the report lists it.", .required, codes: groups)
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let title = text("title", "Title", "What the indicator measures.", .required)
  public static let tier = category("tier", "Tier", "Its plan.", codes: IndicatorCatalogue.tiers)
  public static let importance = category(
    "importance", "Importance", "How it is escalated.", codes: IndicatorCatalogue.importances)
  public static let rating = category("rating", "Rating", "Empty without one.")
  public static let ratingLabel = category(
    "rating_label", "Rating in words", "As the year's reports print it.")
  public static let unit = category("unit", "Unit", "The unit of the outturn.", .required)
  public static let outturn = decimal("outturn", "Outturn", "At display precision.")
  public static let outturnStatus = category(
    "outturn_status", "Status of the outturn", "x not supplied, z not applicable; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let source = category(
    "outturn_source", "Source of the outturn", "As in the scorecard: the service's return, or records.",
    codes: CodeList("outturn_source", of: OutturnSource.self))
  public static let directionOfTravel = category(
    "direction_of_travel", "Direction of travel", "Against the previous outturn.", .required)
  public static let isEscalated = category(
    "escalated", "Escalated", "Missed, with a level of intervention.", .required, codes: PlanPositions.yesNo)
  public static let interventionLevel = integer(
    "intervention_level", "Intervention level",
    "1 handled within the delivery unit, 2 wider council governance, 3 beyond it.")
  public static let reason = text(
    "reason", "Reason", "Why it is not rated: not due, not available, no target.")
  public static let comment = text("comment", "Comment", "What the service says of it.")

  public static let groups = CodeList(
    "indicator_group",
    [
      "not_met": "Did not meet its target", "met": "Met or exceeded its target",
      "monitored": "Monitored, without a target", "not_due": "Not due this quarter",
      "no_figure": "Due, and without a figure", "not_rated": "A figure, and nothing to rate it against",
    ])

  public static let contract = DatasetContract(
    name: "indicators_by_result",
    title: "Indicators by result",
    description:
      "The report's lists of indicators: not met with comment and intervention level, met, monitored, not due and "
      + "why.",
    grain: "one indicator",
    fields: [
      group.definition, reference.definition, title.definition, tier.definition, importance.definition,
      rating.definition, ratingLabel.definition, unit.definition, outturn.definition,
      outturnStatus.definition, source.definition, directionOfTravel.definition, isEscalated.definition,
      interventionLevel.definition, reason.definition, comment.definition,
    ],
    key: [reference.name])

  public static func table(
    of entries: [ScorecardEntry], rule: RatingRule
  ) -> DatasetTable<IndicatorsByResult> {
    var rows = DatasetTableBuilder<IndicatorsByResult>()
    for group in IndicatorGroup.allCases {
      for entry in entries where entry.reading.group == group {
        let reading = entry.reading
        rows.append { row in
          row[self.group] = group.rawValue
          row[reference] = reading.indicator.reference
          row[title] = reading.indicator.title
          row[tier] = reading.indicator.tier?.rawValue
          row[importance] = reading.indicator.importance?.rawValue
          row[rating] = reading.verdict.rating?.rawValue
          row[ratingLabel] = reading.verdict.rating.flatMap(rule.wording(of:))?.label
          row[unit] = reading.indicator.unit.rawValue
          row[outturn] = reading.outturn.value?.displayed
          row[outturnStatus] = reading.outturn.absence?.status.rawValue
          row[source] = entry.source?.rawValue
          row[directionOfTravel] = reading.direction.direction.rawValue
          row[isEscalated] = reading.isEscalated ? "yes" : "no"
          row[interventionLevel] = reading.intervention?.rawValue
          row[reason] = reading.groupReason
          row[comment] = reading.comment
        }
      }
    }
    return rows.table
  }
}
