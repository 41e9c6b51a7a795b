public import CivilDates
public import Columns

/// How the council assesses risks, by edition: the levels of its matrix, the bands of scores, the words for what is
/// done about a risk, from which score the register lists it, and to whom it is escalated.
public enum RiskRules: Dataset {
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year of the rule, for example 2014/15.", .required)
  public static let validTo = category(
    "valid_to", "Valid to", "Last financial year of the rule; empty while it is in force.")
  public static let kind = category("kind", "Kind", "What the row lays down.", .required, codes: kinds)
  public static let lowest = integer(
    "lowest", "Lowest", "The level; or the lowest score of a band, of the register or of an escalation.",
    from: 1)
  public static let highest = integer("highest", "Highest", "The highest score of a band.", from: 1)
  public static let label = category(
    "label", "Label", "The name of the level, band or status; or to whom a risk is escalated.", .required)
  public static let provenance = category(
    "provenance", "Provenance", "How the rule is known.", .required, codes: provenances)
  public static let note = text("note", "Note", "Where it is from, or why it was chosen.")

  public static let kinds = CodeList(
    "risk_rule",
    [
      "impact": "A level of impact", "probability": "A level of probability", "band": "A band of scores",
      "status": "What is done about a risk",
      "listed": "The lowest score of which the register lists every risk",
      "escalation": "To whom a risk of a score or more is reported",
    ])
  public static let provenances = CodeList(
    "risk_rule_provenance",
    [
      "stated": "Stated by the council", "fitted": "The simplest rule that gives what was printed",
      "assumed": "Neither stated nor tested by a printed figure",
    ])

  /// The rows in force in a financial year, in the order of the list.
  public static func inForce(_ rules: DatasetTable<RiskRules>, in year: FinancialYear) -> [Int] {
    let years = EditionYears(from: rules[validFrom], to: rules[validTo])
    return rules.rows.filter { years.isInForce($0, in: year) }
  }

  public static let contract = DatasetContract(
    name: "risk_rules",
    title: "Risk rules",
    description: "The matrix, bands, statuses and escalations of risks, by edition.",
    grain: "one level, band, status or escalation of an edition",
    fields: [
      validFrom.definition, validTo.definition, kind.definition, lowest.definition, highest.definition,
      label.definition, provenance.definition, note.definition,
    ],
    key: [validFrom.name, kind.name, lowest.name, label.name],
    rules: [
      editionYears("RKR-01", validFrom, validTo),
      rule(
        "RKR-02", .reject,
        "A level, the register and an escalation have their lowest score, a band also a highest that is not below it",
        remedy: "Fill lowest and, of a band, highest.", fields: [lowest.name, highest.name]
      ) { rows, _ in
        let (kind, lowest, highest) = (rows[kind], rows[lowest], rows[highest])
        return rows.rows.filter { row in
          switch kind[row] {
          case "status": return false
          case "band":
            guard let low = lowest[row], let high = highest[row] else { return true }
            return high < low
          default: return lowest[row] == nil
          }
        }
      },
      rule(
        "RKR-03", .reject,
        "Two levels of an axis, two bands or two scores of the register do not meet in one year",
        remedy: "End the earlier edition in the year before the later one starts, or part the bands.",
        fields: [lowest.name, validFrom.name]
      ) { rows, _ in
        let (kind, lowest, highest) = (rows[kind], rows[lowest], rows[highest])
        let years = EditionYears(from: rows[validFrom], to: rows[validTo])
        /// The scores that the row lays claim to; every score for the register's one threshold.
        func scores(_ row: Int) -> ClosedRange<Int>? {
          switch kind[row] {
          case "impact", "probability": lowest[row].map { $0...$0 }
          case "band":
            if let low = lowest[row], let high = highest[row], low <= high { low...high } else { nil }
          case "listed": 0...Int.max
          default: nil
          }
        }
        return rows.rows.filter { row in
          guard let own = scores(row), let ownYears = years.years(of: row) else { return false }
          return (0..<row).contains { earlier in
            kind.codes[earlier] == kind.codes[row] && scores(earlier)?.overlaps(own) == true
              && years.years(of: earlier)?.overlaps(ownYears) == true
          }
        }
      },
    ])
}

/// The levels, statuses and threshold of one financial year, as rules of cleaning look them up.
struct RiskRulesOfYear {
  private var levels: [String: Set<Int>] = [:]
  private(set) var statuses: Set<String> = []
  /// The lowest score of which the register lists every risk; `nil` when it lists a choice of risks.
  private(set) var listedFrom: Int?

  /// `nil` when the run has no list of rules.
  init?(_ input: RuleInput) {
    guard let rules = input.related(RiskRules.self) else { return nil }
    let (kind, lowest, label) = (rules[RiskRules.kind], rules[RiskRules.lowest], rules[RiskRules.label])
    for row in RiskRules.inForce(rules, in: input.quarter.financialYear) {
      switch kind[row] {
      case "status": statuses.insert(label[row] ?? "")
      case "listed": listedFrom = lowest[row]
      case let axis?: if let level = lowest[row] { levels[axis, default: []].insert(level) }
      case nil: continue
      }
    }
  }

  /// Whether the year has a matrix at all.
  var hasMatrix: Bool { levels["impact"] != nil && levels["probability"] != nil }

  /// Whether a level is one of the axis, `impact` or `probability`.
  func has(_ level: Int, on axis: String) -> Bool { levels[axis]?.contains(level) ?? false }

  /// The highest level of the axis.
  func size(of axis: String) -> Int? { levels[axis]?.max() }
}
