internal import CivilDates

/// A strategy meeting of a family, or of one child.
struct StrategyMeeting {
  var child: Int?
  var family: Int?
  var day: CivilDay
  var isCompleted: Bool
  var invited: [Bool] = []
  var attended: [Bool] = []
}

/// A section 47 enquiry.
struct Enquiry {
  var child: Int
  var referral: Int
  var start: CivilDay
  var end: CivilDay?
  var outcome: String?
  var team: String
}

struct InitialConference {
  var child: Int
  var enquiry: Int?
  /// When it was held; none while it is planned.
  var day: CivilDay?
  var target: CivilDay?
  var isTransferIn = false
  var planResulted: Bool?
  var team: String
}

struct ProtectionPlan {
  var child: Int
  var start: CivilDay
  var end: CivilDay?
  var initialCategory: String
  var latestCategory: String
  var team: String
  var isVisitedInTime = true
  /// A plan long ago, whose conference is not among the records.
  var isEarlier = false
  /// When the child came into care while on the plan.
  var intoCare: CivilDay?
}
