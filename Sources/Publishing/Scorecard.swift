internal import CivilDates
public import Columns
public import Datasets
internal import Figures
public import Performance

/// The indicator scorecard: one row for each indicator of the quarter's returns, from its inputs to its rating.
public enum Scorecard: Dataset {
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let indicator = category(
    "indicator", "Indicator", "A name that stays the same when the reference changes.", .required)
  public static let title = text("title", "Title", "What the indicator measures.", .required)
  public static let theme = text("theme", "Theme", "The priority under which it is listed.")
  public static let tier = category(
    "tier", "Tier", "The plan that the indicator belongs to.", codes: IndicatorCatalogue.tiers)
  public static let importance = category(
    "importance", "Importance", "How it is escalated.", codes: IndicatorCatalogue.importances)
  public static let owner = category("owner", "Owner", "Who answers for it.")
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good: high, low, or none.", .required)
  public static let unit = category(
    "unit", "Unit", "The unit of outturn, previous outturn and target.", .required,
    codes: IndicatorReturns.units)
  public static let reporting = category(
    "reporting", "Reporting", "Whether the indicator is reported this quarter.", .required,
    codes: IndicatorReturns.reportingCodes)
  public static let period = category("period_covered", "Period covered", "In the service's words.")
  public static let periodStart = day(
    "period_start", "Period start", "First day; empty for a count as at a day.")
  public static let periodEnd = day("period_end", "Period end", "Last day, or the day of the count.")
  public static let numerator = integer("numerator", "Numerator", "How many achieved what is measured.")
  public static let denominator = integer("denominator", "Denominator", "Out of how many.")
  public static let outturn = decimal(
    "outturn", "Outturn", "The result at display precision, rounded half away from zero.")
  public static let outturnUnrounded = decimal(
    "outturn_unrounded", "Outturn, unrounded", "The result to six decimals.")
  public static let outturnStatus = category(
    "outturn_status", "Status of the outturn", "x not supplied, z not applicable; empty beside a number.",
    codes: valueStatuses)
  public static let outturnReason = text("outturn_reason", "Reason", "Why there is no outturn.")
  public static let valueStated = decimal(
    "value_stated", "Value as stated", "What the service stated, for comparison with the computed outturn.")
  public static let previousOutturn = decimal(
    "previous_outturn", "Previous outturn", "As supplied.")
  public static let previousPeriod = category(
    "previous_period", "Previous period", "Of the previous outturn.")
  public static let directionOfTravel = category(
    "direction_of_travel", "Direction of travel",
    "improving, same or worsening against the previous outturn by polarity, on displayed values; monitor where "
      + "neither way is good; none where there is nothing to compare.", .required)
  public static let directionSymbol = category(
    "direction_symbol", "Direction symbol", "▲ improving, ▼ worsening, ↔ same, whatever the polarity.")
  public static let directionVariance = decimal(
    "direction_variance", "Direction of travel variance",
    "Distance of the unrounded outturn from the previous one, in per cent of the previous.")
  public static let directionReason = text(
    "direction_reason", "Reason for no direction", "Why outturn and previous outturn were not compared.")
  public static let targetForm = category(
    "target_form", "Form of target", "The kind of target.", codes: IndicatorTargets.forms)
  public static let targetStated = text("target_stated", "Target as stated", "In the council's words.")
  public static let target = decimal("target", "Target", "The number of a numeric target.")
  public static let targetVariance = decimal(
    "target_variance", "Target variance",
    "Distance of the unrounded outturn from the target, in per cent of the target; unsigned.")
  public static let targetVarianceStatus = category(
    "target_variance_status", "Status of the target variance", "x or z; empty beside a number.",
    codes: valueStatuses)
  public static let targetVarianceReason = text(
    "target_variance_reason", "Reason for no target variance", "Why there is none.")
  public static let rating = category(
    "rating", "Rating", "green, green_amber, red_amber, red, monitor, or not_rated.", .required)
  public static let ratingWord = category(
    "rating_word", "Rating in a word", "The rating in a word that needs no colour.")
  public static let ratingSymbol = category(
    "rating_symbol", "Rating symbol", "A shape for the rating, for readers and printers without colour.")
  public static let ratingReason = text("rating_reason", "Reason for no rating", "Why it was not rated.")
  public static let ratingRule = category(
    "rating_rule", "Rating rule", "The edition of the rating rules that applied.", .required)
  public static let interventionLevel = integer(
    "intervention_level", "Intervention level", "1 within the delivery unit, 2 wider council governance.")
  public static let source = category(
    "outturn_source", "Source of the outturn",
    "The service's return; or the case-level records, where there was none. Synthetic records are invented.",
    codes: CodeList("outturn_source", of: OutturnSource.self))
  public static let computedMeasure = category(
    "computed_measure", "Measure from records",
    "The measure that the records give, as in measure_definitions.")
  public static let computedPeriod = category(
    "computed_period", "Period of the records' figure", "A month, a quarter, the year to date, or a day.")
  public static let computedNumerator = integer(
    "computed_numerator", "Numerator from records", "How many achieved what is measured.")
  public static let computedDenominator = integer(
    "computed_denominator", "Denominator from records", "Out of how many.")
  public static let computed = decimal(
    "computed", "Figure from records", "At the indicator's display precision.")
  public static let computedStatus = category(
    "computed_status", "Status of the records' figure", "x, z or u; empty beside a number.",
    codes: valueStatuses)
  public static let computedReason = text(
    "computed_reason", "Reason for no figure from records", "Why the records give none.")
  public static let computedRecords = category(
    "computed_records", "Records", RecordsKind.meaning, codes: RecordsKind.codes)
  public static let computedDifference = decimal(
    "computed_difference", "Return less records",
    "Displayed return less displayed figure from records, where both are of the same period.")
  public static let comment = text("comment", "Comment", "What the service says.")

