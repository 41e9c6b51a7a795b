public import CivilDates
internal import Columns
public import Datasets

/// A change of an authority's code.
public struct AuthorityChange: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The same place under another code.
    case recoded
    case merged
    case split
  }

  /// A place before or after the change.
  public struct Place: Hashable, Sendable {
    public var code: String
    public var digits: String
    public var name: String

    public init(code: String, digits: String, name: String) {
      self.code = code
      self.digits = digits
      self.name = name
    }

    var words: String { "\(name) (\(code))" }
  }

  public var kind: Kind
  /// The first day of the new code.
  public var day: CivilDay
  public var old: Place
  public var new: Place

  public init(_ kind: Kind, on day: CivilDay, from old: Place, to new: Place) {
    self.kind = kind
    self.day = day
    self.old = old
    self.new = new
  }

  /// The first year that ends on a 31 March of the new code: a change on 1 April 2019 is first seen in 2020.
  var firstYear: Int {
    let (year, month, _) = day.components
    return month <= 3 ? year : year + 1
  }

  /// The changes of a list, in its order.
  public static func all(_ table: DatasetTable<AuthorityChanges>) -> [AuthorityChange] {
    table.rows.compactMap { row in
      guard let kind = table[AuthorityChanges.kind][row].flatMap(Kind.init),
        let day = table[AuthorityChanges.changedOn][row], let old = table[AuthorityChanges.oldCode][row],
        let new = table[AuthorityChanges.newCode][row]
      else { return nil }
      return AuthorityChange(
        kind, on: day,
        from: Place(
          code: old, digits: table[AuthorityChanges.oldDigits][row] ?? "",
          name: table[AuthorityChanges.oldName][row] ?? old),
        to: Place(
          code: new, digits: table[AuthorityChanges.newDigits][row] ?? "",
          name: table[AuthorityChanges.newName][row] ?? new))
    }
  }
}

/// Under which codes an authority is published, so that it counts once whatever the release calls it, and which places
/// have taken the place of others.
public struct AuthorityCodes: Sendable {
  public let changes: [AuthorityChange]
  /// Pairs of codes that say different things of one authority, in words; none where all agree.
  public let contradictions: [String]
  private var currentOfDigits: [String: String] = [:]
  private var next: [String: String] = [:]

  /// Gathers codes. Each pair comes with the file that has it.
  public init(changes: [AuthorityChange] = [], pairs: [(pair: AuthorityCodePair, file: String)] = []) {
    self.changes = changes
    for change in changes where change.kind == .recoded { next[change.old.code] = change.new.code }
    let listed = changes.flatMap { [$0.old, $0.new] }.compactMap {
      AuthorityCodePair($0.code, digits: $0.digits)
    }
    let all = listed.map { (pair: $0, file: "authority_changes.csv") } + pairs
    var codes: [String: [String: Set<String>]] = [:]
    var digits: [String: [String: Set<String>]] = [:]
    for (pair, file) in all {
      let code = Self.last(of: pair.code, in: next)
      codes[pair.digits, default: [:]][code, default: []].insert(file)
      digits[code, default: [:]][pair.digits, default: []].insert(file)
    }
    // Of several the first by spelling, whatever the order of the files.
    currentOfDigits = codes.compactMapValues { $0.keys.min() }
    func words(_ found: [String: [String: Set<String>]]) -> [String] {
      found.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { known, others in
        let said = others.sorted { $0.key < $1.key }.map {
          "\($0.key) in \($0.value.sorted().joined(separator: ", "))"
        }
        return "\(known) is \(said.joined(separator: " and "))"
      }
    }
    contradictions = words(codes) + words(digits)
  }

  private static func last(of code: String, in next: [String: String]) -> String {
    var code = code
    var seen: Set<String> = []
    while let later = next[code], seen.insert(code).inserted { code = later }
    return code
  }

  /// The code under which an authority is kept: nine characters, the newest that is the same place. A code that no
  /// pair and no change names stays as it is.
  public func current(_ code: String) -> String {
    Self.last(of: currentOfDigits[code] ?? code, in: next)
  }

  /// The recodings of which both codes are among those under which figures were published.
  func recodings(among codes: Set<String>) -> [AuthorityChange] {
    changes.filter {
      $0.kind == .recoded && codes.contains($0.old.code) && codes.contains($0.new.code)
    }
  }

  /// Why a code may have no figure in a year: it was replaced, or had not begun; `nil` for any other reason.
  func replacement(of code: String, in year: Int) -> String? {
    let code = current(code)
    // From the calendar year of a change on, some series are of the new places: those of a September or a mid-year.
    let replaced = changes.filter {
      $0.kind != .recoded && current($0.old.code) == code && $0.firstYear - 1 <= year
    }
    if let first = replaced.first {
      let word = first.kind == .merged ? "merged into" : "split into"
      return
        "\(first.old.words) was \(word) \(replaced.map(\.new.words).joined(separator: " and ")) on \(first.day)"
    }
    let begun = changes.filter {
      $0.kind != .recoded && current($0.new.code) == code && year < $0.firstYear
    }
    return begun.first.map {
      "\($0.new.words) began on \($0.day), in place of \(begun.map(\.old.words).joined(separator: " and "))"
    }
  }

  /// Whether there was no such place in a year: it began in a later one, or was merged or split by then.
  func isAbsent(_ code: String, in year: Int) -> Bool {
    let code = current(code)
    return changes.contains { change in
      change.kind != .recoded
        && (year < change.firstYear
          ? current(change.new.code) == code : current(change.old.code) == code)
    }
  }

  /// The name of a place whose code changed, as the newest change has it.
  func name(of code: String) -> String? {
    let code = current(code)
    return changes.sorted { ($0.day, $0.new.code) < ($1.day, $1.new.code) }.flatMap { [$0.old, $0.new] }
      .last { current($0.code) == code }?.name
  }

  /// The merged or split places that an authority has taken the place of.
  func predecessors(of code: String) -> [AuthorityChange] {
    let code = current(code)
    return changes.filter { $0.kind != .recoded && current($0.new.code) == code }
  }

  /// The codes that are counted twice in a year when all of `codes` have a figure in it: before a change its new places,
  /// and from it on its old ones.
  func counted(twiceAmong codes: Set<String>, in year: Int) -> Set<String> {
    var twice: Set<String> = []
    for change in changes where change.kind != .recoded {
      let (old, new) = (current(change.old.code), current(change.new.code))
      if codes.contains(old), codes.contains(new) { twice.insert(year < change.firstYear ? new : old) }
    }
    return twice
  }
}
