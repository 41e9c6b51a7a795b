public import Columns
public import Datasets
internal import Figures
public import Performance

/// Each target of the quarter and of later years, as stated and as a number.
public enum TargetsResolvedTable: Dataset {
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let indicator = category("indicator", "Indicator", "As in the scorecard.", .required)
  public static let financialYear = category(
    "financial_year", "Financial year", "The year that the target is for.", .required)
  public static let quarter = integer("quarter", "Quarter", "1 to 4; empty for the target of the year.")
  public static let isInForce = category(
    "in_force", "In force", "yes for the target of this quarter's outturn; later years' are as known now.",
    .required, codes: CodeList("in_force", ["yes": "of this quarter", "no": "of a later year"]))
  public static let form = category(
    "form", "Form", "The kind of target.", .required, codes: IndicatorTargets.forms)
  public static let stated = text("stated", "As stated", "In the council's words.", .required)
  public static let value = decimal("resolved", "Resolved", "The number to reach; of a range, its lower end.")
  public static let upper = decimal("resolved_upper", "Resolved, upper end", "Of a range.")
  public static let status = category(
    "status", "Status", "x, c, z or u where there is no number.", codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why the target is no number.")
  public static let requirement = category(
    "requirement", "Requirement", "How the number is met.",
    codes: CodeList("requirement", of: TargetResolution.Requirement.self))
  public static let from = text("resolved_from", "Resolved from", "What the number is.")
  public static let year = integer(
    "comparator_year", "Comparator's year", "The reporting year of the comparator.")
  public static let release = category("release", "Release", "Of the comparator.")
  public static let quoted = decimal(
    "quoted", "Quoted", "The comparator's figure that the council printed beside the target.")
  public static let quotedPeriod = category("quoted_period", "Quoted period", "As printed.")
  public static let quotedRecomputed = decimal(
    "quoted_recomputed", "Quoted, recomputed", "What the official figures on file give for it.")
  public static let outturn = decimal("outturn", "Outturn", "As displayed.")
  public static let isMet = category(
    "met", "Met", "Whether the outturn reaches the number, on displayed values.",
    codes: CodeList("met", ["yes": "met", "no": "not met"]))

  public static let contract = DatasetContract(
    name: "targets_resolved",
    title: "Targets resolved",
    description: "Targets of every form as numbers, with what they were resolved from, or why there is none.",
    grain: "one target of an indicator",
    fields: [
      reference.definition, indicator.definition, financialYear.definition, quarter.definition,
      isInForce.definition, form.definition, stated.definition, value.definition, upper.definition,
      status.definition, reason.definition, requirement.definition, from.definition, year.definition,
      release.definition, quoted.definition, quotedPeriod.definition, quotedRecomputed.definition,
      outturn.definition, isMet.definition,
    ],
    key: [reference.name, financialYear.name, quarter.name])

  /// The targets of a scorecard's indicators, in its order.
  public static func table(of scorecard: ComparedScorecard) -> DatasetTable<TargetsResolvedTable> {
    var rows = DatasetTableBuilder<TargetsResolvedTable>()
    for compared in scorecard.entries {
      let reading = compared.entry.reading
      for target in compared.targets {
        let resolution = target.resolution
        let isOwn = target.form == "number" || target.form == "range"
        rows.append { row in
          row[reference] = reading.indicator.reference
          row[indicator] = reading.indicator.indicator
          row[financialYear] = target.financialYear
          row[quarter] = target.quarter
          row[isInForce] = target.isInForce ? "yes" : "no"
          row[form] = target.form
          row[stated] = target.stated
          row[value] = resolution.number.value.map {
            isOwn ? $0.rounded(decimals: reading.indicator.decimals) : $0.rounded(decimals: 2).shortest
          }
          row[upper] = resolution.upper
          row[status] = resolution.number.absence?.status.rawValue
          row[reason] = resolution.number.absence?.reason
          row[requirement] = resolution.requirement?.rawValue
          row[from] = resolution.number.value == nil ? nil : resolution.from
          row[year] = resolution.year
          row[release] = resolution.release
          row[quoted] = target.target.quoted?.value
          row[quotedPeriod] = target.target.quoted?.period
          row[quotedRecomputed] = resolution.quotedRecomputed?.value?.rounded(decimals: 2)
          row[outturn] = target.isInForce ? reading.outturn.value?.displayed : nil
          row[isMet] = target.isMet.map { $0 ? "yes" : "no" }
        }
      }
    }
    return rows.table
  }
}
