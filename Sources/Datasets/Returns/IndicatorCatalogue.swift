public import CivilDates
public import Columns

/// The council's indicators, by edition: what each is called, how it is judged and who owns it.
public enum IndicatorCatalogue: Dataset {
  public static let indicator = category(
    "indicator", "Indicator", "A name that stays the same when the council's reference changes.", .required)
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year of this edition, for example 2015/16.", .required)
  public static let validTo = category(
    "valid_to", "Valid to", "Last financial year of this edition; empty while it is in force.")
  public static let title = text("title", "Title", "What the indicator measures.", .required)
  public static let theme = text("theme", "Theme", "The priority under which it is listed.")
  public static let tier = category(
    "tier", "Tier", "The plan that the indicator belongs to.", .required, codes: tiers)
  public static let importance = category(
    "importance", "Importance", "How it is escalated.", .required, codes: importances)
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good.", .required,
    codes: CodeList("polarity", ["high": "high is good", "low": "low is good", "none": "no judgement"]))
  public static let unit = category(
    "unit", "Unit", "The unit of its outturn.", .required, codes: IndicatorReturns.units)
  public static let decimals = integer(
    "decimals", "Decimals", "Digits after the point at display.", .required, from: 0, to: 6)
  public static let owner = category("owner", "Owner", "The service or role that answers for it.")
  public static let comparisonBasis = category(
    "comparison_basis", "Comparison basis", "The earlier period with which its outturn is compared.",
    .required,
    codes: comparisonBases)
  public static let note = text("note", "Note", "A remark, for example on a change of definition.")

  public static let tiers = CodeList(
    "tier",
    [
      "CPI": "Corporate Plan indicator", "SPI": "Commissioning Plan indicator",
      "MPI": "Management Agreement indicator", "DPI": "Delivery Unit indicator",
      "CP": "Commissioning Priority indicator", "KPI": "Key performance indicator", "none": "not in a plan",
    ])
  public static let importances = CodeList(
    "importance",
    [
      "strategic": "strategic", "critical": "critical", "operational": "operational", "none": "not stated",
    ])
  public static let comparisonBases = CodeList(
    "comparison_basis",
    [
      "previous_quarter": "The quarter before",
      "same_quarter_last_year":
        "The same quarter of the year before: annual, cumulative or seasonal indicators",
      "previous_year_end": "The end of the year before",
      "council_choice": "Either of the two, chosen by the council for each row",
    ])

  /// The rows that are in force in a financial year, by reference.
  public static func inForce(
    _ catalogue: DatasetTable<IndicatorCatalogue>, in year: FinancialYear
  ) -> [String: Int] {
    EditionYears(from: catalogue[validFrom], to: catalogue[validTo])
      .rows(inForceIn: year, by: catalogue[reference])
  }

  public static let contract = DatasetContract(
    name: "indicators",
    title: "Indicator catalogue",
    description: "Every indicator of the council's plans, one row for each edition.",
    grain: "one edition of an indicator",
    fields: [
      indicator.definition, reference.definition, validFrom.definition, validTo.definition, title.definition,
      theme.definition, tier.definition, importance.definition, polarity.definition, unit.definition,
      decimals.definition, owner.definition, comparisonBasis.definition, note.definition,
    ],
    key: [reference.name, validFrom.name],
    rules: [
      editionYears("CAT-01", validFrom, validTo),
      editionsApart("CAT-02", validFrom, validTo, of: [reference]),
    ])
}

