internal import Columns
internal import Datasets

/// The kinds in which the dashboard of placement stability counts placements.
enum PlacementKind: String, CaseIterable {
  case inHouseFostering = "In House Fostering"
  case kinshipFostering = "Kinship Fostering"
  case independentFostering = "IFA Fostering"
  case externalResidential = "External Residential"
  case preparing = "Preparing for Indep."
  case other = "Other"
  case notRecorded = "Not recorded"
}

/// What kind each placement is of, by the authority's sets of types and providers.
struct PlacementKinds: Sendable {
  private let types: CategoryColumn
  private let providers: CategoryColumn
  private let parameters: PlacementParameters

  init(_ placements: DatasetTable<Placements>, _ parameters: PlacementParameters) {
    types = placements[Placements.type]
    providers = placements[Placements.provider]
    self.parameters = parameters
  }

  func kind(_ row: Int) -> PlacementKind {
    guard let type = types[row] else { return .notRecorded }
    if parameters.kinshipFostering.contains(type) { return .kinshipFostering }
    if parameters.fostering.contains(type) {
      if isInHouse(row) { return .inHouseFostering }
      return providers[row].map(parameters.independentFostering.contains) == true
        ? .independentFostering : .other
    }
    if isExternalResidential(row) { return .externalResidential }
    return parameters.preparingForIndependence.contains(type) ? .preparing : .other
  }

  func isResidential(_ row: Int) -> Bool { types[row].map(parameters.residential.contains) ?? false }

  /// Residential, and not known to be the council's own.
  func isExternalResidential(_ row: Int) -> Bool { isResidential(row) && !isInHouse(row) }

  /// In the council's own foster care.
  func isInHouseFostering(_ row: Int) -> Bool {
    guard let type = types[row], parameters.fostering.contains(type), isInHouse(row) else { return false }
    return parameters.kinshipIsInHouse || !parameters.kinshipFostering.contains(type)
  }

  /// The council's own.
  func isInHouse(_ row: Int) -> Bool { providers[row].map(parameters.inHouse.contains) ?? false }
}
