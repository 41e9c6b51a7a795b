internal import CivilDates
internal import Columns

/// Stretches of time of the same child or thing, in the order of their starts.
struct Episodes {
  /// One group for each id, its rows in the order of their starts, then as they arrived.
  let groups: [[Int]]

  /// Groups the rows that have an id and a start. Of several rows with the same key only the last counts, because
  /// it replaces the others; where there is no key, of several of one id with the same start.
  init<Column: DatedColumn>(of ids: CategoryColumn, starts: Column, keys: CategoryColumn?) {
    var lastRow = [Int](repeating: -1, count: keys?.words.count ?? 0)
    for (row, key) in (keys?.codes ?? []).enumerated() where key != CategoryColumn.blank {
      lastRow[Int(key)] = row
    }
    var groups = [[Int]](repeating: [], count: ids.words.count)
    for (row, id) in ids.codes.enumerated() {
      guard id != CategoryColumn.blank, starts.day(of: row) != nil else { continue }
      if let key = keys?.codes[row], key != CategoryColumn.blank, lastRow[Int(key)] != row { continue }
      groups[Int(id)].append(row)
    }
    self.groups = groups.map { group in
      let sorted = group.sorted { left, right in
        guard let one = starts.day(of: left), let other = starts.day(of: right) else { return left < right }
        return (one, left) < (other, right)
      }
      if keys != nil { return sorted }
      return sorted.indices.filter { position in
        position + 1 == sorted.count
          || starts.day(of: sorted[position]) != starts.day(of: sorted[position + 1])
      }.map { sorted[$0] }
    }
  }
}

extension Dataset {
  /// Stretches of one child do not overlap; one may end on the day on which the next starts. The one that starts
  /// later is found.
  static func withoutOverlap<Column: DatedColumn>(
    _ id: String, _ severity: Rule.Severity, of child: Field<Self, CategoryColumn>,
    from start: Field<Self, Column>, to end: Field<Self, Column>, key: Field<Self, CategoryColumn>? = nil
  ) -> Rule {
    rule(
      id, severity, "It starts when the one before it, of the same child, has ended",
      remedy: "Correct the dates, end the earlier one, or remove the one that is not right.",
      fields: [start.name, end.name, child.name]
    ) { rows, _ in
      let (starts, ends) = (rows[start], rows[end])
      var found: [Int] = []
      for group in Episodes(of: rows[child], starts: starts, keys: key.map { rows[$0] }).groups {
        var latestEnd: CivilDay?
        for row in group {
          guard let first = starts.day(of: row) else { continue }
          // One that ends before it starts is another rule's business.
          let last = ends.day(of: row) ?? .never
          if let latestEnd, first < latestEnd { found.append(row) }
          latestEnd = max(latestEnd ?? last, last)
        }
      }
      return found.sorted()
    }
  }
}
