internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Posts for social workers: those over establishment, how they are filled, and the rates of the workforce census.
enum PostMeasures {
  static let all: [MeasureDefinition] = [
    posts, overEstablishment, byState, agencyRate, agencyRateByService, vacancyRate, vacancyRateByService,
  ]

  private static let plan = "Performance Matters, March 2018: improvement plan T6"
  private static let census = "children's social work workforce census, Department for Education"

  static let posts = MeasureDefinition(
    "posts", "Posts",
    definition:
      "Posts for social workers, within the establishment and over it, by the last list of the month. A "
      + "month without a list is not supplied.",
    source: plan, basis: .monthEnd, needs: [Need(WorkforcePosts.asAt)]
  ) { input, window in
    try lists(input, window).counts
  }

  static let overEstablishment = MeasureDefinition(
    "posts_over_establishment", "Posts over establishment",
    definition: "Posts that the establishment does not pay for.", source: plan, polarity: .low,
    basis: .monthEnd, needs: posts.needs + [Need(WorkforcePosts.funded)]
  ) { input, window in
    let funded = try input.table(WorkforcePosts.self)[WorkforcePosts.funded]
    return try lists(input, window).filter { row, _ in funded[row] == YesNo.no }.counts
  }

  static let byState = MeasureDefinition(
    "posts_by_state", "Social work staff makeup",
    definition: "Posts that are held permanently, held by agency workers, or vacant, out of all posts.",
    source: plan, unit: .percent, decimals: 0, basis: .monthEnd, dimensions: [.postState],
    base: .measure("posts"), nothing: "there were no posts",
    needs: posts.needs + [Need(WorkforcePosts.state)]
  ) { input, window in
    let states = try input.table(WorkforcePosts.self)[WorkforcePosts.state]
    return try lists(input, window).counts(by: Classification(states, .postState)).ofWhole()
  }

  static let agencyRate = rate(.agency, byService: false)
  static let agencyRateByService = rate(.agency, byService: true)
  static let vacancyRate = rate(.vacancy, byService: false)
  static let vacancyRateByService = rate(.vacancy, byService: true)

  /// A rate of the census: some full-time equivalents out of themselves and those in permanent posts.
  private enum Rate: String {
    case agency, vacancy

    var title: String { self == .agency ? "Agency worker rate" : "Vacancy rate" }

    var definition: String {
      switch self {
      case .agency:
        "Full-time equivalents (in hundredths) of agency workers, out of those and of permanent social workers."
      case .vacancy:
        "Full-time equivalents (in hundredths) of vacant posts of the establishment, those that agency workers "
          + "cover among them or not (parameter posts.vacancies_include_agency_cover), out of those and of "
          + "permanent social workers."
      }
    }

    func counts(_ state: String?, isFunded: Bool, _ parameters: PostParameters) -> Bool {
      switch self {
      case .agency: state == PostState.agency.rawValue
      case .vacancy:
        isFunded
          && (state == PostState.vacant.rawValue
            || parameters.vacanciesIncludeAgencyCover && state == PostState.agency.rawValue)
      }
    }
  }

  private static func rate(_ rate: Rate, byService: Bool) -> MeasureDefinition {
    MeasureDefinition(
      "\(rate.rawValue)_rate" + (byService ? "_by_service" : ""),
      rate.title + (byService ? " by service" : ""),
      definition: rate.definition + " Posts without hours on record are left out, as the census does.",
      source: census, unit: .percent, numeratorDecimals: 2, denominatorDecimals: 2, polarity: .low,
      basis: .monthEnd,
      dimensions: byService ? [.service] : [], nothing: "there are no such posts",
      needs: posts.needs + [
        Need(WorkforcePosts.funded), Need(WorkforcePosts.state), Need(WorkforcePosts.fullTime),
      ] + (byService ? [Need(WorkforcePosts.service)] : [])
    ) { input, window in
      let posts = try input.table(WorkforcePosts.self)
      let (states, funded) = (posts[WorkforcePosts.state], posts[WorkforcePosts.funded])
      let fullTime = posts[WorkforcePosts.fullTime]
      let services = Classification(posts[WorkforcePosts.service], .service)
      let names = byService ? services.categories : [""]
      let lists = try lists(input, window)
      func isCounted(_ row: Int) -> Bool {
        rate.counts(states[row], isFunded: funded[row] == YesNo.yes, input.parameters.posts)
      }
      func hours(where holds: (Int) -> Bool) -> Tally {
        var hours = Tally(months: window.months.count, categories: names.count)
        for (month, rows) in lists.rows.enumerated() {
          for row in rows where holds(row) {
            hours.add(
              fullTime[row]?.hundredths ?? 0, month: Int32(month),
              category: byService ? services.ofRow[row] : 0)
          }
        }
        return hours
      }
      var counts = lists.counts
      counts.breakdowns = names.map { byService ? [Breakdown(Dimension.service.name, $0)] : [] }
      counts.counts = hours(where: isCounted)
      counts.base = .each(hours { isCounted($0) || states[$0] == PostState.permanent.rawValue })
      return counts
    }
  }

  /// The posts of the last list of each month.
  private static func lists(_ input: MeasureInput, _ window: MonthWindow) throws -> Stock {
    let posts = try input.table(WorkforcePosts.self)
    return Stock(asAt: posts[WorkforcePosts.asAt], of: WorkforcePosts.contract.name, at: window)
  }
}

extension Dimension {
  static let postState = Dimension("state", of: PostState.codes)
}
