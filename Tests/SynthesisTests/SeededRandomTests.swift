import Testing

@testable import Synthesis

@Suite struct SeededRandomTests {
  @Test func sameSeedGivesTheSameNumbers() {
    let first = SeededRandom(seed: 7), second = SeededRandom(seed: 7)
    #expect((0..<100).map { _ in first.next() } == (0..<100).map { _ in second.next() })
  }

  /// The first numbers of the generator's reference implementation, for seed 1234567.
  @Test func numbersAreThoseOfTheReference() {
    let random = SeededRandom(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }
}
