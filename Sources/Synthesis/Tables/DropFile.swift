internal import CivilDates
internal import Columns
internal import Datasets

/// One file of a drop.
public struct DropFile: Sendable {
  public var name: String
  public var rows: Int
  public var bytes: [UInt8]
}

/// What was known of an invented authority on a day.
struct AsAt {
  let world: World
  let day: CivilDay

  /// A day that has passed.
  func past(_ day: CivilDay?) -> CivilDay? { day.flatMap { $0 <= self.day ? $0 : nil } }

  func past(_ moment: CivilMoment?) -> CivilMoment? { moment.flatMap { $0.day <= day ? $0 : nil } }

  func id(_ child: Int) -> String { world.children[child].id }

  /// A file of the dataset's name, once every word in it is one that its contract lists.
  func file<Source: Dataset>(_: Source.Type, _ fill: (inout DatasetTableBuilder<Source>) -> Void) throws
    -> DropFile
  {
    var builder = DatasetTableBuilder<Source>()
    fill(&builder)
    let table = builder.table
    let contract = Source.contract
    for field in contract.fields {
      guard let codes = field.codes, let column = table.table[field.name].flatMap(CategoryColumn.init) else {
        continue
      }
      if let word = column.words.first(where: { !codes.contains($0) }) {
        throw SynthesisFault.unlistedCode(dataset: contract.name, column: field.name, word)
      }
    }
    return DropFile(
      name: "\(contract.name).csv", rows: table.rowCount,
      bytes: TableText.csv(table.table, columns: contract.fields.map(\.name)))
  }
}

func yesNo(_ answer: Bool) -> String { answer ? "Y" : "N" }
