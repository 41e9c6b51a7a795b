import CLibCSV
import SystemPackage

/// libcsv by itself with callbacks that only count: the measure that the reader is held to.
enum BareLibCSV {
  @unsafe struct Counts {
    var fields = 0
    var bytes = 0
    var records = 0
  }

  static func count(_ path: FilePath) throws -> (fields: Int, records: Int) {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter {
      var piece = [UInt8](repeating: 0, count: 1 << 20)
      var counts = unsafe Counts()
      var parser = unsafe csv_parser()
      unsafe csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
      defer { unsafe csv_free(&parser) }
      try unsafe withUnsafeMutablePointer(to: &counts) { counts in
        while true {
          let got = try unsafe piece.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
          if got == 0 { break }
          unsafe piece.withUnsafeBytes {
            _ = unsafe csv_parse(&parser, $0.baseAddress, got, countField, countRecord, counts)
          }
        }
        unsafe csv_fini(&parser, countField, countRecord, counts)
      }
      return unsafe (counts.fields, counts.records)
    }
  }
}

private func countField(_ text: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let counts = unsafe context?.assumingMemoryBound(to: BareLibCSV.Counts.self) else { return }
  unsafe counts.pointee.fields &+= 1
  unsafe counts.pointee.bytes &+= count
}

private func countRecord(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let counts = unsafe context?.assumingMemoryBound(to: BareLibCSV.Counts.self) else { return }
  unsafe counts.pointee.records &+= 1
}
