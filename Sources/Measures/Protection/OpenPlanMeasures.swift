internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Children subject to a child protection plan at the end of a month.
enum OpenPlanMeasures {
  static let all: [MeasureDefinition] = [
    open, per10000, byLatestCategory, byInitialCategory, disabled, lookedAfter, underFive, twoYears, byTeam,
    byTeamAndInitialCategory,
  ]

  private static let page = "Performance Matters, March 2018: Child Protection Service"
  private static let nobody = "no child was subject to a plan"

  static let open = MeasureDefinition(
    "cp_plans_open", "Children subject to a child protection plan",
    definition: "Plans that started by the end of the month and had not ended by then (parameters "
      + "protection.open_on_last_day and protection.other_authorities_counted).",
    source: page, basis: .monthEnd, needs: [Need(ProtectionPlans.start), Need(ProtectionPlans.end)]
  ) { input, window in
    try PlansHeld(input).open(at: window).counts
  }

  static let per10000 = MeasureDefinition(
    "cp_plans_per_10000", "Children subject to a child protection plan per 10,000 children",
    definition:
      "Open plans per 10,000 children aged 0 to 17 (parameters population.year and population.bases).",
    source: page + "; Management Agreement 2017/18", unit: .ratePer10000, basis: .monthEnd, base: .population,
    counted: "cp_plans_open", needs: open.needs
  ) { input, window in
    var counts = try PlansHeld(input).open(at: window).counts
    counts.base = .fixed(try input.population().children)
    return counts
  }

  static let byLatestCategory = MeasureDefinition(
    "cp_plans_by_latest_category", "Children subject to a plan by latest category of abuse",
    definition:
      "Open plans by their latest category. It is the category as recorded by the quarter's end, also for "
      + "earlier months: the records do not date a change.",
    source: page + ", category of abuse", unit: .percent, basis: .monthEnd, dimensions: [.abuseCategory],
    base: .measure("cp_plans_open"), nothing: nobody,
    needs: open.needs + [Need(ProtectionPlans.latestCategory)]
  ) { input, window in
    let held = try PlansHeld(input)
    return held.open(at: window)
      .counts(by: Classification(held.plans[ProtectionPlans.latestCategory], .abuseCategory)).ofWhole()
  }

  static let byInitialCategory = MeasureDefinition(
    "cp_plans_by_initial_category", "Children subject to a plan by first category of abuse",
    definition: "Open plans by the category with which they began.", source: page + ", case holding team",
    unit: .percent, basis: .monthEnd, dimensions: [.abuseCategory], base: .measure("cp_plans_open"),
    nothing: nobody, needs: open.needs + [Need(ProtectionPlans.initialCategory)]
  ) { input, window in
    let held = try PlansHeld(input)
    return held.open(at: window)
      .counts(by: Classification(held.plans[ProtectionPlans.initialCategory], .abuseCategory)).ofWhole()
  }

  static let disabled = MeasureDefinition(
    "cp_plans_disabled", "Disabled children subject to a plan",
    definition: "Open plans of children with a disability on record; not known counts as none.", source: page,
    unit: .percent, basis: .monthEnd, base: .measure("cp_plans_open"), nothing: nobody,
    needs: open.needs + [Need(ProtectionPlans.childID), Need(Children.disability)]
  ) { input, window in
    let held = try PlansHeld(input)
    let children = try held.children(input)
    return held.open(at: window).share { row, _ in children.isDisabled(row: row) }
  }

  static let lookedAfter = MeasureDefinition(
    "cp_plans_looked_after", "Looked-after children subject to a plan",
    definition:
      "Open plans of children who are looked after at the end of the same day; short breaks (V3, V4) are "
      + "not being looked after.",
    source: page, unit: .percent, polarity: .low, basis: .monthEnd, base: .measure("cp_plans_open"),
    nothing: nobody,
    needs: open.needs + [
      Need(ProtectionPlans.childID), Need(CareEpisodes.childID), Need(CareEpisodes.start),
      Need(CareEpisodes.end), Need(CareEpisodes.legalStatus),
    ]
  ) { input, window in
    let held = try PlansHeld(input)
    let isLookedAfter = try lookedAfter(
      of: held.plans[ProtectionPlans.childID], in: try input.table(CareEpisodes.self), at: window)
    return held.open(at: window).share(where: isLookedAfter)
  }

