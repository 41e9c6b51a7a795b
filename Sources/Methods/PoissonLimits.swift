/// The exact limits of a Poisson mean, which are half the χ² quantiles of even degrees of freedom.
///
/// The lower limit μ solves P(X ≥ x; μ) = tail, the upper P(X ≤ x; μ) = tail. Both tails are the probability of x
/// itself times a short series of ratios. In ln μ their logarithms are concave, so Newton's steps reach the root from
/// anywhere and then from one side.
///
/// Source: M. Abramowitz and I. Stegun, *Handbook of Mathematical Functions* (1964) 6.5.29, 26.4.21.
enum PoissonLimits {
  /// The largest number of events for which the series are summed.
  static let mostEvents = 1_000_000_000

  /// The mean at which `events` or more are as rare as `tail`; nought for no events.
  static func lower(events: Int, tail: Double) -> Double {
    guard events > 0 else { return 0 }
    let count = Double(events)
    return root(from: count) { mean in
      // 1 + μ/(x+1) + μ²/(x+1)(x+2) + …
      var series = 1.0
      var term = 1.0
      var next = count + 1
      while term > series * 1e-17 {
        term *= mean / next
        series += term
        next += 1
      }
      let excess = logProbability(of: events, mean: mean) + naturalLogarithm(series / tail)
      return excess * series / count
    }
  }

  /// The mean at which `events` or fewer are as rare as `tail`.
  static func upper(events: Int, tail: Double) -> Double {
    guard events > 0 else { return -naturalLogarithm(tail) }
    let count = Double(events)
    return root(from: count + 1) { mean in
      // 1 + x/μ + x(x−1)/μ² + …, which ends by itself.
      var series = 1.0
      var term = 1.0
      var left = count
      while term > series * 1e-17 {
        term *= left / mean
        series += term
        left -= 1
      }
      let excess = logProbability(of: events, mean: mean) + naturalLogarithm(series / tail)
      return -excess * series / mean
    }
  }

  /// Divides `start` by e to the power of each step of `step` until the steps vanish.
  private static func root(from start: Double, step: (Double) -> Double) -> Double {
    var mean = start
    for _ in 0..<200 {
      let change = min(max(step(mean), -1), 1)
      // e⁻ᵈ as (2 − d)/(2 + d): the root is the same, and no exponential is needed.
      mean *= (2 - change) / (2 + change)
      // Newton's error after such a step is below the last digit.
      if change.magnitude < 1e-10 { break }
    }
    return mean
  }

  /// ln P(X = x; μ) for x above nought, arranged so that nothing large cancels.
  private static func logProbability(of events: Int, mean: Double) -> Double {
    let count = Double(events)
    return count * naturalLogarithm(mean / count) + (count - mean) - logStirlingQuotient(events)
  }

  /// ln(x! / (x/e)ˣ) for x above nought: exactly below 20, by Stirling's series from there on.
  private static func logStirlingQuotient(_ events: Int) -> Double {
    let count = Double(events)
    if events <= 20 {
      let factorial = (1...events).reduce(1.0) { $0 * Double($1) }
      return naturalLogarithm(factorial) - count * naturalLogarithm(count) + count
    }
    let inverse = 1 / count
    let square = inverse * inverse
    let series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680))))
    return naturalLogarithm(2 * Double.pi * count) / 2 + series
  }
}
