internal import CivilDates
public import Columns
internal import Figures

/// Figures of the human resources table, and of managing the business in the reports that followed it.
public enum HumanResourcesReturns: Dataset {
  public static let measure = category(
    "measure", "Measure", "As in the list of human resources measures.", .required)
  public static let period = category("period", "Period covered", "As printed.", .required)
  public static let periodStart = day(
    "period_start", "Period start", "First day; empty for a count as at a day.")
  public static let periodEnd = day(
    "period_end", "Period end", "Last day, or the day of the count.", .required)
  public static let numerator = decimal("numerator", "Numerator", "What is counted; posts may have decimals.")
  public static let denominator = decimal("denominator", "Denominator", "Out of what.")
  public static let number = decimal("number", "Number", "The figure as a number, where stated.")
  public static let percent = decimal("percent", "Per cent", "The figure in per cent, where stated.")
  public static let previousNumber = decimal("previous_number", "Previous number", "Of the period before.")
  public static let previousDenominator = decimal(
    "previous_denominator", "Previous denominator", "Of the period before, where known.")
  public static let previousPercent = decimal(
    "previous_percent", "Previous per cent", "Of the period before.")
  public static let previousPeriod = category(
    "previous_period", "Previous period", "The quarter of the figure before.")
  public static let councilAverage = decimal(
    "council_average", "Council average", "Of the whole council: in per cent beside a share or a cost.")
  public static let comparator = category("comparator", "Comparator", "Whom the benchmark is of.")
  public static let comparatorValue = decimal("comparator_value", "Benchmark", "The comparator's figure.")
  public static let comment = text("comment", "Comment", "What to know of the figure.")

  public static let contract = DatasetContract(
    name: "human_resources_returns",
    title: "Human resources returns",
    description: "Figures on posts, sickness, employee relations, appraisals and requests for information.",
    grain: "one measure",
    fields: [
      measure.definition, period.definition, periodStart.definition, periodEnd.definition,
      numerator.definition, denominator.definition, number.definition, percent.definition,
      previousNumber.definition, previousDenominator.definition, previousPercent.definition,
      previousPeriod.definition, councilAverage.definition, comparator.definition, comparatorValue.definition,
      comment.definition,
    ],
    key: [measure.name],
    rules: [
      rule(
        "HRR-01", .reject, "The measure is in force in the quarter's financial year",
        remedy: "Correct the name, or add the measure to human_resources.csv.", fields: [measure.name]
      ) { rows, input in
        guard let list = input.related(HumanResourcesMeasures.self) else { return [] }
        let known = HumanResourcesMeasures.inForce(list, in: input.quarter.financialYear)
        let names = rows[measure]
        return rows.rows.filter { row in names[row].map { known[$0] == nil } ?? false }
      },
      rule(
        "HRR-02", .reject,
        "A numerator comes with a denominator that is not zero, and a denominator with a numerator",
        remedy: "Fill both or leave both empty.", fields: [numerator.name, denominator.name]
      ) { rows, _ in
        let (top, bottom) = (rows[numerator], rows[denominator])
        return rows.rows.filter { row in
          (top[row] == nil) != (bottom[row] == nil) || bottom[row] == ExactDecimal.zero
        }
      },
      rule(
        "HRR-03", .reject, "A row has a figure", remedy: "Fill a figure, or leave the row out.",
        fields: [number.name, percent.name]
      ) { rows, _ in
        let (top, number, percent) = (rows[numerator], rows[number], rows[percent])
        return rows.rows.filter { top[$0] == nil && number[$0] == nil && percent[$0] == nil }
      },
      rule(
        "HRR-04", .reject, "A period starts before it ends, and ends within the quarter or before it",
        remedy: "Correct the dates, or put the row into the drop of its own quarter.",
        fields: [periodEnd.name, periodStart.name]
      ) { rows, input in
        let (start, end) = (rows[periodStart], rows[periodEnd])
        return rows.rows.filter { row in
          guard let last = end[row] else { return false }
          return last > input.quarter.lastDay || start[row].map { $0 > last } ?? false
        }
      },
      rule(
        "HRR-05", .warning, "The percentage stated is the numerator over the denominator",
        remedy: "Correct one of the three; the figure is computed from numerator and denominator.",
        fields: [percent.name, numerator.name, denominator.name]
      ) { rows, _ in
        let (top, bottom, percent) = (rows[numerator], rows[denominator], rows[percent])
        return rows.rows.filter { row in
          guard let stated = percent[row], let part = top[row], let whole = bottom[row],
            let share = part.ratio.divided(by: whole.ratio)
          else { return false }
          return share.percentage(decimals: stated.decimals) != stated
        }
      },
    ])
}
