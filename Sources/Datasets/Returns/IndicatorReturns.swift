internal import CivilDates
public import Columns
internal import Figures

/// What services return for the council's indicators: figures already counted, with their explanation.
public enum IndicatorReturns: Dataset {
  public static let reference = category(
    "reference", "Reference", "The council's reference of the indicator, as the catalogue has it.", .required)
  public static let reporting = category(
    "reporting", "Reporting", "Whether the indicator is reported this quarter, and if not, why.", .required,
    codes: reportingCodes)
  public static let period = category(
    "period", "Period covered", "The period of the figure, in the service's words.")
  public static let periodStart = day(
    "period_start", "Period start", "First day of the period; empty for a count as at one day.")
  public static let periodEnd = day(
    "period_end", "Period end", "Last day of the period, or the day of the count.")
  public static let numerator = integer(
    "numerator", "Numerator", "How many achieved what the indicator measures.")
  public static let denominator = integer(
    "denominator", "Denominator", "Out of how many.", from: 0)
  public static let value = decimal(
    "value", "Value",
    "The result as the service states it; used where no numerator and denominator are given.")
  public static let unit = category("unit", "Unit", "The unit of the value.", .required, codes: units)
  public static let previousValue = decimal(
    "previous_value", "Previous outturn", "The result of the earlier period with which this one is compared.")
  public static let previousPeriod = category(
    "previous_period", "Previous period", "The quarter or year of the previous outturn.")
  public static let previousBasis = category(
    "previous_basis", "Previous basis", "How the previous period relates to this one.", codes: previousBases)
  public static let difference = text(
    "differs_from_definition", "Differs from definition",
    "How the figure differs from the indicator's definition (age group, period, population). A figure that differs is "
      + "shown, but neither rated nor compared.", .optionalColumn)
  public static let interventionLevel = integer(
    "intervention_level", "Intervention level",
    "1: handled within the delivery unit; 2: wider council governance; 3: beyond it.", from: 1, to: 3)
  public static let comment = text("comment", "Comment", "What the service says of the figure.")

  public static let reportingCodes = CodeList(
    "reporting",
    [
      "reported": "Reported this quarter",
      "not_due": "Not due this quarter",
      "not_available": "Due, but not available",
      "not_published": "Not published by its source",
      "not_returned": "In force, but no return was accepted",
    ])

  public static let units = CodeList(
    "unit",
    [
      "percent": "%", "number": "number", "days": "days", "weeks": "weeks",
      "rate_per_10000": "per 10,000", "rate_per_100000": "per 100,000", "pounds": "£",
    ])

  public static let previousBases = CodeList(
    "previous_basis",
    [
      "previous_quarter": "The quarter before",
      "same_quarter_last_year": "The same quarter of the year before",
      "previous_year_end": "The end of the year before",
      "other_quarter": "Another quarter",
      "not_stated": "Not stated by the service",
    ])