/// The targets of the indicators, by year and, where the council sets them, by quarter.
public enum IndicatorTargets: Dataset {
  public static let indicator = category("indicator", "Indicator", "As in the catalogue.", .required)
  public static let financialYear = category(
    "financial_year", "Financial year", "The year that the target is for.", .required)
  public static let quarter = integer(
    "quarter", "Quarter", "1 to 4; empty for the target of the year.", from: 1, to: 4)
  public static let form = category("form", "Form", "The kind of target.", .required, codes: forms)
  public static let value = decimal("value", "Value", "The number of a numeric target.")
  public static let lower = decimal("lower", "Lower end", "Of a range.")
  public static let upper = decimal("upper", "Upper end", "Of a range.")
  public static let comparators = category(
    "comparators", "Comparators", "Whom a relative target refers to, separated by semicolons.")
  public static let quotedValue = decimal(
    "quoted_value", "Quoted value",
    "The comparator's figure that the document quotes beside a relative target.")
  public static let quotedPeriod = category(
    "quoted_period", "Quoted period", "The period of the quoted figure.")
  public static let stated = text("stated", "As stated", "The target in the council's words.", .required)
  public static let report = category("report", "Report", "Where the target is printed.", .required)

  public static let forms = CodeList(
    "target_form",
    [
      "number": "A number", "range": "A range", "monitor": "Monitor, no judgement",
      "in_line_with": "In line with comparators", "better_than": "Better than comparators",
      "above": "Above comparators", "top_10_percent": "In the top 10 % of England",
      "further_reduction": "A further reduction", "positive_direction": "A positive direction of travel",
      "scorecard_threshold": "In line with the DfE scorecard", "report": "A report, no number",
      "to_be_determined": "To be determined", "not_set": "Not set for that year",
    ])

  public static let contract = DatasetContract(
    name: "targets",
    title: "Targets",
    description: "The target of each indicator for a year or a quarter, as the council set it.",
    grain: "one target of an indicator for a year or quarter",
    fields: [
      indicator.definition, financialYear.definition, quarter.definition, form.definition, value.definition,
      lower.definition, upper.definition, comparators.definition, quotedValue.definition,
      quotedPeriod.definition, stated.definition, report.definition,
    ],
    key: [indicator.name, financialYear.name, quarter.name],
    rules: [
      rule(
        "TAR-01", .reject, "A numeric target has its number, and a range both its ends, the lower first",
        remedy: "Fill value, or lower and upper.", fields: [value.name, form.name],
        detail: { rows, _, row in
          guard let low = rows[lower][row], let high = rows[upper][row], low > high else { return nil }
          return "The lower end \(low) is above \(high): swap the two ends."
        }
      ) { rows, _ in
        let (form, value, lower, upper) = (rows[form], rows[value], rows[lower], rows[upper])
        return rows.rows.filter { row in
          switch form[row] {
          case "number": value[row] == nil
          case "range":
            if let low = lower[row], let high = upper[row] { low > high } else { true }
          default: false
          }
        }
      },
      rule(
        "TAR-02", .reject, "A financial year is written as two consecutive years", remedy: "Write 2017/18.",
        fields: [financialYear.name]
      ) { rows, _ in
        let year = rows[financialYear]
        return rows.rows.filter { row in year[row].map { FinancialYear($0) == nil } ?? false }
      },
    ])
}

/// Indicators that a report counts in its summary without listing them.
public enum UnlistedIndicators: Dataset {
  public static let importance = category(
    "importance", "Importance", "The part of the summary.", .required, codes: IndicatorCatalogue.importances)
  public static let rating = category("rating", "Rating", "How they are counted.", .required)
  public static let directionOfTravel = category(
    "direction_of_travel", "Direction of travel", "How they are counted.", .required)
  public static let count = integer("count", "Count", "How many there are.", .required, from: 0)
  public static let reason = text("reason", "Reason", "Why they are not listed.", .required)

  public static let contract = DatasetContract(
    name: "unlisted_indicators",
    title: "Indicators not listed",
    description: "Indicators that the report's summary counts although their rows are not to hand.",
    grain: "one group of indicators",
    fields: [
      importance.definition, rating.definition, directionOfTravel.definition, count.definition,
      reason.definition,
    ],
    key: [importance.name, rating.name, directionOfTravel.name])
}
