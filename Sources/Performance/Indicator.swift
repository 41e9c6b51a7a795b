public import Figures

/// An entry of a year's indicator catalogue: a measure or return that the council has given a reference, an owner, a
/// polarity and a display precision.
public struct Indicator: Hashable, Sendable {
  /// The name that stays when the reference changes: `external_residential_placements`.
  public var indicator: String
  /// The council's reference that year: `FS/S11`, `3009`.
  public var reference: String
  /// The description as the report prints it.
  public var title: String
  /// The plan it belongs to, in the years that name one.
  public var tier: Tier?
  /// Strategic, critical or operational, in the years that sort indicators so.
  public var importance: Importance?
  /// Which way is good.
  public var polarity: Polarity
  /// What it is counted in.
  public var unit: Unit
  /// Digits after the point when displayed: 0 or 1 in the published reports.
  public var decimals: Int
  /// The service that answers for it.
  public var owner: String
  /// Which earlier outturn it is compared with.
  public var comparisonBasis: ComparisonBasis
  /// What its figures may be compared with.
  public var comparability: Comparability

  /// An entry of the catalogue.
  public init(
    indicator: String, reference: String, title: String, tier: Tier? = nil, importance: Importance? = nil,
    polarity: Polarity, unit: Unit, decimals: Int, owner: String = "", comparisonBasis: ComparisonBasis,
    comparability: Comparability = Comparability(definition: "")
  ) {
    self.indicator = indicator
    self.reference = reference
    self.title = title
    self.tier = tier
    self.importance = importance
    self.polarity = polarity
    self.unit = unit
    self.decimals = decimals
    self.owner = owner
    self.comparisonBasis = comparisonBasis
    self.comparability = comparability
  }
}
