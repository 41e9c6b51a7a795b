import SystemPackage

/// How a set of files beside a folder takes the place of what the folder holds.
public struct Publication: Sendable {
  /// Files that are new or whose bytes differ.
  public let changed: [String]
  /// Files whose bytes are the same: they are left as they are.
  public let unchanged: [String]
  /// Files that the folder holds and the set does not.
  public let removed: [String]
  let partial: FilePath
  let target: FilePath

  /// Compares what was written with what the folder holds.
  init(of written: [Manifest.File], from partial: FilePath, over target: FilePath) throws(Errno) {
    self.partial = partial
    self.target = target
    var changed: [String] = []
    var unchanged: [String] = []
    for file in written {
      if Publication.isSame(file, target.appending(file.path)) {
        unchanged.append(file.path)
      } else {
        changed.append(file.path)
      }
    }
    self.changed = changed
    self.unchanged = unchanged
    let kept = Set(written.map(\.path))
    let held = Folders.exists(target) ? try Folders.files(below: target) : []
    removed = held.filter { !kept.contains($0) }
  }

  private static func isSame(_ file: Manifest.File, _ held: FilePath) -> Bool {
    guard let found = try? Stat(held, followTargetSymlink: false), found.type == .regular,
      found.size == Int64(file.bytes), let digest = try? SHA256Digest.ofFile(held).digest
    else { return false }
    return digest == file.sha256
  }

  /// Publishes. Where the file system allows it, the two folders change places in one step; elsewhere (some
  /// network shares) files are renamed one by one, the manifest last, so that a run that is killed in between
  /// leaves a manifest that the next run finds out of date.
  func carryOut(_ permissions: FilePermissions, inOneStep: Bool = true) throws(Errno) {
    for name in changed { try Folders.settle(partial.appending(name), permissions.ofFile) }
    if Folders.exists(target) {
      if changed.isEmpty && removed.isEmpty { return try Folders.remove(partial) }
      let isDone = inOneStep ? try changePlaces() : false
      if !isDone { try renameOneByOne(permissions) }
    } else {
      for name in unchanged { try Folders.settle(partial.appending(name), permissions.ofFile) }
      try Folders.rename(partial, to: target)
    }
    try Folders.settle(target.removingLastComponent())
    try Folders.remove(partial)
  }

  /// Whether it could be done; if not, the target is as it was and the set is whole.
  private func changePlaces() throws(Errno) -> Bool {
    do throws(Errno) {
      for name in unchanged {
        let second = partial.appending(name + ".unchanged")
        try Folders.link(target.appending(name), as: second)
        try Folders.rename(second, to: partial.appending(name))
      }
      try Folders.settle(partial)
      try Folders.exchange(partial, with: target)
      return true
    } catch {
      let isUnsupported: Set<Errno> = [
        .invalidArgument, .noFunction, .notPermitted, .notSupported, .notSupportedOnSocket, .tooManyLinks,
        .improperLink,
      ]
      if isUnsupported.contains(error) { return false }
      throw error
    }
  }

  private func renameOneByOne(_ permissions: FilePermissions) throws(Errno) {
    for name in removed { try Folders.remove(target.appending(name)) }
    try Folders.removeEmptyFolders(below: target)
    let last = changed.filter { $0 == Manifest.fileName }
    for name in changed.filter({ $0 != Manifest.fileName }) + last {
      let place = target.appending(name)
      try Folders.make(place.removingLastComponent(), permissions)
      try Folders.rename(partial.appending(name), to: place)
    }
    try Folders.settle(target)
  }
}
