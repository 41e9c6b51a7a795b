import CLibC
import Glibc
public import SystemPackage

/// What the system does with folders and names of files, as Swift throws it.
public enum Folders {
  /// Makes a folder and those above it. One that is already there is left as it is.
  static func make(_ path: FilePath, _ permissions: FilePermissions) throws(Errno) {
    var path = path
    let made = result { unsafe path.withPlatformString { unsafe mkdir($0, permissions.rawValue) } }
    switch made {
    case nil: return
    case .fileExists:
      guard try Stat(path).type == .directory else { throw Errno.notDirectory }
    case .noSuchFileOrDirectory:
      let whole = path
      // A parent that is there cannot be the reason: some file systems refuse new folders in this way.
      guard path.removeLastComponent(), !path.isEmpty, !exists(path) else {
        throw Errno.noSuchFileOrDirectory
      }
      try make(path, .sharedFolder)
      try make(whole, permissions)
    case .some(let error): throw error
    }
  }

  static func setPermissions(_ permissions: FilePermissions, of path: FilePath) throws(Errno) {
    try check { unsafe path.withPlatformString { unsafe chmod($0, permissions.rawValue) } }
  }

  static func exists(_ path: FilePath) -> Bool {
    (try? Stat(path, followTargetSymlink: false)) != nil
  }

  /// The names in a folder, in byte order. None if the folder is not there.
  public static func names(in path: FilePath) throws(Errno) -> [String] {
    guard let folder = unsafe path.withPlatformString({ unsafe opendir($0) }) else {
      let error = Errno(rawValue: errno)
      if error == .noSuchFileOrDirectory { return [] }
      throw error
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
          unsafe String(platformString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Every file below a folder, as a path relative to it, in byte order. Links count as files.
  static func files(below path: FilePath) throws(Errno) -> [String] {
    var files: [String] = []
    for name in try names(in: path) {
      let inner = path.appending(name)
      if try Stat(inner, followTargetSymlink: false).type == .directory {
        files += try Folders.files(below: inner).map { "\(name)/\($0)" }
      } else {
        files.append(name)
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder and all that is in it. Nothing happens if it is not there.
  static func remove(_ path: FilePath) throws(Errno) {
    guard exists(path) else { return }
    if try Stat(path, followTargetSymlink: false).type == .directory {
      for name in try names(in: path) { try remove(path.appending(name)) }
      try check { unsafe path.withPlatformString { unsafe rmdir($0) } }
    } else {
      try check { unsafe path.withPlatformString { unsafe unlink($0) } }
    }
  }

  /// Removes the folders below a folder in which no file is left.
  static func removeEmptyFolders(below path: FilePath) throws(Errno) {
    for name in try names(in: path) {
      let inner = path.appending(name)
      guard try Stat(inner, followTargetSymlink: false).type == .directory else { continue }
      try removeEmptyFolders(below: inner)
      if try names(in: inner).isEmpty { try remove(inner) }
    }
  }

  static func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
    try check {
      unsafe old.withPlatformString { old in
        unsafe new.withPlatformString { new in unsafe Glibc.rename(old, new) }
      }
    }
  }

  /// Lets two names change places, at once.
  static func exchange(_ one: FilePath, with other: FilePath) throws(Errno) {
    try check {
      unsafe one.withPlatformString { one in
        unsafe other.withPlatformString { other in
          unsafe renameat2(AT_FDCWD, one, AT_FDCWD, other, UInt32(RENAME_TWO_NAMES_CHANGE_PLACES))
        }
      }
    }
  }

  /// Gives a file a second name.
  static func link(_ old: FilePath, as new: FilePath) throws(Errno) {
    try check {
      unsafe old.withPlatformString { old in
        unsafe new.withPlatformString { new in unsafe Glibc.link(old, new) }
      }
    }
  }

  /// Waits until a file or a folder is on the disk, and gives it these permissions if any.
  static func settle(_ path: FilePath, _ permissions: FilePermissions? = nil) throws(Errno) {
    let file = try attempt { try FileDescriptor.open(path, .readOnly, options: [.closeOnExec]) }
    defer { try? file.close() }
    if let permissions { try check { fchmod(file.rawValue, permissions.rawValue) } }
    try check { fsync(file.rawValue) }
  }

  /// Runs a call of swift-system, which throws only `Errno` but does not say so in its type.
  static func attempt<Value>(_ call: () throws -> Value) throws(Errno) -> Value {
    do { return try call() } catch { throw error as? Errno ?? .ioError }
  }

  private static func check(_ call: () -> Int32) throws(Errno) {
    if let error = result(call) { throw error }
  }

  private static func result(_ call: () -> Int32) -> Errno? {
    while call() != 0 {
      let error = Errno(rawValue: errno)
      if error != .interrupted { return error }
    }
    return nil
  }
}
