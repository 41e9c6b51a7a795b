import Datasets
import Testing

private let cases =
  frontDoorCases + protectionCases + careCases + afterCareCases + serviceCases
  + annexACases

/// The case-level datasets: those whose rows are told in `soundRows`.
private let contracts = DatasetIndex.contracts.filter { contract in
  cases.contains { $0.contract.name == contract.name }
}

@Suite struct CaseRuleTests {
  @Test(arguments: cases) func aRuleFindsWhatBreaksItAndNothingElse(_ rule: RuleCase) throws {
    #expect(try rule.findings(rule.breaking) == Array(repeating: rule.rule, count: rule.found))
    #expect(try rule.findings(rule.keeping).filter { $0 == rule.rule }.isEmpty)
  }

  @Test func aRuleAboutAnotherTableSaysNothingWithoutIt() throws {
    for rule in cases where !rule.related.isEmpty {
      #expect(try clean(rule.contract, rule.breaking).findings.map(\.rule).filter { $0 == rule.rule }.isEmpty)
    }
  }

  @Test func everyRuleIsTestedAndEveryIdIsUsedOnce() {
    let ids = DatasetIndex.contracts.flatMap { $0.rules.map(\.id) }
    #expect(Set(ids).count == ids.count)
    let tested = Set(cases.map(\.rule))
    for contract in contracts {
      for rule in contract.rules { #expect(tested.contains(rule.id), "\(rule.id) has no test") }
    }
  }

  @Test func aSoundRowOfEachTableIsAccepted() throws {
    for contract in contracts {
      let cleaned = try clean(contract, [[:]])
      #expect(cleaned.findings.isEmpty && cleaned.outcomes == [.accepted], "\(contract.name)")
    }
  }

  @Test func aLaterRowOfAnEventReplacesTheEarlierOne() throws {
    let cleaned = try clean(
      ProtectionPlans.contract,
      [[:], ["end_date": "2018-03-01"], ["plan_id": "P2", "start_date": "2018-03-02"]])
    #expect(cleaned.outcomes == [.duplicate, .accepted, .accepted])
  }

  @Test func aCellThatCannotBeReadIsEmptiedUnlessItIsRequired() throws {
    let cleaned = try clean(
      ProtectionPlans.contract,
      [["end_date": "soon"], ["plan_id": "P2", "child_id": "C2", "start_date": "soon"]])
    #expect(cleaned.outcomes == [.accepted, .rejected])
  }
}

@Suite struct CodeListTests {
  private static let lists: [CodeList] = DatasetIndex.contracts.flatMap { $0.fields.compactMap(\.codes) }

  @Test func noFormMeansTwoCodes() {
    for list in Self.lists {
      var meaning: [String: String] = [:]
      for code in list.codes {
        for form in [code.code, code.label] + code.alsoWritten {
          let earlier = meaning.updateValue(code.code, forKey: Heading.normalised(form))
          #expect(earlier == nil || earlier == code.code, "\(list.name): \(form)")
        }
      }
    }
  }

  @Test(arguments: [
    (Gender.codes, "a) Male", "M"), (Gender.codes, "c) Not stated/recorded (or unborn)", "U"),
    (Gender.codes, "d) Neither", "N"), (Gender.codes, "c) Neither", "N"), (Gender.codes, "2", "F"),
    (Ethnicity.codes, "a) WBRI", "WBRI"), (Ethnicity.codes, "t) NOBT", "NOBT"),
    (Ethnicity.codes, "AIND - Asian or Asian British - Indian", "AIND"),
    (ReferralSource.codes, "b) 1B: Individual", "1B"), (ReferralSource.codes, "q) 6: Police", "6"),
    (ReferralSource.codes, "j) 3D: Health services", "3D"), (ReferralSource.codes, "2A - Schools", "2A"),
    (YesNo.codes, "b) No", "N"), (YesNo.codes, "TRUE", "Y"), (Disability.codes, "AUT", "Y"),
    (Disability.codes, "NONE", "N"), (NeedCategory.codes, "N1 - Abuse or neglect", "N1"),
    (AbuseCategory.codes, "Likelihood of Neglect", "NEG"), (AbuseCategory.codes, "YNYN", "MUL"),
    (LegalStatus.codes, "C2: FCO", "C2"), (LegalStatus.codes, "E1: Placement order", "E1"),
    (CareEnding.codes, "k) E47: Special Guardianship Orders - relative/friend", "E47"),
    (PlacementType.codes, "f) U6: Foster placement - not FFA", "U6"),
    (PlacementProvider.codes, "f) PR5 - Voluntary/third sector", "PR5"),
    (CareLeaverAccommodation.codes, "B: Parents/relatives", "B"), (CareLeaverAccommodation.codes, "B2", "B"),
    (CareLeaverActivity.codes, "F1: Full time in higher education", "F1"),
    (CareLeaverActivity.codes, "G5: Not in education, employment or training - other", "G5"),
  ])
  func aFormMeansItsCode(list: CodeList, form: String, code: String) {
    let meant = list.codes.first { $0.alsoWritten.contains(form) }
    #expect(meant?.code == code)
  }

  @Test func groupsAreThoseOfTheReport() {
    #expect(Ethnicity.group(of: "MWAS") == .mixed && Ethnicity.group(of: "NOBT") == .missing)
    #expect(Ethnicity.group(of: "CHNE") == .other && Ethnicity.group(of: nil) == .missing)
    for code in Ethnicity.codes.codes.map(\.code) {
      let isMissing = ["REFU", "NOBT", "UNKNOWN"].contains(code)
      #expect((Ethnicity.group(of: code) == .missing) == isMissing)
    }
    #expect(
      ReferralSource.group(of: "7") == .policeLegal && ReferralSource.group(of: "2B") == .schoolEducation)
    #expect(
      ReferralSource.group(of: "3F") == .health && ReferralSource.group(of: "5D") == .localAuthorityServices)
    #expect(
      ReferralSource.group(of: "1A") == .otherOrMissing && ReferralSource.group(of: nil) == .otherOrMissing)
    #expect(LegalStatus.group(of: "L2") == .other && LegalStatus.group(of: nil) == .missing)
    #expect(ReviewParticipation.silent.attended)
  }
}
