/// A source of numbers that gives the same numbers for the same seed on every machine (SplitMix64).
///
/// It is a class, so that every part of the simulation draws from the one sequence.
final class SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of a range, each equally likely but for a bias below one in a thousand million.
  func integer(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True in so many of a thousand draws.
  func chance(perThousand: Int) -> Bool { integer(1...1000) <= perThousand }

  /// An element; the collection must not be empty.
  func pick<Element>(_ elements: [Element]) -> Element { elements[integer(0...(elements.count - 1))] }

  /// An element, each as likely as its weight says.
  func pick<Element>(_ weighted: KeyValuePairs<Element, Int>) -> Element {
    var left = integer(1...weighted.reduce(0) { $0 + $1.value })
    for (element, weight) in weighted {
      left -= weight
      if left <= 0 { return element }
    }
    return weighted[weighted.count - 1].key
  }

  /// The elements in another order (Fisher and Yates).
  func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    guard result.count > 1 else { return result }
    for last in stride(from: result.count - 1, through: 1, by: -1) {
      result.swapAt(last, integer(0...last))
    }
    return result
  }
}
