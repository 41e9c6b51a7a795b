internal import Columns
internal import Datasets

/// How placements are grouped: by the authority's groups, and by whether they are its own.
struct PlacementGroups {
  /// Of each placement.
  let byGroup: Classification
  let byProvision: Classification
  /// Whether the council pays for a placement by the week.
  let isPaid: [Bool]

  static let needs = [Need(Placements.type), Need(Placements.provider)]

  /// A placement that fits none of the groups.
  static let other = "Other"

  init(_ placements: DatasetTable<Placements>, by parameters: PlacementGroupParameters) {
    let (types, providers) = (placements[Placements.type], placements[Placements.provider])
    let names = parameters.groups.map(\.name) + [Self.other, Dimension.notRecorded]
    byGroup = Classification(
      .placementGroup, names,
      ofRow: placements.rows.map { row in
        guard let type = types[row] else { return Int32(names.count - 1) }
        let provider = providers[row]
        let place = parameters.groups.firstIndex { $0.takes(type: type, provider: provider) }
        return Int32(place ?? names.count - 2)
      })
    byProvision = Classification(providers, .provision, by: Provision.init)
    let paid = types.words.map { !PlacementType.unpaid.contains($0) }
    isPaid = types.codes.map { $0 == CategoryColumn.blank || paid[Int($0)] }
  }
}

/// Whose a placement is.
public enum Provision: String, CaseIterable, Sendable {
  case inHouse = "In house"
  case external = "External"
  /// With parents, or no provider recorded.
  case neither = "Neither"

  init(provider: String?) {
    switch provider {
    case PlacementProvider.own: self = .inHouse
    case PlacementProvider.parents, nil: self = .neither
    default: self = .external
    }
  }
}

extension Dimension {
  /// The groups are a parameter.
  static let placementGroup = Dimension("placement_group", nil)
  static let provision = Dimension("provision", of: Provision.self)
}
