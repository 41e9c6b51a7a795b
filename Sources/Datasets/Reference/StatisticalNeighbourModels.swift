public import Columns

/// The statistical neighbours of authorities by model (`data/reference/statistical_neighbours.csv`).
public enum StatisticalNeighbourModels: Dataset {
  public static let model = category("model", "Model", "The model, by the year it was made.", .required)
  public static let inUseFrom = integer(
    "in_use_from", "In use from",
    "First reporting year whose reports use the model, for figures of every earlier year too.", .required,
    from: 1990, to: 2100)
  public static let inUseTo = integer(
    "in_use_to", "In use to", "Last reporting year; empty while it is in use.", from: 1990, to: 2100)
  public static let authorityCode = category(
    "authority_code", "Authority code", "Whose neighbours they are.", .required)
  public static let position = integer(
    "position", "Position", "1 for the closest.", .required, from: 1, to: 10)
  public static let neighbourCode = category(
    "neighbour_code", "Neighbour code", "Nine characters.", .required)
  public static let neighbourOldCode = category(
    "neighbour_old_code", "Neighbour's old code", "Three digits.", .required)
  public static let neighbour = category("neighbour", "Neighbour", "Its name.", .required)
  public static let region = category("region", "Region", "In which it lies.")
  public static let closeness = category("closeness", "Closeness", "As the model words it.", .required)
  public static let source = category("source", "Source", "Where the model is published.", .required)

  public static let contract = DatasetContract(
    name: "statistical_neighbours",
    title: "Statistical neighbours",
    description: "The ten authorities most like another, by model.",
    grain: "one neighbour of an authority in a model",
    fields: [
      model.definition, inUseFrom.definition, inUseTo.definition, authorityCode.definition,
      position.definition, neighbourCode.definition, neighbourOldCode.definition, neighbour.definition,
      region.definition, closeness.definition, source.definition,
    ],
    key: [model.name, authorityCode.name, position.name],
    rules: [
      rule(
        "SNM-01", .reject, "An authority is no neighbour of its own, and a neighbour only once",
        remedy: "Correct the code.", fields: [neighbourCode.name]
      ) { rows, _ in
        let (model, authority, neighbour) = (rows[model], rows[authorityCode], rows[neighbourCode])
        var seen: Set<[String?]> = []
        return rows.rows.filter { row in
          authority[row] == neighbour[row]
            || !seen.insert([model[row], authority[row], neighbour[row]]).inserted
        }
      }
    ])
}
