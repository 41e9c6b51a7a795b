public import Columns
public import Datasets
internal import Figures
internal import Methods
public import Performance

/// Authorities in the funnel of each series with counts: whether a figure stands out, given how many cases it is of.
public enum FunnelTable: Dataset {
  public static let series = category("series", "Series", "Its name in the official figures.", .required)
  public static let title = text("title", "Title", "What is measured.", .required)
  public static let unit = category(
    "unit", "Unit", "Of value, centre and limits.", .required, codes: OfficialSeries.unit.definition.codes)
  public static let polarity = category("polarity", "Polarity", "Which way is good.", .required)
  public static let year = integer(
    "reporting_year", "Reporting year", "The newest usable year with a centre.", .required)
  public static let code = category(
    "authority_code", "Authority's code", "Nine characters where known.", .required)
  public static let name = category("authority", "Authority", "Its name.", .required)
  public static let role = category(
    "role", "Role", "Whether it is the authority of the report or a neighbour of it.", .required,
    codes: CodeList(
      "funnel_role",
      [
        "own": "the authority of the report", "neighbour": "one of its statistical neighbours",
        "other": "another authority",
      ]))
  public static let numerator = integer("numerator", "Numerator", "How many, as published.")
  public static let denominator = integer("denominator", "Denominator", "Out of how many, or per whom.")
  public static let value = decimal("value", "Value", "Numerator over denominator, to two decimals.")
  public static let status = category(
    "status", "Status", "x, c, z or u; empty beside a number.", codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why there is no value.")
  public static let centre = decimal(
    "centre", "Centre", "The figure of all together, to two decimals.", .required)
  public static let centreOf = category(
    "centre_of", "Centre of",
    "authorities: all their numerators over all their denominators; england: its published counts, where too few "
      + "authorities have theirs on file.", .required,
    codes: CodeList("funnel_centre", of: SeriesFunnel.Centre.self))
  public static let authorities = integer("centre_authorities", "Authorities in the centre", "How many.")
  public static let lower95 = decimal(
    "lower_95", "Lower limit, 95 %",
    "The lowest value that does not stand out at this denominator: of a rate, of those that whole events can give."
  )
  public static let upper95 = decimal("upper_95", "Upper limit, 95 %", "The highest, likewise.")
  public static let lower998 = decimal("lower_99_8", "Lower limit, 99.8 %", "Likewise.")
  public static let upper998 = decimal("upper_99_8", "Upper limit, 99.8 %", "Likewise.")
  public static let position = category(
    "position", "Position", "Within the limits, or beyond which.", codes: positions)
  public static let standing = category(
    "standing", "Standing", "The same by polarity.", codes: standings)

  public static let placed = integer(
    "placed", "Authorities placed", "How many of the series have a position here.", .required)
  public static let beyond = integer(
    "beyond_99_8", "Beyond the limits of 99.8 %",
    "How many of those placed. Chance alone puts two in a thousand there: where they are many, authorities differ for "
      + "other reasons, and a place beyond a limit says little of one of them.", .required)

  static let positions = CodeList("funnel_position", of: SeriesFunnel.Position.self)
  static let standings = CodeList(
    "standing",
    [
      "best": "better at 99.8 %", "better": "better at 95 %", "similar": "no more than chance explains",
      "worse": "worse at 95 %", "worst": "worse at 99.8 %", "higher": "higher, where neither way is good",
      "lower": "lower, where neither way is good", "too_few_to_judge": "too few cases",
    ])

  public static let contract = DatasetContract(
    name: "funnel",
    title: "Funnel",
    description:
      "Authorities' official figures with the limits within which they lie by chance at their size. Limits allow for "
      + "chance alone: authorities differ for other reasons as well.",
    grain: "one authority in a series",
    fields: [
      series.definition, title.definition, unit.definition, polarity.definition, year.definition,
      code.definition, name.definition, role.definition, numerator.definition, denominator.definition,
      value.definition, status.definition, reason.definition, centre.definition, centreOf.definition,
      authorities.definition, lower95.definition, upper95.definition, lower998.definition,
      upper998.definition, position.definition, standing.definition, placed.definition, beyond.definition,
    ],
    key: [series.name, code.name])

  /// By series; the authority first, then its neighbours, then the others by code.
  public static func table(of benchmarks: OfficialBenchmarks) -> DatasetTable<FunnelTable> {
    var rows = DatasetTableBuilder<FunnelTable>()
    for line in benchmarks.funnels {
      let definition = line.funnel.definition
      rows.append { row in
        row[series] = definition.series
        row[title] = definition.title
        row[unit] = definition.unit.rawValue
        row[polarity] = definition.polarity.rawValue
        row[year] = line.funnel.year
        row[code] = line.code
        row[name] = line.name
        row[role] = line.position.map { $0 == 0 ? "own" : "neighbour" } ?? "other"
        row[numerator] = line.counts.value?.numerator
        row[denominator] = line.counts.value?.denominator
        row[value] = line.counts.value?.value.rounded(decimals: 2)
        row[status] = line.counts.absence?.status.rawValue
        row[reason] = line.counts.absence?.reason
        row[centre] = line.funnel.value.rounded(decimals: 2)
        row[centreOf] = line.funnel.centre.rawValue
        row[authorities] = line.funnel.authorities
        row[lower95] = line.place.flatMap { limit($0.limits95.lowerBound) }
        row[upper95] = line.place.flatMap { limit($0.limits95.upperBound) }
        row[lower998] = line.place.flatMap { limit($0.limits998.lowerBound) }
        row[upper998] = line.place.flatMap { limit($0.limits998.upperBound) }
        row[position] = line.place?.position.rawValue
        row[standing] = line.place?.standing.rawValue
        row[placed] = line.placed
        row[beyond] = line.beyond
      }
    }
    return rows.table
  }

  private static func limit(_ value: Double) -> ExactDecimal? { ExactDecimal(estimate: value) }
}
