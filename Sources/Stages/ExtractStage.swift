internal import CSV
internal import Columns
internal import Configuration
internal import Datasets
internal import Logging
internal import OrderedCollections
public import Run

/// Reads the files of a quarter's drop as they were sent and passes them on under canonical headings, each row with
/// the file and line it came from. Nothing is judged here but whether a row is a row.
public enum ExtractStage {
  public static func run(_ context: RunContext) throws {
    let pipeline = Pipeline(context)
    _ = try pipeline.authority()
    let sources = try pipeline.sources()
    let drop = try Drop(sources, data: context.options.data, quarter: context.quarter)
    for stranger in drop.strangers {
      context.logger.error(
        "data/\(stranger): no source in sources.yml asks for this, or it is no file; it was not read")
    }
    let thresholds = try pipeline.thresholds()
    let extracts = try readAll(drop, context)
    try ExpectedRows(thresholds).stopIfExceeded(by: extracts.map { ($0.file, $0.read.recordsRead) })
    for contract in DatasetIndex.contracts {
      let parts = extracts.filter { $0.file.contract.name == contract.name && $0.repeats == nil }
      if !parts.isEmpty { try write(parts, contract: contract, to: context.output) }
    }
    try writeCarriedOver(
      drop.before(sources, data: context.options.data, quarter: context.quarter), context)
    try context.output.write(filesRead(extracts))
    try context.output.write(columnsRead(extracts))
    try context.output.write(Rejects.table(of: extracts.flatMap(\.findings)))
  }

  /// One file of the drop as read.
  private struct Extract {
    var file: Drop.File
    var opened: DatasetFile
    var read: CSVRead
    var findings: [Finding]
    /// An earlier file of the same dataset that holds the same bytes.
    var repeats: String?

    var accepted: Int { repeats == nil ? read.table.rowCount : 0 }
    var rejected: Int { repeats == nil ? read.recordsRead - read.table.rowCount : 0 }
    var duplicates: Int { repeats == nil ? 0 : read.recordsRead }
  }

  /// Reads every file; the faults of all unusable ones are reported together.
  private static func readAll(_ drop: Drop, _ context: RunContext) throws -> [Extract] {
    var faults = RunFaults()
    var extracts: [Extract] = []
    var repeats = Repeats()
    for file in drop.files {
      context.progress.show(file.name)
      do {
        let opened = try DatasetFile(path: file.path, name: "data/\(file.name)", contract: file.contract)
        let read = try opened.read(asText: true)
        try context.note(input: file.path, rows: read.recordsRead)
        var extract = Extract(file: file, opened: opened, read: read, findings: [])
        extract.repeats = try repeats.of(file)
        extract.findings = findings(in: extract)
        context.note(
          RowAccount(
            file: "data/\(file.name)", dataset: file.contract.name, read: read.recordsRead,
            accepted: extract.accepted, rejected: extract.rejected, duplicates: extract.duplicates))
        report(opened, read, context)
        extracts.append(extract)
      } catch let error as DatasetFileFaults {
        for fault in RunFaults(files: error).faults { faults.add(fault) }
      }
    }
    try faults.throwIfAny()
    return extracts
  }

  private static func findings(in extract: Extract) -> [Finding] {
    let (file, dataset) = ("data/\(extract.file.name)", extract.file.contract.name)
    if let earlier = extract.repeats {
      return [
        Finding(
          dataset: dataset, file: file, line: extract.opened.headingLine, column: "",
          rule: StandingRule.dropTwice.rawValue, severity: .warning,
          message:
            "The file is the same as data/\(earlier); its rows were counted as duplicates. Remove one of the two."
        )
      ]
    }
    return extract.read.rowFaults.map { fault in
      Finding(
        dataset: dataset, file: file, line: fault.line, column: "", rule: StandingRule.cells.rawValue,
        severity: .reject, message: fault.reason.sentence)
    }
  }

  /// The files of a drop by what they hold.
  private struct Repeats {
    private var names: [String: String] = [:]

    /// An earlier file of the same dataset that holds the same bytes; otherwise remembers the file.
    mutating func of(_ file: Drop.File) throws -> String? {
      let digest = try SHA256Digest.ofFile(file.path).digest
      let key = "\(file.contract.name) \(digest)"
      if let earlier = names[key] { return earlier }
      names[key] = file.name
      return nil
    }
  }

