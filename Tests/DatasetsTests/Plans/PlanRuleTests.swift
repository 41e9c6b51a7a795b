import Columns
import Datasets
import Testing

/// What the files of the plans must hold, as at 31 March 2016.
@Suite struct PlanRuleTests {
  /// The statuses of commissioning intentions and of the other plans in 2015/16.
  private static func statuses(_ plans: Plan...) throws -> [String: Table] {
    let rows = plans.flatMap { plan in
      ["green", "amber"].enumerated().map { rank, status in
        "\(plan.rawValue),\(status),2015/16,,\(rank + 1),met,\(status),●,,stated"
      }
    }
    let headings = PlanStatuses.contract.fields.map(\.name).joined(separator: ",")
    let text = ([headings] + rows).joined(separator: "\n") + "\n"
    return [PlanStatuses.contract.name: try arrived(PlanStatuses.self, text).table]
  }

  private func broken<Source: Dataset>(
    _: Source.Type, _ rows: String..., related: [String: Table] = [:]
  ) throws -> [String] {
    let headings = Source.contract.fields.map(\.name).joined(separator: ",")
    let text = ([headings] + rows).joined(separator: "\n") + "\n"
    return try clean(Source.self, text, related: related).findings.map { "\($0.rule)@\($0.line)" }
  }

  private func table<Source: Dataset>(_: Source.Type, _ rows: String...) throws -> [String: Table] {
    let headings = Source.contract.fields.map(\.name).joined(separator: ",")
    let text = ([headings] + rows).joined(separator: "\n") + "\n"
    return [Source.contract.name: try arrived(Source.self, text).table]
  }

  @Test func anIntentionHasAStatusOfTheYearAndACommitment() throws {
    let statuses = try Self.statuses(.commissioningIntentions)
    let commitments = try table(CommissioningCommitments.self, "FS1,1,Do it,2016-03,2015Q4,green")
    let related = statuses.merging(commitments) { $1 }
    #expect(try broken(CommissioningIntentions.self, "1,Young Carers,green,", related: related) == [])
    #expect(
      try broken(
        CommissioningIntentions.self, "1,Young Carers,purple,", "2,Libraries,green,", related: related)
        == ["INT-01@2", "INT-02@3"])
    #expect(
      try broken(CommissioningIntentions.self, "1,Young Carers,purple,") == [],
      "without the list of statuses nothing is known to be wrong")
  }

  @Test func aStatusOutsideTheEditionIsNamedWithThoseThatThereAre() throws {
    let headings = CommissioningIntentions.contract.fields.map(\.name).joined(separator: ",")
    let found = try clean(
      CommissioningIntentions.self, headings + "\n1,Young Carers,purple,\n",
      related: try Self.statuses(.commissioningIntentions)
    ).findings
    #expect(found.first?.message.contains("purple; the statuses of 2015/16 are green, amber.") == true)
    #expect(found.first?.severity == .reject && found.first?.column == "position")
  }

  @Test func aCommitmentHasItsQuarterItsStatusAndItsIntention() throws {
    let statuses = try Self.statuses(.commissioningIntentions)
    let related = statuses.merging(try table(CommissioningIntentions.self, "1,Young Carers,green,")) { $1 }
    #expect(
      try broken(CommissioningCommitments.self, "FS1,1,Do it,2016-03,2015Q4,green", related: related) == [])
    #expect(
      try broken(
        CommissioningCommitments.self, "FS1,1,Do it,,,green", "FS2,1,Do it,,soon,green",
        "FS3,1,Do it,,2015Q3,red", "FS4,1,Do it,,2015Q4,", "FS5,1,Do it,2015-03,2015Q1,green",
        "FS6,2,Do it,,2015Q4,green", "FS7,1,Later,,2016Q1,", related: related)
        == ["CMT-01@2", "CMT-01@3", "CMT-02@4", "CMT-03@5", "CMT-04@6", "CMT-05@7"])
  }

  @Test func aPriorityHasARatingOfTheYear() throws {
    let related = try Self.statuses(.commissioningPriorities)
    #expect(
      try broken(CommissioningPriorities.self, "1,Ready,green,", "2,Ready,blue,", related: related)
        == ["PRI-01@3"])
  }

  @Test func aProjectHasARatingOrIsReportedUnderARatedOne() throws {
    let related = try Self.statuses(.projects)
    #expect(
      try broken(
        Projects.self, "Programme,amber,same,,", "Libraries,,,Programme,", "Other,,,,",
        "Both,green,,Programme,", "Lost,,,Libraries,", "Wrong,blue,,,", related: related)
        == ["PRJ-02@4", "PRJ-02@5", "PRJ-03@6", "PRJ-01@7"])
  }

  @Test func aMilestoneHasItsQuarterItsStatusAndItsInitiative() throws {
    let related = try Self.statuses(.improvementInitiatives)
    #expect(
      try broken(
        ImprovementInitiatives.self, "1,P,O,Carers,Strategy,2015Q4,green,", "1,P,O,Carers,Plan,2016Q1,,",
        "1,P,O,Places,Plan,2016Q2,,", "2,P,O,Places,Plan,,,", "3,P,O,Video,Pilot,2015Q4,done,",
        "4,P,O,Schools,Plan,2015Q3,,", related: related)
        == ["IMP-04@4", "IMP-01@5", "IMP-02@6", "IMP-03@7"])
  }

  @Test func anActionHasItsQuarterAndARoleThatLeads() throws {
    let related = try Self.statuses(.keyActions)
    #expect(
      try broken(
        KeyActions.self, "1,P,T,O,Do it,delivery_unit,CCG,2015Q4,,Head of Placements,green,",
        "2,P,T,O,Do it,,,,,Head of Placements,,", "3,P,T,O,Do it,,,2015Q4,,Head of Placements,blue,",
        "4,P,T,O,Do it,,,2015Q4,,Head of Placements,,", "5,P,T,O,Do it,,,2016Q1,,,,", related: related)
        == ["KEY-01@3", "KEY-02@4", "KEY-03@5", "KEY-04@6"])
  }

  @Test func aPrintedIndicatorIsInTheCatalogue() throws {
    let catalogue = try table(
      IndicatorCatalogue.self,
      "x,FS/S1,2015/16,,Plans,Front door,none,strategic,none,number,0,Family Services,previous_year_end,")
    #expect(
      try broken(
        PublishedFigures.self, "r,indicators,FS/S1,,2015Q4,outturn,310,number",
        "r,indicators,FS/X9,,2015Q4,outturn,5,number", "r,narrative,FS/X9,,2015Q4,outturn,5,number",
        related: catalogue) == ["PUB-01@3"])
  }
}

