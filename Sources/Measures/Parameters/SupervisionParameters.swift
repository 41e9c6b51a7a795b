internal import Configuration

/// What is open in the definition of supervision in time.
public struct SupervisionParameters: Sendable {
  /// Within how many weeks a case is to be supervised.
  public var weeks: Int
  /// Whether a case allocated exactly so many weeks before is newly allocated.
  public var allocated: Boundary
  /// Whether a session exactly so many weeks before is in time.
  public var supervised: Boundary

  init?(_ section: ConfigurationSection) {
    let weeks = section.integer("weeks")
    let allocated = section.choice("allocated", of: Boundary.self)
    let supervised = section.choice("supervised", of: Boundary.self)
    guard let weeks, let allocated, let supervised else { return nil }
    self.weeks = weeks
    self.allocated = allocated
    self.supervised = supervised
  }
}
