public import Columns

/// What the report says beside its figures: achievements, challenges with their actions, and remarks, each in a short
/// sentence and attached to the section it belongs to.
///
/// A statement may name the figure it is about, in five parts with `|` between them as in the published figures.
public enum Commentary: Dataset {
  public static let section = category(
    "section", "Section", "The part of the report.", .required, codes: sections)
  public static let item = integer(
    "item", "Item", "The order within the section and kind.", .required, from: 1)
  public static let kind = category("kind", "Kind", "What is said.", .required, codes: kinds)
  public static let statement = text("statement", "Statement", "In short.", .required)
  public static let answers = integer(
    "answers", "Answers", "Of an action: the item of the challenge in its section that it answers.", from: 1)
  public static let figure = category(
    "figure", "Figure", "The figure that it is about: section|line|breakdown|period|measure.")

  public static let sections = CodeList(
    "report_section",
    [
      "overview": "Top achievements, challenges and actions", "performance": "Performance indicators",
      "human_resources": "Human resources and managing the business", "finance": "Revenue and capital",
      "savings": "Savings and the financial profile", "risk": "Risks", "equalities": "Equalities",
      "customer_experience": "Customer experience", "commitments": "Commissioning intentions and key actions",
    ])
  public static let kinds = CodeList(
    "statement_kind",
    [
      "achievement": "An achievement", "challenge": "A challenge or issue", "action": "An action",
      "remark": "A remark",
    ])

  public static let contract = DatasetContract(
    name: "commentary",
    title: "Commentary",
    description: "Short statements of the quarterly report, by section.",
    grain: "one statement",
    fields: [
      section.definition, item.definition, kind.definition, statement.definition, answers.definition,
      figure.definition,
    ],
    key: [section.name, kind.name, item.name],
    rules: [
      rule(
        "COM-01", .reject, "Only an action answers, and it answers a challenge of its section",
        remedy: "Correct the item in answers, or add the challenge.", fields: [answers.name]
      ) { rows, _ in
        let (section, item, kind, answers) = (rows[section], rows[item], rows[kind], rows[answers])
        let challenges = Set(
          rows.rows.filter { kind[$0] == "challenge" }.map { "\(section[$0] ?? "") \(item[$0] ?? 0)" })
        return rows.rows.filter { row in
          guard let answered = answers[row] else { return false }
          return kind[row] != "action" || !challenges.contains("\(section[row] ?? "") \(answered)")
        }
      },
      rule(
        "COM-02", .reject, "A figure is named by five parts",
        remedy: "Write section|line|breakdown|period|measure.",
        fields: [figure.name]
      ) { rows, _ in
        let figure = rows[figure]
        return rows.rows.filter { row in
          figure[row].map { $0.split(separator: "|", omittingEmptySubsequences: false).count != 5 } ?? false
        }
      },
    ])
}
