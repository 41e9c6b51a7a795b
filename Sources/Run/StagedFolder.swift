import Glibc
public import SystemPackage

/// A set of files on its way into a folder, published whole or not at all.
///
/// The files are written beside the target, in `<target>.partial-<process>`. Until ``publish()`` the target is
/// not touched; a run that stops leaves it as it was, and the next run removes what was left beside it.
public final class StagedFolder {
  public let target: FilePath
  public let permissions: FilePermissions
  /// Where the files stand until they are published.
  let partial: FilePath
  private var rows: [String: Int] = [:]
  private var declared: Set<String> = []
  /// Digests already taken, each with the state of the file at that time: a large table is read once.
  private var known: [String: (state: Stat, file: Manifest.File)] = [:]

  /// Prepares an empty set beside the target, and removes those that killed runs left there. The caller holds
  /// the lock of the quarter.
  ///
  /// Throws a fault with exit 73 or 74 if nothing can be written there.
  public init(target: FilePath, permissions: FilePermissions) throws(RunFault) {
    self.target = target
    self.permissions = permissions
    let name = target.lastComponent?.string ?? ""
    let parent = target.removingLastComponent()
    partial = parent.appending("\(name).partial-\(ProcessNumber.own)")
    do {
      try Folders.make(parent, permissions)
      if permissions == .restrictedFolder { try Folders.setPermissions(permissions, of: parent) }
      for stale in try Folders.names(in: parent) where stale.hasPrefix("\(name).partial-") {
        try Folders.remove(parent.appending(stale))
      }
      try Folders.make(partial, permissions)
      try Folders.setPermissions(permissions, of: partial)
    } catch {
      throw RunFault(writing: target, error)
    }
  }

  /// Declares a file of the set and gives the path at which to write it now.
  ///
  /// `name` is relative to the target and may lie in folders below it, which are made. `rows` is the number of
  /// records, for a table. Throws a fault with exit 70 for a name given twice or one that leads elsewhere, with
  /// exit 73 or 74 if the folder cannot be made.
  public func file(_ name: String, rows: Int? = nil) throws(RunFault) -> FilePath {
    let relative = FilePath(name)
    let isPlain = relative.isRelative && !relative.components.contains { $0.kind != .regular }
    guard isPlain, !relative.isEmpty, relative.string == name, declared.insert(name).inserted else {
      throw RunFault(.ourFault, "RUN003", "an output cannot be called “\(name)”, or is written twice")
    }
    self.rows[name] = rows
    let path = partial.pushing(relative)
    do {
      try Folders.make(path.removingLastComponent(), permissions)
    } catch {
      throw RunFault(writing: target.pushing(relative), error)
    }
    return path
  }

  /// Writes a whole file of the set.
  ///
  /// Throws as ``file(_:rows:)`` does, and with exit 73 or 74 if the file cannot be written.
  public func write(_ text: String, to name: String, rows: Int? = nil) throws(RunFault) {
    try write(Array(text.utf8), to: name, rows: rows)
  }

  /// Writes a whole file of the set.
  ///
  /// Throws as ``file(_:rows:)`` does, and with exit 73 or 74 if the file cannot be written.
  public func write(_ bytes: [UInt8], to name: String, rows: Int? = nil) throws(RunFault) {
    let path = try file(name, rows: rows)
    do {
      try StagedFolder.write(bytes, to: path)
    } catch {
      throw RunFault(writing: target.appending(name), error)
    }
  }

  static func write(_ bytes: [UInt8], to path: FilePath) throws(Errno) {
    try Folders.attempt {
      let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .sharedFolder.ofFile)
      try file.closeAfter { _ = try file.writeAll(bytes) }
    }
  }

  /// The files written so far, with their digests, in the order of their paths.
  ///
  /// Throws a fault with exit 70 if a declared file was never written.
  public func contents() throws(RunFault) -> [Manifest.File] {
    let names: [String]
    do { names = try Folders.files(below: partial) } catch { throw RunFault(writing: target, error) }
    if let missing = declared.subtracting(names).min() {
      throw RunFault(.ourFault, "RUN003", "the output “\(missing)” was declared and never written")
    }
    var files: [Manifest.File] = []
    for name in names {
      let path = partial.appending(name)
      let state: Stat
      do { state = try Stat(path) } catch { throw RunFault(writing: target.appending(name), error) }
      if let known = known[name], StagedFolder.isSame(known.state, state) {
        files.append(known.file)
        files[files.count - 1].rows = rows[name]
        continue
      }
      let (digest, bytes) = try SHA256Digest.ofFile(path)
      let file = Manifest.File(path: name, sha256: digest, bytes: bytes, rows: rows[name])
      known[name] = (state, file)
      files.append(file)
    }
    return files
  }

  private static func isSame(_ one: Stat, _ other: Stat) -> Bool {
    let (first, second) = (one.st_mtim, other.st_mtim)
    return one.inode == other.inode && one.size == other.size && first.tv_sec == second.tv_sec
      && first.tv_nsec == second.tv_nsec
  }

  /// Puts the set in the place of what the target held. Files whose bytes are the same keep their time of
  /// change; files that are no longer in the set go.
  ///
  /// Throws a fault with exit 73 or 74 if that fails; the target is then as it was.
  public func publish() throws(RunFault) -> Publication {
    let written = try contents()
    do {
      let publication = try Publication(of: written, from: partial, over: target)
      try publication.carryOut(permissions)
      return publication
    } catch {
      throw RunFault(writing: target, error)
    }
  }

  /// Gives the set up. The target is not touched.
  public func discard() { try? Folders.remove(partial) }
}
