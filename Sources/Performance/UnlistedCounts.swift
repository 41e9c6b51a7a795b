internal import Columns
public import Datasets

extension IndicatorCounts {
  /// What a report's summary counts of indicators that it does not list, by importance.
  public static func unlisted(
    _ table: DatasetTable<UnlistedIndicators>
  ) -> [Importance: IndicatorCounts] {
    var counts: [Importance: IndicatorCounts] = [:]
    for row in table.rows {
      guard let importance = table[UnlistedIndicators.importance][row].flatMap(Importance.init),
        let count = table[UnlistedIndicators.count][row]
      else { continue }
      var added = IndicatorCounts(expected: count)
      if let rating = table[UnlistedIndicators.rating][row].flatMap(Rating.init) {
        added.ratings[rating] = count
      }
      switch table[UnlistedIndicators.directionOfTravel][row].flatMap(Direction.init) {
      case .improving, .same: added.improvingOrSame = count
      case .worsening: added.worsening = count
      case .monitor, .none?, nil: added.noDirection = count
      }
      counts[importance, default: IndicatorCounts()] = counts[importance, default: IndicatorCounts()] + added
    }
    return counts
  }
}
