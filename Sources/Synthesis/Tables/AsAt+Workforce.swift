internal import CivilDates
internal import Datasets
internal import Figures

extension AsAt {
  func workforce() throws -> [DropFile] {
    [try allocations(), try workers(), try posts(), try supervision(), try groups()]
  }

  private func workerID(_ index: Int) -> String { recordID("W", index + 1, digits: 4) }

  private func allocations() throws -> DropFile {
    try file(Allocations.self) { builder in
      for (index, allocation) in world.allocations.enumerated() where allocation.start <= day {
        builder.append { row in
          row[Allocations.allocationID] = recordID("AL", index + 1, digits: 5)
          row[Allocations.childID] = id(allocation.child)
          row[Allocations.workerID] = workerID(allocation.worker)
          row[Allocations.role] = Allocations.caseWorker
          row[Allocations.team] = allocation.team
          row[Allocations.start] = allocation.start
          row[Allocations.end] = past(allocation.end)
        }
      }
    }
  }

  private func workers() throws -> DropFile {
    try file(Workforce.self) { builder in
      for (index, worker) in world.workers.enumerated() where worker.start <= day {
        builder.append { row in
          row[Workforce.workerID] = workerID(index)
          row[Workforce.team] = worker.team
          row[Workforce.jobTitle] = "Social Worker"
          row[Workforce.fullTime] = ExactDecimal(units: 10, decimals: 1)
          row[Workforce.agency] = yesNo(worker.isAgency)
          row[Workforce.start] = worker.start
          row[Workforce.end] = past(worker.end)
          row[Workforce.holdsCases] = "Y"
        }
      }
    }
  }

  /// Posts as they stood at the end of each of the last two months.
  private func posts() throws -> DropFile {
    var rows: [(day: CivilDay, number: Int, isFunded: Bool, state: String)] = []
    for month in [Month(2018, 2), Month(2018, 3)] where month.lastDay <= day {
      var number = 0
      for line in ["funded", "unfunded"] {
        for state in try world.quotas.deck("posts", line, month.name) {
          number += 1
          rows.append((month.lastDay, number, line == "funded", state))
        }
      }
    }
    let services = Service.allCases
    return try file(WorkforcePosts.self) { builder in
      for post in rows {
        builder.append { row in
          row[WorkforcePosts.postID] = recordID("POST", post.number, digits: 3)
          row[WorkforcePosts.service] = services[post.number % services.count].rawValue
          row[WorkforcePosts.funded] = yesNo(post.isFunded)
          row[WorkforcePosts.state] = post.state
          row[WorkforcePosts.fullTime] = ExactDecimal(units: 10, decimals: 1)
          row[WorkforcePosts.asAt] = post.day
        }
      }
    }
  }

  private func supervision() throws -> DropFile {
    try file(Supervision.self) { builder in
      for (index, session) in world.supervision.enumerated() where session.day <= day {
        builder.append { row in
          row[Supervision.supervisionID] = recordID("SU", index + 1, digits: 5)
          row[Supervision.childID] = id(session.child)
          row[Supervision.workerID] = workerID(session.worker)
          row[Supervision.date] = session.day
        }
      }
    }
  }

  private func groups() throws -> DropFile {
    let months = Month.months(Month(2018, 1), Month(2018, 3))
    let days = world.calendar.days(months[0].firstDay + 7, world.lastMonth.lastDay)
    let deck = try world.quotas.deck("supervision", "groups", "2018-01 to 2018-03")
    return try file(GroupSupervision.self) { builder in
      for (index, service) in deck.enumerated() where days[index * 13 % days.count] <= day {
        builder.append { row in
          row[GroupSupervision.supervisionID] = recordID("G", index + 1, digits: 3)
          row[GroupSupervision.service] = service
          row[GroupSupervision.date] = days[index * 13 % days.count]
        }
      }
    }
  }
}
