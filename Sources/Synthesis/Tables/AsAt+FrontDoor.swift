internal import CivilDates
internal import Datasets

extension AsAt {
  func frontDoor() throws -> [DropFile] {
    [try contacts(), try referrals(), try assessments(), try earlyHelp()]
  }

  private func contacts() throws -> DropFile {
    try file(Contacts.self) { builder in
      for (index, contact) in world.contacts.enumerated() where contact.received.day <= day {
        let decided = past(contact.decided)
        builder.append { row in
          row[Contacts.contactID] = recordID("C", 300_001 + index)
          row[Contacts.childID] = id(contact.child)
          row[Contacts.receivedAt] = contact.received
          row[Contacts.source] = contact.source
          row[Contacts.outcome] = decided == nil ? nil : contact.outcome
          row[Contacts.decisionAt] = decided
          row[Contacts.firstUrgency] = contact.firstUrgency
          row[Contacts.finalUrgency] = decided == nil ? nil : contact.finalUrgency
          row[Contacts.missing] = yesNo(contact.isMissing)
        }
      }
    }
  }

  private func referrals() throws -> DropFile {
    try file(Referrals.self) { builder in
      for index in order(world.referrals, \.day) where world.referrals[index].day <= day {
        let referral = world.referrals[index]
        let closed = past(referral.closed)
        builder.append { row in
          row[Referrals.referralID] = referralID(index)
          row[Referrals.childID] = id(referral.child)
          row[Referrals.referralDate] = referral.day
          row[Referrals.source] = referral.source
          row[Referrals.noFurtherAction] = yesNo(referral.isNoFurtherAction)
          row[Referrals.team] = referral.team
          row[Referrals.closeDate] = closed
          row[Referrals.closeReason] = closed == nil ? nil : referral.closeReason
        }
      }
    }
  }

  func referralID(_ index: Int) -> String { recordID("0", index + 1, digits: 7) }

  private func assessments() throws -> DropFile {
    try file(Assessments.self) { builder in
      for (place, index) in order(world.assessments, \.start).enumerated()
      where world.assessments[index].start <= day {
        let assessment = world.assessments[index]
        let authorised = past(assessment.authorised)
        builder.append { row in
          row[Assessments.assessmentID] = recordID("A", place + 1)
          row[Assessments.childID] = id(assessment.child)
          row[Assessments.referralID] = referralID(assessment.referral)
          row[Assessments.start] = assessment.start
          row[Assessments.authorised] = authorised
          row[Assessments.childSeen] = authorised == nil ? nil : assessment.childSeen
          row[Assessments.outcome] = authorised == nil ? nil : assessment.outcome
          row[Assessments.team] = assessment.team
        }
      }
    }
  }

  private func earlyHelp() throws -> DropFile {
    try file(EarlyHelp.self) { builder in
      for (index, episode) in world.earlyHelp.enumerated() where episode.start <= day {
        let end = past(episode.end)
        builder.append { row in
          row[EarlyHelp.episodeID] = recordID("EH", index + 1, digits: 5)
          row[EarlyHelp.childID] = id(episode.child)
          row[EarlyHelp.start] = episode.start
          row[EarlyHelp.end] = end
          row[EarlyHelp.leadProfessional] = episode.leadProfessional
          row[EarlyHelp.organisation] = episode.organisation
          row[EarlyHelp.ending] = end == nil ? nil : episode.ending
          row[EarlyHelp.success] = end == nil ? nil : episode.success
        }
      }
    }
  }

  /// Places of records by their day, and where it is the same, as they were made.
  func order<Record>(_ records: [Record], _ day: KeyPath<Record, CivilDay>) -> [Int] {
    records.indices.sorted { (records[$0][keyPath: day], $0) < (records[$1][keyPath: day], $1) }
  }
}
