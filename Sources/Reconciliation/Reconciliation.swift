/// A figure as a report printed it.
public struct PrintedFigure: Hashable, Sendable {
  public var report: String
  public var key: FigureKey
  /// A number with its printed decimals, or a word.
  public var printed: String
  /// As the report has it: percent, £000, £m; empty where it has none.
  public var unit: String

  public init(report: String, key: FigureKey, printed: String, unit: String = "") {
    self.report = report
    self.key = key
    self.printed = printed
    self.unit = unit
  }
}

/// Why one printed figure differs from what is recomputed.
public struct Explanation: Hashable, Sendable {
  public var report: String
  public var key: FigureKey
  /// The recomputed value that is explained; an explanation holds for no other.
  public var recomputed: String
  public var differenceClass: String
  public var reason: String

  public init(report: String, key: FigureKey, recomputed: String, differenceClass: String, reason: String) {
    self.report = report
    self.key = key
    self.recomputed = recomputed
    self.differenceClass = differenceClass
    self.reason = reason
  }
}

/// The figures printed in a quarter's reports, each beside what is computed from the same inputs.
///
/// A figure that agrees, or whose difference is explained, is sound. A difference without an explanation is not,
/// nor is an explanation whose difference no longer occurs.
public struct Reconciliation: Sendable {
  /// How a printed figure and the recomputed one stand to each other.
  public enum Verdict: Hashable, Sendable {
    case agrees
    /// In a class A to D of differences, or N when the inputs were not printed.
    case explained(String)
    case unexplained

    /// As the reconciliation prints it.
    public var name: String {
      switch self {
      case .agrees: "agrees"
      case .explained(let differenceClass): differenceClass
      case .unexplained: "unexplained"
      }
    }
  }

  public struct Row: Hashable, Sendable {
    public var figure: PrintedFigure
    public var recomputed: String
    public var verdict: Verdict
    public var reason: String
  }

  /// One row for each printed figure that is derived from others, by report, section and line.
  public var rows: [Row]

  /// Compares each derived printed figure with the recomputed one of the same key.
  public init(
    printed: [PrintedFigure], recomputed: [FigureKey: RecomputedValue], explanations: [Explanation]
  ) {
    struct Place: Hashable {
      var report: String
      var key: FigureKey
    }
    var explanationOf: [Place: Explanation] = [:]
    for explanation in explanations {
      explanationOf[Place(report: explanation.report, key: explanation.key)] = explanation
    }
    self.rows = printed.compactMap { figure in
      let value = recomputed[figure.key]
      let explanation = explanationOf[Place(report: figure.report, key: figure.key)]
      guard value != nil || explanation != nil || DerivedMeasures.mustBeRecomputed(figure.key) else {
        return nil
      }
      let shown = value?.shown(beside: figure.printed) ?? ""
      if value?.agrees(with: figure.printed) == true {
        guard let explanation else {
          return Row(figure: figure, recomputed: shown, verdict: .agrees, reason: "")
        }
        return Row(
          figure: figure, recomputed: shown, verdict: .unexplained,
          reason: "agrees, yet an explanation of class \(explanation.differenceClass) is on file: remove it")
      }
      if value == nil, let explanation, !DerivedMeasures.mustBeRecomputed(figure.key) {
        // A label has nothing to be computed from: the explanation says what it should have been.
        return Row(
          figure: figure, recomputed: explanation.recomputed,
          verdict: .explained(explanation.differenceClass),
          reason: explanation.reason)
      }
      guard let explanation else {
        let reason =
          value == nil ? "derived, but not recomputed, and no reason is on file" : "no reason is on file"
        return Row(figure: figure, recomputed: shown, verdict: .unexplained, reason: reason)
      }
      guard explanation.recomputed == shown else {
        return Row(
          figure: figure, recomputed: shown, verdict: .unexplained,
          reason: "the reason on file explains \(explanation.recomputed), not \(shown)")
      }
      return Row(
        figure: figure, recomputed: shown, verdict: .explained(explanation.differenceClass),
        reason: explanation.reason)
    }
  }

  public var unexplained: [Row] { rows.filter { $0.verdict == .unexplained } }
}
