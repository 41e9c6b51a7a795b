/// Events in a population: referrals of the children of an authority. There may be more events than people.
public struct CrudeRate: Hashable, Sendable {
  public let events: Int
  public let population: Int

  /// `nil` unless the population is above zero and the events are nought or more.
  public init?(_ events: Int, in population: Int) {
    guard population > 0, events >= 0 else { return nil }
    self.events = events
    self.population = population
  }

  /// The rate of several groups together: events and populations are summed, rates never averaged. `nil` without a
  /// group, or where a sum does not fit.
  public init?(pooling groups: some Sequence<CrudeRate>) {
    var events = 0
    var population = 0
    for group in groups {
      let (moreEvents, eventsOverflow) = events.addingReportingOverflow(group.events)
      let (morePeople, peopleOverflow) = population.addingReportingOverflow(group.population)
      guard !eventsOverflow, !peopleOverflow else { return nil }
      events = moreEvents
      population = morePeople
    }
    self.init(events, in: population)
  }

  /// The rate for so many people: `per` 10,000.
  public func value(per people: Double = 1) -> Double { Double(events) / Double(population) * people }

  /// Its interval for so many people: exact below ten events, Byar's from ten on; ``ConfidenceInterval/method`` says
  /// which.
  public func interval(_ level: ConfidenceLevel, per people: Double = 1) -> ConfidenceInterval {
    CountLimits.interval(events: events, level).scaled(by: people / Double(population))
  }
}
