internal import Columns
internal import Datasets

/// The groups in which finance counts placements: the kinds of the stability dashboard, with the larger of those that
/// it counts under other kinds told apart.
enum PlacementGroup: String, CaseIterable {
  case inHouseFostering = "In House Fostering"
  case kinshipFostering = "Kinship Fostering"
  case independentFostering = "IFA Fostering"
  case externalResidential = "External Residential"
  case inHouseResidential = "In House Residential"
  case preparing = "Preparing for Indep."
  case adoption = "Placed for Adoption"
  case parents = "With Parents"
  case other = "Other"
  case notRecorded = "Not recorded"
}

/// Whose a placement is.
enum Provision: String, CaseIterable {
  case inHouse = "In house"
  case external = "External"
  /// With parents, or no provider recorded.
  case neither = "Neither"
}

/// The group and the provision of each placement.
struct PlacementGroups: Sendable {
  let byGroup: Classification
  let byProvision: Classification
  /// Whether the council pays for a placement by the week.
  let isPaid: [Bool]

  static let needs = [Need(Placements.type), Need(Placements.provider)]

  init(_ placements: DatasetTable<Placements>, by parameters: PlacementParameters) {
    let kinds = PlacementKinds(placements, parameters)
    let (types, providers) = (placements[Placements.type], placements[Placements.provider])
    func position<Case: CaseIterable & Equatable>(_ value: Case) -> Int32 {
      Int32(Array(Case.allCases).firstIndex(of: value) ?? 0)
    }
    byGroup = Classification(
      .placementGroup, PlacementGroup.allCases.map(\.rawValue),
      ofRow: placements.rows.map { row in position(Self.group(row, kinds, types)) })
    byProvision = Classification(
      .provision, Provision.allCases.map(\.rawValue),
      ofRow: placements.rows.map { row in
        if kinds.isInHouse(row) { return position(Provision.inHouse) }
        let isOthers = providers[row].map { $0 != PlacementProvider.parents } ?? false
        return position(isOthers ? Provision.external : .neither)
      })
    let paid = types.words.map { !PlacementType.unpaid.contains($0) }
    isPaid = types.codes.map { $0 == CategoryColumn.blank || paid[Int($0)] }
  }

  private static func group(_ row: Int, _ kinds: PlacementKinds, _ types: CategoryColumn) -> PlacementGroup {
    switch kinds.kind(row) {
    case .inHouseFostering: return .inHouseFostering
    case .kinshipFostering: return .kinshipFostering
    case .independentFostering: return .independentFostering
    case .externalResidential: return .externalResidential
    case .preparing: return .preparing
    case .notRecorded: return .notRecorded
    case .other:
      if kinds.isResidential(row) { return .inHouseResidential }
      guard let type = types[row] else { return .notRecorded }
      return PlacementType.adoption.contains(type)
        ? .adoption : type == PlacementType.parents ? .parents : .other
    }
  }
}

extension Dimension {
  static let placementGroup = Dimension("placement_group", of: PlacementGroup.self)
  static let provision = Dimension("provision", of: Provision.self)
}
