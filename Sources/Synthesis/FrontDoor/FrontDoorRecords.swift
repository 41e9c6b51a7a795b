internal import CivilDates

/// A contact at the front door. What was decided is known only once it is decided.
struct Contact {
  var child: Int
  var received: CivilMoment
  var source: String
  var outcome: String?
  var decided: CivilMoment?
  var firstUrgency: String
  var finalUrgency: String?
  var isMissing: Bool
}

struct Referral {
  var child: Int
  var day: CivilDay
  var source = ""
  var isNoFurtherAction = false
  var team = ""
  var closed: CivilDay?
  var closeReason: String?
  /// Whether other parts of the simulation rely on it: its closing is then theirs to decide.
  var isClaimed = false
  /// Whether an assessment must follow.
  var isAssessed = false
}

struct Assessment {
  var child: Int
  var referral: Int
  var start: CivilDay
  var authorised: CivilDay?
  var childSeen: String?
  var outcome: String?
  var team: String
}

struct EarlyHelpEpisode {
  var child: Int
  var start: CivilDay
  var end: CivilDay?
  var leadProfessional: String
  var organisation: String
  var ending: String?
  var success: String?
}
