/// Limits of the number of events that would be expected, given the number observed.
enum CountLimits {
  /// Counts below this have exact limits, the others Byar's: PHEindicatormethods `phe_rate`.
  static let firstByar = 10

  /// The limits as published for counts and rates. `events` is nought or more.
  static func interval(events: Int, _ level: ConfidenceLevel) -> ConfidenceInterval {
    if events < firstByar {
      ConfidenceInterval(
        PoissonLimits.lower(events: events, tail: level.tail),
        PoissonLimits.upper(events: events, tail: level.tail), level, .exact)
    } else {
      ConfidenceInterval(
        byarLower(Double(events), level.normalDeviate), byarUpper(Double(events), level.normalDeviate), level,
        .byar)
    }
  }

  /// x(1 − 1/9x − z/3√x)³; below nought, which is no limit, for very small x.
  static func byarLower(_ events: Double, _ deviate: Double) -> Double {
    let root = 1 - 1 / (9 * events) - deviate / (3 * events.squareRoot())
    return events * root * root * root
  }

  /// y(1 − 1/9y + z/3√y)³ with y = x + 1.
  static func byarUpper(_ events: Double, _ deviate: Double) -> Double {
    let next = events + 1
    let root = 1 - 1 / (9 * next) + deviate / (3 * next.squareRoot())
    return next * root * root * root
  }
}

extension ConfidenceInterval {
  /// The interval of a number of events as published: exact below ten, Byar's from ten on. `nil` below nought.
  ///
  /// Source: Public Health England, *Technical Guide: confidence intervals* (2018); PHEindicatormethods `phe_rate`.
  public static func count(_ events: Int, _ level: ConfidenceLevel) -> ConfidenceInterval? {
    events >= 0 ? CountLimits.interval(events: events, level) : nil
  }

  /// Byar's interval of a number of events. `nil` below one event, and where the lower limit would be below nought:
  /// the approximation is not meant for such counts.
  ///
  /// Source: N. E. Breslow and N. E. Day, *Statistical Methods in Cancer Research* II (1987) 69.
  public static func byar(_ events: Int, _ level: ConfidenceLevel) -> ConfidenceInterval? {
    guard events > 0 else { return nil }
    let lower = CountLimits.byarLower(Double(events), level.normalDeviate)
    guard lower >= 0 else { return nil }
    return ConfidenceInterval(
      lower, CountLimits.byarUpper(Double(events), level.normalDeviate), level, .byar)
  }

  /// The exact interval of a number of events: half the χ² quantiles of α/2 at 2x degrees of freedom, and of 1 − α/2
  /// at 2x + 2. `nil` below nought and above a thousand million, where its series grow long.
  ///
  /// Source: F. Garwood, *Biometrika* 28 (1936) 437–442.
  public static func exact(_ events: Int, _ level: ConfidenceLevel) -> ConfidenceInterval? {
    guard (0...PoissonLimits.mostEvents).contains(events) else { return nil }
    return ConfidenceInterval(
      PoissonLimits.lower(events: events, tail: level.tail),
      PoissonLimits.upper(events: events, tail: level.tail), level, .exact)
  }
}
