extension CSVError {
  /// What is wrong and how to mend it, without the place.
  public var message: String {
    switch fault {
    case .cannotOpen(let reason):
      "cannot be opened: \(reason). Check that the file exists and may be read"
    case .cannotRead(let reason):
      "cannot be read: \(reason). Check the disk or the share that it lies on"
    case .changed:
      "changed while it was being read. Run again when whatever writes it has finished"
    case .empty:
      "is empty. Ask for the file again, or remove it if there is nothing to supply"
    case .noHeading(let recordsFound):
      "has no row of headings where one was expected: only \(Self.counted(recordsFound, "row")) found"
        + ". Check that it is the right file and that its headings were not removed"
    case .wideEncoding(let name):
      "is in \(name), which is not read. Save it again as CSV UTF-8"
    case .nul:
      "holds a byte of zero, which no text has. It may be a spreadsheet or UTF-16 renamed to .csv: "
        + "save it again as CSV UTF-8"
    case .unknownEncoding:
      "is neither UTF-8 nor Windows-1252 text. Save it again as CSV UTF-8"
    case .strayQuote:
      "a quotation mark stands inside a field that does not begin with one. Put the whole field in quotation "
        + "marks and double the mark inside it"
    case .textAfterQuote(let opened):
      "text follows the closing quotation mark of a field that opens on line \(opened). Double each quotation "
        + "mark that belongs to the text (a backslash does not protect one)"
    case .unterminatedQuote:
      "the field that opens here with a quotation mark is never closed. Close it, or remove the mark"
    case .fieldTooLong(let limit):
      "the field that opens here is longer than \(limit) bytes. A quotation mark was probably left open: close it, "
        + "or remove the mark"
    case .tooManyFields(let limit):
      "this row has more than \(limit) fields. Check that the file is comma-separated text"
    case .recordTooLong:
      "this row is longer than two gigabytes. Check that the file is comma-separated text"
    case .noSuchColumn(let fields):
      "a column was asked for that is not in the file: its headings have \(Self.counted(fields, "field"))"
    }
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension CSVError: CustomStringConvertible {
  /// One line: `contacts.csv:12: column 3 (need_code): error[CSV009]: a quotation mark stands …`.
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    place += ": "
    if let column {
      place += "column \(column)" + (columnName.map { " (\($0))" } ?? "") + ": "
    }
    return "\(place)error[\(code)]: \(message)"
  }
}