  static let underFive = MeasureDefinition(
    "cp_plans_under_five", "Children under five subject to a plan",
    definition: "Open plans of children who have not completed five years (parameter "
      + "protection.under_fives_include_unborn), as at the end of the month, although the page says year to date.",
    source: page, unit: .percent, basis: .monthEnd, base: .measure("cp_plans_open"), nothing: nobody,
    needs: open.needs + [Need(ProtectionPlans.childID), Need(Children.dateOfBirth)]
  ) { input, window in
    let held = try PlansHeld(input)
    let children = try held.children(input)
    let youngest = input.parameters.protection.underFivesIncludeUnborn ? -1 : 0
    return held.open(at: window).share { row, day in
      children.age(row: row, on: day).map { (youngest...4).contains($0) } ?? false
    }
  }

  static let twoYears = MeasureDefinition(
    "cp_plans_open_two_years", "Children subject to a plan for two years or more",
    definition: "Open plans that have lasted for two completed years or more.",
    source: "Family Services, quarter 4 of 2015/16: FS/S3", unit: .percent, polarity: .low, basis: .monthEnd,
    base: .measure("cp_plans_open"), nothing: nobody, needs: open.needs
  ) { input, window in
    let held = try PlansHeld(input)
    return held.open(at: window).share { row, day in
      held.starts[row].map { day.age(bornOn: $0) >= 2 } ?? false
    }
  }

  static let byTeam = MeasureDefinition(
    "cp_plans_by_team", "Children subject to a plan by case holding team",
    definition:
      "Open plans by team: those of the services of parameter protection.teams_listed_of by name, all "
      + "others, and plans without a team, together.",
    source: page + ", case holding team", unit: .percent, basis: .monthEnd, dimensions: [.caseHoldingTeam],
    base: .measure("cp_plans_open"), nothing: nobody, needs: open.needs + CaseHoldingTeams.needs
  ) { input, window in
    let held = try PlansHeld(input)
    let teams = try CaseHoldingTeams(input, of: held.plans[ProtectionPlans.team])
    return held.open(at: window).counts(by: teams.dimension, teams.position(row:on:)).ofWhole()
  }

  static let byTeamAndInitialCategory = MeasureDefinition(
    "cp_plans_by_team_and_initial_category", "Children subject to a plan by team and first category of abuse",
    definition: "Open plans by team, as for cp_plans_by_team, and by the category with which they began.",
    source: page + ", case holding team", unit: .percent, basis: .monthEnd,
    dimensions: [.caseHoldingTeam, .abuseCategory], base: .measure("cp_plans_open"), nothing: nobody,
    needs: byTeam.needs + [Need(ProtectionPlans.initialCategory)]
  ) { input, window in
    let held = try PlansHeld(input)
    let teams = try CaseHoldingTeams(input, of: held.plans[ProtectionPlans.team])
    let categories = Classification(held.plans[ProtectionPlans.initialCategory], .abuseCategory)
    return held.open(at: window)
      .counts(
        by: teams.dimension, and: Dimension(categories.dimension.name, categories.categories)
      ) { (teams.position(row: $0, on: $1), categories.ofRow[$0]) }
      .ofWhole()
  }

  /// Whether the child of a row of a column is looked after at the end of a month's last day.
  private static func lookedAfter(
    of children: CategoryColumn, in episodes: DatasetTable<CareEpisodes>, at window: MonthWindow
  ) throws -> (Int, CivilDay) -> Bool {
    let (ids, statuses) = (episodes[CareEpisodes.childID], episodes[CareEpisodes.legalStatus])
    let isShortBreak = statuses.words.map(LegalStatus.shortBreaks.contains)
    let stock = Stock(
      from: episodes[CareEpisodes.start], until: episodes[CareEpisodes.end], openOnLastDay: false, at: window
    )
    .filter { row, _ in
      let status = statuses.codes[row]
      return status == CategoryColumn.blank || !isShortBreak[Int(status)]
    }
    let inCare = [CivilDay: Set<Int32>](
      uniqueKeysWithValues: zip(stock.days, stock.rows).map { day, rows in
        (day, Set(rows.map { ids.codes[$0] }))
      })
    let codeInCare = children.words.map { ids.code(of: $0) }
    return { row, day in
      let child = children.codes[row]
      guard child != CategoryColumn.blank, let code = codeInCare[Int(child)] else { return false }
      return inCare[day]?.contains(code) ?? false
    }
  }
}

extension Dimension {
  static let abuseCategory = Dimension("category_of_abuse", of: AbuseCategory.codes)
}
