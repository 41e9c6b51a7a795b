internal import CivilDates
internal import Datasets
internal import Figures

extension AsAt {
  func costs() throws -> [DropFile] { [try placementCosts(), try pay(), try fosterHomes()] }

  func schooling() throws -> [DropFile] { [try education()] }

  /// The quarters of the year that have ended.
  var endedQuarters: [Quarter] {
    (1...4).compactMap { Quarter("2017Q\($0)") }.filter { $0.lastDay <= day }
  }

  /// For each night of a quarter a seventh of the weekly price.
  private func placementCosts() throws -> DropFile {
    try file(PlacementCosts.self) { builder in
      for quarter in endedQuarters {
        var number = 0
        for (period, prices) in zip(world.periods, world.prices) {
          for (place, (placement, price)) in zip(period.placements, prices).enumerated() {
            number += 1
            let next = place + 1 < period.placements.count ? period.placements[place + 1].start : period.left
            let from = max(placement.start, quarter.firstDay)
            let nights = min(next ?? .known(2100, 1, 1), quarter.lastDay + 1) - from
            guard nights > 0, let weekly = price.weekly else { continue }
            let pence = (2 * nights * weekly + 7) / 14
            builder.append { row in
              row[PlacementCosts.period] = quarter.description
              row[PlacementCosts.placementID] = recordID("PL", number)
              row[PlacementCosts.grossCost] = pounds(pence)
              row[PlacementCosts.income] = pounds((2 * pence * price.partnersShare + 1_000) / 2_000)
            }
          }
        }
      }
    }
  }

  private func pounds(_ pence: Int) -> ExactDecimal { ExactDecimal(units: Int64(pence), decimals: 2) }

  private func pay() throws -> DropFile {
    let rows = try endedQuarters.map { quarter in
      (
        quarter, try world.quotas.count("pay", "agency_pounds", quarter.description),
        try world.quotas.count("pay", "pay_bill_pounds", quarter.description)
      )
    }
    return try file(Pay.self) { builder in
      for (quarter, agency, all) in rows {
        builder.append { row in
          row[Pay.period] = quarter.description
          row[Pay.agencyCost] = pounds(agency * 100)
          row[Pay.payBill] = pounds(all * 100)
        }
      }
    }
  }

  private func fosterHomes() throws -> DropFile {
    try file(FosteringHouseholds.self) { builder in
      for (index, household) in world.households.enumerated() where household.approved <= day {
        builder.append { row in
          row[FosteringHouseholds.householdID] = recordID("FH", index + 1, digits: 4)
          row[FosteringHouseholds.approved] = household.approved
          row[FosteringHouseholds.terminated] = past(household.ended)
          row[FosteringHouseholds.kinship] = yesNo(household.isKinship)
        }
      }
    }
  }

  private func education() throws -> DropFile {
    try file(CareEducation.self) { builder in
      for record in world.schooling where record.lastDay <= day {
        builder.append { row in
          row[CareEducation.childID] = id(record.child)
          row[CareEducation.term] = record.term
          row[CareEducation.planForm] = yesNo(record.hasPlan)
          row[CareEducation.planMeeting] = yesNo(record.hadMeeting)
          row[CareEducation.schools] = record.schools
          row[CareEducation.phase] = record.phase
          row[CareEducation.schoolGrade] = record.grade
          row[CareEducation.unauthorised] = ExactDecimal(units: Int64(record.unauthorised), decimals: 1)
          row[CareEducation.exclusions] = record.exclusions
        }
      }
    }
  }
}
