import CivilDates
import Columns
import Datasets
import Figures

extension Fixture {
  /// Tables of the improvement plan and of the workforce, made by chance.
  mutating func addImprovement(ids: [String], from start: CivilDay, _ random: inout Numbers) {
    var numbers = random
    func next(_ bound: Int) -> Int { numbers.next(bound) }
    func someDay() -> CivilDay { start + next(760) }
    func maybe<Value>(_ value: Value) -> Value? { next(5) == 0 ? nil : value }
    func word(_ list: CodeList) -> String? { maybe(list.codes[next(list.codes.count)].code) }
    func id() -> String { ids[next(ids.count)] }
    func someMoment() -> CivilMoment { CivilMoment(minutes: someDay().number * 1_440 + Int32(next(1_440))) }
    let months = (0..<24).compactMap { CivilMonth(year: 2016, month: 4)?.advanced(by: $0) }
    let services = Service.allCases.map(\.rawValue)

    add(
      OrgMap.self,
      (0..<5).map { number in
        { row in
          row[OrgMap.team] = "Team \(number)"
          row[OrgMap.service] = services[number]
          row[OrgMap.validFrom] = number == 4 ? start + 400 : nil
        }
      })
    add(
      Workforce.self,
      (0..<20).map { number in
        { row in
          row[Workforce.workerID] = "W\(number)"
          row[Workforce.team] = maybe("Team \(next(6))")
          row[Workforce.fullTime] = maybe(ExactDecimal(units: Int64(next(11)), decimals: 1))
          row[Workforce.agency] = word(YesNo.codes)
          row[Workforce.start] = maybe(start + next(200))
          row[Workforce.end] = next(4) == 0 ? start + 600 : nil
        }
      })
    add(
      Allocations.self,
      (0..<300).map { number in
        { row in
          let from = someDay()
          row[Allocations.allocationID] = "A\(number)"
          row[Allocations.childID] = id()
          row[Allocations.workerID] = maybe("W\(next(22))")
          row[Allocations.role] = next(6) == 0 ? "Reviewing Officer" : Allocations.caseWorker
          row[Allocations.start] = from
          row[Allocations.end] = maybe(from + next(300))
        }
      })
    add(
      Supervision.self,
      (0..<400).map { number in
        { row in
          row[Supervision.supervisionID] = "S\(number)"
          row[Supervision.childID] = id()
          row[Supervision.date] = someDay()
        }
      })
    add(
      WorkforcePosts.self,
      months.flatMap { month in
        (0..<12).map { number in
          { row in
            row[WorkforcePosts.postID] = "P\(number)"
            row[WorkforcePosts.asAt] = month.lastDay
            row[WorkforcePosts.service] = word(Service.codes)
            row[WorkforcePosts.funded] = next(4) == 0 ? "N" : "Y"
            row[WorkforcePosts.state] = word(PostState.codes)
            row[WorkforcePosts.fullTime] = maybe(ExactDecimal(units: Int64(next(11)), decimals: 1))
          }
        }
      })
    add(
      Audits.self,
      (0..<120).map { number in
        { row in
          row[Audits.auditID] = "U\(number)"
          row[Audits.auditDate] = someDay()
          row[Audits.kind] = next(3) == 0 ? "Thematic" : "Regular"
          row[Audits.grade] = word(AuditGrade.codes)
          row[Audits.oversight] = word(AuditGrade.codes)
        }
      })
    add(
      ConferenceParticipation.self,
      (0..<120).map { number in
        { row in
          row[ConferenceParticipation.conferenceID] = "F\(number)"
          row[ConferenceParticipation.childID] = id()
          row[ConferenceParticipation.conferenceDate] = someDay()
          row[ConferenceParticipation.participation] = word(ReviewParticipation.codes)
        }
      })
    add(
      GroupSupervision.self,
      (0..<60).map { number in
        { row in
          row[GroupSupervision.supervisionID] = "G\(number)"
          row[GroupSupervision.service] = services[next(services.count)]
          row[GroupSupervision.date] = someDay()
        }
      })
    add(
      LifeStory.self,
      (0..<60).map { number in
        { row in
          let from = someDay()
          row[LifeStory.workID] = "L\(number)"
          row[LifeStory.childID] = id()
          row[LifeStory.start] = from
          row[LifeStory.end] = maybe(from + next(200))
        }
      })
    add(
      MissingEpisodes.self,
      (0..<200).map { number in
        { row in
          let from = someMoment()
          row[MissingEpisodes.episodeID] = "M\(number)"
          row[MissingEpisodes.childID] = id()
          row[MissingEpisodes.kind] = word(MissingKind.codes)
          row[MissingEpisodes.setting] = word(MissingFrom.codes)
          row[MissingEpisodes.start] = from
          row[MissingEpisodes.end] = maybe(CivilMoment(minutes: from.minutes + Int32(next(9_000))))
        }
      })
    add(
      PreProceedings.self,
      (0..<60).map { number in
        { row in
          let from = someDay()
          row[PreProceedings.caseID] = "P\(number)"
          row[PreProceedings.childID] = id()
          row[PreProceedings.decision] = maybe(from)
          row[PreProceedings.end] = maybe(from + next(200))
          row[PreProceedings.outcome] = word(PreProceedingsOutcome.codes)
        }
      })
    add(
      CareProceedings.self,
      (0..<60).map { number in
        { row in
          let from = someDay()
          row[CareProceedings.caseID] = "C\(number)"
          row[CareProceedings.childID] = id()
          row[CareProceedings.issued] = from
          row[CareProceedings.finalOrder] = maybe(from + next(300))
          row[CareProceedings.outcome] = word(ProceedingsOutcome.codes)
        }
      })
    add(
      NEETCount.self,
      months.map { month in
        { row in
          row[NEETCount.period] = month.description
          row[NEETCount.number] = next(300)
        }
      })
    if tables[ProtectionPlans.contract.name] == nil {
      add(
        ProtectionPlans.self,
        (0..<60).map { number in
          { row in
            let from = someDay()
            row[ProtectionPlans.planID] = "PL\(number)"
            row[ProtectionPlans.childID] = id()
            row[ProtectionPlans.start] = from
            row[ProtectionPlans.end] = maybe(from + next(300))
          }
        })
    }
    if tables[CareEpisodes.contract.name] == nil {
      add(
        CareEpisodes.self,
        (0..<80).map { number in
          { row in
            let from = someDay()
            row[CareEpisodes.episodeID] = "E\(number)"
            row[CareEpisodes.childID] = id()
            row[CareEpisodes.start] = from
            row[CareEpisodes.beginning] = word(CareBeginning.codes)
            row[CareEpisodes.legalStatus] = word(LegalStatus.codes)
            row[CareEpisodes.end] = maybe(from + next(300))
          }
        })
    }
    random = numbers
  }
}
