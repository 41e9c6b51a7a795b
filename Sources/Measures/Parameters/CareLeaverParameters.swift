internal import Configuration
internal import Datasets

/// What is open in the definitions of care leavers.
public struct CareLeaverParameters: Sendable {
  public enum InTouchBy: String, CaseIterable, Sendable {
    /// The day of the last contact on record.
    case contacts
    /// What is recorded of the young person: in touch, or not.
    case record
  }

  /// The entitlements of those whom the service counts, and `Not recorded` for rows without one.
  public var entitlements: Set<String>
  /// Their ages in completed years.
  public var ages: ClosedRange<Int>
  /// How it is known who has been in touch.
  public var inTouchBy: InTouchBy
  /// Whether something on the same day of the calendar so many months before is within those months.
  public var boundary: Boundary
  /// The birthdays around which the statutory return asks about activity and home.
  public var birthdays: [Int]
  /// The entitlements of those whom it asks about.
  public var birthdayEntitlements: Set<String>

  init?(_ section: ConfigurationSection) {
    let entitlements = section.entitlements("entitlements")
    let youngest = section.integer("youngest")
    let oldest = section.integer("oldest")
    let inTouchBy = section.choice("in_touch_by", of: InTouchBy.self)
    let boundary = section.choice("months_boundary", of: Boundary.self)
    let birthdays = section.integers("birthdays")
    let birthdayEntitlements = section.entitlements("birthday_entitlements")
    guard let entitlements, let youngest, let oldest, let inTouchBy, let boundary, let birthdays,
      let birthdayEntitlements
    else { return nil }
    guard youngest <= oldest else {
      section.reject("oldest", "expected \(youngest) or more")
      return nil
    }
    self.entitlements = entitlements
    self.ages = youngest...oldest
    self.inTouchBy = inTouchBy
    self.boundary = boundary
    self.birthdays = birthdays
    self.birthdayEntitlements = birthdayEntitlements
  }
}

extension ConfigurationSection {
  /// A list of entitlements to leaving-care services.
  fileprivate func entitlements(_ key: String) -> Set<String>? {
    guard let texts = texts(key) else { return nil }
    let known = LeavingCareEligibility.allCases.map(\.rawValue) + [Dimension.notRecorded]
    if !Set(known).isSuperset(of: texts) { reject(key, "expected some of \(known.joined(separator: ", "))") }
    return Set(texts)
  }
}
