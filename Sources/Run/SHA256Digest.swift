import CLibCrypto
public import SystemPackage

/// The SHA-256 of some bytes.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public var description: String { hex }

  /// The digest of bytes in memory.
  public init(of bytes: [UInt8]) {
    var hasher = SHA256Hasher()
    unsafe hasher.update(bytes.span.bytes)
    self = hasher.finish()
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of a file, read in pieces, and its length.
  ///
  /// Throws a fault with exit 66 if the file cannot be read.
  public static func ofFile(_ path: FilePath) throws(RunFault) -> (digest: SHA256Digest, bytes: Int) {
    do {
      let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      defer { try? file.close() }
      var hasher = SHA256Hasher()
      var buffer = [UInt8](repeating: 0, count: 1 << 18)
      var length = 0
      while true {
        let count = try unsafe buffer.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
        if count == 0 { break }
        unsafe hasher.update(buffer.span.extracting(first: count).bytes)
        length += count
      }
      return (hasher.finish(), length)
    } catch {
      throw RunFault(reading: path, error as? Errno ?? .ioError)
    }
  }
}

/// Takes bytes piece by piece and gives their SHA-256 at the end. The work is done by the system's libcrypto.
@safe public struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  public init() {
    guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else {
      preconditionFailure("libcrypto offers no SHA-256")
    }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  public mutating func update(_ bytes: RawSpan) {
    let done = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(done == 1, "libcrypto could not go on")
  }

  public consuming func finish() -> SHA256Digest {
    var result = [UInt8](repeating: 0, count: 32)
    let done = unsafe result.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    precondition(done == 1, "libcrypto could not finish")
    return SHA256Digest(bytes: result)
  }
}
