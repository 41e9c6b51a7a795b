/// Which side of a line an event on the line falls.
public enum Boundary: String, CaseIterable, Sendable {
  case inclusive
  case exclusive
}