  public static let contract = DatasetContract(
    name: "indicator_returns",
    title: "Indicator returns",
    description: "Figures that services return for the indicators of the quarter's report.",
    grain: "one indicator",
    fields: [
      reference.definition, reporting.definition, period.definition, periodStart.definition,
      periodEnd.definition, numerator.definition, denominator.definition, value.definition, unit.definition,
      previousValue.definition, previousPeriod.definition, previousBasis.definition, difference.definition,
      interventionLevel.definition, comment.definition,
    ],
    key: [reference.name],
    rules: [
      rule(
        "RET-01", .reject, "A numerator comes with a denominator, and a denominator with a numerator",
        remedy: "Fill both or leave both empty and give the value.",
        fields: [numerator.name, denominator.name]
      ) { rows, _ in
        let (top, bottom, unit) = (rows[numerator], rows[denominator], rows[unit])
        return rows.rows.filter {
          (top[$0] == nil) != (bottom[$0] == nil)
            && !(unit[$0]?.hasPrefix("rate_") == true && bottom[$0] == nil)
        }
      },
      rule(
        "RET-02", .reject, "A denominator is not zero",
        remedy: "If there was nobody to count, leave both empty and mark the indicator not_available.",
        fields: [denominator.name]
      ) { rows, _ in
        let bottom = rows[denominator]
        return rows.rows.filter { bottom[$0] == 0 }
      },
      rule(
        "RET-03", .reject, "The numerator of a share is between nought and its denominator",
        remedy: "Check that numerator and denominator are not exchanged.",
        fields: [numerator.name, denominator.name]
      ) { rows, _ in
        let (top, bottom, unit) = (rows[numerator], rows[denominator], rows[unit])
        return rows.rows.filter { row in
          guard unit[row] == "percent", let part = top[row], let whole = bottom[row] else { return false }
          return part < 0 || part > whole
        }
      },
      rule(
        "RET-04", .reject, "A period ends within the quarter or before it",
        remedy: "Correct the date, or put the return into the drop of its own quarter.",
        fields: [periodEnd.name]
      ) { rows, input in
        let end = rows[periodEnd]
        return rows.rows.filter { row in end[row].map { $0 > input.quarter.lastDay } ?? false }
      },
      rule(
        "RET-05", .reject, "A period starts before it ends",
        remedy: "Correct one of the two dates.", fields: [periodStart.name, periodEnd.name]
      ) { rows, _ in
        let (start, end) = (rows[periodStart], rows[periodEnd])
        return rows.rows.filter { row in
          guard let first = start[row], let last = end[row] else { return false }
          return first > last
        }
      },
      rule(
        "RET-06", .reject, "A reported indicator has a value, or a numerator and a denominator",
        remedy: "Fill the figure, or mark the indicator not_available.", fields: [value.name, reporting.name]
      ) { rows, _ in
        let (status, stated, top) = (rows[reporting], rows[value], rows[numerator])
        return rows.rows.filter { status[$0] == "reported" && stated[$0] == nil && top[$0] == nil }
      },
      rule(
        "RET-07", .reject, "An indicator that is not reported has no figure",
        remedy: "Remove the figure, or mark the indicator reported.", fields: [reporting.name, value.name]
      ) { rows, _ in
        let (status, stated, top) = (rows[reporting], rows[value], rows[numerator])
        return rows.rows.filter {
          status[$0] != nil && status[$0] != "reported" && (stated[$0] != nil || top[$0] != nil)
        }
      },
      rule(
        "RET-08", .warning, "A previous outturn says on which basis it is previous",
        remedy: "Fill previous_basis; without it the direction of travel is left open.",
        fields: [previousBasis.name]
      ) { rows, _ in
        let (previous, basis) = (rows[previousValue], rows[previousBasis])
        return rows.rows.filter { previous[$0] != nil && basis[$0] == nil }
      },
      rule(
        "RET-09", .reject, "A percentage stated for a share lies between 0 and 100",
        remedy: "Correct the value.", fields: [value.name]
      ) { rows, _ in
        let (stated, unit) = (rows[value], rows[unit])
        return rows.rows.filter { row in
          guard unit[row] == "percent", let percentage = stated[row] else { return false }
          return percentage < ExactDecimal(0) || percentage > ExactDecimal(100)
        }
      },
      rule(
        "RET-13", .warning, "A period ends within eighteen months of the quarter's end",
        remedy: "See that the return is of this quarter and not of an earlier one.", fields: [periodEnd.name]
      ) { rows, input in
        let (end, earliest) = (rows[periodEnd], input.quarter.lastDay + -548)
        return rows.rows.filter { row in end[row].map { $0 < earliest } ?? false }
      },
      rule(
        "RET-14", .reject, "A previous period is not after the quarter",
        remedy: "Correct the previous period.",
        fields: [previousPeriod.name]
      ) { rows, input in
        let previous = rows[previousPeriod]
        return rows.rows.filter { row in
          previous[row].flatMap { Quarter($0) }.map { $0 >= input.quarter } ?? false
        }
      },
      rule(
        "RET-12", .warning, "The value stated is the numerator over the denominator",
        remedy: "Correct one of the three; the outturn is computed from numerator and denominator.",
        fields: [value.name, numerator.name, denominator.name]
      ) { rows, _ in
        let (stated, top, bottom, unit) = (rows[value], rows[numerator], rows[denominator], rows[unit])
        return rows.rows.filter { row in
          guard let value = stated[row], unit[row] == "percent", let part = top[row], let whole = bottom[row],
            let share = Ratio(part, over: whole)
          else { return false }
          return share.percentage(decimals: value.decimals) != value
        }
      },
      rule(
        "RET-10", .reject, "The reference is in the catalogue of the quarter's financial year",
        remedy: "Correct the reference, or add the indicator to indicators.csv.", fields: [reference.name]
      ) { rows, input in
        guard let catalogue = input.related(IndicatorCatalogue.self) else { return [] }
        let known = IndicatorCatalogue.inForce(catalogue, in: input.quarter.financialYear)
        let reference = rows[reference]
        return rows.rows.filter { row in reference[row].map { known[$0] == nil } ?? false }
      },
      rule(
        "RET-11", .reject, "The unit is the one that the catalogue gives the indicator",
        remedy: "Return the figure in the catalogue's unit, or correct the catalogue.", fields: [unit.name]
      ) { rows, input in
        guard let catalogue = input.related(IndicatorCatalogue.self) else { return [] }
        let known = IndicatorCatalogue.inForce(catalogue, in: input.quarter.financialYear)
        let (reference, unit, catalogueUnit) = (
          rows[reference], rows[unit], catalogue[IndicatorCatalogue.unit]
        )
        return rows.rows.filter { row in
          guard let entry = reference[row].flatMap({ known[$0] }) else { return false }
          return unit[row] != catalogueUnit[entry]
        }
      },
    ])
}
