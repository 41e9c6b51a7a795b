internal import Columns
internal import Datasets
internal import Figures
internal import Methods
internal import Performance

/// A table's columns on one comparator: its value, on which side of it the figure is, and whether that is more than chance.
struct ComparatorColumns<Source: Dataset>: Sendable {
  let value: Field<Source, DecimalColumn>
  let judgement: Field<Source, CategoryColumn>
  let standing: Field<Source, CategoryColumn>

  init(_ name: String, _ title: String, _ description: String) {
    value = Source.decimal(name, title, description)
    judgement = Source.category(
      "\(name)_judgement", "\(title), judgement",
      "The figure beside it by polarity, on displayed values: better, same or worse; higher or lower where neither way is "
        + "good.", codes: ComparatorsTable.judgement.definition.codes)
    standing = Source.category(
      "\(name)_standing", "\(title), standing",
      "The same by the figure's 95 % interval: similar where it includes the comparator; best and worst at 99.8 %; empty "
        + "without an interval.", codes: FunnelTable.standings)
  }

  var fields: [FieldDefinition] { [value.definition, judgement.definition, standing.definition] }
}
