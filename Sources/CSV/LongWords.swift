/// A hash table of words too long to lie in it: hashes and numbers only, probed one slot after another and at most half
/// full. Whoever asks compares the words.
struct LongWords: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    /// Negative where the slot is free.
    var code: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 16)
  private var used = 0

  // Another number in each run, so that no file can be made to meet with collisions only.
  private static let seed = UInt64.random(in: .min ... .max)

  /// The hash of a word of more than 8 bytes.
  static func hash(_ range: Range<Int>, in source: borrowing Span<UInt8>) -> UInt64 {
    let bytes = unsafe source.bytes
    var hash = seed
    // Eight bytes at a time, the last eight as they come: they may overlap those before.
    var position = range.lowerBound
    while position < range.upperBound {
      let start = min(position, range.upperBound - 8)
      let part = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      let product = (hash ^ part).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = (product.high ^ product.low) &+ UInt64(truncatingIfNeeded: range.count)
      position += 8
    }
    return hash ^ (hash &>> 32)
  }

  /// The number of the word with this hash that is the one asked for.
  func code(hash: UInt64, where isWord: (Int32) -> Bool) -> Int32? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].code >= 0 {
      if slots[slot].hash == hash, isWord(slots[slot].code) { return slots[slot].code }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func insert(hash: UInt64, code: Int32) {
    if (used + 1) * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 4)
      for slot in old where slot.code >= 0 { place(slot) }
    }
    place(Slot(hash: hash, code: code))
    used += 1
  }

  private mutating func place(_ new: Slot) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: new.hash) & mask
    while slots[slot].code >= 0 { slot = (slot + 1) & mask }
    slots[slot] = new
  }
}
