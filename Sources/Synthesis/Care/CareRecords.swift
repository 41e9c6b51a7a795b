internal import CivilDates

/// A period during which a child was looked after.
struct CarePeriod {
  var child: Int
  var entry: CivilDay
  var left: CivilDay?
  /// SSDA903 reason of the end.
  var ending: String?
  var need: String
  var isUnaccompanied = false
  /// The legal statuses, each from its first day; empty when none is recorded.
  var statuses: [(from: CivilDay, status: String)] = []
  var placements: [Placement] = []
  /// The team at the end, or when the child left.
  var team = ""
  /// Months from the first to the third placement, for those who moved so often in the year.
  var thirdAfter: String?
  var isStable = false
  var isAssessedInTime = false

  func status(on day: CivilDay) -> String { statuses.last { $0.from <= day }?.status ?? "" }

  func isOpen(on day: CivilDay) -> Bool { entry <= day && (left.map { $0 > day } ?? true) }
}

struct Placement {
  var start: CivilDay
  var type: String
  var provider: String?
  var isInsideArea: Bool
}

struct CareReview {
  var child: Int
  var due: CivilDay
  var held: CivilDay?
  var known: CivilDay
  var code: String
}

struct CareVisit {
  var child: Int
  var day: CivilDay
  var isSeen: Bool
  var isSeenAlone: Bool
}

struct HealthRecord {
  var child: Int
  var type: String
  var day: CivilDay
  var status: String
}

struct MissingEpisode {
  var child: Int
  var isFromCare: Bool
  var start: CivilMoment
  var end: CivilMoment
  var isOffered: Bool
  var isAccepted: Bool
}