/// What the authority's lists of plans must hold.
@Suite struct PlanListTests {
  private func broken<Source: Dataset>(_: Source.Type, _ rows: String...) throws -> [String] {
    let headings = Source.contract.fields.map(\.name).joined(separator: ",")
    return try clean(Source.self, ([headings] + rows).joined(separator: "\n") + "\n").findings.map {
      "\($0.rule)@\($0.line)"
    }
  }

  @Test func editionsAreYearsThatDoNotOverlap() throws {
    #expect(
      try broken(
        PlanEditions.self, "projects,2010/11,2013/14,Key projects,as_stated,rated,none,,fitted,",
        "projects,2014/15,,Change projects,as_stated,rated,none,,stated,",
        "projects,2016/17,,Change projects,as_stated,rated,none,,stated,",
        "key_actions,2017/18,2016/17,Key actions,as_stated,all,none,,stated,") == ["PLN-02@4", "PLN-01@5"])
    #expect(
      try broken(
        PlanStatuses.self, "projects,green,2010/11,2013/14,1,on_track,Green,●,1,fitted",
        "projects,amber,2010/11,,2,off_track,Amber,◑,0.5,fitted",
        "projects,green,2013/14,,1,on_track,Green,●,,stated") == ["PST-02@4"])
  }

  @Test func aDashboardWithAScoreNamesIt() throws {
    #expect(
      try broken(
        PlanEditions.self, "projects,2010/11,2013/14,Key projects,as_stated,rated,score,,fitted,",
        "key_actions,2010/11,,Key actions,as_stated,all,none,key_action_score,stated,")
        == ["PLN-03@2", "PLN-03@3"])
  }
}
