import Testing

/// Whether two numbers agree to `tolerance`, of the greater for numbers above one: the yardstick is 1e-9.
func close(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  guard let value, value.isFinite else { return false }
  return (value - expected).magnitude <= tolerance * max(1e-3, value.magnitude, expected.magnitude)
}
