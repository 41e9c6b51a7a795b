/// Tells on which physical line each record starts: libcsv reports neither lines nor the blank ones it passes over.
///
/// It sees the same pieces as the parser, after it. Where as many lines end within a piece as records, each line is a
/// record and nothing more needs to be known. Otherwise the piece is gone through byte by byte: in text that the
/// strict parser has accepted, a byte stands inside quotation marks when the marks before it are odd in number.
struct LineTracker {
  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// The lines on which the records that ended within the last piece start.
  private(set) var starts: [Int32] = []
  /// Lines of the last piece with nothing on them but blanks.
  private(set) var blankLines: [Int32] = []
  /// The line on which the record under way starts.
  private var recordLine = 1
  private var afterReturn = false
  private var endsWithinLine = false

  /// Where the parser stood before a piece.
  enum Standing {
    case betweenRecords, insideRecord, insideQuotes
  }

  /// Takes the first `count` bytes of a piece, within which the parser ended so many records.
  mutating func take(_ piece: borrowing [UInt8], count: Int, from standing: Standing, recordsEnded: Int) {
    starts.removeAll(keepingCapacity: true)
    blankLines.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    let ends = LineEnd.count(in: piece, count: count, afterReturn: afterReturn)
    if ends == recordsEnded {
      takeWholeLines(ends, from: standing)
    } else {
      takeByByte(piece, count: count, from: standing)
      precondition(starts.count == recordsEnded, "lines and records of the same bytes agree")
    }
    let last = piece[count - 1]
    afterReturn = last == LineEnd.carriageReturn
    endsWithinLine = last != LineEnd.carriageReturn && last != LineEnd.feed
  }

  /// Takes the end of the bytes, where the parser may have ended one record more.
  mutating func finish(from standing: Standing, recordsEnded: Int) {
    starts.removeAll(keepingCapacity: true)
    blankLines.removeAll(keepingCapacity: true)
    if recordsEnded > 0 {
      starts.append(Int32(clamping: recordLine))
    } else if standing == .betweenRecords, endsWithinLine {
      blankLines.append(Int32(clamping: line))
    }
  }

  private mutating func takeWholeLines(_ ends: Int, from standing: Standing) {
    if standing == .betweenRecords { recordLine = line }
    guard ends > 0 else { return }
    starts.append(Int32(clamping: recordLine))
    for next in 1..<max(ends, 1) { starts.append(Int32(clamping: line + next)) }
    line += ends
    recordLine = line
  }

  private mutating func takeByByte(_ piece: borrowing [UInt8], count: Int, from standing: Standing) {
    var inQuotes = standing == .insideQuotes
    var inRecord = standing != .betweenRecords
    var afterReturn = afterReturn
    for position in 0..<count {
      let byte = piece[position]
      switch byte {
      case LineEnd.feed where afterReturn: break
      case LineEnd.feed, LineEnd.carriageReturn:
        if !inQuotes {
          if inRecord {
            starts.append(Int32(clamping: recordLine))
            inRecord = false
          } else {
            blankLines.append(Int32(clamping: line))
          }
        }
        line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default:
        if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
        if !inRecord {
          inRecord = true
          recordLine = line
        }
      }
      afterReturn = byte == LineEnd.carriageReturn
    }
  }
}
