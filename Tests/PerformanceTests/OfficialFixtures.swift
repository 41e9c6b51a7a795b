import Datasets
import Figures
import Performance
import Testing

/// Official figures in the making.
enum Official {
  static let neighbours = StatisticalNeighbours(
    model: "2014",
    neighbours: [
      ("E09000024", "315", "Merton"), ("E09000021", "314", "Kingston upon Thames"),
      ("E06000038", "870", "Reading"), ("E09000029", "319", "Sutton"), ("E09000017", "312", "Hillingdon"),
      ("E09000026", "317", "Redbridge"), ("E09000018", "313", "Hounslow"),
      ("E06000042", "826", "Milton Keynes"), ("E09000009", "307", "Ealing"), ("E09000006", "305", "Bromley"),
    ].map { StatisticalNeighbours.Neighbour(code: $0.0, oldCode: $0.1, name: $0.2) })

  static let places = ComparatorPlaces(
    authority: "E09000003", region: "E12000007", regionName: "London", country: "E92000001",
    countryName: "England", neighbours: neighbours)

  static func definition(
    _ series: String, _ polarity: Polarity, unit: Unit = .percent, decimals: Int = 1, ageGroup: String = "",
    populationBase: String = "", maximum: String? = "100"
  ) -> SeriesDefinition {
    SeriesDefinition(
      series: series, title: series, definition: series, unit: unit, decimals: decimals, polarity: polarity,
      ageGroup: ageGroup, populationBase: populationBase, maximum: maximum.flatMap { ExactDecimal($0) })
  }

  static func figure(
    _ series: String, _ year: Int, _ level: GeographicLevel, _ code: String, _ cell: String,
    model: String? = nil, release: String = "LAIT", released: String = "2025",
    basis: OfficialFigure.Basis = .published
  ) throws -> OfficialFigure {
    OfficialFigure(
      series: series, year: year, level: level, geographyCode: code, geography: code,
      model: model, value: try #require(PublishedValue(cell)).known,
      release: OfficialRelease(name: release, released: released), basis: basis)
  }

  /// The authority, its neighbours in the order of the model, London and England.
  static func figures(
    _ series: String, _ year: Int, own: String, neighbours cells: [String], london: String, england: String
  ) throws -> [OfficialFigure] {
    var figures = [
      try figure(series, year, .localAuthority, places.authority, own),
      try figure(series, year, .regional, places.region, london),
      try figure(series, year, .national, places.country, england),
    ]
    for (neighbour, cell) in zip(neighbours.neighbours, cells) {
      figures.append(try figure(series, year, .localAuthority, neighbour.code, cell))
    }
    return figures
  }

  static func decimal(_ value: Ratio?, _ decimals: Int = 2) -> String? {
    value?.rounded(decimals: decimals).description
  }
}
