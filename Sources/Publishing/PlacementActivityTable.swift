public import Columns
public import Datasets
internal import Figures
public import Measures

/// Days, weeks and cost of placements, for finance.
public enum PlacementActivityTable: Dataset {
  public static let periodType = category(
    "period_type", "Period type", "quarter, or year_to_date from April.", .required)
  public static let period = category(
    "period", "Period", "A quarter, or the first and last month.", .required)
  public static let level = category(
    "level", "Level",
    "How the row cuts the placements; the rows of one level, but for left_out, add up to the total.",
    .required,
    codes: levels)
  public static let cut = category(
    "category", "Category", "The provision, the group, or the reason why it is left out.")
  public static let type = category(
    "placement_type", "Placement type", "SSDA903 code, of a row of one type and provider.")
  public static let provider = category("provider", "Provider", "SSDA903 code, of such a row.")
  public static let placements = integer(
    "placements", "Placements",
    "Placements with a day in the period; of costs without a placement, their rows.")
  public static let inPlace = integer(
    "in_place_at_end", "In place at the end",
    "Placements in which a child is looked after at the period's end.")
  public static let days = integer(
    "days", "Days",
    "Days on which children were looked after in placements: the first counts, the last does not, the last of the "
      + "period does. Days of short breaks and days without an episode of care are left out, in rows of their own."
  )
  public static let weeks = decimal("weeks", "Weeks", "Days divided by seven.")
  public static let daysStatus = category(
    "days_status", "Status of the days", "x not supplied; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let daysReason = text("days_reason", "Reason", "Why there are no days.")
  public static let gross = decimal("gross_cost", "Gross cost", "Pounds, of the costs on record.")
  public static let income = decimal(
    "joint_income", "Joint-placement income", "Pounds that partners paid towards it.")
  public static let net = decimal("net_cost", "Net cost", "Gross cost less income, in pounds.")
  public static let costStatus = category(
    "cost_status", "Status of the costs", "x not supplied; empty beside numbers.",
    codes: Scorecard.valueStatuses)
  public static let costReason = text("cost_reason", "Reason", "Why a cost, or the income, is missing.")
  public static let costed = integer(
    "placements_with_cost", "Placements with a cost", "Placements with a cost on record.")
  public static let costedDays = integer(
    "days_with_cost", "Days with a cost", "Days in quarters for which the placement's cost is on record.")
  public static let withoutCost = integer(
    "placements_without_cost", "Placements without a cost",
    "Placements that the council pays for, for which no cost is on record in a quarter; their cost is not in the sum."
  )
  public static let costingNothing = integer(
    "placements_costing_nothing", "Placements that cost nothing",
    "Placements that the council pays for, with a cost of nought on record.")
  public static let weeklyGross = decimal(
    "average_weekly_gross_cost", "Average weekly gross cost", "Pounds, over the days with a cost.")
  public static let weeklyNet = decimal(
    "average_weekly_net_cost", "Average weekly net cost", "Pounds, over the days with a cost.")
  public static let averageGross = decimal(
    "average_gross_cost", "Average gross cost per placement",
    "Pounds in the period, over the placements with a cost."
  )
  public static let averageStatus = category(
    "average_status", "Status of the averages", "x not supplied, z not applicable; empty beside numbers.",
    codes: Scorecard.valueStatuses)
  public static let averageReason = text("average_reason", "Reason", "Why there are no averages.")
  public static let forecastDays = integer(
    "forecast_days", "Forecast of days",
    "Of the whole year, in the rows of the year to date: its days, and for each placement in place at the quarter's "
      + "end every day to 31 March. Nobody is taken to leave, move or arrive. In quarter 4 it is the actual.")
  public static let forecastGross = decimal(
    "forecast_gross_cost", "Forecast of gross cost",
    "Of the whole year: the gross cost to date, and those days at the placement's own gross cost of a day in the "
      + "quarter.")
  public static let forecastNet = decimal(
    "forecast_net_cost", "Forecast of net cost", "The same less income, in pounds.")
  public static let forecastStatus = category(
    "forecast_status", "Status of the forecast", "x not supplied, z not applicable; empty beside numbers.",
    codes: Scorecard.valueStatuses)
  public static let forecastReason = text("forecast_reason", "Reason", "Why a forecast is missing.")
  public static let records = category(
    "records", "Records", RecordsKind.meaning, .required, codes: RecordsKind.codes)

  private static let levels = CodeList(
    "placement_activity_level",
    [
      "total": "All placements of looked-after children", "provision": "In house, external or neither",
      "group": "The authority's groups", "type_and_provider": "Type and provider of the SSDA903 return",
      "left_out": "Days and costs that are in no other row, by the reason",
    ])

  public static let contract = DatasetContract(
    name: "placement_activity",
    title: "Placement activity",
    description:
      "Days, weeks and cost of placements of looked-after children in the quarter and the year to date, "
      + "with a forecast of the year.",
    grain: "one period, and one kind of placement",
    fields: [
      periodType.definition, period.definition, level.definition, cut.definition, type.definition,
      provider.definition, placements.definition, inPlace.definition, days.definition, weeks.definition,
      daysStatus.definition, daysReason.definition, gross.definition, income.definition, net.definition,
      costStatus.definition, costReason.definition, costed.definition, costedDays.definition,
      withoutCost.definition, costingNothing.definition, weeklyGross.definition, weeklyNet.definition,
      averageGross.definition, averageStatus.definition, averageReason.definition, forecastDays.definition,
      forecastGross.definition, forecastNet.definition, forecastStatus.definition, forecastReason.definition,
      records.definition,
    ],
    key: [periodType.name, level.name, cut.name, type.name, provider.name])

  public static func table(
    of activity: PlacementActivity, from kind: RecordsKind
  ) -> DatasetTable<PlacementActivityTable> {
    var rows = DatasetTableBuilder<PlacementActivityTable>()
    for line in activity.lines {
      rows.append { row in
        row[periodType] = line.period.kind.rawValue
        row[period] = line.period.label
        row[level] = line.level.rawValue
        row[cut] = line.category.isEmpty ? nil : line.category
        row[type] = line.type
        row[provider] = line.provider
        row[records] = kind.rawValue
        fillDays(line, &row)
        fillCosts(line, &row)
        fillForecast(line, &row)
      }
    }
    return rows.table
  }

  private typealias Row = DatasetTableBuilder<PlacementActivityTable>.Row

  private static func fillDays(_ line: PlacementActivity.Line, _ row: inout Row) {
    row[placements] = line.amounts?.placements
    row[days] = line.amounts?.days
    row[weeks] = line.amounts?.weeks.rounded(decimals: 1)
    row[daysStatus] = line.absence?.status.rawValue
    row[daysReason] = line.absence?.reason
    guard line.level != .leftOut else { return }
    row[inPlace] = line.amounts?.inPlace
  }

  private static func fillCosts(_ line: PlacementActivity.Line, _ row: inout Row) {
    let absence = line.costAbsence ?? line.incomeAbsence
    row[costStatus] = absence?.status.rawValue
    row[costReason] = absence?.reason
    guard line.costAbsence == nil, let amounts = line.amounts else {
      row[averageStatus] = line.costAbsence?.status.rawValue
      row[averageReason] = line.costAbsence?.reason
      return
    }
    row[gross] = pounds(amounts.gross)
    row[income] = line.incomeAbsence == nil ? pounds(amounts.income) : nil
    row[net] = line.incomeAbsence == nil ? pounds(amounts.net) : nil
    guard line.level != .leftOut else { return }
    row[costed] = amounts.costed
    row[costedDays] = amounts.costedDays
    row[withoutCost] = amounts.withoutCost
    row[costingNothing] = amounts.costingNothing
    row[weeklyGross] = amounts.averageWeeklyGross.value?.rounded(decimals: 2)
    row[weeklyNet] = line.incomeAbsence == nil ? amounts.averageWeeklyNet.value?.rounded(decimals: 2) : nil
    row[averageGross] = amounts.averageGross.value?.rounded(decimals: 2)
    row[averageStatus] = amounts.averageWeeklyGross.absence?.status.rawValue
    row[averageReason] = amounts.averageWeeklyGross.absence?.reason
  }

  private static func fillForecast(_ line: PlacementActivity.Line, _ row: inout Row) {
    row[forecastDays] = line.forecastDays.value
    row[forecastGross] = line.forecastGross.value.map(pounds)
    row[forecastNet] = line.forecastNet.value.map(pounds)
    let absence = line.forecastDays.absence ?? line.forecastGross.absence ?? line.forecastNet.absence
    row[forecastStatus] = absence?.status.rawValue
    row[forecastReason] = absence?.reason
  }

  private static func pounds(_ pence: Int) -> ExactDecimal { ExactDecimal(units: Int64(pence), decimals: 2) }
}
