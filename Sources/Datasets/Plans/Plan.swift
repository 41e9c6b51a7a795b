/// The kinds of plan that the delivery unit's reports follow beside its indicators, each in the years that had it.
public enum Plan: String, CaseIterable, Sendable {
  /// What the theme committees commissioned, with commitments by quarter (2015/16).
  case commissioningIntentions = "commissioning_intentions"
  /// What the Management Agreement set as priorities, judged by the service (2014/15).
  case commissioningPriorities = "commissioning_priorities"
  /// Key projects (2010/11) and change projects (2014/15).
  case projects
  /// The Corporate Plan's improvement initiatives, with milestones by quarter (2010/11).
  case improvementInitiatives = "improvement_initiatives"
  /// The key actions of the Management Agreement, with quarters and lead roles (2017/18).
  case keyActions = "key_actions"

  /// As columns hold it.
  public static let codes = CodeList(
    "plan",
    [
      "commissioning_intentions": "Commissioning intentions",
      "commissioning_priorities": "Commissioning priorities", "projects": "Key and change projects",
      "improvement_initiatives": "Improvement initiatives", "key_actions": "Key actions",
    ])
}
