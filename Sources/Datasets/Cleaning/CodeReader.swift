/// Reads the words of coded cells, as case systems write them, as codes of one list.
///
/// A word is tried as a code, as a declared way of writing one, as an alias of the authority, and then as a code with
/// something around it. A form that could mean two codes means none, and no code is ever looked for inside a text.
package struct CodeReader {
  /// What a word comes to.
  package enum Reading: Equatable {
    /// A code of the list, and the form that had to be undone to find it.
    case code(String, WrittenForm?)
    /// A placeholder for an empty cell.
    case blank
    case unknown
  }

  private let codes: Set<String>
  /// The code of each declared form as it is compared; `nil` where it could be several.
  private var forms: [String: String?] = [:]
  /// The codes alone, as they are compared.
  private var bareCodes: [String: String?] = [:]
  private let aliases: [String: String]
  private let readsPlaceholders: Bool

  /// Reads codes of a list. `aliases` are the authority's codes of further forms, as they are compared;
  /// `readsPlaceholders` says whether `N/A` and the like stand for an empty cell.
  package init(_ list: CodeList, aliases: [String: String] = [:], readsPlaceholders: Bool) {
    self.codes = Set(list.codes.map(\.code))
    self.aliases = aliases
    self.readsPlaceholders = readsPlaceholders
    for code in list.codes { Self.add(code.code, code.code, to: &bareCodes) }
    for code in list.codes {
      for form in [code.label] + code.alsoWritten { Self.add(form, code.code, to: &forms) }
    }
    // A code that is another one's label is first of all a code.
    forms.merge(bareCodes) { _, bare in bare }
  }

  private static func add(_ form: String, _ code: String, to forms: inout [String: String?]) {
    let compared = Heading.normalised(form)
    if let other = forms[compared], other != code {
      forms[compared] = .some(nil)
    } else {
      forms[compared] = code
    }
  }

  /// What a word that is not blank means.
  package func read(_ word: String) -> Reading {
    codes.contains(word) ? .code(word, nil) : read(compared: Heading.normalised(word)[...])
  }

  private func read(compared text: Substring) -> Reading {
    if let declared = forms[String(text)] { return declared.map { .code($0, nil) } ?? .unknown }
    if let alias = aliases[String(text)] { return .code(alias, .alias) }
    if readsPlaceholders, Placeholder.isOne(String(text)) { return .blank }
    for form in WrittenForm.wrappings {
      guard let inner = form.undone(text), inner.count < text.count else { continue }
      switch read(compared: inner) {
      case .code(let code, _): return .code(code, form)
      case .blank: return .blank
      case .unknown: return .unknown
      }
    }
    return leadingCode(of: text).map { .code($0, .leadingCode) } ?? .unknown
  }

  /// The code that a text begins with, set off from the words that follow. Words that are the label of another code
  /// contradict it.
  private func leadingCode(of text: Substring) -> String? {
    guard let (token, words) = WrittenForm.leadingToken(of: text), let found = bareCodes[String(token)],
      let code = found
    else { return nil }
    if words.first?.isNumber == true { return nil }
    if let meant = forms[String(words)], let other = meant, other != code { return nil }
    return code
  }
}
