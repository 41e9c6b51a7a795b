public import Columns

/// Audits of case work. Not in the Standard Safeguarding Dataset.
public enum Audits: Dataset {
  public static let auditID = identifier(
    "audit_id", "Audit id", "The id of the audit.", .required)
  public static let auditDate = day(
    "audit_date", "Date of audit", "When it was completed.", .required)
  public static let kind = category(
    "type", "Kind", "One of the regular round, or on one theme.", .required, codes: AuditKind.codes)
  public static let childID = identifier(
    "child_id", "Child id", "The child whose case was audited, when it was one.", .optionalColumn)
  public static let grade = category(
    "grade", "Grade", "How the auditor grades the practice.", codes: AuditGrade.codes)
  public static let oversight = category(
    "oversight_grade", "Grade of oversight", "How the auditor grades the management oversight.",
    .optionalColumn, codes: AuditGrade.codes)

  public static let contract = DatasetContract(
    name: "audits",
    title: "Case audits",
    description: "Audits with their grades, regular and thematic.",
    grain: "one audit",
    fields: [
      auditID.definition, auditDate.definition, kind.definition, childID.definition, grade.definition,
      oversight.definition,
    ],
    key: [auditID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: auditDate.definition,
    feeds: [BookletPage.improvement],
    rules: [
      rule(
        "AUD-01", .warning, "A regular audit has a grade", remedy: "Fill the grade.",
        fields: [grade.name, kind.name]
      ) { rows, _ in
        let (grades, kinds) = (rows[grade], rows[kind])
        return rows.rows.filter { kinds[$0] == AuditKind.regular.rawValue && grades[$0] == nil }
      },
      knownChild("AUD-02", childID),
    ])
}
