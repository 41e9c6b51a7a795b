import CSV
import Columns
import Glibc
import SystemPackage

/// Measures the reader and the writer against bare libcsv, on a file of its own making.
///
///     swift run -c release csv-benchmark [rows [rounds [task]]]
///
/// by default 1,000,000 rows and 7 rounds. All tasks take turns within a round, and medians and bests are told: others at work on the machine
/// spoil a median, and hardly a best.
@main
struct Benchmark {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let rows = numbers.first ?? 1_000_000
    let rounds = numbers.dropFirst().first ?? 7
    // A name of its own, so that two runs at once do not write each other's file.
    let path = FilePath("/tmp/csv-benchmark-\(UInt64.random(in: .min ... .max)).csv")
    defer { unsafe unlink(path.string) }
    try Generator.write(rows: rows, to: path)
    let bytes = try size(of: path)
    let table = try read(path, Generator.headings, threads: 1).table

    let all: [(name: String, run: () throws -> Int)] = [
      ("bare libcsv, counting", { try BareLibCSV.count(path).records }),
      ("5 of 12 columns, 1 thread", { try read(path, few, threads: 1).lines.count }),
      ("5 of 12 columns, 2 threads", { try read(path, few, threads: 2).lines.count }),
      ("12 columns, 1 thread", { try read(path, Generator.headings, threads: 1).lines.count }),
      ("12 columns, 2 threads", { try read(path, Generator.headings, threads: 2).lines.count }),
      ("writing 12 columns", { written(table) }),
    ]
    let only = CommandLine.arguments.dropFirst(3).first ?? ""
    let tasks = all.filter { $0.name.hasPrefix("bare") || only.isEmpty || $0.name == only }
    var times: [[Double]] = tasks.map { _ in [] }
    for _ in 0..<rounds {
      for (index, task) in tasks.enumerated() {
        let clock = ContinuousClock()
        let start = clock.now
        let found = try task.run()
        precondition(found >= rows, "\(task.name): \(found) of \(rows) rows")
        times[index].append((clock.now - start) / .seconds(1))
      }
    }
    print(
      "\(rows) rows, \(bytes) bytes; median and best of \(rounds) rounds, and the best against bare libcsv's")
    let bare = times[0].min() ?? 0
    for (index, task) in tasks.enumerated() {
      let best = times[index].min() ?? 0
      let columns = [
        padded(task.name, 28), padded("\(Int(median(times[index]) * 1000)) ms", 9),
        padded("\(Int(best * 1000)) ms", 9),
        padded("\(Int(Double(bytes) / best / 1e6)) MB/s", 10), "\(Int((100 * bare / best).rounded())) %",
      ]
      print(columns.joined(separator: " "))
    }
  }

  /// The columns that a measure of re-referrals needs.
  static let few = ["child_id", "la_code", "event_date", "end_date", "need_code"]

  static func read(_ path: FilePath, _ names: [String], threads: Int) throws -> CSVRead {
    let requests = Generator.headings.enumerated().filter { names.contains($0.element) }.map {
      position, name in
      ColumnRequest(position: position, name: name, kind: kind(of: name))
    }
    return try CSVFile(path: path).read(requests, threads: threads)
  }

  static func kind(of name: String) -> ColumnKind {
    switch name {
    case "dob", "event_date", "end_date": .day
    case "event_id", "child_id": .identifier
    default: .category
    }
  }

  /// Writes a table and throws it away, piece by piece; tells a number no less than its rows.
  static func written(_ table: Table) -> Int {
    var total = 0
    var writer = CSVWriter { (bytes: [UInt8]) in total += bytes.count }
    writer.append(table)
    writer.finish()
    return total
  }

  static func size(of path: FilePath) throws -> Int {
    let file = try FileDescriptor.open(path, .readOnly)
    return Int(try file.closeAfter { try file.seek(offset: 0, from: .end) })
  }

  static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
