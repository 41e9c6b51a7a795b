/// Up to 16 bytes as two numbers, filled up with zeros; no word holds a zero, so no two words are alike.
struct ShortKey: Equatable {
  let low: UInt64
  let high: UInt64

  @inline(__always)
  init(_ range: Range<Int>, in source: borrowing Span<UInt8>) {
    let bytes = unsafe source.bytes
    let low = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    if range.count <= 8 {
      self.low = UInt64(littleEndian: low) & (UInt64.max &>> UInt64(64 - range.count * 8))
      self.high = 0
    } else {
      let high = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
      self.low = UInt64(littleEndian: low)
      self.high = UInt64(littleEndian: high) & (UInt64.max &>> UInt64(128 - range.count * 8))
    }
  }
}

/// A hash table with its keys in place, probed one slot after another and at most half full.
struct ShortWords: Sendable {
  struct Slot: Sendable, BitwiseCopyable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// Negative where the slot is free.
    var code: Int32 = -1
  }

  private(set) var slots = [Slot](repeating: Slot(), count: 64)
  private var used = 0
  // Another number in each table, so that no file can be made to meet with collisions only.
  private let seed = UInt64.random(in: .min ... .max)

  /// The slot where a key is, or would be.
  @inline(__always)
  func slot(of key: ShortKey) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(key.low, key.high)) & mask
    while true {
      let here = slots[slot]
      if here.code < 0 || (here.low == key.low && here.high == key.high) { return slot }
      slot = (slot + 1) & mask
    }
  }

  /// Whether the table is too large for the nearest memory, so that it pays to look ahead.
  var isLarge: Bool { slots.count > 32_768 }

  /// Touches the slot where a key would be, so that it is near when it is wanted.
  @inline(__always)
  func touch(_ key: ShortKey) -> Int32 {
    slots[Int(truncatingIfNeeded: hash(key.low, key.high)) & (slots.count - 1)].code
  }

  mutating func insert(_ key: ShortKey, code: Int32, at slot: Int) {
    slots[slot] = Slot(low: key.low, high: key.high, code: code)
    used += 1
    if used * 2 > slots.count { grow() }
  }

  @inline(__always)
  private func hash(_ low: UInt64, _ high: UInt64) -> UInt64 {
    let product = (low ^ seed).multipliedFullWidth(by: high ^ 0x9E37_79B9_7F4A_7C15)
    let mixed = (product.high ^ product.low) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed &>> 32)
  }

  private mutating func grow() {
    var larger = HugePages.array(of: Slot(), count: slots.count * (slots.count < 65_536 ? 4 : 2))
    let mask = larger.count - 1
    for old in slots where old.code >= 0 {
      var slot = Int(truncatingIfNeeded: hash(old.low, old.high)) & mask
      while larger[slot].code >= 0 { slot = (slot + 1) & mask }
      larger[slot] = old
    }
    slots = larger
  }
}