  /// The symbols of the Explore Education Statistics standard.
  public static let valueStatuses = CodeList(
    "value_status",
    ["x": "not supplied or unavailable", "z": "not applicable", "c": "suppressed", "u": "unreliable"])

  public static let contract = DatasetContract(
    name: "scorecard",
    title: "Indicator scorecard",
    description: "The outturn of each indicator with its target, direction of travel and rating.",
    grain: "one indicator",
    fields: [
      reference.definition, indicator.definition, title.definition, theme.definition, tier.definition,
      importance.definition, owner.definition, polarity.definition, unit.definition, reporting.definition,
      period.definition, periodStart.definition, periodEnd.definition, numerator.definition,
      denominator.definition, outturn.definition, outturnUnrounded.definition, outturnStatus.definition,
      outturnReason.definition, valueStated.definition, previousOutturn.definition, previousPeriod.definition,
      directionOfTravel.definition, directionSymbol.definition, directionVariance.definition,
      directionReason.definition, targetForm.definition, targetStated.definition, target.definition,
      targetVariance.definition, targetVarianceStatus.definition, targetVarianceReason.definition,
      rating.definition, ratingWord.definition, ratingSymbol.definition, ratingReason.definition,
      ratingRule.definition, interventionLevel.definition, source.definition, computedMeasure.definition,
      computedPeriod.definition, computedNumerator.definition, computedDenominator.definition,
      computed.definition, computedStatus.definition, computedReason.definition, computedRecords.definition,
      computedDifference.definition, comment.definition,
    ] + ScorecardComparators.fields + certaintyFields,
    key: [reference.name])

  /// The scorecard of a quarter's readings, in the order of the returns; `compared` are the same entries beside their
  /// official figures.
  public static func table(
    of entries: [ScorecardEntry], rule: RatingRule, compared: ComparedScorecard? = nil
  ) -> DatasetTable<Scorecard> {
    var rows = DatasetTableBuilder<Scorecard>()
    for (place, entry) in entries.enumerated() {
      rows.append { row in
        let compared = compared?.entries[place]
        fill(&row, entry, rule)
        fill(&row, entry, compared)
        if let compared { ScorecardComparators.fill(&row, compared) }
      }
    }
    return rows.table
  }

  private static func fill(
    _ row: inout DatasetTableBuilder<Scorecard>.Row, _ entry: ScorecardEntry, _ rule: RatingRule
  ) {
    let reading = entry.reading
    let known = reading.indicator
    row[reference] = known.reference
    row[indicator] = known.indicator
    row[title] = known.title
    row[theme] = entry.theme
    row[tier] = known.tier?.rawValue ?? "none"
    row[importance] = known.importance?.rawValue ?? "none"
    row[owner] = known.owner.isEmpty ? nil : known.owner
    row[polarity] = known.polarity.rawValue
    row[unit] = known.unit.rawValue
    row[reporting] = entry.reading.returned.nonReporting?.rawValue ?? "reported"
    row[period] = entry.period
    row[periodStart] = entry.periodStart
    row[periodEnd] = entry.periodEnd
    row[numerator] = entry.numerator
    row[denominator] = entry.denominator
    row[outturn] = reading.outturn.value?.displayed
    row[outturnUnrounded] = reading.outturn.value?.exact.rounded(decimals: 6)
    row[outturnStatus] = reading.outturn.absence?.status.rawValue
    row[outturnReason] = reading.outturn.absence?.reason
    row[valueStated] = reading.returned.value
    row[previousOutturn] = entry.previousOutturn
    row[previousPeriod] = entry.previousPeriod
    row[directionOfTravel] = reading.direction.direction.rawValue
    row[directionSymbol] = reading.direction.direction.glyph.isEmpty ? nil : reading.direction.direction.glyph
    row[directionVariance] = reading.direction.variance.value?.displayed
    row[directionReason] = reading.direction.reason
    row[targetForm] = entry.targetForm
    row[targetStated] = entry.targetStated
    if case .number(let number) = reading.target { row[target] = number }
    row[targetVariance] = reading.targetVariance.value?.displayed
    row[targetVarianceStatus] = reading.targetVariance.absence?.status.rawValue
    row[targetVarianceReason] = reading.targetVariance.absence?.reason
    row[rating] = reading.verdict.rating?.rawValue ?? "not_rated"
    let wording = reading.verdict.rating.flatMap(rule.wording(of:))
    row[ratingWord] = wording?.shortWord
    row[ratingSymbol] = wording?.symbol
    row[ratingReason] = reading.reasonForNoRating
    row[ratingRule] = rule.id
    row[interventionLevel] = reading.intervention?.rawValue
    row[source] = entry.source?.rawValue
    if let computed = entry.computed { fill(&row, computed, decimals: known.decimals) }
    row[computedDifference] = entry.differenceFromRecords
    row[comment] = reading.comment
  }

  private static func fill(
    _ row: inout DatasetTableBuilder<Scorecard>.Row, _ figure: ComputedOutturn, decimals: Int
  ) {
    row[computedMeasure] = figure.measure
    row[computedPeriod] = figure.period
    row[computedNumerator] = figure.numerator
    row[computedDenominator] = figure.denominator
    row[computed] = figure.value.value?.rounded(decimals: decimals)
    row[computedStatus] = figure.value.absence?.status.rawValue
    row[computedReason] = figure.value.absence?.reason
    row[computedRecords] = (figure.isSynthetic ? RecordsKind.synthetic : .supplied).rawValue
  }
}
