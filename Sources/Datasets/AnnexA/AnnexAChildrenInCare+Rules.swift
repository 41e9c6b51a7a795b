internal import CivilDates
internal import Columns

extension AnnexAChildrenInCare {
  static let rules: [Rule] = [
    agesAgree("AXA8-01"),
    inOrder("AXA8-02", .reject, start, ceasedDate),
    together("AXA8-03", .reject, ceasedDate, ending),
    inOrder("AXA8-04", .reject, start, placementStart),
    inOrder("AXA8-05", .warning, start, legalStart),
    rule(
      "AXA8-06", .warning, "Short breaks (V3, V4) are not counted as being looked after",
      remedy: "Leave such children out of the list, or correct the legal status.", fields: [legalStatus.name]
    ) { rows, _ in
      let statuses = rows[legalStatus]
      return rows.rows.filter { row in statuses[row].map(LegalStatus.shortBreaks.contains) ?? false }
    },
    rule(
      "AXA8-07", .warning, "A child placed with parents (P1) is under an order, not accommodated (V2)",
      remedy: "Correct the legal status or the type of placement.", fields: [type.name, legalStatus.name]
    ) { rows, _ in
      let (types, statuses) = (rows[type], rows[legalStatus])
      return rows.rows.filter { types[$0] == PlacementType.parents && statuses[$0] == "V2" }
    },
    rule(
      "AXA8-08", .warning, "Parents (PR0) provide placements with parents (P1), and only those",
      remedy: "Correct the provider or the type of placement.", fields: [provider.name, type.name]
    ) { rows, _ in
      let (types, providers) = (rows[type], rows[provider])
      return rows.rows.filter { row in
        guard let type = types[row], let provider = providers[row] else { return false }
        return (type == PlacementType.parents) != (provider == PlacementProvider.parents)
      }
    },
    rule(
      "AXA8-09", .warning, "A child in care is under 18",
      remedy: "Correct the date of birth, or the day of leaving care.",
      fields: [dateOfBirth.name, ceasedDate.name]
    ) { rows, input in
      let (births, ends) = (rows[dateOfBirth], rows[ceasedDate])
      return rows.rows.filter { row in
        // Someone may leave care on the eighteenth birthday itself.
        let last = ends[row].map { $0 + -1 } ?? input.quarter.lastDay
        return births[row].map { last.age(bornOn: $0) >= 18 } ?? false
      }
    },
    rule(
      "AXA8-10", .warning, "Whether a return interview was offered is known of a child who was missing",
      remedy: "Fill the answer.", fields: [interviewOffered.name, missing.name]
    ) { rows, _ in
      let (offers, times) = (rows[interviewOffered], rows[missing])
      return rows.rows.filter { offers[$0] == nil && (times[$0] ?? 0) > 0 }
    },
    implies("AXA8-11", .warning, interviewAccepted, interviewOffered),
    inWindow("AXA8-12", "A child is in care, or left it in the last six months", ceasedDate) { rows, input in
      let (days, window) = (rows[ceasedDate], sixMonths(input))
      return { row in days[row].map { $0 < window.lowerBound } ?? false }
    },
    daysHaveCome(
      "AXA8-13",
      [
        legalStart, lastReview, lastVisit, lastReviewingContact, lastHealth, lastDental,
        placementStart,
      ]),
    childAgrees("AXA8-14"),
  ]
}
