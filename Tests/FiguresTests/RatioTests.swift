import Figures
import Testing

@Suite struct RatioTests {
  @Test func isInLowestTermsWithAPositiveDenominator() throws {
    let ratio = try #require(Ratio(18, over: -24))
    #expect(ratio.numerator == -3 && ratio.denominator == 4)
    #expect(Ratio(1, over: 0) == nil)
  }

  @Test(arguments: [
    (5, 80, 1, "6.3"), (-5, 80, 1, "-6.3"), (1, 8, 0, "13"), (67, 122, 0, "55"), (67, 122, 1, "54.9"),
    (969, 1624, 0, "60"), (-10, 48_415, 1, "0.0"), (0, 7, 1, "0.0"), (256, 100, 1, "256.0"),
  ])
  func percentageRoundsHalfAwayFromZeroOnTheExactFraction(top: Int, bottom: Int, decimals: Int, shown: String)
    throws
  {
    #expect(try #require(Ratio(top, over: bottom)).percentage(decimals: decimals).description == shown)
  }

  @Test func roundingIsOddInTheSign() throws {
    for top in -200...200 {
      let ratio = try #require(Ratio(top, over: 16))
      #expect((-ratio).rounded(decimals: 1).units == -ratio.rounded(decimals: 1).units)
    }
  }

  @Test(arguments: [("2.85", 0, "3"), ("2.5", 0, "3"), ("2.85", 1, "2.9"), ("2.86", 2, "2.86")])
  func publishedRoundingExamples(text: String, decimals: Int, shown: String) throws {
    #expect(try #require(ExactDecimal(text)).rounded(decimals: decimals).description == shown)
  }
}

@Suite struct ExactDecimalTests {
  @Test(arguments: ["0", "41.3", "-12.50", "100", "0.0", "-0.5", "9529681"])
  func isWrittenAsItWasRead(text: String) throws {
    #expect(try #require(ExactDecimal(text)).description == text)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,000", "+3", "1e3", " 1", "1 ", "1.2.3", "£5", "1234567890123456789",
  ])
  func refusesAnythingElse(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func negativeZeroIsZero() throws {
    #expect(try #require(ExactDecimal("-0.0")).description == "0.0")
  }

  @Test func equalityIsOfValue() {
    #expect(ExactDecimal("2.50") == ExactDecimal("2.5"))
    #expect(ExactDecimal("2.50")?.hashValue == ExactDecimal("2.5")?.hashValue)
  }
}
