public import SystemPackage

/// A reason why a run stops: what is wrong, where, and what to do about it.
///
/// The codes that `Run` itself gives:
///
/// | code | exit | meaning |
/// |---|---|---|
/// | RUN001 | 70 | an error that no stage explained |
/// | RUN002 | 70 | rows read are not all accounted for |
/// | RUN003 | 70 | a stage misused its output folder |
/// | RUN004 | 66 | an input is missing or cannot be read |
/// | RUN005 | 73 | an output cannot be created |
/// | RUN006 | 74 | an output cannot be written |
/// | RUN007 | 75 | another run holds the quarter |
/// | RUN008 | 64 | an option cannot be understood |
public struct RunFault: Error, Hashable, Sendable {
  /// The spot in an input that a fault is about. Lines and columns count from 1.
  public struct Place: Hashable, Sendable {
    public var file: String
    public var line: Int?
    public var column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  public var exit: RunExit
  /// Stable, documented, and searchable: `RUN004`.
  public var code: String
  /// What is wrong, as a sentence. It must hold nothing about a child.
  public var text: String
  /// What to do, as a sentence.
  public var remedy: String?
  public var place: Place?

  public init(_ exit: RunExit, _ code: String, _ text: String, remedy: String? = nil, at place: Place? = nil)
  {
    self.exit = exit
    self.code = code
    self.text = text
    self.remedy = remedy
    self.place = place
  }
}

extension RunFault: CustomStringConvertible {
  /// `file:line:column: error[CODE]: text. Remedy.`
  public var description: String {
    var result = ""
    if let place {
      result += place.file
      if let line = place.line { result += ":\(line)" }
      if let column = place.column { result += ":\(column)" }
      result += ": "
    }
    result += "error[\(code)]: " + RunFault.sentence(text)
    if let remedy { result += " " + RunFault.sentence(remedy) }
    return result
  }

  private static func sentence(_ text: String) -> String {
    if let last = text.last, ".?!".contains(last) { text } else { text + "." }
  }
}

extension RunFault {
  /// An input that is missing or cannot be read.
  public init(reading path: FilePath, _ error: Errno, remedy: String? = nil) {
    self.init(
      .inputMissing, "RUN004", "this input cannot be read: \(error.sentence)",
      remedy: remedy ?? "Check that the file is there and that this user may read it",
      at: Place(file: path.string))
  }

  /// An output that cannot be created or written; which of the two follows from the error.
  public init(writing path: FilePath, _ error: Errno) {
    let place = Place(file: path.string)
    switch error {
    case .noSpace, .diskQuotaExceeded, .fileTooLarge:
      self.init(
        .cannotWrite, "RUN006", "this output cannot be written: \(error.sentence)",
        remedy: "Make room on the disk and run again; the last good outputs are still in place", at: place)
    case .permissionDenied, .notPermitted, .readOnlyFileSystem, .notDirectory, .noSuchFileOrDirectory,
      .isDirectory, .fileExists, .tooManySymbolicLinkLevels, .fileNameTooLong:
      self.init(
        .cannotCreate, "RUN005", "this output cannot be created: \(error.sentence)",
        remedy: "Check that each folder of this path is a folder and that this user may write there",
        at: place)
    default:
      self.init(
        .cannotWrite, "RUN006", "this output cannot be written: \(error.sentence)",
        remedy: "Check the disk and run again; the last good outputs are still in place", at: place)
    }
  }
}

/// Many reasons why a run stops, found and reported together.
public struct RunFaults: Error, Hashable, Sendable {
  public private(set) var faults: [RunFault]

  public init(_ faults: [RunFault] = []) { self.faults = faults }

  public mutating func add(_ fault: RunFault) { faults.append(fault) }

  /// Throws if any fault was added. Call it where a run cannot sensibly go on.
  public func throwIfAny() throws(RunFaults) {
    if !faults.isEmpty { throw self }
  }

  /// The exit of the whole: ours if any fault is ours, otherwise that of the first.
  public var exit: RunExit {
    faults.contains { $0.exit == .ourFault } ? .ourFault : faults.first?.exit ?? .ourFault
  }

  /// The faults behind an error. One that no stage explained becomes a fault of ours, which names the type
  /// of the error and not its content, because that could hold something about a child.
  public init(_ error: any Error) {
    switch error {
    case let faults as RunFaults: self = faults
    case let fault as RunFault: self.init([fault])
    case let number as Errno:
      self.init([RunFault(.cannotWrite, "RUN006", "a file operation failed: \(number.sentence)")])
    default:
      self.init([
        RunFault(
          .ourFault, "RUN001", "an unexpected error of type \(type(of: error)) stopped the run",
          remedy: "Run again with --log-level debug and report what it says")
      ])
    }
  }
}

extension Errno {
  /// The system's own words, in lower case so that they continue a sentence.
  var sentence: String {
    let text = description
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
