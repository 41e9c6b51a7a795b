internal import CivilDates
internal import Datasets

extension AsAt {
  func protection() throws -> [DropFile] {
    [try plans(), try visits(), try reviews(), try participation()]
  }

  private func planID(_ index: Int) -> String { recordID("P", index + 1, digits: 5) }

  private func plans() throws -> DropFile {
    var conferences: [Int: Int] = [:]
    for (index, conference) in world.conferences.enumerated() where conference.planResulted == true {
      conferences[conference.child] = index
    }
    return try file(ProtectionPlans.self) { builder in
      for index in order(world.plans, \.start) where world.plans[index].start <= day {
        let plan = world.plans[index]
        builder.append { row in
          row[ProtectionPlans.planID] = planID(index)
          row[ProtectionPlans.childID] = id(plan.child)
          row[ProtectionPlans.conferenceID] =
            plan.isEarlier || plan.start < world.firstMonth.firstDay
            ? nil : conferences[plan.child].map(conferenceID)
          row[ProtectionPlans.start] = plan.start
          row[ProtectionPlans.end] = past(plan.end)
          row[ProtectionPlans.initialCategory] = plan.initialCategory
          row[ProtectionPlans.latestCategory] = plan.latestCategory
          row[ProtectionPlans.otherAuthority] = "N"
          row[ProtectionPlans.team] = plan.team
        }
      }
    }
  }

  private func visits() throws -> DropFile {
    try file(ProtectionVisits.self) { builder in
      for (index, visit) in world.protectionVisits.enumerated() where visit.day <= day {
        builder.append { row in
          row[ProtectionVisits.visitID] = recordID("V", index + 1)
          row[ProtectionVisits.planID] = planID(visit.plan)
          row[ProtectionVisits.childID] = id(world.plans[visit.plan].child)
          row[ProtectionVisits.visitDate] = visit.day
          row[ProtectionVisits.seen] = yesNo(visit.isSeen)
          row[ProtectionVisits.seenAlone] = yesNo(visit.isSeenAlone)
        }
      }
    }
  }

  private func reviews() throws -> DropFile {
    try file(ProtectionReviews.self) { builder in
      for (index, review) in world.protectionReviews.enumerated() where review.known <= day {
        builder.append { row in
          row[ProtectionReviews.reviewID] = recordID("RV", index + 1, digits: 5)
          row[ProtectionReviews.planID] = planID(review.plan)
          row[ProtectionReviews.childID] = id(world.plans[review.plan].child)
          row[ProtectionReviews.dueDate] = review.due
          row[ProtectionReviews.heldDate] = past(review.held)
        }
      }
    }
  }

  private func participation() throws -> DropFile {
    try file(ConferenceParticipation.self) { builder in
      for attendance in world.participation where attendance.day <= day {
        let family = world.children[attendance.child].family
        builder.append { row in
          row[ConferenceParticipation.conferenceID] = "CF\(attendance.day.number)-\(family)"
          row[ConferenceParticipation.childID] = id(attendance.child)
          row[ConferenceParticipation.conferenceDate] = attendance.day
          row[ConferenceParticipation.kind] = attendance.isReview ? "review" : "initial"
          row[ConferenceParticipation.participation] = attendance.code
        }
      }
    }
  }
}
