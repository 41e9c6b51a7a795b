internal import CivilDates

extension TeamServices {
  private static let categories = Dimension.service.categories ?? []

  /// The position in `Dimension.service` of a team's service on a day; that of none where there is no team or no service.
  func position(of team: String?, on day: CivilDay) -> Int32 {
    let service = team.flatMap { self.service(of: $0, on: day) }
    return Int32(service.flatMap { Self.categories.firstIndex(of: $0) } ?? Self.categories.count - 1)
  }
}
