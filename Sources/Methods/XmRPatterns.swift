/// The rules that look at more than one point of a chart, on points that follow one another without a gap. Each gives,
/// for every point, the side of the pattern of which it is part, or `nil`.
enum XmRPatterns {
  /// So many points in a row on one side of the centre line. A point on the line, whose side is `nil`, ends the row.
  static func shifts(sides: [Side?], length: Int) -> [Side?] {
    rows(of: sides).reduce(into: [Side?](repeating: nil, count: sides.count)) { marks, row in
      guard row.indices.count >= length else { return }
      for index in row.indices { marks[index] = row.side }
    }
  }

  /// So many points in a row, each above the one before or each below. Equal neighbours end the row. A turning point
  /// that ends one trend and begins another belongs to the later.
  static func trends(_ values: [Double], length: Int) -> [Side?] {
    var marks = [Side?](repeating: nil, count: values.count)
    let steps = zip(values.dropFirst(), values).map { Side(of: $0, from: $1) }
    for row in rows(of: steps) where row.indices.count + 1 >= length {
      for index in row.indices.lowerBound...row.indices.upperBound { marks[index] = row.side }
    }
    return marks
  }

  /// In three points in a row on one side of the centre line, two or three that are near its limit: those are marked,
  /// the third is not.
  static func twoOfThree(sides: [Side?], near: [Bool]) -> [Side?] {
    var marks = [Side?](repeating: nil, count: sides.count)
    for start in sides.indices.dropLast(2) {
      let window = start..<start + 3
      guard let side = sides[start], window.allSatisfy({ sides[$0] == side }) else { continue }
      guard window.count(where: { near[$0] }) >= 2 else { continue }
      for index in window where near[index] { marks[index] = side }
    }
    return marks
  }

  /// The longest stretches of one side.
  private static func rows(of sides: [Side?]) -> [(side: Side, indices: Range<Int>)] {
    var rows: [(side: Side, indices: Range<Int>)] = []
    var start = sides.startIndex
    while start < sides.endIndex {
      let end = sides[start...].firstIndex { $0 != sides[start] } ?? sides.endIndex
      if let side = sides[start] { rows.append((side, start..<end)) }
      start = end
    }
    return rows
  }
}
