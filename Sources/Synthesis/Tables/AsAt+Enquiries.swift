internal import CivilDates
internal import Datasets

extension AsAt {
  func enquiriesAndConferences() throws -> [DropFile] {
    [try meetings(), try attendance(), try enquiries(), try conferences()]
  }

  private func meetingID(_ index: Int) -> String { recordID("SM", index + 1, digits: 4) }

  func enquiryID(_ index: Int) -> String { recordID("E", index + 1, digits: 5) }

  func conferenceID(_ index: Int) -> String { recordID("IC", index + 1, digits: 4) }

  private func meetings() throws -> DropFile {
    try file(StrategyMeetings.self) { builder in
      for (index, meeting) in world.meetings.enumerated() where meeting.day <= day {
        builder.append { row in
          row[StrategyMeetings.meetingID] = meetingID(index)
          row[StrategyMeetings.childID] = meeting.child.map(id)
          row[StrategyMeetings.familyID] = meeting.family.map { recordID("F", $0) }
          row[StrategyMeetings.meetingDate] = meeting.day
          row[StrategyMeetings.status] = meeting.isCompleted ? "completed" : "other"
        }
      }
    }
  }

  private func attendance() throws -> DropFile {
    try file(StrategyAttendance.self) { builder in
      for (index, meeting) in world.meetings.enumerated() where meeting.day <= day {
        for (place, agency) in MeetingFlow.agencies.enumerated() {
          builder.append { row in
            row[StrategyAttendance.meetingID] = meetingID(index)
            row[StrategyAttendance.agency] = agency
            row[StrategyAttendance.invited] = yesNo(meeting.invited[place])
            row[StrategyAttendance.attended] = yesNo(meeting.attended[place])
          }
        }
      }
    }
  }

  private func enquiries() throws -> DropFile {
    try file(Section47Enquiries.self) { builder in
      for index in order(world.enquiries, \.start) where world.enquiries[index].start <= day {
        let enquiry = world.enquiries[index]
        let end = past(enquiry.end)
        builder.append { row in
          row[Section47Enquiries.enquiryID] = enquiryID(index)
          row[Section47Enquiries.childID] = id(enquiry.child)
          row[Section47Enquiries.referralID] = referralID(enquiry.referral)
          row[Section47Enquiries.start] = enquiry.start
          row[Section47Enquiries.end] = end
          row[Section47Enquiries.outcome] = end == nil ? nil : enquiry.outcome
          row[Section47Enquiries.team] = enquiry.team
        }
      }
    }
  }

  private func conferences() throws -> DropFile {
    try file(InitialConferences.self) { builder in
      for (index, conference) in world.conferences.enumerated() {
        // A conference is known once the enquiry that leads to it has begun.
        let known = conference.enquiry.map { world.enquiries[$0].start } ?? conference.day ?? day
        guard known <= day else { continue }
        let held = past(conference.day)
        builder.append { row in
          row[InitialConferences.conferenceID] = conferenceID(index)
          row[InitialConferences.childID] = id(conference.child)
          row[InitialConferences.enquiryID] = conference.enquiry.map(enquiryID)
          row[InitialConferences.conferenceDate] = held
          row[InitialConferences.targetDate] = conference.target
          row[InitialConferences.transferIn] = yesNo(conference.isTransferIn)
          row[InitialConferences.planResulted] = held == nil ? nil : conference.planResulted.map(yesNo)
          row[InitialConferences.team] = conference.team
        }
      }
    }
  }
}
