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
    let headings = PublishedHeadings(quarter: context.quarter, place: PublishedPlace(authority))
    for pack in packs.packs {
      var listed: [PackReadme.Entry] = []
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
        listed.append(PackReadme.Entry(contract: kind.contract, rows: text.rows))
      }
      let readme = PackReadme.text(
        pack: pack.name, description: pack.description, authority: authority.name, quarter: context.quarter,
        entries: listed, tool: ToolVersion.current)
      try context.output.write(readme, to: "\(pack.name)/README.md")
    }
  }
}

extension PublishedPlace {
  init(_ authority: Authority) {
    self.init(
      name: authority.name, newCode: authority.newCode, oldCode: authority.oldCode,
      regionCode: authority.regionCode, regionName: authority.regionName, countryCode: authority.countryCode,
      countryName: authority.countryName)
  }
}
