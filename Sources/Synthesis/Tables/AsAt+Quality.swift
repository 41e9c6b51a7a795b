internal import CivilDates
internal import Datasets
internal import Figures

extension AsAt {
  func quality() throws -> [DropFile] {
    [try audits(), try preProceedings(), try proceedings(), try lifeStory(), try families()]
      + (day == world.end ? [try familiesSummary(), try notInWork()] : [])
  }

  private func audits() throws -> DropFile {
    var rows: [(day: CivilDay, kind: String, grade: String?, oversight: String?)] = []
    for month in Month.months(Month(2018, 1), Month(2018, 3)) {
      let days = world.calendar.days(month.firstDay, month.lastDay)
      let oversight = try world.quotas.deck("audits", "oversight", month.name)
      for (place, grade) in try world.quotas.deck("audits", "regular", month.name).enumerated() {
        rows.append(
          (days[place % days.count], "Regular", grade, place < oversight.count ? oversight[place] : nil))
      }
      for place in 0..<(try world.quotas.count("audits", "thematic", month.name)) {
        rows.append((days[place % days.count], "Thematic", nil, nil))
      }
    }
    return try file(Audits.self) { builder in
      for (index, audit) in rows.enumerated() where audit.day <= day {
        builder.append { row in
          row[Audits.auditID] = recordID("AU", index + 1, digits: 4)
          row[Audits.auditDate] = audit.day
          row[Audits.kind] = audit.kind
          row[Audits.grade] = audit.grade
          row[Audits.oversight] = audit.oversight
        }
      }
    }
  }

  private func preProceedings() throws -> DropFile {
    try file(PreProceedings.self) { builder in
      for (index, process) in world.preProceedings.enumerated() where process.start <= day {
        let end = past(process.end)
        builder.append { row in
          row[PreProceedings.caseID] = recordID("PP", index + 1, digits: 3)
          row[PreProceedings.childID] = id(process.child)
          row[PreProceedings.familyID] = recordID("F", world.children[process.child].family)
          row[PreProceedings.decision] = process.start
          row[PreProceedings.letter] = process.start
          row[PreProceedings.end] = end
          row[PreProceedings.outcome] = end == nil ? nil : process.outcome
        }
      }
    }
  }

  private func proceedings() throws -> DropFile {
    try file(CareProceedings.self) { builder in
      for (index, process) in world.proceedings.enumerated() where process.start <= day {
        let end = past(process.end)
        builder.append { row in
          row[CareProceedings.caseID] = recordID("CO", index + 1, digits: 3)
          row[CareProceedings.childID] = id(process.child)
          row[CareProceedings.courtReference] = "ZW17C\(padded(index + 1, 5))"
          row[CareProceedings.issued] = process.start
          row[CareProceedings.finalOrder] = end
          row[CareProceedings.outcome] = end == nil ? nil : process.outcome
        }
      }
    }
  }

  /// The same number of children in February as in March.
  private func lifeStory() throws -> DropFile {
    let count = try world.quotas.count("life_story", "open", "2018-03")
    let children = world.periods.filter { $0.left == nil && $0.entry < .known(2017, 6, 1) }.prefix(count)
    return try file(LifeStory.self) { builder in
      for (index, period) in children.enumerated() {
        builder.append { row in
          row[LifeStory.workID] = recordID("LS", index + 1, digits: 3)
          row[LifeStory.childID] = id(period.child)
          row[LifeStory.start] = .known(2017, 9, 4) + index * 3
        }
      }
    }
  }

  private func families() throws -> DropFile {
    let attached = try world.quotas.count("troubled_families", "families", "2018-03", "attached")
    let claimed = try world.quotas.count("troubled_families", "families", "2018-03", "claimed")
    let ready = try world.quotas.count("troubled_families", "families", "2018-03", "ready for audit")
    let start = CivilDay.known(2015, 4, 1), days = world.end - start
    return try file(TroubledFamilies.self) { builder in
      for index in 0..<attached {
        let joined = start + (days - 20) * index / attached
        let claim = index < claimed ? joined + 180 + (index * 37) % 150 : nil
        guard joined <= day else { continue }
        builder.append { row in
          row[TroubledFamilies.familyID] = recordID("TF", index + 1, digits: 5)
          row[TroubledFamilies.attached] = joined
          row[TroubledFamilies.claimed] = past(claim)
          row[TroubledFamilies.readyForAudit] = yesNo(index >= claimed && index < claimed + ready)
        }
      }
    }
  }

  private func familiesSummary() throws -> DropFile {
    let items: [(String, String, String?, String?)] = [
      ("target", "2220", nil, nil), ("individuals_per_family", "4", "3.9", "3.9"),
      ("children_per_family", "2.2", "2.1", "2.2"), ("adults_per_family", "1.7", "1.8", "1.7"),
      ("age_of_individuals", "21", "21.3", "20.6"), ("age_of_children", "9.1", "9.1", "9.1"),
      ("age_of_adults", "36.6", "35.8", "35.6"), ("female_pct", "52.0", "51.0", "45.0"),
      ("male_pct", "48.0", "44.0", "40.0"), ("bame_pct", "19.0", "49.0", "19.0"),
    ]
    return try file(TroubledFamiliesSummary.self) { builder in
      for (item, value, neighbours, national) in items {
        builder.append { row in
          row[TroubledFamiliesSummary.asAt] = day
          row[TroubledFamiliesSummary.item] = item
          row[TroubledFamiliesSummary.value] = ExactDecimal(value)
          row[TroubledFamiliesSummary.neighbours] = neighbours.flatMap { ExactDecimal($0) }
          row[TroubledFamiliesSummary.national] = national.flatMap { ExactDecimal($0) }
        }
      }
    }
  }

  private func notInWork() throws -> DropFile {
    let counts = [
      ("2018-02", try world.quotas.count("neet", "number", "2018-02")),
      (Quarter(containing: day).description, try world.quotas.count("neet", "number", "2018-03")),
    ]
    return try file(NEETCount.self) { builder in
      for (period, number) in counts {
        builder.append { row in
          row[NEETCount.period] = period
          row[NEETCount.number] = number
        }
      }
    }
  }
}
