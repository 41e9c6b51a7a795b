extension ExactDecimal {
  /// The pence of an amount in pounds; `nil` when it has a fraction of a penny.
  public var pence: Int? {
    let pence = ratio * 100
    return pence.denominator == 1 ? Int(pence.numerator) : nil
  }
}
