/// Ratios add up, so that averages of them are exact.
extension Ratio: AdditiveArithmetic {}
