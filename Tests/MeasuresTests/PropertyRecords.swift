import CivilDates
import Datasets
import Figures
import Measures

extension Fixture {
  /// Random rows about plans, their visits and reviews, care leavers and families.
  mutating func addProtectionAndLeaving(_ random: inout Numbers) {
    let start = CivilDay(number: 16_892)  // 1 April 2016
    let ids = (0..<150).map(String.init)
    let monthEnds = (0..<24).map { CivilMonth(containing: start).advanced(by: $0).lastDay }
    func someDay(_ random: inout Numbers) -> CivilDay { start + random.next(760) }
    func maybe<Value>(_ value: Value, _ random: inout Numbers) -> Value? { random.next(5) == 0 ? nil : value }
    func word(_ list: CodeList, _ random: inout Numbers) -> String? {
      maybe(list.codes[random.next(list.codes.count)].code, &random)
    }
    func rows<Source: Dataset>(
      _: Source.Type, _ random: inout Numbers,
      _ fill: (String, inout DatasetTableBuilder<Source>.Row, inout Numbers) -> Void
    ) -> [(inout DatasetTableBuilder<Source>.Row) -> Void] {
      var made: [DatasetTableBuilder<Source>.Row] = []
      for id in ids {
        var builder = DatasetTableBuilder<Source>()
        builder.append { row in
          fill(id, &row, &random)
          made.append(row)
        }
      }
      return made.map { row in { $0 = row } }
    }
    add(
      ProtectionPlans.self,
      rows(ProtectionPlans.self, &random) { id, row, random in
        let from = id == "0" ? start + -800 : someDay(&random)
        row[ProtectionPlans.planID] = id
        row[ProtectionPlans.childID] = ids[random.next(60)]
        row[ProtectionPlans.start] = from
        row[ProtectionPlans.end] = maybe(from + random.next(900), &random)
        row[ProtectionPlans.initialCategory] = word(AbuseCategory.codes, &random)
        row[ProtectionPlans.latestCategory] = word(AbuseCategory.codes, &random)
        row[ProtectionPlans.otherAuthority] = random.next(9) == 0 ? "Y" : nil
        row[ProtectionPlans.team] = maybe("Team \(random.next(4))", &random)
      })
    add(
      OrgMap.self,
      (0..<3).map { team in
        { row in
          row[OrgMap.team] = "Team \(team)"
          row[OrgMap.service] = Service.allCases[team].rawValue
        }
      })
    add(
      ProtectionReviews.self,
      rows(ProtectionReviews.self, &random) { id, row, random in
        row[ProtectionReviews.reviewID] = id
        row[ProtectionReviews.planID] = ids[random.next(150)]
        row[ProtectionReviews.heldDate] = maybe(someDay(&random), &random)
      })
    add(
      ProtectionVisits.self,
      rows(ProtectionVisits.self, &random) { id, row, random in
        row[ProtectionVisits.visitID] = id
        row[ProtectionVisits.childID] = ids[random.next(60)]
        row[ProtectionVisits.visitDate] = someDay(&random)
        row[ProtectionVisits.seen] = word(YesNo.seenCodes, &random)
      })
    add(
      CareEpisodes.self,
      rows(CareEpisodes.self, &random) { id, row, random in
        let from = someDay(&random)
        row[CareEpisodes.episodeID] = id
        row[CareEpisodes.childID] = ids[random.next(150)]
        row[CareEpisodes.start] = from
        row[CareEpisodes.end] = maybe(from + random.next(400), &random)
        row[CareEpisodes.legalStatus] = word(LegalStatus.codes, &random)
      })
    add(
      CareLeavers.self,
      rows(CareLeavers.self, &random) { id, row, random in
        row[CareLeavers.childID] = ids[random.next(150)]
        row[CareLeavers.asAt] = monthEnds[random.next(24)]
        row[CareLeavers.eligibility] = word(LeavingCareEligibility.codes, &random)
        row[CareLeavers.inTouch] = word(InTouch.codes, &random)
        row[CareLeavers.activity] = word(CareLeaverActivity.codes, &random)
        row[CareLeavers.accommodation] = word(CareLeaverAccommodation.codes, &random)
        row[CareLeavers.suitability] = word(Suitability.codes, &random)
        row[CareLeavers.pathwayPlan] = maybe(someDay(&random), &random)
        row[CareLeavers.university] = word(YesNo.codes, &random)
        row[CareLeavers.birthdayYear] = 2016 + random.next(3)
        row[CareLeavers.birthdayActivity] = word(CareLeaverActivity.codes, &random)
        row[CareLeavers.birthdayAccommodation] = word(CareLeaverAccommodation.codes, &random)
        row[CareLeavers.birthdaySuitability] = word(Suitability.codes, &random)
      })
    add(
      CareLeaverContacts.self,
      rows(CareLeaverContacts.self, &random) { id, row, random in
        row[CareLeaverContacts.contactID] = id
        row[CareLeaverContacts.childID] = ids[random.next(150)]
        row[CareLeaverContacts.date] = someDay(&random)
        row[CareLeaverContacts.kind] = word(CareLeaverContactKind.codes, &random)
      })
    add(
      TroubledFamilies.self,
      rows(TroubledFamilies.self, &random) { id, row, random in
        let from = someDay(&random)
        row[TroubledFamilies.familyID] = id
        row[TroubledFamilies.attached] = from
        row[TroubledFamilies.claimed] = maybe(from + random.next(300), &random)
        row[TroubledFamilies.readyForAudit] = word(YesNo.codes, &random)
      })
    add(
      TroubledFamiliesSummary.self,
      monthEnds.flatMap { end in
        TroubledFamiliesItem.allCases.map { item in
          { row in
            row[TroubledFamiliesSummary.asAt] = end
            row[TroubledFamiliesSummary.item] = item.rawValue
            row[TroubledFamiliesSummary.value] = ExactDecimal(120)
          }
        }
      })
  }
}
