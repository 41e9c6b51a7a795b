internal import Synchronization

/// What several measures derive from the records alike, derived once: who is looked after, stays with carers.
final class DerivedRecords: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// The value of a type; made when it is first asked for.
  func value<Value: Sendable>(_ type: Value.Type, _ make: () throws -> Value) rethrows -> Value {
    let key = ObjectIdentifier(type)
    if let known = values.withLock({ $0[key] }) as? Value { return known }
    let made = try make()
    values.withLock { $0[key] = made }
    return made
  }
}
