public import SystemPackage
internal import Yams

/// A YAML file of `pipelines/`, read strictly: a key that is missing, unknown, doubled or of another type is a
/// fault with its line, and all faults of the file are reported together.
///
/// Values are taken as text and converted by the caller's request, so `NO`, `0123` or a date stay what was typed.
public final class ConfigurationFile {
  /// The file, as messages name it.
  public let name: String
  private let root: Node.Mapping
  private var sections: [ConfigurationSection] = []
  private(set) var faults: [ConfigurationFault] = []

  /// Reads the file at `path`; throws when it cannot be read or is not a YAML mapping.
  public convenience init(path: FilePath, name: String) throws(ConfigurationFaults) {
    try self.init(text: try Self.contents(of: path, name: name), name: name)
  }

  /// Reads YAML text that is called `name` in messages.
  public init(text: String, name: String) throws(ConfigurationFaults) {
    self.name = name
    do {
      guard case .mapping(let mapping)? = try compose(yaml: text) else {
        throw ConfigurationFaults([
          ConfigurationFault(file: name, message: "the file holds no settings; expected `key: value` lines")
        ])
      }
      self.root = mapping
    } catch let faults as ConfigurationFaults {
      throw faults
    } catch let error as YamlError {
      throw ConfigurationFaults([Self.fault(of: error, in: name)])
    } catch {
      throw ConfigurationFaults([ConfigurationFault(file: name, message: "not readable as YAML: \(error)")])
    }
  }

  /// Reads the file's settings through `body` and returns what it makes of them.
  ///
  /// - Throws: all faults found while `body` asked, and every key that it did not ask for.
  public func read<Settings>(_ body: (ConfigurationSection) -> Settings?) throws(ConfigurationFaults)
    -> Settings
  {
    let settings = body(section(of: root, path: ""))
    for section in sections { section.reportUnknownKeys() }
    if let settings, faults.isEmpty { return settings }
    if faults.isEmpty { add(nil, "the settings are incomplete") }
    throw ConfigurationFaults(
      faults.sorted {
        ($0.line ?? 0, $0.column ?? 0, $0.message) < ($1.line ?? 0, $1.column ?? 0, $1.message)
      })
  }

  func section(of mapping: Node.Mapping, path: String) -> ConfigurationSection {
    let section = ConfigurationSection(mapping: mapping, path: path, file: self)
    sections.append(section)
    return section
  }

  func add(_ mark: Mark?, _ message: String) {
    faults.append(ConfigurationFault(file: name, line: mark?.line, column: mark?.column, message: message))
  }

  private static func fault(of error: YamlError, in name: String) -> ConfigurationFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationFault(
        file: name, line: mark.line, column: mark.column, message: "not readable as YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigurationFault(
        file: name, line: context.mark.line, column: context.mark.column,
        message: "the same key is given twice: \(duplicates.joined(separator: ", "))")
    default:
      ConfigurationFault(file: name, message: "not readable as YAML")
    }
  }

  private static func contents(of path: FilePath, name: String) throws(ConfigurationFaults) -> String {
    do {
      let descriptor = try FileDescriptor.open(path, .readOnly)
      return try descriptor.closeAfter {
        var bytes: [UInt8] = []
        let chunk = 65_536
        while true {
          let part = try unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
            count = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
          }
          if part.isEmpty { break }
          bytes += part
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw ConfigurationFaults([
            ConfigurationFault(file: name, message: "the file is not UTF-8; save it as UTF-8")
          ])
        }
        return text
      }
    } catch let faults as ConfigurationFaults {
      throw faults
    } catch let errno as Errno {
      throw ConfigurationFaults([ConfigurationFault(file: name, message: "cannot be read: \(errno)")])
    } catch {
      throw ConfigurationFaults([ConfigurationFault(file: name, message: "cannot be read: \(error)")])
    }
  }
}
