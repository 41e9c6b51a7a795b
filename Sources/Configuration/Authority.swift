/// The local authority whose quarter it is, with the codes under which its figures are published.
public struct Authority: Sendable {
  public var name: String
  /// Nine characters, E06 to E10: `E09000003`.
  public var newCode: String
  /// Three digits: `302`.
  public var oldCode: String
  public var regionCode: String
  public var regionName: String
  public var countryCode: String
  public var countryName: String

  /// Reads `authority.yml`.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self = try file.read { root in
      let name = root.text("name")
      let newCode = root.text("new_la_code")
      let oldCode = root.text("old_la_code")
      let regionCode = root.text("region_code")
      let regionName = root.text("region_name")
      let countryCode = root.text("country_code")
      let countryName = root.text("country_name")
      if let oldCode, oldCode.count != 3 || !oldCode.allSatisfy(\.isNumber) {
        root.reject("old_la_code", "expected three digits")
      }
      if let newCode, newCode.count != 9 {
        root.reject("new_la_code", "expected nine characters, for example E09000003")
      }
      guard let name, let newCode, let oldCode, let regionCode, let regionName, let countryCode,
        let countryName
      else { return nil }
      return Authority(
        name: name, newCode: newCode, oldCode: oldCode, regionCode: regionCode, regionName: regionName,
        countryCode: countryCode, countryName: countryName)
    }
  }

  public init(
    name: String, newCode: String, oldCode: String, regionCode: String, regionName: String,
    countryCode: String,
    countryName: String
  ) {
    self.name = name
    self.newCode = newCode
    self.oldCode = oldCode
    self.regionCode = regionCode
    self.regionName = regionName
    self.countryCode = countryCode
    self.countryName = countryName
  }
}
