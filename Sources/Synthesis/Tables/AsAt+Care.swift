internal import CivilDates
internal import Datasets
internal import Figures

extension AsAt {
  func care() throws -> [DropFile] { [try episodes(), try placements(), try ceased(), try immigration()] }

  func periodID(_ index: Int) -> String { recordID("CP", index + 1, digits: 5) }

  private typealias Cut = (from: CivilDay, isLegal: Bool, isPlacement: Bool)

  /// The days on which a new episode starts: the legal status, the placement or both change.
  private func cuts(_ row: CarePeriod) -> [Cut] {
    let legal = Set(row.statuses.map(\.from)), moves = Set(row.placements.map(\.start))
    return legal.union(moves).union([row.entry]).filter { $0 >= row.entry }.sorted()
      .map { ($0, legal.contains($0), moves.contains($0)) }
  }

  private func episodes() throws -> DropFile {
    var number = 0
    return try file(CareEpisodes.self) { builder in
      for (index, row) in world.periods.enumerated() {
        let cuts = cuts(row)
        for (place, cut) in cuts.enumerated() {
          number += 1
          guard cut.from <= day else { continue }
          let next = place + 1 < cuts.count ? past(cuts[place + 1].from) : nil
          let end = next ?? past(row.left)
          let status = row.status(on: cut.from)
          builder.append { cells in
            cells[CareEpisodes.episodeID] = recordID("EP", number)
            cells[CareEpisodes.childID] = id(row.child)
            cells[CareEpisodes.periodID] = periodID(index)
            cells[CareEpisodes.start] = cut.from
            cells[CareEpisodes.beginning] =
              place == 0 ? "S" : cut.isLegal && cut.isPlacement ? "B" : cut.isLegal ? "L" : "P"
            cells[CareEpisodes.legalStatus] = status.isEmpty ? nil : status
            cells[CareEpisodes.need] = row.need
            cells[CareEpisodes.end] = end
            cells[CareEpisodes.ending] = next != nil ? "X1" : end == nil ? nil : row.ending
          }
        }
      }
    }
  }

  private func placements() throws -> DropFile {
    var number = 0
    let sectors = ["N12 8", "NW9 5", "EN5 1", "N3 2", "NW4 4", "HA8 7"]
    let away: [(sector: String, authority: String)] = [
      ("EN1 3", "Enfield"), ("HA1 2", "Harrow"), ("NW10 1", "Brent"), ("LU1 3", "Luton"),
      ("WD17 2", "Hertfordshire"),
      ("CT9 1", "Kent"), ("SG1 1", "Hertfordshire"), ("RM1 3", "Havering"), ("CR0 2", "Croydon"),
      ("MK9 2", "Milton Keynes"),
    ]
    return try file(Placements.self) { builder in
      for (index, row) in world.periods.enumerated() {
        for (place, placement) in row.placements.enumerated() {
          number += 1
          guard placement.start <= day else { continue }
          let next = place + 1 < row.placements.count ? past(row.placements[place + 1].start) : past(row.left)
          let isMoved = place + 1 < row.placements.count && next != nil
          let pick = (index * 7 + place * 3) % 10
          let inside = placement.isInsideArea
          builder.append { cells in
            cells[Placements.placementID] = recordID("PL", number)
            cells[Placements.childID] = id(row.child)
            cells[Placements.periodID] = periodID(index)
            cells[Placements.start] = placement.start
            cells[Placements.end] = next
            cells[Placements.type] = placement.type
            cells[Placements.provider] = placement.provider
            cells[Placements.postcodeSector] = inside ? sectors[pick % sectors.count] : away[pick].sector
            // Unaccompanied children have no home to measure from.
            cells[Placements.distance] =
              row.isUnaccompanied
              ? nil
              : ExactDecimal(
                units: Int64(inside ? 4 + pick * 5 : 38 + pick * (pick > 5 ? 55 : 14)), decimals: 1)
            cells[Placements.location] = inside ? "In" : "Out"
            cells[Placements.authority] = inside ? "Barnet" : away[pick].authority
            cells[Placements.longTerm] = yesNo(["U1", "U4"].contains(placement.type))
            cells[Placements.change] =
              !isMoved
              ? nil
              : ["CARPL", "CREQB", "CARPL", "CHILD", "CREQO", "CARPL", "CLOSE", "STAND", "LAREQ", "OTHER"][
                pick]
          }
        }
      }
    }
  }

  private func ceased() throws -> DropFile {
    let rows = world.periods.filter {
      past($0.left) != nil && ($0.left ?? day) >= world.yearStart.plus(months: -12)
    }
    return try file(CareCeased.self) { builder in
      for index in order(rows, \.entry) {
        builder.append { cells in
          cells[CareCeased.childID] = id(rows[index].child)
          cells[CareCeased.ceasedDate] = rows[index].left
          cells[CareCeased.ending] = rows[index].ending
        }
      }
    }
  }

  private func immigration() throws -> DropFile {
    try file(Immigration.self) { builder in
      for (index, row) in world.periods.enumerated() where row.isUnaccompanied && row.entry <= day {
        builder.append { cells in
          cells[Immigration.statusID] = recordID("IM", index + 1, digits: 4)
          cells[Immigration.childID] = id(row.child)
          cells[Immigration.status] = "UASC"
          cells[Immigration.start] = row.entry
          cells[Immigration.end] = past(row.left)
        }
      }
    }
  }
}
