internal import Configuration

/// The groups in which placements and their costs are reported.
public struct PlacementGroupParameters: Sendable {
  /// A kind of placement, by the codes of the looked-after children return.
  public struct Group: Sendable {
    public var name: String
    public var types: Set<String>
    /// `nil` for any, none recorded included.
    public var providers: Set<String>?
  }

  /// A placement is in the first that fits.
  public var groups: [Group]
  /// The name of the group whose weeks are an indicator of their own.
  public var externalResidential: String

  init?(_ section: ConfigurationSection) {
    let groups = section.sections("groups")?.map(Group.init)
    let external = section.text("external_residential")
    if let groups {
      let names = groups.compactMap { $0?.name }
      if Set(names).count != names.count { section.reject("groups", "a group is named twice") }
      if let external, !names.contains(external) {
        section.reject("external_residential", "expected the name of one of the groups")
      }
    }
    guard let groups, let external else { return nil }
    self.groups = groups.compactMap { $0 }
    self.externalResidential = external
  }
}

extension PlacementGroupParameters.Group {
  init?(_ section: ConfigurationSection) {
    let name = section.text("group")
    let types = section.texts("types")
    let providers = section.keys.contains("providers") ? section.texts("providers") : nil
    guard let name, let types else { return nil }
    self.name = name
    self.types = Set(types)
    self.providers = providers.map { Set($0) }
  }

  /// Whether a placement is of this kind.
  func takes(type: String, provider: String?) -> Bool {
    guard types.contains(type) else { return false }
    guard let providers else { return true }
    return provider.map(providers.contains) ?? false
  }
}
