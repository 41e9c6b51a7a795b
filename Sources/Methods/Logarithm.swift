/// The natural logarithm of a number above zero, by basic arithmetic alone.
///
/// The C library's differs in its last digit from one machine to another; published figures may not. The number is
/// m·2ᵉ with m near 1, and ln m = 2 artanh s with s = (m − 1)/(m + 1), at most 0.172, so that twelve terms
/// of the series reach the last digit but one.
///
/// Source: M. Abramowitz and I. Stegun, *Handbook of Mathematical Functions* (1964) 4.1.27.
func naturalLogarithm(_ number: Double) -> Double {
  var mantissa = number.significand
  var exponent = Double(number.exponent)
  if mantissa > 1.414213562373095 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var series = 0.0
  for odd in stride(from: 23.0, through: 3, by: -2) {
    series = (series + 1 / odd) * square
  }
  return exponent * 0.6931471805599453 + 2 * (ratio + ratio * series)
}
