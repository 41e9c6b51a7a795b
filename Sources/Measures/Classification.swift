internal import Columns
internal import Datasets

/// The name of a breakdown with its categories, in the order in which they are listed to people.
public struct Dimension: Hashable, Sendable {
  public let name: String
  /// `nil` where the categories are whatever the records hold: teams.
  public let categories: [String]?

  /// What a row without a value is counted under.
  public static let notRecorded = "Not recorded"

  init(_ name: String, _ categories: [String]?) {
    self.name = name
    self.categories = categories
  }

  /// The codes of a list, and a last category for rows that have none.
  init(_ name: String, of list: CodeList) {
    self.init(name, list.codes.map(\.code) + [Self.notRecorded])
  }

  init<Group: RawRepresentable & CaseIterable>(_ name: String, of _: Group.Type)
  where Group.RawValue == String {
    self.init(name, Group.allCases.map(\.rawValue))
  }
}

/// The category of each row, as a small number. Every row has one, so that the counts of the categories add up to
/// the count of the rows.
struct Classification: Sendable {
  let dimension: Dimension
  let categories: [String]
  /// One position in `categories` a row.
  let ofRow: [Int32]

  /// One row after another.
  init(_ dimension: Dimension, _ categories: [String], ofRow: [Int32]) {
    self.dimension = dimension
    self.categories = categories
    self.ofRow = ofRow
  }

  /// The codes of a column in the order of its code list, then words that are not in the list, then rows without.
  init(_ column: CategoryColumn, _ dimension: Dimension, blank: String = Dimension.notRecorded) {
    var categories = (dimension.categories ?? []).filter { $0 != blank }
    categories += Set(column.words).subtracting(categories).sorted()
    self.init(column, dimension, categories: categories, blank: blank)
  }

  /// The words of a column and those of others that might have been in it, in order of spelling.
  init(_ column: CategoryColumn, _ dimension: Dimension, also others: [String]) {
    self.init(
      column, dimension, categories: Set(column.words).union(others).sorted(), blank: Dimension.notRecorded)
  }

  /// A group for each code of a column; `group` also says what a row without a code belongs to.
  init<Group: RawRepresentable & CaseIterable>(
    _ column: CategoryColumn, _ dimension: Dimension, by group: (String?) -> Group
  ) where Group.RawValue == String {
    let categories = Group.allCases.map(\.rawValue)
    func position(_ word: String?) -> Int32 {
      Int32(categories.firstIndex(of: group(word).rawValue) ?? 0)
    }
    let positions = column.words.map { position($0) }
    let blank = position(nil)
    self.init(
      dimension, categories,
      ofRow: column.codes.map { $0 == CategoryColumn.blank ? blank : positions[Int($0)] })
  }

  private init(_ column: CategoryColumn, _ dimension: Dimension, categories: [String], blank: String) {
    let positions = column.words.map { word in Int32(categories.firstIndex(of: word) ?? categories.count) }
    let last = Int32(categories.count)
    self.init(
      dimension, categories + [blank],
      ofRow: column.codes.map { $0 == CategoryColumn.blank ? last : positions[Int($0)] })
  }
}

/// For each code of a column, the row of another table that has the same word as its key.
struct RowLookup {
  private let rowOfCode: [Int32]
  private let codes: [Int32]

  /// The first row of `key` with a word is that word's row.
  init(_ column: CategoryColumn, in key: CategoryColumn) {
    var rowOfKey = [Int32](repeating: -1, count: key.words.count)
    for (row, code) in key.codes.enumerated() where code != CategoryColumn.blank && rowOfKey[Int(code)] < 0 {
      rowOfKey[Int(code)] = Int32(row)
    }
    self.rowOfCode = column.words.map { word in key.code(of: word).map { rowOfKey[Int($0)] } ?? -1 }
    self.codes = column.codes
  }

  /// The other table's row for a row of this one; `nil` when there is none.
  subscript(row: Int) -> Int? {
    let code = codes[row]
    guard code != CategoryColumn.blank else { return nil }
    let other = rowOfCode[Int(code)]
    return other < 0 ? nil : Int(other)
  }
}
