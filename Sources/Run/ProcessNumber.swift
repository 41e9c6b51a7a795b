import Glibc

/// The number of this process, by which a lock and a half-written folder can be told from those of others.
enum ProcessNumber {
  static var own: Int32 { getpid() }
}
