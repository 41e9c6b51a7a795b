public import CSV

extension CellFault.Reason {
  /// What is wrong with a cell and how to mend it.
  public var sentence: String {
    switch self {
    case .notADay: "not a date. Write 31/03/2018 or 2018-03-31."
    case .noSuchDay: "there is no such day. Correct the date."
    case .monthFirst: "the month seems to come first. Write day/month/year."
    case .notATime: "what follows the date is not a time of day. Write 31/03/2018 14:05 or the date alone."
    case .notAnInteger: "not a whole number. Write digits only, without commas or units."
    case .notADecimal: "not a number. Write digits with a point, without commas or units."
    case .tooManyDigits: "more digits than a number can have. Correct the number."
    }
  }
}

extension RowFault.Reason {
  /// What is wrong with a row and how to mend it.
  public var sentence: String {
    switch self {
    case .tooFewFields(let expected, let found):
      "The row has \(found) cells under \(expected) headings. Look for a missing comma or quotation mark."
    case .tooManyFields(let expected, let found):
      "The row has \(found) cells under \(expected) headings. Put text that holds a comma in quotation marks."
    case .blankLine: "The line is blank. Remove it, or write \"\" for an empty cell."
    }
  }
}
