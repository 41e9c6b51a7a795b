internal import CivilDates

/// An invented child.
struct Child {
  /// Where it stands in the population; its id is made from this.
  var number: Int
  var family: Int
  /// When it was, or is expected to be, born.
  var birth: CivilDay
  var gender: String
  var ethnicity: String
  var isDisabled = false

  /// One id in nine has leading zeros and no letter, as older case systems left them.
  var id: String { number % 9 == 4 ? "00\(padded(number, 6))" : "S\(100_000 + number)" }
}

/// An id of a record: letters, then digits with leading zeros.
func recordID(_ letters: String, _ number: Int, digits: Int = 6) -> String {
  letters + padded(number, digits)
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
