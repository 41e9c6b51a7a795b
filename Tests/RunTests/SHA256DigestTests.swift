import SystemPackage
import Testing

@testable import Run

/// Known answers of FIPS 180-2, appendix B, and of the empty message.
struct SHA256DigestTests {
  static let answers: [(bytes: [UInt8], hex: String)] = [
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: answers) func bytesInMemory(bytes: [UInt8], hex: String) {
    #expect(SHA256Digest(of: bytes).hex == hex)
  }

  @Test(arguments: answers) func aFile(bytes: [UInt8], hex: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("some file")
    try StagedFolder.write(bytes, to: path)
    let found = try SHA256Digest.ofFile(path)
    #expect(found.digest.hex == hex)
    #expect(found.bytes == bytes.count)
  }

  @Test func piecesGiveTheSameAsTheWhole() {
    let bytes = Self.answers[2].bytes
    var hasher = SHA256Hasher()
    for start in stride(from: 0, to: bytes.count, by: 4_099) {
      let piece = Array(bytes[start..<min(start + 4_099, bytes.count)])
      unsafe hasher.update(piece.span.bytes)
    }
    #expect(hasher.finish().hex == Self.answers[2].hex)
  }

  @Test func aMissingFileIsAMissingInput() {
    let fault = #expect(throws: RunFault.self) { try SHA256Digest.ofFile("/nowhere/contacts.csv") }
    #expect(fault?.exit == .inputMissing)
    #expect(fault?.description.hasPrefix("/nowhere/contacts.csv: error[RUN004]: ") == true)
  }
}
