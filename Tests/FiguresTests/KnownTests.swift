import Figures
import Testing

@Suite struct KnownTests {
  private let missing = Known<Int>.missing(.notSupplied, "not supplied")

  @Test func aMissingNumberIsHandedOnAndNeverNought() {
    #expect(missing.map { $0 + 1 } == missing)
    #expect(missing.value == nil)
    #expect(missing.absence?.status == .notSupplied)
    #expect(Known.value(2).with(missing, +) == missing)
    #expect(missing.with(.value(2), +) == missing)
  }

  @Test func twoNumbersCombine() {
    #expect(Known.value(2).with(.value(3), -) == .value(-1))
    #expect(Known.value(2).absence == nil)
  }

  @Test func theFirstAbsenceIsTheOneReported() {
    let other = Known<Int>.missing(.notApplicable, "other")
    #expect(missing.with(other, +) == missing)
    #expect(other.with(missing, +) == other)
  }
}

@Suite struct DecimalSumTests {
  @Test(arguments: [("1", "0.5", "1.5"), ("-1", "0.5", "-0.5"), ("0.25", "-0.25", "0.00"), ("3", "-4", "-1")])
  func sumsAreExact(left: String, right: String, sum: String) throws {
    let left = try #require(ExactDecimal(left))
    let right = try #require(ExactDecimal(right))
    #expect((left + right).description == sum)
  }

  @Test(arguments: [("3.0", "3"), ("1.50", "1.5"), ("100", "100"), ("0.00", "0"), ("-0.5", "-0.5")])
  func shortestDropsOnlyNoughtsAfterThePoint(text: String, shown: String) throws {
    #expect(try #require(ExactDecimal(text)).shortest.description == shown)
  }
}
