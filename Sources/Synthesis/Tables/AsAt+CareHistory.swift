internal import CivilDates
internal import Datasets

extension AsAt {
  func careHistory() throws -> [DropFile] {
    [try reviewsInCare(), try visitsInCare(), try healthInCare(), try missing()]
  }

  private func reviewsInCare() throws -> DropFile {
    try file(CareReviews.self) { builder in
      for (index, review) in world.careReviews.enumerated() where review.known <= day {
        let held = past(review.held)
        builder.append { row in
          row[CareReviews.reviewID] = recordID("CR", index + 1, digits: 5)
          row[CareReviews.childID] = id(review.child)
          row[CareReviews.dueDate] = review.due
          row[CareReviews.heldDate] = held
          row[CareReviews.cancelled] = "N"
          row[CareReviews.participation] = held == nil ? nil : review.code
        }
      }
    }
  }

  private func visitsInCare() throws -> DropFile {
    try file(CareVisits.self) { builder in
      for (index, visit) in world.careVisits.enumerated() where visit.day <= day {
        builder.append { row in
          row[CareVisits.visitID] = recordID("CV", index + 1, digits: 5)
          row[CareVisits.childID] = id(visit.child)
          row[CareVisits.visitDate] = visit.day
          row[CareVisits.seen] = yesNo(visit.isSeen)
          row[CareVisits.seenAlone] = yesNo(visit.isSeenAlone)
        }
      }
    }
  }

  private func healthInCare() throws -> DropFile {
    try file(CareHealth.self) { builder in
      for (index, check) in world.health.enumerated() where check.day <= day {
        builder.append { row in
          row[CareHealth.checkID] = recordID("H", index + 1, digits: 5)
          row[CareHealth.childID] = id(check.child)
          row[CareHealth.type] = check.type
          row[CareHealth.date] = check.day
          row[CareHealth.status] = check.status
        }
      }
    }
  }

  private func missing() throws -> DropFile {
    try file(MissingEpisodes.self) { builder in
      for (index, episode) in world.missing.enumerated() where episode.start.day <= day {
        let end = past(episode.end)
        builder.append { row in
          row[MissingEpisodes.episodeID] = recordID("M", index + 1, digits: 4)
          row[MissingEpisodes.childID] = id(episode.child)
          row[MissingEpisodes.kind] = "M"
          row[MissingEpisodes.setting] = episode.isFromCare ? "care" : "home"
          row[MissingEpisodes.start] = episode.start
          row[MissingEpisodes.end] = end
          row[MissingEpisodes.interviewOffered] = end == nil ? nil : yesNo(episode.isOffered)
          row[MissingEpisodes.interviewAccepted] = end == nil ? nil : yesNo(episode.isAccepted)
        }
      }
    }
  }
}
