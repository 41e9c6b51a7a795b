public import Columns
public import Datasets
internal import Figures
public import Performance

/// The indicators that did not meet their target, with what is being done.
public enum IndicatorExceptions: Dataset {
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let title = text("title", "Title", "What the indicator measures.", .required)
  public static let importance = category("importance", "Importance", "How it is escalated.")
  public static let owner = category("owner", "Owner", "Who answers for it.")
  public static let rating = category("rating", "Rating", "green_amber, red_amber or red.", .required)
  public static let ratingWord = category("rating_word", "Rating in a word", "Needs no colour.")
  public static let unit = category("unit", "Unit", "The unit of outturn and target.", .required)
  public static let period = category("period_covered", "Period covered", "In the service's words.")
  public static let previousOutturn = decimal("previous_outturn", "Previous outturn", "As supplied.")
  public static let numerator = integer("numerator", "Numerator", "How many achieved what is measured.")
  public static let denominator = integer("denominator", "Denominator", "Out of how many.")
  public static let outturn = decimal("outturn", "Outturn", "At display precision.", .required)
  public static let source = category(
    "outturn_source", "Source of the outturn", "As in the scorecard: the service's return, or records.",
    .required, codes: CodeList("outturn_source", of: OutturnSource.self))
  public static let target = decimal("target", "Target", "The number aimed at.")
  public static let targetVariance = decimal(
    "target_variance", "Target variance", "In per cent of the target, unsigned.")
  public static let directionOfTravel = category(
    "direction_of_travel", "Direction of travel", "Against the previous outturn.", .required)
  public static let interventionLevel = integer(
    "intervention_level", "Intervention level", "1 within the delivery unit, 2 wider council governance.")
  public static let comment = text("comment", "Comment and proposed intervention", "What the service says.")

  public static let contract = DatasetContract(
    name: "exceptions",
    title: "Indicators below target",
    description: "Every rated indicator that is not green, with its comment and intervention level.",
    grain: "one indicator",
    fields: [
      reference.definition, title.definition, importance.definition, owner.definition, rating.definition,
      ratingWord.definition, period.definition, unit.definition, previousOutturn.definition,
      numerator.definition, denominator.definition, outturn.definition, source.definition, target.definition,
      targetVariance.definition,
      directionOfTravel.definition, interventionLevel.definition, comment.definition,
    ],
    key: [reference.name])

  public static func table(
    of entries: [ScorecardEntry], rule: RatingRule
  ) -> DatasetTable<IndicatorExceptions> {
    var rows = DatasetTableBuilder<IndicatorExceptions>()
    for entry in entries where entry.reading.isException {
      let reading = entry.reading
      rows.append { row in
        row[period] = entry.period
        row[previousOutturn] = entry.previousOutturn
        row[numerator] = entry.numerator
        row[denominator] = entry.denominator
        row[reference] = reading.indicator.reference
        row[title] = reading.indicator.title
        row[importance] = reading.indicator.importance?.rawValue
        row[owner] = reading.indicator.owner.isEmpty ? nil : reading.indicator.owner
        row[rating] = reading.verdict.rating?.rawValue
        row[ratingWord] = reading.verdict.rating.flatMap(rule.wording(of:))?.shortWord
        row[unit] = reading.indicator.unit.rawValue
        row[outturn] = reading.outturn.value?.displayed
        row[source] = entry.source?.rawValue
        if case .number(let number) = reading.target { row[target] = number }
        row[targetVariance] = reading.targetVariance.value?.displayed
        row[directionOfTravel] = reading.direction.direction.rawValue
        row[interventionLevel] = reading.intervention?.rawValue
        row[comment] = reading.comment
      }
    }
    return rows.table
  }
}
