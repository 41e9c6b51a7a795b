import CivilDates
import Datasets
import Figures

/// Small histories of children in care.
struct CareFixture {
  /// The rows of a table, each with an id of its own.
  struct Rows<Source: Dataset> {
    typealias Fill = (inout DatasetTableBuilder<Source>.Row) -> Void

    private(set) var fills: [Fill] = []

    mutating func add(_ fill: @escaping (inout DatasetTableBuilder<Source>.Row, String) -> Void) {
      let id = String(fills.count)
      fills.append { row in fill(&row, id) }
    }
  }

  var fixture: Fixture
  private var children = Rows<Children>()
  private var episodes = Rows<CareEpisodes>()
  private var placements = Rows<Placements>()
  private var visits = Rows<CareVisits>()
  private var checks = Rows<CareHealth>()
  private var reviews = Rows<CareReviews>()
  private var statuses = Rows<Immigration>()
  private var allocations = Rows<Allocations>()
  private var teams = Rows<OrgMap>()

  init(quarter: String = "2017Q4") throws { fixture = try Fixture(quarter: quarter) }

  mutating func child(
    _ id: String, born: String? = "2008-05-05", _ gender: String = "F", ethnicity: String? = nil
  ) {
    children.add { row, _ in
      row[Children.childID] = id
      row[Children.dateOfBirth] = born.flatMap(day)
      row[Children.gender] = gender
      row[Children.ethnicity] = ethnicity
    }
  }

  /// An episode of care; without period ids, dates tell the periods.
  mutating func episode(
    _ child: String, _ start: String, _ end: String? = nil, _ status: String? = "C2", new: String = "S",
    ending: String? = nil, period: String? = nil
  ) {
    episodes.add { row, id in
      row[CareEpisodes.episodeID] = id
      row[CareEpisodes.childID] = child
      row[CareEpisodes.periodID] = period
      row[CareEpisodes.start] = day(start)
      row[CareEpisodes.beginning] = new
      row[CareEpisodes.legalStatus] = status
      row[CareEpisodes.end] = end.flatMap(day)
      row[CareEpisodes.ending] = ending
    }
  }

  mutating func placement(
    _ child: String, _ start: String, _ end: String? = nil, _ type: String? = "U6",
    _ provider: String? = "PR1", miles: String? = nil, location: String? = nil, longTerm: String? = nil
  ) {
    placements.add { row, id in
      row[Placements.placementID] = id
      row[Placements.childID] = child
      row[Placements.start] = day(start)
      row[Placements.end] = end.flatMap(day)
      row[Placements.type] = type
      row[Placements.provider] = provider
      row[Placements.distance] = miles.flatMap { ExactDecimal($0) }
      row[Placements.location] = location
      row[Placements.longTerm] = longTerm
    }
  }

  /// A girl in care from a day on, in placements that follow on each other.
  mutating func moved(_ id: String, from entry: String, _ moves: (start: String, type: String)...) {
    child(id)
    episode(id, entry)
    for (place, move) in moves.enumerated() {
      placement(id, move.start, place + 1 < moves.count ? moves[place + 1].start : nil, move.type)
    }
  }

  mutating func visit(_ child: String, _ date: String, seen: String? = "Y") {
    visits.add { row, id in
      row[CareVisits.visitID] = id
      row[CareVisits.childID] = child
      row[CareVisits.visitDate] = day(date)
      row[CareVisits.seen] = seen
    }
  }

  mutating func check(_ child: String, _ type: String, _ date: String?, _ status: String = "Completed") {
    checks.add { row, id in
      row[CareHealth.checkID] = id
      row[CareHealth.childID] = child
      row[CareHealth.type] = type
      row[CareHealth.date] = date.flatMap(day)
      row[CareHealth.status] = status
    }
  }

  mutating func review(
    _ child: String, due: String? = nil, held: String? = nil, _ code: String? = nil, cancelled: String = "N"
  ) {
    reviews.add { row, id in
      row[CareReviews.reviewID] = id
      row[CareReviews.childID] = child
      row[CareReviews.dueDate] = due.flatMap(day)
      row[CareReviews.heldDate] = held.flatMap(day)
      row[CareReviews.cancelled] = cancelled
      row[CareReviews.participation] = code
    }
  }

  mutating func immigration(_ child: String, _ start: String, _ end: String? = nil, _ status: String = "UASC")
  {
    statuses.add { row, id in
      row[Immigration.statusID] = id
      row[Immigration.childID] = child
      row[Immigration.status] = status
      row[Immigration.start] = day(start)
      row[Immigration.end] = end.flatMap(day)
    }
  }

  mutating func allocation(
    _ child: String, _ team: String?, from start: String = "2017-05-01", to end: String? = nil,
    role: String = Allocations.caseWorker
  ) {
    allocations.add { row, id in
      row[Allocations.allocationID] = id
      row[Allocations.childID] = child
      row[Allocations.role] = role
      row[Allocations.team] = team
      row[Allocations.start] = day(start)
      row[Allocations.end] = end.flatMap(day)
    }
  }

  mutating func team(_ team: String, of service: String, from: String? = nil, to: String? = nil) {
    teams.add { row, _ in
      row[OrgMap.team] = team
      row[OrgMap.service] = service
      row[OrgMap.validFrom] = from.flatMap(day)
      row[OrgMap.validTo] = to.flatMap(day)
    }
  }

  /// A figure as `Fixture.shown` writes it, as at the end of the quarter unless another period is named.
  func shown(_ measure: String, _ period: String = "2018-03-31", _ categories: [String] = []) throws -> String
  {
    try complete.shown(measure, period, categories)
  }

  /// With all tables.
  var complete: Fixture {
    var result = fixture
    result.add(Children.self, children.fills)
    result.add(CareEpisodes.self, episodes.fills)
    result.add(Placements.self, placements.fills)
    result.add(CareVisits.self, visits.fills)
    result.add(CareHealth.self, checks.fills)
    result.add(CareReviews.self, reviews.fills)
    result.add(Immigration.self, statuses.fills)
    result.add(Allocations.self, allocations.fills)
    result.add(OrgMap.self, teams.fills)
    return result
  }
}
