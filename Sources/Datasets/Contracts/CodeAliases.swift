public import Columns

/// The authority's own ways of writing codes: what each means, decided by a person
/// (`pipelines/<authority>/aliases.csv`).
///
/// An alias comes before any form that the cleaning undoes by itself, so it can also say that a code is used here in
/// another sense.
public enum CodeAliases: Dataset {
  public static let list = category("list", "List", "The name of the list of codes.", .required)
  public static let written = text(
    "written", "Written", "What stands in the cell, compared like a heading.", .required)
  public static let code = category("code", "Code", "The code of the list that is meant.", .required)
  public static let note = text("note", "Note", "Who decided it, when, and why.")

  public static let contract = DatasetContract(
    name: "aliases",
    title: "Aliases of codes",
    description: "The authority's own ways of writing codes, with the code that each means.",
    grain: "one way of writing a code of one list",
    fields: [list.definition, written.definition, code.definition, note.definition],
    rules: [
      rule(
        "ALI-01", .reject, "The list is one of those that datasets use",
        remedy: "Correct the name of the list.", fields: [list.name]
      ) { rows, _ in
        let (known, list) = (DatasetIndex.codeLists, rows[list])
        return rows.rows.filter { row in list[row].map { known[$0] == nil } ?? false }
      },
      rule(
        "ALI-02", .reject, "The code is one of its list",
        remedy: "Correct the code; the data dictionary lists them.", fields: [code.name]
      ) { rows, _ in
        let (known, list, code) = (DatasetIndex.codeLists, rows[list], rows[code])
        return rows.rows.filter { row in
          guard let codes = list[row].flatMap({ known[$0] }), let code = code[row] else { return false }
          return !codes.contains(code)
        }
      },
      rule(
        "ALI-03", .reject, "A way of writing has one meaning",
        remedy: "Remove all but one of the rows.", fields: [written.name]
      ) { rows, _ in
        let (list, written) = (rows[list], rows[written])
        var seen: Set<[String]> = []
        return rows.rows.filter { row in
          guard let list = list[row], let written = written[row] else { return false }
          return !seen.insert([list, Heading.normalised(written)]).inserted
        }
      },
      rule(
        "ALI-04", .reject, "A way of writing is not already declared for another code",
        remedy: "Remove the row: what the list itself declares comes first.", fields: [written.name]
      ) { rows, _ in
        let (known, list, written, code) = (
          DatasetIndex.codeLists, rows[list], rows[written], rows[code]
        )
        var readers: [String: CodeReader] = [:]
        return rows.rows.filter { row in
          guard let name = list[row], let codes = known[name], let written = written[row] else {
            return false
          }
          let reader = readers[name] ?? CodeReader(codes, readsPlaceholders: false)
          readers[name] = reader
          guard case .code(let declared, nil) = reader.read(written) else { return false }
          return declared != code[row]
        }
      },
    ])
}

/// The authority's aliases, ready for use.
public struct AliasTable: Sendable {
  private var codes: [String: [String: String]] = [:]

  /// No aliases.
  public init() {}

  /// The aliases of a table of them.
  public init(_ table: DatasetTable<CodeAliases>) {
    let (list, written, code) = (
      table[CodeAliases.list], table[CodeAliases.written], table[CodeAliases.code]
    )
    for row in table.rows {
      guard let list = list[row], let written = written[row] else { continue }
      codes[list, default: [:]][Heading.normalised(written)] = code[row]
    }
  }

  /// The codes of a list's aliases, by the form in which they are compared.
  subscript(list: String) -> [String: String] { codes[list] ?? [:] }
}

extension DatasetIndex {
  /// The lists of codes that datasets use, by name.
  static let codeLists = Dictionary(
    contracts.flatMap(\.fields).compactMap(\.codes).map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first })
}
