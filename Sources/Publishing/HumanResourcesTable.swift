internal import CivilDates
public import Columns
public import Datasets
internal import Figures
public import Performance

/// The human resources table: posts, sickness, employee relations, appraisals and requests for information.
public enum HumanResourcesTable: Dataset {
  public static let measure = category("measure", "Measure", "The council's measure.", .required)
  public static let title = text("title", "Title", "What is measured.", .required)
  public static let theme = category(
    "theme", "Theme", "What it is about.", .required, codes: HumanResourcesMeasures.themes)
  public static let period = category("period_covered", "Period covered", "As printed.")
  public static let periodStart = day("period_start", "Period start", "First day; empty as at a day.")
  public static let periodEnd = day("period_end", "Period end", "Last day, or the day of the count.")
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good: high, low, or none.", .required)
  public static let unit = category(
    "unit", "Unit", "Of outturn, previous outturn and target.", .required, codes: HumanResourcesMeasures.units
  )
  public static let numerator = decimal("numerator", "Numerator", "What is counted.")
  public static let denominator = decimal("denominator", "Denominator", "Out of what.")
  public static let number = decimal("number", "Number", "The figure as a number, as supplied.")
  public static let outturn = decimal(
    "outturn", "Outturn", "At display precision, rounded half away from zero.")
  public static let outturnUnrounded = decimal("outturn_unrounded", "Outturn, unrounded", "To six decimals.")
  public static let outturnStatus = category(
    "outturn_status", "Status of the outturn", "x or z; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let percent = decimal(
    "percent", "Per cent", "Numerator over denominator; of a cost, its share of the salary budget.")
  public static let previous = decimal("previous_outturn", "Previous outturn", "Of the quarter before.")
  public static let previousPeriod = category("previous_period", "Previous period", "Of that outturn.")
  public static let target = decimal("target", "Target", "Empty where there is none.")
  public static let amber = text("amber_criterion", "Amber criterion", "When a miss is amber, as stated.")
  public static let targetVariance = decimal(
    "target_variance", "Target variance",
    "Unrounded outturn less target, in per cent of the target; negative below it whichever way is good.")
  public static let targetVarianceStatus = category(
    "target_variance_status", "Status of the target variance", "x or z; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let targetVarianceReason = text(
    "target_variance_reason", "Reason for no target variance", "Why there is none.")
  public static let directionOfTravel = category(
    "direction_of_travel", "Direction of travel", "Against the quarter before, by polarity.", .required)
  public static let directionSymbol = category(
    "direction_symbol", "Direction symbol", "▲ improving, ▼ worsening, ↔ same, whatever the polarity.")
  public static let rating = category(
    "rating", "Rating", "green, amber, red or not_rated.", .required)
  public static let ratingWord = category("rating_word", "Rating in a word", "Needs no colour.")
  public static let ratingSymbol = category("rating_symbol", "Rating symbol", "A shape for the rating.")
  public static let ratingReason = text("rating_reason", "Reason for no rating", "Why it was not rated.")
  public static let ratingRule = category("rating_rule", "Rating rule", "The edition of the rules, if any.")
  public static let councilAverage = decimal(
    "council_average", "Council average", "Of the whole council: in per cent beside a share or a cost.")
  public static let difference = decimal(
    "difference_from_council", "Difference from the council",
    "Figure less council average, both as displayed.")
  public static let compared = category(
    "compared_with_council", "Compared with the council", "below, equal or above; no judgement.")
  public static let comparator = category("comparator", "Comparator", "Whom the benchmark is of.")
  public static let comparatorValue = decimal("comparator_value", "Benchmark", "The comparator's figure.")
  public static let comment = text("comment", "Comment", "What to know of the figure.")

  public static let contract = DatasetContract(
    name: "human_resources",
    title: "Human resources",
    description:
      "Posts, sickness, employee relations, appraisals and requests for information, judged as the year does.",
    grain: "one measure",
    fields: [
      measure.definition, title.definition, theme.definition, period.definition, periodStart.definition,
      periodEnd.definition, polarity.definition, unit.definition, numerator.definition,
      denominator.definition, number.definition, outturn.definition, outturnUnrounded.definition,
      outturnStatus.definition, percent.definition, previous.definition, previousPeriod.definition,
      target.definition, amber.definition, targetVariance.definition, targetVarianceStatus.definition,
      targetVarianceReason.definition, directionOfTravel.definition, directionSymbol.definition,
      rating.definition, ratingWord.definition, ratingSymbol.definition, ratingReason.definition,
      ratingRule.definition, councilAverage.definition, difference.definition, compared.definition,
      comparator.definition, comparatorValue.definition, comment.definition,
    ],
    key: [measure.name])

  /// The table of a quarter. `rule` is the edition of the human resources rules of the year, if there is one.
  public static func table(
    of lines: [HumanResourcesLine], rule: RatingRule?
  ) -> DatasetTable<HumanResourcesTable> {
    var rows = DatasetTableBuilder<HumanResourcesTable>()
    for line in lines { rows.append { fill(&$0, line, rule) } }
    return rows.table
  }

  private static func fill(
    _ row: inout DatasetTableBuilder<HumanResourcesTable>.Row, _ line: HumanResourcesLine, _ rule: RatingRule?
  ) {
    row[measure] = line.measure.indicator
    row[title] = line.measure.title
    row[theme] = line.theme
    row[period] = line.supplied.period
    row[periodStart] = line.supplied.periodStart
    row[periodEnd] = line.supplied.periodEnd
    row[polarity] = line.measure.polarity.rawValue
    row[unit] = line.measure.unit.rawValue
    row[numerator] = line.supplied.numerator
    row[denominator] = line.supplied.denominator
    row[number] = line.supplied.number
    row[outturn] = line.outturn.value?.displayed
    row[outturnUnrounded] = line.outturn.value?.exact.rounded(decimals: 6)
    row[outturnStatus] = line.outturn.absence?.status.rawValue
    row[percent] = line.percent.value?.displayed
    row[previous] = line.previous
    row[previousPeriod] = line.supplied.previousPeriod
    if case .number(let number) = line.target { row[target] = number }
    row[amber] = line.amberStated
    row[targetVariance] = line.targetVariance.value?.displayed
    row[targetVarianceStatus] = line.targetVariance.absence?.status.rawValue
    row[targetVarianceReason] = line.targetVariance.absence?.reason
    row[directionOfTravel] = line.direction.direction.rawValue
    let glyph = line.direction.direction.glyph
    row[directionSymbol] = glyph.isEmpty ? nil : glyph
    row[rating] = line.verdict?.rating?.rawValue ?? "not_rated"
    let wording = line.verdict?.rating.flatMap { rule?.wording(of: $0) }
    row[ratingWord] = wording?.shortWord
    row[ratingSymbol] = wording?.symbol
    row[ratingReason] =
      line.verdict.map { $0.notRated?.sentence } ?? "no rule for human resources applies in this year"
    row[ratingRule] = rule?.id
    row[councilAverage] = line.councilAverage
    row[difference] = line.differenceFromCouncil.value
    row[compared] = line.comparedWithCouncil
    row[comparator] = line.supplied.comparator
    row[comparatorValue] = line.supplied.comparatorValue
    row[comment] = line.supplied.comment
  }
}
