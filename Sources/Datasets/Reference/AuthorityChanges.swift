internal import CivilDates
public import Columns

/// How the codes of authorities have changed (`data/reference/authority_changes.csv`): which figures under two codes
/// are of one place, and which are of places that are not the same.
public enum AuthorityChanges: Dataset {
  public static let changedOn = day(
    "changed_on", "Changed on", "The first day of the new code.", .required)
  public static let kind = category(
    "kind", "Kind", "What became of the place.", .required,
    codes: CodeList(
      "authority_change",
      [
        "recoded": "the same place under another code: its figures go on",
        "merged": "one place with others since: figures of before are of a smaller one",
        "split": "several places since: figures of before are of a larger one",
      ]))
  public static let oldCode = category("old_code", "Old code", "Nine characters.", .required)
  public static let oldDigits = category("old_la_code", "Old three digits", "Of the old code.", .required)
  public static let oldName = category("old_name", "Old name", "Until the change.", .required)
  public static let newCode = category("new_code", "New code", "Nine characters.", .required)
  public static let newDigits = category("new_la_code", "New three digits", "Of the new code.", .required)
  public static let newName = category("new_name", "New name", "From the change on.", .required)
  public static let source = category("source", "Source", "Where the change can be seen.", .required)

  public static let contract = DatasetContract(
    name: "authority_changes",
    title: "Changes of authority codes",
    description: "Authorities that were given another code, merged with others or split.",
    grain: "one old code and one new one",
    fields: [
      changedOn.definition, kind.definition, oldCode.definition, oldDigits.definition, oldName.definition,
      newCode.definition, newDigits.definition, newName.definition, source.definition,
    ],
    key: [oldCode.name, newCode.name],
    rules: [
      rule(
        "AUC-01", .reject, "Codes are nine characters with three digits beside them",
        remedy: "Write E06000059 and 838.", fields: [oldCode.name, newCode.name]
      ) { rows, _ in
        let (old, oldDigits) = (rows[oldCode], rows[oldDigits])
        let (new, newDigits) = (rows[newCode], rows[newDigits])
        return rows.rows.filter {
          AuthorityCodePair(old[$0], digits: oldDigits[$0]) == nil
            || AuthorityCodePair(new[$0], digits: newDigits[$0]) == nil
        }
      },
      rule(
        "AUC-02", .reject, "A place that was recoded has one old code and one new one",
        remedy: "Call the change merged or split, or correct the codes.", fields: [kind.name]
      ) { rows, _ in
        let (kind, old, new) = (rows[kind], rows[oldCode], rows[newCode])
        func isShared(_ column: CategoryColumn, _ row: Int) -> Bool {
          rows.rows.contains { $0 != row && column[$0] == column[row] }
        }
        return rows.rows.filter { kind[$0] == "recoded" && (isShared(old, $0) || isShared(new, $0)) }
      },
      rule(
        "AUC-03", .reject, "A later code does not lead back to an earlier one",
        remedy: "Correct the codes or the day.", fields: [newCode.name]
      ) { rows, _ in
        let (days, old, new) = (rows[changedOn], rows[oldCode], rows[newCode])
        return rows.rows.filter { row in
          old[row] == new[row]
            || rows.rows.contains { later in
              old[later] == new[row] && (days[later] ?? .distantPast) <= (days[row] ?? .distantPast)
            }
        }
      },
    ])
}

extension CivilDay {
  /// Before any day of a list.
  fileprivate static let distantPast = CivilDay(number: .min)
}
