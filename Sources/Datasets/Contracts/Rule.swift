public import CivilDates
public import Columns

/// A condition between the cells of a row, or between the rows of a file, that cleaning enforces.
public struct Rule: Sendable {
  public enum Severity: String, CaseIterable, Sendable {
    /// Reported; the row stays.
    case warning
    /// The row is rejected and the run goes on.
    case reject
    /// The file cannot be trusted: the run stops before anything is handed over.
    case stop
  }

  /// Stable, for example `RET-03`.
  public var id: String
  public var severity: Severity
  /// What must hold, as a sentence.
  public var sentence: String
  /// How to mend a row that breaks it.
  public var remedy: String
  /// The columns concerned; the first is the one that findings point at.
  public var fields: [String]
  /// The days (as-at dates) between which the rule applies; open where `nil`.
  public var validFrom: CivilDay?
  public var validTo: CivilDay?
  /// Other datasets of the drop that it looks at. Such a rule is applied after every dataset has been cleaned by
  /// itself, to their accepted rows, and only where all of them were supplied. A rule sees no dataset of the drop that
  /// it does not name here.
  public var across: [any Dataset.Type] = []
  /// The rows that break it, ascending.
  public var offending: @Sendable (RuleInput) -> [Int]
  /// How far a row is from what must hold, for rules on totals: amounts, never anything about a person.
  public var detail: (@Sendable (RuleInput, Int) -> String?)?

  func applies(asAt day: CivilDay) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// What a rule looks at.
public struct RuleInput: Sendable {
  /// Typed columns under their canonical names; rejected rows are still among them.
  public var table: Table
  public var quarter: Quarter
  /// Whole-number limits that the authority sets, by name (`pipelines/<authority>/thresholds.yml`).
  public var limits: [String: Int]
  /// Other tables that rules refer to, by dataset: the authority's own lists, such as its indicator catalogue, and
  /// for a rule across datasets the accepted rows of the others.
  public var related: [String: Table]

  public init(table: Table, quarter: Quarter, limits: [String: Int] = [:], related: [String: Table] = [:]) {
    self.table = table
    self.quarter = quarter
    self.limits = limits
    self.related = related
  }

  /// The rows of another dataset; `nil` when this run does not have it.
  public func related<Other: Dataset>(_: Other.Type) -> DatasetTable<Other>? {
    related[Other.contract.name].map { DatasetTable<Other>($0) }
  }
}

extension Dataset {
  /// A rule on this dataset's typed rows; `offending` returns the rows that break it. `across` names the other
  /// datasets of the drop that it looks at.
  public static func rule(
    _ id: String, _ severity: Rule.Severity, _ sentence: String, remedy: String, fields: [String],
    validFrom: CivilDay? = nil, validTo: CivilDay? = nil, across: [any Dataset.Type] = [],
    detail: (@Sendable (DatasetTable<Self>, RuleInput, Int) -> String?)? = nil,
    offending: @escaping @Sendable (DatasetTable<Self>, RuleInput) -> [Int]
  ) -> Rule {
    var typedDetail: (@Sendable (RuleInput, Int) -> String?)?
    if let detail { typedDetail = { input, row in detail(DatasetTable<Self>(input.table), input, row) } }
    return Rule(
      id: id, severity: severity, sentence: sentence, remedy: remedy, fields: fields, validFrom: validFrom,
      validTo: validTo, across: across,
      offending: { input in offending(DatasetTable<Self>(input.table), input) }, detail: typedDetail)
  }
}
