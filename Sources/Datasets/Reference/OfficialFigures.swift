internal import CivilDates
public import Columns

/// Official figures of authorities, regions and England by year (`data/reference/official_figures.csv`, and any table
/// of the same form among the releases).
public enum OfficialFigures: Dataset {
  public static let series = category(
    "series", "Series", "As in the series of official figures.", .required, headings: ["indicator"])
  public static let year = integer(
    "year", "Reporting year", "The year in which the period ends: 2018 ends on 31 March 2018.", .required,
    headings: ["time_period"], from: 1990, to: 2100)
  public static let level = category(
    "level", "Level",
    "national, regional or local_authority; statistical_neighbours for an average that came without their figures.",
    .required, headings: ["geographic_level"])
  public static let geographyCode = category(
    "geography_code", "Geography code",
    "Nine characters, or the three digits of an authority; of an average of neighbours the authority whose they are.",
    .required,
    headings: ["geo"])
  public static let geography = category("geography", "Geography", "Its name.", .optionalColumn)
  public static let model = category(
    "model", "Model",
    "Of an average of neighbours, the model that names them, as in statistical_neighbours.csv.",
    .optionalColumn)
  public static let value = category(
    "value", "Value", "A number; or c, x, z, u, k, low, or of an old table ~, : or nothing.")
  public static let contributing = integer(
    "contributing", "Contributing", "Of an average, how many figures it is made of.", .optionalColumn, from: 1
  )
  public static let release = category(
    "release", "Release", "The release or document.", .required, headings: ["src"])
  public static let released = category(
    "released", "Released", "2016, 2016-09 or 2016-09-29: of two releases the later counts.", .optionalColumn)
  public static let source = category("source", "Source", "Who published it, and where.", .optionalColumn)
  public static let basis = category(
    "basis", "Basis", "How the figure is known.", .optionalColumn,
    codes: CodeList(
      "figure_basis",
      [
        "published": "as published, or computed from published counts",
        "compiled_mean": "a mean of neighbours' figures that are not on file themselves",
        "printed": "an average as the council's documents print it",
      ]))

  public static let contract = DatasetContract(
    name: "official_figures",
    title: "Official figures",
    description: "Published figures of authorities, regions and England, with the release of each.",
    grain: "one figure of a series, year, geography and release",
    fields: [
      series.definition, year.definition, level.definition, geographyCode.definition, geography.definition,
      model.definition, value.definition, contributing.definition, release.definition, released.definition,
      source.definition,
      basis.definition,
    ],
    key: [series.name, year.name, level.name, geographyCode.name, release.name],
    rules: [
      rule(
        "OFF-01", .reject, "A value is a number or a symbol of the Explore Education Statistics standard",
        remedy: "Write a plain number without thousands separators or signs, or c, x, z, u, k or low.",
        fields: [value.name],
        detail: { rows, _, row in
          ReleaseMeasure.UnreadableCell(column: "The value", cell: rows[value][row] ?? "").sentence
        }
      ) { rows, _ in
        let value = rows[value]
        return rows.rows.filter { PublishedValue(value[$0]) == nil }
      },
      rule(
        "OFF-04", .reject, "An average of neighbours names the model that they are of",
        remedy: "Fill the model; other rows have none.", fields: [model.name]
      ) { rows, _ in
        let (level, model) = (rows[level], rows[model])
        return rows.rows.filter { row in
          (level[row].flatMap(GeographicLevel.init(published:)) == .statisticalNeighbours)
            != (model[row] != nil)
        }
      },
      rule(
        "OFF-02", .reject, "A level is national, regional, local_authority or statistical_neighbours",
        remedy: "Correct the level.", fields: [level.name]
      ) { rows, _ in
        let level = rows[level]
        return rows.rows.filter { level[$0].flatMap(GeographicLevel.init(published:)) == nil }
      },
      releaseDates("OFF-03", released),
    ])
}

/// What a published figure is of.
public enum GeographicLevel: String, CaseIterable, Hashable, Sendable {
  case national
  case regional
  case localAuthority = "local_authority"
  /// The average of an authority's neighbours.
  case statisticalNeighbours = "statistical_neighbours"

  /// Reads `Local authority` and `local_authority`.
  public init?(published word: String) {
    self.init(rawValue: Heading.normalised(word).split(separator: " ").joined(separator: "_"))
  }
}

extension Dataset {
  /// Days of releases are written so that the later sorts after the earlier.
  static func releaseDates(_ id: String, _ released: Field<Self, CategoryColumn>) -> Rule {
    rule(
      id, .reject, "A release's date is a year, a month or a day",
      remedy: "Write 2016, 2016-09 or 2016-09-29.", fields: [released.name],
      detail: { rows, _, row in rows[released][row].map { "It is “\($0)”." } }
    ) { rows, _ in
      let released = rows[released]
      return rows.rows.filter { row in released[row].map { !isReleaseDate($0) } ?? false }
    }
  }

  private static func isReleaseDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(digits.contains) })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    return switch numbers.count {
    case 1: true
    case 2: CivilMonth(year: numbers[0], month: numbers[1]) != nil
    case 3: CivilDay(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
    default: false
    }
  }
}
