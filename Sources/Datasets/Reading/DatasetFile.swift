public import CSV
public import Columns
public import SystemPackage

/// What makes a file unusable as a dataset, with the place and the mend.
public struct DatasetFileFault: Error, Hashable, Sendable {
  public var file: String
  public var line: Int?
  public var column: Int?
  /// Stable, for example `HEAD-MISSING` or the CSV reader's own `CSV009`.
  public var code: String
  public var message: String

  public init(file: String, line: Int? = nil, column: Int? = nil, code: String, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.code = code
    self.message = message
  }
}

/// Everything that makes a file unusable, so that it can all be mended at once.
public struct DatasetFileFaults: Error, Sendable {
  public var faults: [DatasetFileFault]

  public init(_ faults: [DatasetFileFault]) { self.faults = faults }
}

/// A file whose columns have been matched with a dataset's contract.
public struct DatasetFile: Sendable {
  public let contract: DatasetContract
  public let file: CSVFile
  /// The file, as messages name it.
  public let name: String
  /// Which record holds the headings, from 0: 1 where a title stands above them.
  public let headingRecord: Int
  public let headingLine: Int
  public let match: HeadingMatch
  /// The headings as they are written.
  public let headings: [String]

  /// How many records at the top of a file may come before its headings: a title row, a blank row of commas.
  private static let recordsSearched = 6

  /// Opens a file and finds its headings.
  ///
  /// - Throws: when the file cannot be read as CSV, or a required heading is missing or stands twice.
  public init(path: FilePath, name: String, contract: DatasetContract) throws(DatasetFileFaults) {
    try self.init(name: name, contract: contract) { () throws(CSVError) in
      try CSVFile(path: path, called: name)
    }
  }

  /// Matches bytes already in memory with a contract.
  public init(bytes: [UInt8], name: String, contract: DatasetContract) throws(DatasetFileFaults) {
    try self.init(name: name, contract: contract) { () throws(CSVError) in
      try CSVFile(bytes: bytes, name: name)
    }
  }

  private init(
    name: String, contract: DatasetContract, opening: () throws(CSVError) -> CSVFile
  ) throws(DatasetFileFaults) {
    let file: CSVFile
    let records: [CSVRecord]
    do {
      file = try opening()
      records = try file.firstRecords(Self.recordsSearched)
    } catch {
      throw DatasetFileFaults([DatasetFileFault(error)])
    }
    let matches = records.map { HeadingMatch($0.cells, with: contract) }
    // The row that is most like the contract's headings is taken for them; the first, where several are.
    guard
      let best = matches.indices.max(by: {
        (matches[$0].positions.count, $1) < (matches[$1].positions.count, $0)
      })
    else {
      throw DatasetFileFaults([
        DatasetFileFault(
          file: name, code: "HEAD-NONE", message: "The file has no headings. Put them on line 1.")
      ])
    }
    self.contract = contract
    self.file = file
    self.name = name
    self.headingRecord = best
    self.headingLine = records[best].line
    self.match = matches[best]
    self.headings = records[best].cells
    if let separator = Self.otherSeparator(in: records, contract) {
      throw DatasetFileFaults([
        DatasetFileFault(
          file: name, line: records[best].line, code: "HEAD-SEPARATOR",
          message: "The cells are separated by \(separator), not by commas. Save the file as CSV with commas."
        )
      ])
    }
    let faults = Self.faults(of: matches[best], line: records[best].line, name: name, contract: contract)
    if !faults.isEmpty { throw DatasetFileFaults(faults) }
  }

  /// What separates the headings instead of commas, where that makes them those of the contract; `nil` when they are
  /// no better for it.
  private static func otherSeparator(in records: [CSVRecord], _ contract: DatasetContract) -> String? {
    let alone = records.filter { $0.cells.count == 1 }.compactMap(\.cells.first)
    for (separator, name) in [(Character(";"), "semicolons"), ("\t", "tabs"), ("|", "vertical bars")] {
      let isKnown = alone.contains { heading in
        let cells = heading.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        return cells.count > 1 && HeadingMatch(cells, with: contract).positions.count > 1
      }
      if isKnown { return name }
    }
    return nil
  }

  /// Reads the contract's columns that the file has. With `asText`, cells are taken as they were sent; otherwise
  /// they are read as the contract's kinds.
  public func read(asText: Bool, alsoReading extra: [ColumnRequest] = []) throws(DatasetFileFaults) -> CSVRead
  {
    let requests = match.positions.map { field, position in
      let kind = asText ? .text : contract.field(named: field)?.kind ?? .text
      return ColumnRequest(
        position: position, name: field, kind: kind,
        accepting: kind == .day && contract.readsPlaceholders ? .serialDays : [])
    }
    do {
      return try file.read(requests + extra, headingRecord: headingRecord)
    } catch {
      throw DatasetFileFaults([DatasetFileFault(error)])
    }
  }

  /// Requests for columns that are not of the contract, by heading: those that stages add.
  public func positions(of extra: [(name: String, kind: ColumnKind)]) throws(DatasetFileFaults)
    -> [ColumnRequest]
  {
    var requests: [ColumnRequest] = []
    for (name, kind) in extra {
      guard let position = headings.firstIndex(of: name) else {
        throw DatasetFileFaults([
          DatasetFileFault(
            file: self.name, line: headingLine, code: "HEAD-MISSING",
            message: "There is no column \(name). Run the earlier stage again.")
        ])
      }
      requests.append(ColumnRequest(position: position, name: name, kind: kind))
    }
    return requests
  }

  private static func faults(
    of match: HeadingMatch, line: Int, name: String, contract: DatasetContract
  ) -> [DatasetFileFault] {
    match.faults.map { fault in
      switch fault {
      case .missing(let field):
        let title = contract.field(named: field)?.title ?? field
        let headings = ([field] + (contract.field(named: field)?.headings ?? [])).joined(separator: ", ")
        return DatasetFileFault(
          file: name, line: line, code: "HEAD-MISSING",
          message: "There is no column “\(title)”. Add a column headed \(headings).")
      case .doubled(let field, let first, let second):
        return DatasetFileFault(
          file: name, line: line, column: second + 1, code: "HEAD-DOUBLED",
          message:
            "Columns \(first + 1) and \(second + 1) are both headed as \(field). Remove or rename one of them."
        )
      case .blank(let position):
        return DatasetFileFault(
          file: name, line: line, column: position + 1, code: "HEAD-BLANK",
          message: "Column \(position + 1) has no heading. Name it or remove it.")
      }
    }
  }
}

extension CSVError {
  /// The message as a sentence of its own.
  var sentence: String {
    let isOfTheFile =
      switch fault {
      case .cannotOpen, .cannotRead, .changed, .empty, .noHeading, .wideEncoding, .nul, .unknownEncoding: true
      default: false
      }
    return (isOfTheFile ? "The file \(message)" : message.prefix(1).uppercased() + message.dropFirst()) + "."
  }
}

extension DatasetFileFault {
  /// What the CSV reader found.
  public init(_ error: CSVError) {
    self.init(
      file: error.file, line: error.line, column: error.column, code: error.code,
      message: error.sentence)
  }
}
