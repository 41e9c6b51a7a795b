import Foundation

/// Published data that are not ours to copy and may be present beside the checkout.
enum BesideCheckout {
  static let referralsByMonth = "ees_2024/c6_children_in_need_referrals_by_month_2013_to_2024.csv"
  static let benchmarks = "benchmarks_2010_2018.csv"

  /// The cells of each line of a file; `nil` where it is not present.
  static func rows(of name: String) -> [[Substring]]? {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = checkout.appending(path: "../shared/benchmarks/\(name)")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  static func has(_ name: String) -> Bool { rows(of: name) != nil }
}
