/// The two codes of one authority: the nine characters of the Office for National Statistics and the three digits of
/// the Department for Education, under which older releases have it.
public struct AuthorityCodePair: Hashable, Comparable, Sendable {
  public let code: String
  public let digits: String

  /// `nil` where one of them is missing, is no code (`x`, `z`), or stands for several authorities (`314 / 318`).
  public init?(_ code: String?, digits: String?) {
    func isDigits(_ text: some StringProtocol) -> Bool {
      text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard let code, let digits, code.utf8.count == 9, code.first?.isLetter == true,
      isDigits(code.dropFirst()),
      digits.utf8.count == 3, isDigits(digits)
    else { return nil }
    self.code = code
    self.digits = digits
  }

  public static func < (left: AuthorityCodePair, right: AuthorityCodePair) -> Bool {
    (left.code, left.digits) < (right.code, right.digits)
  }
}
