import Dispatch
import Synchronization

/// Reads a file in two stretches at once, and joins them to what one would have made.
///
/// The second is read as if a record began at the cut. Whether one does is known when the first comes to the cut: if its
/// parser then stands between two records, the second read what the first would have, and if it stands inside quotation
/// marks, the first reads on and the second is thrown away.
enum TwoStretches {
  static func read(_ plan: ReadingPlan, cut: Int) throws(CSVError) -> StretchResult {
    let second = Later()
    let work = DispatchWorkItem {
      var reader = StretchReader(plan, from: cut, skipping: 0)
      do {
        try reader.read(upTo: plan.file.source.count)
        try reader.finish()
        second.put(reader.taken())
      } catch {
        // The first stretch reads on and meets with the same, and knows the line.
      }
    }
    DispatchQueue.global().async(execute: work)
    var first = StretchReader(plan, from: plan.file.start, skipping: plan.skip)
    do {
      defer { work.wait() }
      try first.read(upTo: cut)
    }
    if first.isBetweenRecords, let later = second.take() {
      var result = first.taken()
      result.append(later)
      return result
    }
    try first.read(upTo: plan.file.source.count)
    try first.finish()
    return first.taken()
  }

  /// Where to cut: after the first line feed at or after an offset, if there is one before the end.
  static func cut(_ file: CSVFile, after offset: Int) throws(CSVError) -> Int? {
    var piece = [UInt8](repeating: 0, count: 1 << 12)
    var offset = max(offset, file.start)
    while true {
      let count = try file.source.read(at: offset, into: &piece, of: file.name)
      if count == 0 { return nil }
      if let feed = piece[..<count].firstIndex(of: LineEnd.feed) {
        let cut = offset + feed + 1
        return cut < file.source.count ? cut : nil
      }
      offset += count
    }
  }

  /// What the other thread leaves behind.
  private final class Later: Sendable {
    private let result = Mutex<StretchResult?>(nil)

    func put(_ new: StretchResult) { result.withLock { $0 = new } }

    func take() -> StretchResult? {
      result.withLock { result in
        let taken = result
        result = nil
        return taken
      }
    }
  }
}
