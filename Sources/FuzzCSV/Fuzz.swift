import CSV
import Columns
import OrderedCollections

// Feeds libFuzzer's inputs to the reader. To build and run it for a minute, on a corpus of its own:
//
//     OUTTURN_FUZZ=1 swift build -c release --product FuzzCSV --sanitize fuzzer -Xswiftc -parse-as-library
//     mkdir -p corpus && .build/release/FuzzCSV -max_total_time=60 -max_len=300 corpus
//
// With `--sanitize address` besides, it also sees reads and writes out of bounds. Give that build a folder of its own
// with `--scratch-path`, so that the ordinary build is not thrown away.

/// One input: the first byte chooses the size of a piece, the second the place of the cut, and the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  guard size >= 2, let data = unsafe data else { return 0 }
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  let text = Array(input[2...])
  let cut = text.count * Int(input[1]) / 256
  let whole = Outcome(text, pieces: 1 << 20) { try $0.read($1) }
  precondition(
    whole == Outcome(text, pieces: 1 + Int(input[0]) % 64) { try $0.read($1) }, "the size of a piece matters")
  precondition(
    whole == Outcome(text, pieces: 1 << 20) { try $0.read($1, cutAfter: cut) }, "the place of the cut matters"
  )
  whole.checkRecords()
  whole.checkReadBack()
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// SwiftPM renames `main` of an executable to this.
@_cdecl("FuzzCSV_main")
public func fuzzMain(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?)
  -> Int32
{
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments, fuzzOne)
}
