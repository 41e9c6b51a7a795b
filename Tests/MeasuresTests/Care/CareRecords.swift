import CivilDates
import Columns
import Datasets
import Figures

extension Fixture {
  /// Histories of care of the children with some ids, made by a small generator, coherent or not.
  mutating func addCare(_ ids: [String], _ random: inout Numbers, from start: CivilDay) {
    var numbers = random
    func someDay() -> CivilDay { start + numbers.next(760) }
    func maybe<Value>(_ value: Value) -> Value? { numbers.next(5) == 0 ? nil : value }
    func word(_ list: CodeList) -> String? { maybe(list.codes[numbers.next(list.codes.count)].code) }
    func someone() -> String { ids[numbers.next(60)] }
    /// The rows are filled once, here, and not again for every figure.
    func rows<Source: Dataset>(
      _ source: Source.Type, _ fill: (inout DatasetTableBuilder<Source>.Row, String) -> Void
    ) {
      var builder = DatasetTableBuilder<Source>()
      for id in ids { builder.append { row in fill(&row, id) } }
      tables[Source.contract.name] = builder.table.table
    }
    rows(CareEpisodes.self) { row, id in
      let from = someDay()
      row[CareEpisodes.episodeID] = id
      row[CareEpisodes.childID] = someone()
      row[CareEpisodes.periodID] = numbers.next(3) == 0 ? nil : "period \(numbers.next(50))"
      row[CareEpisodes.start] = from
      row[CareEpisodes.beginning] = word(CareBeginning.codes)
      row[CareEpisodes.legalStatus] = word(LegalStatus.codes)
      row[CareEpisodes.end] = maybe(from + numbers.next(300))
      row[CareEpisodes.ending] = word(CareEnding.codes)
    }
    rows(Placements.self) { row, id in
      let from = someDay()
      row[Placements.placementID] = id
      row[Placements.childID] = someone()
      row[Placements.start] = from
      row[Placements.end] = maybe(from + numbers.next(200))
      row[Placements.type] = word(PlacementType.codes)
      row[Placements.provider] = word(PlacementProvider.codes)
      row[Placements.distance] = maybe(ExactDecimal(units: Int64(numbers.next(500)), decimals: 1))
      row[Placements.location] = word(PlacementLocation.codes)
      row[Placements.longTerm] = word(YesNo.codes)
    }
    rows(CareVisits.self) { row, id in
      row[CareVisits.visitID] = id
      row[CareVisits.childID] = someone()
      row[CareVisits.visitDate] = someDay()
      row[CareVisits.seen] = word(YesNo.seenCodes)
    }
    rows(CareReviews.self) { row, id in
      row[CareReviews.reviewID] = id
      row[CareReviews.childID] = someone()
      row[CareReviews.dueDate] = maybe(someDay())
      row[CareReviews.heldDate] = maybe(someDay())
      row[CareReviews.cancelled] = word(YesNo.codes)
      row[CareReviews.participation] = word(ReviewParticipation.codes)
    }
    rows(CareHealth.self) { row, id in
      row[CareHealth.checkID] = id
      row[CareHealth.childID] = someone()
      row[CareHealth.type] = HealthCheck.allCases[numbers.next(3)].rawValue
      row[CareHealth.date] = maybe(someDay())
      row[CareHealth.status] = word(HealthCheck.Status.codes)
    }
    rows(Immigration.self) { row, id in
      let from = someDay()
      row[Immigration.statusID] = id
      row[Immigration.childID] = someone()
      row[Immigration.status] = word(ImmigrationStatus.codes)
      row[Immigration.start] = from
      row[Immigration.end] = maybe(from + numbers.next(300))
    }
    rows(Allocations.self) { row, id in
      let from = someDay()
      row[Allocations.allocationID] = id
      row[Allocations.childID] = someone()
      row[Allocations.role] = maybe(Allocations.caseWorker)
      row[Allocations.team] = maybe("Team \(numbers.next(4))")
      row[Allocations.start] = from
      row[Allocations.end] = maybe(from + numbers.next(300))
    }
    add(
      OrgMap.self,
      Service.allCases.prefix(3).enumerated().map { number, service in
        { row in
          row[OrgMap.team] = "Team \(number)"
          row[OrgMap.service] = service.rawValue
        }
      })
    random = numbers
  }
}
