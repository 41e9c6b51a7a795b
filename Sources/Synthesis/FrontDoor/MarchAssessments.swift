internal import CivilDates

/// The assessments that the last month completed: the report breaks them down by time, outcome and team.
struct MarchAssessments {
  let world: World
  private let month: Month
  private let period: String

  init(_ world: World) {
    self.world = world
    self.month = world.lastMonth
    self.period = world.lastMonth.name
  }

  func run() throws {
    let firstTeams = try world.quotas.deck("assessments", "initial_by_team", period)
    let otherTeams = try world.quotas.deck("assessments", "other_by_team", period)
    var outcomes = try outcomeDecks(later: otherTeams.count)
    let bands = world.random.shuffled(try world.quotas.deck("assessments", "working_days", period))
    guard bands.count == firstTeams.count + otherTeams.count else {
      throw SynthesisFault.contradiction("assessments of \(period) by team and by working days differ")
    }
    var written: [Int] = []
    try firstOfReferral(bands.prefix(firstTeams.count).sorted(), firstTeams, &outcomes.first, &written)
    try laterOnes(Array(bands.suffix(otherTeams.count)), otherTeams, &outcomes.later, &written)
    let notSeen = try world.quotas.count("assessments", "child_seen", period, "N")
    for (place, index) in world.random.shuffled(written).enumerated() {
      world.assessments[index].childSeen = place < notSeen ? "N" : "Y"
    }
  }

  /// Later assessments of a referral mostly keep a plan going.
  private func outcomeDecks(later count: Int) throws -> (first: [String], later: [String]) {
    let all = try world.quotas.deck("assessments", "outcome", period)
    let going = all.filter { $0 == "Continue with CIN/CP/CLA" }
    let updated = all.filter { $0 == "Child In Need - Update Child's Plan" }
    let ended = all.filter { $0 == "No Further Action" }
    var later = Array(going.prefix(count * 2 / 3)) + updated.prefix(count / 4)
    later += ended.prefix(count - later.count)
    var left = all
    for outcome in later {
      if let place = left.firstIndex(of: outcome) { left.remove(at: place) }
    }
    return (world.random.shuffled(left), world.random.shuffled(later))
  }

  /// Families new to social care: brothers and sisters are assessed together.
  private func firstOfReferral(
    _ bands: [String], _ teams: [String], _ outcomes: inout [String], _ written: inout [Int]
  ) throws {
    var place = 0
    while place < bands.count {
      var count = 1
      let most = world.random.pick([1: 60, 2: 28, 3: 12])
      while count < most, place + count < bands.count, bands[place + count] == bands[place] { count += 1 }
      let (start, authorised) = days(in: bands[place])
      let children = world.newSiblings(count, on: start)
      let referrals = try world.refer(children, latest: start)
      for (child, referral) in zip(children, referrals) {
        world.referrals[referral].isClaimed = false
        world.assessments.append(
          Assessment(
            child: child, referral: referral, start: start, authorised: authorised,
            outcome: outcomes.removeLast(), team: teams[place]))
        written.append(world.assessments.count - 1)
        place += 1
      }
    }
  }

  /// Children whose referral was assessed before and stayed open.
  private func laterOnes(
    _ bands: [String], _ teams: [String], _ outcomes: inout [String], _ written: inout [Int]
  ) throws {
    for (band, team) in zip(bands, teams) {
      let (start, authorised) = days(in: band)
      let child = world.newSiblings(1, on: start + -400)
      let referral = try world.refer(child, latest: start + -world.random.integer(120...380))[0]
      let first = world.referrals[referral].day
      let finished = world.calendar.adding(world.random.integer(15...44), to: first)
      world.assessments.append(
        Assessment(
          child: child[0], referral: referral, start: first, authorised: finished, childSeen: "Y",
          outcome: "Child In Need - Update Child's Plan", team: Teams.duty(world.random)))
      world.assessments.append(
        Assessment(
          child: child[0], referral: referral, start: start, authorised: authorised,
          outcome: outcomes.removeLast(), team: team))
      written.append(world.assessments.count - 1)
    }
  }

  private func days(in band: String) -> (start: CivilDay, authorised: CivilDay) {
    let authorised = world.workingDay(in: month)
    let length =
      switch band {
      case "0-25": world.random.integer(4...25)
      case "26-40": world.random.integer(26...40)
      case "41-45": world.random.integer(41...45)
      default: world.random.integer(46...78)
      }
    return (world.calendar.adding(-length, to: authorised), authorised)
  }
}
