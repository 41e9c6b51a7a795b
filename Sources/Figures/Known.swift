/// A number, or why there is none. A missing number is never nought: a calculation that meets one hands its absence
/// on.
public enum Known<Value> {
  /// There is a number.
  case value(Value)
  /// There is none, and why.
  case missing(Absence)

  /// The number, where there is one.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why there is no number, where there is none.
  public var absence: Absence? {
    if case .missing(let absence) = self { absence } else { nil }
  }

  /// What `transform` makes of the number; an absence stays as it is.
  public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Known<Result> {
    switch self {
    case .value(let value): .value(try transform(value))
    case .missing(let absence): .missing(absence)
    }
  }

  /// What `transform` makes of the number, which may itself have none; an absence stays as it is.
  public func flatMap<Result>(_ transform: (Value) throws -> Known<Result>) rethrows -> Known<Result> {
    switch self {
    case .value(let value): try transform(value)
    case .missing(let absence): .missing(absence)
    }
  }

  /// What `combine` makes of two numbers; when either is missing, the first absence.
  public func with<Other, Result>(_ other: Known<Other>, _ combine: (Value, Other) -> Result) -> Known<Result>
  {
    flatMap { value in other.map { combine(value, $0) } }
  }

  /// A missing number with its status and its reason, in words.
  public static func missing(_ status: ValueStatus, _ reason: String) -> Known {
    .missing(Absence(status: status, reason: reason))
  }
}

extension Known: Sendable where Value: Sendable {}
extension Known: Equatable where Value: Equatable {}
extension Known: Hashable where Value: Hashable {}

/// Why a figure has no number: its status in the symbols of the Explore Education Statistics standard, and the
/// reason in words, to print beside it.
public struct Absence: Hashable, Sendable {
  /// `x`, `z`, `c` or `u`.
  public let status: ValueStatus
  /// The reason, as a clause without a full stop: `the target is zero`.
  public let reason: String

  /// An absence with its status and reason.
  public init(status: ValueStatus, reason: String) {
    self.status = status
    self.reason = reason
  }
}
