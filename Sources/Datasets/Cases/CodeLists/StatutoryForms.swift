extension CodeList.Code {
  /// A code of a statutory list, with the forms in which Annex A lists and case systems write it: `a) WBRI`,
  /// `WBRI - White British`, `a) WBRI: White British` and the like.
  ///
  /// `wordings` are words that follow the code but do not mean it by themselves; `others` are further whole forms.
  static func statutory(
    _ code: String, _ label: String, letters: [String] = [], wordings: [String] = [],
    also others: [String] = []
  ) -> CodeList.Code {
    let bare = ([label] + wordings).flatMap { words in
      [
        "\(code): \(words)", "\(code) - \(words)", "\(code) \(words)", "\(code) [\(words)]",
        "(\(code)) \(words)",
      ]
    }
    let lettered = letters.flatMap { letter in
      ["\(letter)) \(code)"] + bare.map { "\(letter)) \($0)" }
    }
    return CodeList.Code(code, label, also: [label] + bare + lettered + others)
  }

  /// A code whose Annex A forms are letter and words, such as `a) Male`, or the words alone.
  static func worded(_ code: String, _ label: String, letters: [String] = [], also others: [String] = [])
    -> CodeList.Code
  {
    let words = [label] + others
    return CodeList.Code(
      code, label,
      also: words.filter { $0 != code } + letters.flatMap { letter in words.map { "\(letter)) \($0)" } })
  }
}
