public import CivilDates
public import Figures
internal import Yams

/// A mapping within a configuration file. Each request records a fault and gives `nil` when the value is missing
/// or of another form; a key that nobody requests is a fault too.
public final class ConfigurationSection {
  private let mapping: Node.Mapping
  private let path: String
  private unowned let file: ConfigurationFile
  private var known: Set<String> = []

  init(mapping: Node.Mapping, path: String, file: ConfigurationFile) {
    self.mapping = mapping
    self.path = path
    self.file = file
  }

  /// The keys in the order they are written. For mappings whose keys are data.
  public var keys: [String] { mapping.keys.compactMap(\.string) }

  /// Records a fault at a key: for conditions between values that only the caller knows.
  public func reject(_ key: String, _ message: String) {
    file.add(mapping[key]?.mark ?? mapping.mark, "`\(path)\(key)`: \(message)")
  }

  public func text(_ key: String) -> String? { required(key) { optionalText(key) } }

  public func optionalText(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      reject(key, "expected a single value")
      return nil
    }
    return scalar.string
  }

  public func integer(_ key: String) -> Int? { required(key) { optionalInteger(key) } }

  public func optionalInteger(_ key: String) -> Int? {
    converted(key, "a whole number, for example 3") { Int($0) }
  }

  public func decimal(_ key: String) -> ExactDecimal? {
    required(key) { converted(key, "a number, for example 0.5") { ExactDecimal($0) } }
  }

  public func boolean(_ key: String) -> Bool? {
    required(key) { converted(key, "true or false") { ["true": true, "false": false][$0] } }
  }

  public func financialYear(_ key: String) -> FinancialYear? { required(key) { optionalFinancialYear(key) } }

  public func optionalFinancialYear(_ key: String) -> FinancialYear? {
    converted(key, "a financial year, for example 2017/18") { FinancialYear($0) }
  }

  /// A word out of a fixed list.
  public func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of _: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return required(key) { converted(key, "one of \(words)") { Choice(rawValue: $0) } }
  }

  public func texts(_ key: String) -> [String]? {
    guard let nodes = list(key) else { return nil }
    return nodes.compactMap { node in
      if case .scalar(let scalar) = node { return scalar.string }
      file.add(node.mark, "`\(path)\(key)`: expected a list of single values")
      return nil
    }
  }

  public func section(_ key: String) -> ConfigurationSection? { required(key) { optionalSection(key) } }

  public func optionalSection(_ key: String) -> ConfigurationSection? {
    guard let node = value(key) else { return nil }
    guard case .mapping(let mapping) = node else {
      reject(key, "expected settings below it")
      return nil
    }
    return file.section(of: mapping, path: "\(path)\(key).")
  }

  public func sections(_ key: String) -> [ConfigurationSection]? {
    guard let nodes = list(key) else { return nil }
    return nodes.enumerated().compactMap { position, node in
      if case .mapping(let mapping) = node {
        return file.section(of: mapping, path: "\(path)\(key)[\(position + 1)].")
      }
      file.add(node.mark, "`\(path)\(key)`: expected a list of settings")
      return nil
    }
  }

  func reportUnknownKeys() {
    for key in mapping.keys {
      guard let name = key.string, !known.contains(name) else { continue }
      let expected = known.sorted().joined(separator: ", ")
      file.add(key.mark, "`\(path)\(name)` is not a setting; known here: \(expected)")
    }
  }

  private func list(_ key: String) -> [Node]? {
    required(key) {
      guard let node = value(key) else { return nil }
      guard case .sequence(let sequence) = node else {
        reject(key, "expected a list")
        return nil
      }
      return Array(sequence)
    }
  }

  private func value(_ key: String) -> Node? {
    known.insert(key)
    guard let node = mapping[key] else { return nil }
    if case .scalar(let scalar) = node, scalar.string.isEmpty || scalar.string == "~" { return nil }
    return node
  }

  private func required<Value>(_ key: String, _ request: () -> Value?) -> Value? {
    let faultsBefore = file.faults.count
    if let value = request() { return value }
    if file.faults.count == faultsBefore {
      file.add(mapping.mark, "`\(path)\(key)` is missing")
    }
    return nil
  }

  private func converted<Value>(_ key: String, _ form: String, _ convert: (String) -> Value?) -> Value? {
    guard let text = optionalText(key) else { return nil }
    if let value = convert(text) { return value }
    reject(key, "expected \(form)")
    return nil
  }
}
