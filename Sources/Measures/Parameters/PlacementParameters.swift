internal import Configuration
internal import Datasets

/// Which placements are of which kind, by SSDA903 type and provider.
public struct PlacementParameters: Sendable {
  public var fostering: Set<String>
  /// Foster placements with relatives or friends.
  public var kinshipFostering: Set<String>
  public var residential: Set<String>
  public var preparingForIndependence: Set<String>
  public var hospital: Set<String>
  /// Providers that are the council itself.
  public var inHouse: Set<String>
  /// Providers of independent fostering agencies.
  public var independentFostering: Set<String>
  /// Whether placements with relatives or friends are in the council's own foster care.
  public var kinshipIsInHouse: Bool
  /// Children placed further from home than this many miles are counted.
  public var farFromMiles: Int
  /// Whether only those placed outside the council's area are.
  public var farOnlyOutsideArea: Bool

  init?(_ section: ConfigurationSection) {
    let fostering = section.codes("fostering", of: PlacementType.codes)
    let kinship = section.codes("kinship_fostering", of: PlacementType.codes)
    let residential = section.codes("residential", of: PlacementType.codes)
    let preparing = section.codes("preparing_for_independence", of: PlacementType.codes)
    let hospital = section.codes("hospital", of: PlacementType.codes)
    let inHouse = section.codes("in_house_providers", of: PlacementProvider.codes)
    let independent = section.codes("independent_fostering_providers", of: PlacementProvider.codes)
    let kinshipIsInHouse = section.boolean("kinship_is_in_house")
    let miles = section.integer("far_from_miles")
    let onlyOutside = section.boolean("far_only_outside_area")
    guard let fostering, let kinship, let residential, let preparing, let hospital, let inHouse,
      let independent, let kinshipIsInHouse, let miles, let onlyOutside
    else { return nil }
    self.fostering = fostering
    self.kinshipFostering = kinship
    self.residential = residential
    self.preparingForIndependence = preparing
    self.hospital = hospital
    self.inHouse = inHouse
    self.independentFostering = independent
    self.kinshipIsInHouse = kinshipIsInHouse
    self.farFromMiles = miles
    self.farOnlyOutsideArea = onlyOutside
  }
}
