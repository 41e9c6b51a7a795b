/// Column headings as they arrive, compared without regard to case, spaces, quotes or final punctuation.
public enum Heading {
  /// The form in which two headings are compared: trimmed, one space for any run of blanks (no-break spaces and
  /// line breaks included) or underscores, straight quotes, lower case, no final `?`, `*`, `.` or `:`, no `(Y/N)`.
  public static func normalised(_ heading: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "‘", "’": word.unicodeScalars.append("'")
      case "“", "”": word.unicodeScalars.append("\"")
      case _ where scalar == "_" || scalar.properties.isWhitespace:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    var text = words.joined(separator: " ").lowercased()
    while true {
      if text.hasSuffix("(y/n)") {
        text.removeLast(5)
      } else if let last = text.last, "?*.: ".contains(last) {
        text.removeLast()
      } else {
        return text
      }
    }
  }
}

/// Where a contract's columns stand in a file.
public struct HeadingMatch: Sendable {
  /// What is wrong with a file's headings; any of them makes the file unusable.
  public enum Fault: Hashable, Sendable {
    case missing(String)
    /// Two columns of the file (positions from 0) are the same field.
    case doubled(String, first: Int, second: Int)
    case blank(position: Int)
  }

  /// Positions from 0 of each field found, in the contract's order.
  public var positions: [(field: String, position: Int)]
  /// Headings of the file that are no field of the contract; their columns are left behind.
  public var unknown: [String]
  public var faults: [Fault]

  /// Matches a row of headings with the fields of a contract.
  public init(_ headings: [String], with contract: DatasetContract) {
    let normalised = headings.map(Heading.normalised)
    var positions: [(field: String, position: Int)] = []
    var faults: [Fault] = []
    var taken = Set<Int>()
    for field in contract.fields {
      let names = Set(([field.name] + field.headings).map(Heading.normalised))
      let found = normalised.indices.filter { names.contains(normalised[$0]) }
      taken.formUnion(found)
      if found.count > 1 {
        faults.append(.doubled(field.name, first: found[0], second: found[1]))
      } else if let position = found.first {
        positions.append((field.name, position))
      } else if field.presence != .optionalColumn {
        faults.append(.missing(field.name))
      }
    }
    for (position, heading) in normalised.enumerated() where heading.isEmpty {
      faults.append(.blank(position: position))
    }
    self.positions = positions
    self.unknown = headings.indices.filter { !taken.contains($0) && !normalised[$0].isEmpty }.map {
      headings[$0]
    }
    self.faults = faults
  }
}
