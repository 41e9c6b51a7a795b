import Glibc

/// Memory in pages of 2 MiB for large tables that are looked into at random: with small ones, every look is also a
/// look for where the page lies.
enum HugePages {
  private static let pageBytes = 1 << 21

  /// An array of equal elements, in huge pages where the system has them and the array is large enough.
  static func array<Element: BitwiseCopyable>(of element: Element, count: Int) -> [Element] {
    unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe advise(UnsafeMutableRawBufferPointer(buffer))
      unsafe buffer.initialize(repeating: element)
      initialized = count
    }
  }

  private static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= 2 * pageBytes, let start = memory.baseAddress else { return }
    // Advice is given for whole pages; a refusal changes nothing but speed.
    let aligned = unsafe start.alignedUp(toMultipleOf: pageBytes)
    let length = unsafe memory.count - (aligned - start)
    _ = unsafe madvise(aligned, length / pageBytes * pageBytes, MADV_HUGEPAGE)
  }
}
