import CSV
import Testing

@Suite struct EncodingTests {
  func opened(_ bytes: [UInt8]) throws -> CSVFile { try CSVFile(bytes: bytes, name: "sample.csv") }

  @Test func plainTextIsUTF8() throws {
    #expect(try file("a,b\n").encoding == .utf8)
    #expect(try file("naïve,€,𝄞\n").encoding == .utf8)
  }

  @Test func theByteOrderMarkIsNoPartOfTheFirstField() throws {
    let file = try opened([0xEF, 0xBB, 0xBF] + Array("\"a\",b\nx,\"y\n".utf8))
    #expect(file.encoding == .utf8WithByteOrderMark)
    let records = try file.firstRecords(1)
    #expect(records.first?.cells == ["a", "b"])
    let error = #expect(throws: CSVError.self) { try file.readAll() }
    #expect(error?.fault == .unterminatedQuote && error?.line == 2 && error?.column == 2)
  }

  @Test func windows1252IsConverted() throws {
    // “Zoë’s — £5 €” in Windows-1252, where every character is one byte.
    let bytes: [UInt8] =
      Array("a,b\n".utf8) + [0x93, 0x5A, 0x6F, 0xEB, 0x92, 0x73, 0x20, 0x97, 0x20, 0xA3, 0x35]
    let file = try opened(bytes + [0x20, 0x80, 0x94] + Array(",y\n".utf8))
    #expect(file.encoding == .windows1252)
    #expect(try file.readAll().rows == [["“Zoë’s — £5 €”", "y"]])
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func bytesThatStandForNothingAreNamedWithTheirLine(byte: UInt8) {
    let error = failure(Array("a\nx\n".utf8) + [byte, 0x0A])
    #expect(error?.fault == .unknownEncoding && error?.line == 3 && error?.code == "CSV008")
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0xBF], [0xF4, 0xBF, 0xBF, 0xBF], [0xC3], [0xE2, 0x82],
      [0xBF],
      [0xF5, 0xBF, 0xBF, 0xBF], [0xE0, 0x41, 0xED, 0x80, 0x80],
    ] as [[UInt8]])
  func whatOnlyLooksLikeUTF8IsNot(bytes: [UInt8]) throws {
    #expect(try opened(Array("a\n".utf8) + bytes).encoding == .windows1252)
    #expect(try opened(bytes + Array("\na\n".utf8)).encoding == .windows1252)
  }

  @Test(arguments: [0, 1, 1_020, 1_023, 1_024, 2_047, 262_143, 300_000])
  func oneCharacterAnywhereDecides(offset: Int) throws {
    let plain = [UInt8](repeating: UInt8(ascii: "x"), count: offset)
    #expect(try opened(plain + Array("é".utf8) + plain).encoding == .utf8)
    #expect(try opened(plain + [0xE9] + plain).encoding == .windows1252)
    #expect(failure(plain + [0] + plain)?.fault == .nul)
  }

  @Test func wideEncodingsAreNamed() {
    #expect(failure([0xFF, 0xFE, 0x61, 0x00])?.fault == .wideEncoding(name: "UTF-16"))
    #expect(failure([0xFE, 0xFF, 0x00, 0x61])?.fault == .wideEncoding(name: "UTF-16"))
    #expect(failure([0xFF, 0xFE, 0x00, 0x00, 0x61, 0, 0, 0])?.fault == .wideEncoding(name: "UTF-32"))
    #expect(failure([0x00, 0x00, 0xFE, 0xFF, 0, 0, 0, 0x61])?.fault == .wideEncoding(name: "UTF-32"))
    #expect(failure([0xFF, 0xFE, 0x61, 0x00])?.code == "CSV006")
  }
}
