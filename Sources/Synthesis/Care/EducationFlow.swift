internal import CivilDates

/// How the schooling of a looked-after child went in one term.
struct SchoolTermRecord {
  var child: Int
  var term: String
  /// The term's last day, on which the record is made.
  var lastDay: CivilDay
  var hasPlan: Bool
  var hadMeeting: Bool
  var schools: Int
  var phase: String
  var grade: String
  /// Tenths of a percent of the sessions.
  var unauthorised: Int
  var exclusions: Int
}

/// Terms of the children of school age who were in care when the term ended.
struct EducationFlow {
  let world: World
  private let random: SeededRandom
  private let terms: [(name: String, lastDay: CivilDay)] = [
    ("2016/17 Summer", .known(2017, 7, 21)), ("2017/18 Autumn", .known(2017, 12, 21)),
    ("2017/18 Spring", .known(2018, 3, 29)),
  ]

  init(_ world: World) {
    self.world = world
    self.random = world.stream("schooling in care")
  }

  func run() throws {
    for period in world.periods {
      let moves = random.integer(1...1_000), grade = random.integer(1...1_000)
      for term in terms where period.isOpen(on: term.lastDay) {
        let age = term.lastDay.age(bornOn: world.children[period.child].birth)
        guard (5...16).contains(age) else { continue }
        world.schooling.append(try record(period.child, term.name, term.lastDay, moves, grade))
      }
    }
    world.schooling.sort { ($0.lastDay, $0.child) < ($1.lastDay, $1.child) }
  }

  private func record(
    _ child: Int, _ term: String, _ lastDay: CivilDay, _ moves: Int, _ grade: Int
  ) throws -> SchoolTermRecord {
    let phase = phase(world.children[child].birth, in: term)
    let hasPlan = random.chance(perThousand: try share("pep_form", ""))
    let isAbsent = random.chance(perThousand: try share("absent", ""))
    let isOftenAbsent = isAbsent && random.chance(perThousand: 120)
    let absence = isOftenAbsent ? random.integer(150...400) : random.integer(4...110)
    let isExcluded = random.chance(perThousand: try share("excluded_in_term", phase))
    let meetings = try share("pep_meeting_where_form", "")
    let good = try share("good_or_better", "")
    let twoSchools = try share("two_or_more_schools", phase)
    return SchoolTermRecord(
      child: child, term: term, lastDay: lastDay, hasPlan: hasPlan,
      hadMeeting: hasPlan && random.chance(perThousand: meetings),
      schools: moves > twoSchools ? 1 : moves * 5 > twoSchools ? 2 : 3, phase: phase,
      grade: grade <= 270
        ? "Outstanding"
        : grade <= good ? "Good" : grade <= 990 ? "Requires Improvement" : "Inadequate",
      unauthorised: isAbsent ? absence : 0, exclusions: isExcluded ? random.pick([1: 7, 2: 2, 3: 1]) : 0)
  }

  /// Of a thousand; the shares do not grow with the number of children.
  private func share(_ line: String, _ phase: String) throws -> Int {
    try world.quotas.count("education", "per_thousand \(line)", "2017/18", phase) / world.quotas.size
  }

  /// By the age on the last day of August before the school year.
  private func phase(_ birth: CivilDay, in term: String) -> String {
    let start = Int(term.prefix(4)) ?? 0
    let age = CivilDay.known(start, 8, 31).age(bornOn: birth)
    return age < 4 ? "Early years" : age < 11 ? "Primary" : age < 16 ? "Secondary" : "Post-16"
  }
}
