public import Columns
internal import OrderedCollections

/// The children of the Annex A lists, where the table of children was not supplied: each child once, with what the
/// first list that says so has for birth, gender, ethnicity and disability.
public enum ChildrenOfLists {
  /// The lists that hold children, in the order of Annex A.
  static let lists: [any AnnexAList.Type] = [
    AnnexAContacts.self, AnnexAEarlyHelp.self, AnnexAReferrals.self, AnnexAAssessments.self,
    AnnexASection47.self, AnnexAChildrenInNeed.self, AnnexAChildProtection.self, AnnexAChildrenInCare.self,
    AnnexACareLeavers.self, AnnexAAdoption.self,
  ]

  /// The names of their datasets.
  public static let names: [String] = lists.map { $0.contract.name }

  /// The table of children of some lists, by the name of their dataset; `nil` when there is no list.
  public static func table(of tables: [String: Table]) -> DatasetTable<Children>? {
    let supplied = names.compactMap { tables[$0] }
    guard !supplied.isEmpty else { return nil }
    var known = KnownChildren()
    for list in supplied { known.add(list) }
    return known.table
  }
}

private struct KnownChildren {
  private var ids = CategoryColumn()
  private var births: [Int32] = []
  private var words: [String: CategoryColumn] = [:]
  private var codes: [String: [Int32]] = [:]
  private static let columns = [Children.gender.name, Children.ethnicity.name, Children.disability.name]

  mutating func add(_ list: Table) {
    guard case .category(let listIDs)? = list[Children.childID.name] else { return }
    let days: DayColumn? = if case .day(let column)? = list[Children.dateOfBirth.name] { column } else { nil }
    // The position here of each child of the list.
    var positions = [Int](repeating: -1, count: listIDs.words.count)
    let rows = listIDs.codes.indices.filter { listIDs.codes[$0] != CategoryColumn.blank }
    for row in rows where positions[Int(listIDs.codes[row])] < 0 {
      positions[Int(listIDs.codes[row])] = position(of: listIDs.words[Int(listIDs.codes[row])])
    }
    for row in rows {
      let child = positions[Int(listIDs.codes[row])]
      if let days, births[child] == DayColumn.blank { births[child] = days.numbers[row] }
    }
    for name in Self.columns {
      guard case .category(let column)? = list[name] else { continue }
      var known = words[name] ?? CategoryColumn()
      let translated = column.words.map { word in
        known.code(of: word)
          ?? {
            known.append(word)
            return Int32(known.words.count - 1)
          }()
      }
      words[name] = known
      for row in rows where column.codes[row] != CategoryColumn.blank {
        let child = positions[Int(listIDs.codes[row])]
        if codes[name, default: []][child] == CategoryColumn.blank {
          codes[name, default: []][child] = translated[Int(column.codes[row])]
        }
      }
    }
  }

  private mutating func position(of id: String) -> Int {
    if let code = ids.code(of: id) { return Int(code) }
    ids.append(id)
    births.append(DayColumn.blank)
    for name in Self.columns { codes[name, default: []].append(CategoryColumn.blank) }
    return ids.words.count - 1
  }

  var table: DatasetTable<Children> {
    func column(_ name: String) -> ColumnValues {
      .category(CategoryColumn(codes: codes[name] ?? [], words: words[name]?.words ?? []))
    }
    return DatasetTable(
      Table(
        columns: [
          Children.childID.name: .category(ids), Children.gender.name: column(Children.gender.name),
          Children.dateOfBirth.name: .day(DayColumn(numbers: births)),
          Children.ethnicity.name: column(Children.ethnicity.name),
          Children.disability.name: column(Children.disability.name),
        ], rowCount: births.count))
  }
}
