internal import CivilDates
internal import Figures
internal import Methods

extension Trend {
  /// `increasing`, `decreasing` or `no_change` over the latest five years, by the chi-squared test; or why it cannot be
  /// calculated.
  ///
  /// The test is for single years, so that a monthly series gives a point for each whole financial year, and outturns one
  /// for each that ends with a year or is as at its end.
  public var fiveYearTrend: String {
    do throws(RecentTrend.Obstacle) {
      switch try recentTrend().direction {
      case .higher: return "increasing"
      case .lower: return "decreasing"
      case nil: return "no_change"
      }
    } catch {
      return error.rawValue
    }
  }

  private func recentTrend() throws(RecentTrend.Obstacle) -> RecentTrend {
    let years = annual.map { try? series.estimate($0.numerator, $0.denominator) }
    if series.unit == .percent {
      return try RecentTrend(
        proportions: years.map { estimate in
          if case .share(let share) = estimate { share } else { nil }
        })
    }
    return try RecentTrend(
      values: zip(annual, years).map { point, estimate in
        guard let interval = estimate?.interval(), let value = point.value.value?.estimate else { return nil }
        return RecentTrend.Point(value: value, lower: interval.lower, upper: interval.upper)
      })
  }

  /// The points that stand for a financial year each, the earliest first.
  private var annual: [TrendPoint] {
    switch series.kind {
    case .outturns: series.points.filter { FinancialYear(containing: $0.last).lastDay == $0.last }
    case .monthly: series.isStock ? series.points.filter { CivilMonth(containing: $0.last).month == 3 } : []
    }
  }
}
