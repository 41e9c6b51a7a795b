internal import CivilDates
internal import Datasets

/// The front door and protection as Ofsted asks for them: the lists of Annex A, under the headings of its template.
extension AsAt {
  func annexA() throws -> [DropFile] {
    [
      try listed(1, contactList()), try listed(2, earlyHelpList()), try listed(3, referralList()),
      try listed(4, assessmentList()), try listed(5, enquiryList()), try listed(7, protectionList()),
    ]
  }

  /// The first day of the six months that the lists cover.
  private var windowStart: CivilDay { CivilMonth(containing: day).advanced(by: -5).firstDay }

  private func isInWindow(_ day: CivilDay) -> Bool { day >= windowStart && day <= self.day }

  private func fill<List: AnnexAList>(
    _ row: inout DatasetTableBuilder<List>.Row, child index: Int
  ) {
    let child = world.children[index]
    row[List.childID] = child.id
    row[List.gender] = child.birth <= day ? child.gender : "U"
    row[List.ethnicity] = child.ethnicity
    row[List.dateOfBirth] = child.birth
    row[List.age] = child.birth <= day ? "\(day.age(bornOn: child.birth))" : "-1"
  }

  private func contactList() throws -> DropFile {
    // The list has one row for a child, a day and a source.
    var known: Set<String> = []
    return try file(AnnexAContacts.self) { builder in
      for contact in world.contacts where isInWindow(contact.received.day) {
        let key = "\(contact.child) \(contact.received.day) \(contact.source)"
        guard known.insert(key).inserted else { continue }
        builder.append { row in
          fill(&row, child: contact.child)
          row[AnnexAContacts.contactDate] = contact.received.day
          row[AnnexAContacts.source] = contact.source
        }
      }
    }
  }

  private func earlyHelpList() throws -> DropFile {
    try file(AnnexAEarlyHelp.self) { builder in
      for episode in world.earlyHelp where episode.start <= day {
        let end = past(episode.end)
        guard end.map(isInWindow) ?? true || isInWindow(episode.start) else { continue }
        builder.append { row in
          fill(&row, child: episode.child)
          row[AnnexAEarlyHelp.start] = episode.start
          row[AnnexAEarlyHelp.end] = end
          row[AnnexAEarlyHelp.organisation] = episode.organisation
        }
      }
    }
  }

  private func referralList() throws -> DropFile {
    let earlier = Dictionary(grouping: world.referrals.filter { $0.day <= day }, by: \.child)
    return try file(AnnexAReferrals.self) { builder in
      for index in order(world.referrals, \.day) where isInWindow(world.referrals[index].day) {
        let referral = world.referrals[index]
        let days = (earlier[referral.child] ?? []).map(\.day)
        let latest = days.max() ?? referral.day
        builder.append { row in
          fill(&row, child: referral.child)
          row[AnnexAReferrals.referralDate] = referral.day
          row[AnnexAReferrals.source] = referral.source
          row[AnnexAReferrals.noFurtherAction] = yesNo(referral.isNoFurtherAction)
          row[AnnexAReferrals.referrals] = days.count { $0 < latest && $0 >= latest.yearsEarlier(1) }
          row[AnnexAReferrals.team] = referral.team
        }
      }
    }
  }

  private func assessmentList() throws -> DropFile {
    try file(AnnexAAssessments.self) { builder in
      for index in order(world.assessments, \.start) where world.assessments[index].start <= day {
        let assessment = world.assessments[index]
        let authorised = past(assessment.authorised)
        guard authorised.map(isInWindow) ?? true else { continue }
        builder.append { row in
          fill(&row, child: assessment.child)
          row[AnnexAAssessments.disability] = yesNo(world.children[assessment.child].isDisabled)
          row[AnnexAAssessments.start] = assessment.start
          row[AnnexAAssessments.childSeen] = authorised == nil ? nil : assessment.childSeen
          row[AnnexAAssessments.authorised] = authorised
          row[AnnexAAssessments.needsSupport] =
            authorised == nil
            ? nil : yesNo(assessment.outcome != AssessmentOutcome.noFurtherAction.rawValue)
          row[AnnexAAssessments.team] = assessment.team
        }
      }
    }
  }

  private func enquiryList() throws -> DropFile {
    var conferences: [Int: Int] = [:]
    for (index, conference) in world.conferences.enumerated() {
      if let enquiry = conference.enquiry { conferences[enquiry] = index }
    }
    return try file(AnnexASection47.self) { builder in
      for index in order(world.enquiries, \.start) where world.enquiries[index].start <= day {
        let enquiry = world.enquiries[index]
        let isDecided = past(enquiry.end) != nil
        guard isInWindow(enquiry.start) || !isDecided else { continue }
        let conference = conferences[index].map { world.conferences[$0] }
        let held = past(conference?.day)
        builder.append { row in
          fill(&row, child: enquiry.child)
          row[AnnexASection47.disability] = yesNo(world.children[enquiry.child].isDisabled)
          row[AnnexASection47.start] = enquiry.start
          row[AnnexASection47.noConference] = isDecided ? yesNo(conference == nil) : nil
          row[AnnexASection47.conferenceDate] = held
          row[AnnexASection47.planResulted] =
            held == nil ? nil : conference?.planResulted.map(yesNo)
          row[AnnexASection47.team] = enquiry.team
        }
      }
    }
  }

  private func protectionList() throws -> DropFile {
    let plans = Dictionary(
      grouping: order(world.plans, \.start).filter { world.plans[$0].start <= day }
    ) { world.plans[$0].child }
    return try file(AnnexAChildProtection.self) { builder in
      for child in plans.keys.sorted() {
        guard let ofChild = plans[child], let latest = ofChild.last else { continue }
        let plan = world.plans[latest]
        let end = past(plan.end)
        guard end.map(isInWindow) ?? true else { continue }
        builder.append { row in
          fill(&row, child: child)
          row[AnnexAChildProtection.disability] = yesNo(world.children[child].isDisabled)
          row[AnnexAChildProtection.start] = plan.start
          row[AnnexAChildProtection.initialCategory] = plan.initialCategory
          row[AnnexAChildProtection.latestCategory] = plan.latestCategory
          row[AnnexAChildProtection.end] = end
          row[AnnexAChildProtection.earlierPlans] = ofChild.count - 1
          row[AnnexAChildProtection.team] = plan.team
        }
      }
    }
  }

  /// A list under the headings of the template, with the template's title row above them.
  private func listed(_ number: Int, _ file: DropFile) throws -> DropFile {
    let name = String(file.name.dropLast(4))
    guard let contract = DatasetIndex.contract(named: name) else { return file }
    let headings = contract.fields.map { field in
      let heading = field.headings.first ?? field.title
      return heading.contains(",") ? "\"\(heading)\"" : heading
    }
    let body = file.bytes.drop { $0 != UInt8(ascii: "\n") }
    let title = "\(contract.title) (synthetic: about no child)"
    return DropFile(
      name: "annex_a/list_\(number).csv", rows: file.rows,
      bytes: Array((title + "\n" + headings.joined(separator: ",")).utf8) + body)
  }
}
