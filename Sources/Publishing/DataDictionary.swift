public import Columns
public import Datasets
public import Performance

/// Every column that a drop may bring, as its contract declares it.
public enum DataDictionary: Dataset {
  public static let dataset = category("dataset", "Dataset", "The kind of record.", .required)
  public static let column = category("column", "Column", "Its canonical heading.", .required)
  public static let title = text("title", "Title", "What a person calls it.", .required)
  public static let meaning = text("description", "Description", "Its meaning, with units.", .required)
  public static let kind = category(
    "kind", "Kind", "text, category, identifier, day, moment, integer or decimal.", .required,
    codes: CodeList("kind", of: ColumnKind.self))
  public static let presence = category(
    "presence", "Presence", "Whether a row, or a file, can do without it.", .required,
    codes: CodeList(
      "presence",
      [
        "required": "the cell must be filled", "optional": "the cell may be empty",
        "optional_column": "the whole column may be absent",
      ]))
  public static let isKey = category(
    "key", "Key", "yes for the columns that together tell one row from another.", .required,
    codes: CodeList("yes_no", ["yes": "yes", "no": "no"]))
  public static let headings = text("other_headings", "Other headings", "Under which it also arrives.")
  public static let codes = text("codes", "Codes", "The codes that it may hold, with what they mean.")

  public static let contract = DatasetContract(
    name: "data_dictionary",
    title: "Data dictionary",
    description: "Every dataset and column that a drop may bring, generated from the contracts.",
    grain: "one column of a dataset",
    fields: [
      dataset.definition, column.definition, title.definition, meaning.definition, kind.definition,
      presence.definition, isKey.definition, headings.definition, codes.definition,
    ],
    key: [dataset.name, column.name])

  public static func table(of contracts: [DatasetContract]) -> DatasetTable<DataDictionary> {
    var rows = DatasetTableBuilder<DataDictionary>()
    for contract in contracts {
      for field in contract.fields {
        rows.append { row in
          row[dataset] = contract.name
          row[column] = field.name
          row[title] = field.title
          row[meaning] = field.description
          row[kind] = field.kind.rawValue
          row[presence] =
            switch field.presence {
            case .required: "required"
            case .optional: "optional"
            case .optionalColumn: "optional_column"
            }
          row[isKey] = contract.key.contains(field.name) ? "yes" : "no"
          row[headings] = field.headings.isEmpty ? nil : field.headings.joined(separator: "; ")
          row[codes] = field.codes.map { list in
            list.codes.map { "\($0.code): \($0.label)" }.joined(separator: "; ")
          }
        }
      }
    }
    return rows.table
  }
}

/// Every rule that cleaning enforces between cells, rows and datasets, and that compute looks at.
public enum RuleDictionary: Dataset {
  public static let dataset = category("dataset", "Dataset", "The kind of record.", .required)
  public static let rule = category("rule", "Rule", "Its id.", .required)
  public static let severity = category(
    "severity", "Severity", "warning: the row stays; reject: the row goes; stop: the run stops.", .required)
  public static let sentence = text("must_hold", "Must hold", "What is checked.", .required)
  public static let remedy = text("remedy", "Remedy", "How to mend a row that breaks it.", .required)
  public static let columns = text("columns", "Columns", "The columns concerned.", .required)
  public static let across = text("other_datasets", "Other datasets", "That the rule looks at besides.")

  public static let contract = DatasetContract(
    name: "rule_dictionary",
    title: "Rules",
    description: "Every rule of every dataset, generated from the contracts, and those of comparator_checks.",
    grain: "one rule of a dataset",
    fields: [
      dataset.definition, rule.definition, severity.definition, sentence.definition, remedy.definition,
      columns.definition, across.definition,
    ],
    key: [dataset.name, rule.name])

  /// The rules of cleaning, by dataset; then those of `comparisons`, which look at what was computed.
  public static func table(
    of contracts: [DatasetContract], comparisons: [ComparisonRule] = []
  ) -> DatasetTable<RuleDictionary> {
    var rows = DatasetTableBuilder<RuleDictionary>()
    for contract in contracts {
      for declared in contract.rules {
        rows.append { row in
          row[dataset] = contract.name
          row[rule] = declared.id
          row[severity] = declared.severity.rawValue
          row[sentence] = declared.sentence
          row[remedy] = declared.remedy
          row[columns] = declared.fields.joined(separator: "; ")
          let others = declared.across.map { $0.contract.name }
          row[across] = others.isEmpty ? nil : others.joined(separator: "; ")
        }
      }
    }
    for declared in comparisons {
      rows.append { row in
        row[dataset] = ComparatorChecks.contract.name
        row[rule] = declared.rawValue
        row[severity] = Rule.Severity.warning.rawValue
        row[sentence] = declared.sentence
        row[remedy] = declared.remedy
        row[columns] = ComparatorChecks.finding.name
      }
    }
    return rows.table
  }
}
