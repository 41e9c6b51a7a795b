internal import Configuration
internal import Datasets
internal import Publishing
public import Run

/// Writes what is handed over: each pack with its tables and a README, figures under the authority's codes and text
/// that a spreadsheet will not take for a formula.
public enum ExportStage {
  public static func run(_ context: RunContext) throws {
    let pipeline = Pipeline(context)
    let authority = try pipeline.authority()
    let packs = try pipeline.packs()
    let computed = try TableFolder(before: context)
    let headings = PublishedHeadings(quarter: context.quarter, place: authority)
    for pack in packs.packs {
      var listed: [PackReadme.Entry] = []
      var resources: [PackSchema.Resource] = []
      for name in pack.tables {
        guard let kind = PublishedTables.table(named: name) else {
          throw RunFault(
            .configuration, "CONF", "there is no table \(name)",
            remedy: "Known tables: \(PublishedTables.names.joined(separator: ", "))",
            at: RunFault.Place(file: "packs.yml"))
        }
        context.progress.show("\(pack.name)/\(name)")
        guard let text = try kind.publish(from: computed, under: headings) else {
          listed.append(PackReadme.Entry(contract: kind.contract, rows: nil))
          continue
        }
        try context.output.write(text.bytes, to: "\(pack.name)/\(name).csv", rows: text.rows)
        try context.output.write(text.spreadsheetBytes, to: "\(pack.name)/excel/\(name).csv", rows: text.rows)
        listed.append(PackReadme.Entry(contract: kind.contract, rows: text.rows))
        resources.append(PackSchema.Resource(contract: kind.contract, text: text))
      }
      let readme = PackReadme.text(
        pack: pack.name, description: pack.description, authority: authority.name, quarter: context.quarter,
        entries: listed, tool: ToolVersion.current)
      let schema = PackSchema.dataPackage(
        name: "\(context.quarter)-\(pack.name)".lowercased(),
        title: "\(authority.name), \(context.quarter): \(pack.name)", headings: headings, resources: resources
      )
      try write(
        ["README.md": readme, "datapackage.json": schema.text], of: pack, tables: resources,
        to: context.output)
    }
  }

  /// Writes the files that lie beside a pack's tables, and the digests of all of them as `sha256sum -c` reads them.
  private static func write(
    _ texts: KeyValuePairs<String, String>, of pack: Packs.Pack, tables: [PackSchema.Resource],
    to folder: StagedFolder
  ) throws {
    var digests = tables.flatMap { table in
      [
        ("\(table.contract.name).csv", SHA256Digest(of: table.bytes)),
        ("excel/\(table.contract.name).csv", SHA256Digest(of: table.spreadsheetBytes)),
      ]
    }
    for (name, text) in texts {
      try folder.write(text, to: "\(pack.name)/\(name)")
      digests.append((name, SHA256Digest(of: Array(text.utf8))))
    }
    let lines = digests.sorted { $0.0 < $1.0 }.map { "\($0.1.hex)  \($0.0)\n" }
    try folder.write(lines.joined(), to: "\(pack.name)/SHA256SUMS")
  }
}