  private static func report(_ file: DatasetFile, _ read: CSVRead, _ context: RunContext) {
    if file.file.encoding == .windows1252 {
      context.logger.warning("\(file.name): not UTF-8; read as Windows-1252 and converted")
    }
    if !file.match.unknown.isEmpty {
      context.logger.warning(
        "\(file.name): columns left behind that are not of \(file.contract.name): \(file.match.unknown.joined(separator: ", "))"
      )
    }
    if read.blankLines > 0 {
      context.logger.notice("\(file.name): \(read.blankLines) blank lines passed over")
    }
    if read.table.rowCount == 0 { context.logger.warning("\(file.name): there are headings but no rows") }
  }

  /// Passes on the drop before, against which cleaning checks this one. Its faults are no faults of this quarter: a
  /// file that cannot be read is left out.
  private static func writeCarriedOver(_ files: [Drop.File], _ context: RunContext) throws {
    for contract in DatasetIndex.contracts {
      var parts: [Extract] = []
      for file in files where file.contract.name == contract.name {
        guard
          let opened = try? DatasetFile(path: file.path, name: "data/\(file.name)", contract: contract),
          let read = try? opened.read(asText: true)
        else {
          context.logger.notice("data/\(file.name): cannot be read, so nothing is compared with it")
          continue
        }
        try context.note(input: file.path, rows: read.recordsRead)
        parts.append(Extract(file: file, opened: opened, read: read, findings: []))
      }
      if !parts.isEmpty {
        try write(parts, contract: contract, to: context.output, under: CarriedOver.name(of: contract))
      }
    }
  }

  private static func write(
    _ parts: [Extract], contract: DatasetContract, to folder: StagedFolder, under name: String? = nil
  ) throws {
    var columns: OrderedDictionary<String, ColumnValues> = [:]
    for field in contract.fields {
      var column = TextColumn()
      for part in parts {
        guard case .text(let sent)? = part.read.table[field.name] else {
          for _ in 0..<part.read.table.rowCount { column.append(nil) }
          continue
        }
        column.append(contentsOf: sent)
      }
      columns[field.name] = .text(column)
    }
    var files = CategoryColumn()
    var lines = IntegerColumn()
    for part in parts {
      for line in part.read.lines {
        files.append("data/\(part.file.name)")
        lines.append(Int(line))
      }
    }
    columns[Provenance.file] = .category(files)
    columns[Provenance.line] = .integer(lines)
    let table = Table(columns: columns, rowCount: files.count)
    try folder.write(
      TableText.csv(table, columns: Array(columns.keys)), to: "\(name ?? contract.name).csv",
      rows: table.rowCount)
  }

  private static func filesRead(_ extracts: [Extract]) -> DatasetTable<ExtractedFiles> {
    var rows = DatasetTableBuilder<ExtractedFiles>()
    for extract in extracts {
      rows.append { row in
        row[ExtractedFiles.file] = "data/\(extract.file.name)"
        row[ExtractedFiles.dataset] = extract.file.contract.name
        row[ExtractedFiles.encoding] = extract.opened.file.encoding.rawValue
        row[ExtractedFiles.headingLine] = extract.opened.headingLine
        row[ExtractedFiles.read] = extract.read.recordsRead
        row[ExtractedFiles.rejected] = extract.rejected
        row[ExtractedFiles.repeated] = extract.duplicates
        row[ExtractedFiles.unknownColumns] = extract.opened.match.unknown.joined(separator: "; ")
      }
    }
    return rows.table
  }

  private static func columnsRead(_ extracts: [Extract]) -> DatasetTable<ExtractedColumns> {
    var rows = DatasetTableBuilder<ExtractedColumns>()
    for extract in extracts where extract.repeats == nil {
      for (field, _) in extract.opened.match.positions {
        rows.append { row in
          row[ExtractedColumns.file] = "data/\(extract.file.name)"
          row[ExtractedColumns.dataset] = extract.file.contract.name
          row[ExtractedColumns.column] = field
        }
      }
    }
    return rows.table
  }
}
