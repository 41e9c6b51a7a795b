internal import Columns
public import Datasets

/// The authorities most like another, by one model, the closest first.
public struct StatisticalNeighbours: Hashable, Sendable {
  /// One of them.
  public struct Neighbour: Hashable, Sendable {
    public var code: String
    /// Three digits, under which older releases and the DfE's interactive tool list it.
    public var oldCode: String
    public var name: String
    public var closeness: String

    public init(code: String, oldCode: String, name: String, closeness: String = "") {
      self.code = code
      self.oldCode = oldCode
      self.name = name
      self.closeness = closeness
    }
  }

  /// The year in which the model was made.
  public var model: String
  public var neighbours: [Neighbour]

  public init(model: String, neighbours: [Neighbour]) {
    self.model = model
    self.neighbours = neighbours
  }

  /// The model in use by the reports of a year; `nil` when none is on file. As in the DfE's interactive tool, one model
  /// serves for the figures of all years that a report shows, so that a mean moves with the figures and not with the
  /// list.
  public init?(
    of authority: String, reportedIn year: Int, models: DatasetTable<StatisticalNeighbourModels>
  ) {
    let (from, to) = (
      models[StatisticalNeighbourModels.inUseFrom], models[StatisticalNeighbourModels.inUseTo]
    )
    let rows = models.rows.filter { row in
      models[StatisticalNeighbourModels.authorityCode][row] == authority && (from[row] ?? .max) <= year
        && year <= (to[row] ?? .max)
    }
    // Of overlapping models the one that came into use last.
    guard let newest = rows.compactMap({ from[$0] }).max() else { return nil }
    let positions = models[StatisticalNeighbourModels.position]
    let chosen = rows.filter { from[$0] == newest }.sorted { (positions[$0] ?? 0) < (positions[$1] ?? 0) }
    self.init(
      model: chosen.first.flatMap { models[StatisticalNeighbourModels.model][$0] } ?? "",
      neighbours: chosen.map { row in
        Neighbour(
          code: models[StatisticalNeighbourModels.neighbourCode][row] ?? "",
          oldCode: models[StatisticalNeighbourModels.neighbourOldCode][row] ?? "",
          name: models[StatisticalNeighbourModels.neighbour][row] ?? "",
          closeness: models[StatisticalNeighbourModels.closeness][row] ?? "")
      })
  }
}
