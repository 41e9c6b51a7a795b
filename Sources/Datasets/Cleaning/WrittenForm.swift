/// Ways of writing a code that its list does not declare, each undone by itself and counted.
package enum WrittenForm: String, CaseIterable, Sendable {
  /// `Code 'C1' is not mapped`, as case systems export what they cannot translate.
  case unmapped
  /// A quotation mark in front that nothing closes, as spreadsheets mark text.
  case quoted
  /// `DNU C2`, `**DO NOT USE** C2`, `zNotRecorded C2`: marks of retired choices.
  case retired
  /// `a) C2`, `b. No`: the letter of a pick list.
  case lettered
  /// `C2: FCO`, `C2 - Full care order`, `C2  [Full Care Order]`, `(C2) Full care order`.
  case leadingCode
  /// A form of the authority's `aliases.csv`.
  case alias

  /// The forms that wrap something which is then read again, in the order in which they are tried.
  static let wrappings: [WrittenForm] = [.unmapped, .quoted, .retired, .lettered]

  /// What cells of this form are, for a message.
  var sentence: String {
    switch self {
    case .unmapped: "cells said that a code is not mapped"
    case .quoted: "cells began with a quotation mark"
    case .retired: "cells were marked as not to be used"
    case .lettered: "cells began with the letter of a pick list"
    case .leadingCode: "cells held a code and words"
    case .alias: "cells were written as an alias of aliases.csv"
    }
  }

  private static let retiredMarks = ["dnu ", "dnu-", "**do not use**", "do not use", "znotrecorded"]

  /// The text within this form; `nil` when a text, as it is compared, is not of this form.
  func undone(_ text: Substring) -> Substring? {
    switch self {
    case .unmapped:
      guard text.hasPrefix("code '"), text.hasSuffix("' is not mapped") else { return nil }
      return text.dropFirst(6).dropLast(15)
    case .quoted:
      guard let mark = text.first, mark == "'" || mark == "\"", !text.dropFirst().contains(mark) else {
        return nil
      }
      return text.dropFirst()
    case .retired:
      for mark in Self.retiredMarks where text.hasPrefix(mark) {
        return text.dropFirst(mark.count).drop { " -:*".contains($0) }
      }
      return nil
    case .lettered: return Self.withoutLetter(text)
    case .leadingCode, .alias: return nil
    }
  }

  /// A text without the letter of a pick list: `a) `, `zz) `, `p1) ` or `b. `.
  private static func withoutLetter(_ text: Substring) -> Substring? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    guard (1...2).contains(letters.count) else { return nil }
    var rest = text[letters.endIndex...]
    if letters.count == 1, rest.hasPrefix(". ") { return rest.dropFirst(2) }
    if let digit = rest.first, digit.isASCII, digit.isNumber { rest = rest.dropFirst() }
    guard rest.first == ")" else { return nil }
    return rest.dropFirst().drop { $0 == " " }
  }

  /// The first part of a text and the words after it, where a colon, a dash with a blank beside it or a bracket sets
  /// it off: `C2` and `full care order`.
  static func leadingToken(of text: Substring) -> (token: Substring, words: Substring)? {
    if text.first == "(", let end = text.firstIndex(of: ")") {
      let token = text[text.index(after: text.startIndex)..<end]
      return (token, words(text[text.index(after: end)...]))
    }
    var before: Character = " "
    for position in text.indices {
      let character = text[position]
      let after = text[text.index(after: position)...].first ?? " "
      let isDash =
        (character == "-" || character == "–" || character == "—") && (before == " " || after == " ")
      let isBracket = (character == "[" || character == "(") && before == " "
      if character == ":" || isDash || isBracket {
        let token = text[..<position]
        return (token.last == " " ? token.dropLast() : token, words(text[position...]))
      }
      before = character
    }
    return nil
  }

  private static func words(_ text: Substring) -> Substring {
    var words = text.drop { " :-–—[(".contains($0) }
    while let last = words.last, "]) ".contains(last) { words.removeLast() }
    return words
  }
}
