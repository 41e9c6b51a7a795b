import Glibc
import SystemPackage

/// Whether a descriptor leads to a person or to a file.
enum Terminal {
  static func isOne(_ descriptor: FileDescriptor) -> Bool { isatty(descriptor.rawValue) == 1 }
}
