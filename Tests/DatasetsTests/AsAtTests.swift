import CivilDates
import Columns
import Datasets
import Testing

@Suite struct AsAtTests {
  @Test func rowsAfterTheQuarterAreSetAsideAndAccepted() throws {
    let cleaned = try clean(
      Episodes.self,
      Episodes.file(
        Episodes.row(episode: "1", started: "2016-03-31"), Episodes.row(episode: "2", started: "2016-04-01"),
        // It would break a rule and a key, but it is not there yet.
        Episodes.row(episode: "1", started: "2016-05-01", closed: "2016-04-02 09:00")))
    #expect(cleaned.outcomes == [.accepted, .accepted, .accepted] && cleaned.findings.isEmpty)
    #expect(cleaned.table.rowCount == 1 && cleaned.episodes[Episodes.episode][0] == "1")
    #expect(cleaned.counted == ["AS-AT": 2] && cleaned.notes.first?.line == 3)
  }

  @Test func anEndAfterTheQuarterReadsAsOpen() throws {
    let cleaned = try clean(
      Episodes.self,
      Episodes.file(
        Episodes.row(episode: "1", closed: "2016-03-31 23:59", reason: "RC1"),
        Episodes.row(episode: "2", closed: "2016-04-01 00:00", reason: "RC2")))
    let rows = cleaned.episodes
    #expect(rows[Episodes.closedAt][0] != nil && rows[Episodes.reason][0] == "RC1")
    #expect(rows[Episodes.closedAt][1] == nil && rows[Episodes.reason][1] == nil)
    #expect(cleaned.counted == ["AS-AT": 1])
  }

  @Test func rulesPointAtTheRightRowsBehindOnesSetAside() throws {
    let cleaned = try clean(
      Episodes.self,
      Episodes.file(
        Episodes.row(episode: "1", started: "2016-04-01"),
        Episodes.row(episode: "2", started: "2016-02-02", closed: "2016-02-01 12:00")))
    #expect(cleaned.outcomes == [.accepted, .rejected])
    #expect(cleaned.findings.map(\.rule) == ["EPI-01"] && cleaned.findings.first?.line == 3)
  }

  @Test func aDropOfAnotherQuarterIsNoticed() throws {
    let old = try clean(
      Episodes.self,
      Episodes.file(
        Episodes.row(episode: "1", started: "2015-12-31"), Episodes.row(episode: "2", started: "2015-10-01")))
    #expect(old.counted == ["DROP-QUARTER": 2])
    #expect(old.notes.first?.message.contains("the newest is of 2015-12") == true)
    let later = try clean(Episodes.self, Episodes.file(Episodes.row(started: "2016-06-01")))
    #expect(later.counted == ["AS-AT": 1, "DROP-QUARTER": 1])
    #expect(try clean(Episodes.self, Episodes.file(Episodes.row(started: "2016-01-01"))).counted.isEmpty)
    #expect(try clean(Episodes.self, Episodes.file()).counted.isEmpty)
  }
}

@Suite struct AcrossDatasetsTests {
  private let text = Episodes.file(
    Episodes.row(child: "7", episode: "1"), Episodes.row(child: "8", episode: "2"),
    Episodes.row(child: "8", episode: "2", team: "East"))

  @Test func aRuleAcrossDatasetsSeesTheAcceptedRowsOfTheOthers() throws {
    let children = try clean(Register.self, "child_id\n7\n,\n")
    let cleaned = try clean(Episodes.self, text, related: ["children": children.table])
    #expect(cleaned.findings.map(\.rule) == ["KEY-DUPLICATE", "EPI-02"])
    #expect(cleaned.outcomes == [.accepted, .duplicate, .rejected] && cleaned.table.rowCount == 1)
  }

  @Test func itWaitsForTheOtherDatasets() throws {
    #expect(try clean(Episodes.self, text).findings.map(\.rule) == ["KEY-DUPLICATE"])
    var cleaning = Cleaning(
      try arrived(Episodes.self, text), contract: Episodes.contract, quarter: try #require(Quarter("2015Q4")),
      limits: [:], aliases: AliasTable())
    cleaning.checkAlone(related: ["children": try clean(Register.self, "child_id\n7\n").table])
    #expect(cleaning.result.findings.map(\.rule) == ["KEY-DUPLICATE"])
  }

  @Test func everyDatasetThatARuleNamesIsOneOfTheDrop() {
    for contract in DatasetIndex.contracts {
      for rule in contract.rules {
        for other in rule.across {
          #expect(DatasetIndex.contract(named: other.contract.name) != nil, "\(rule.id)")
        }
      }
    }
  }
}

@Suite struct SuppliedColumnsTests {
  @Test func saysWhichColumnsTheFilesHad() throws {
    let cleaned = try clean(
      Episodes.self, Episodes.file(Episodes.row(team: "East"), Episodes.row(episode: "2")))
    var columns = DatasetTableBuilder<ExtractedColumns>()
    for (file, names) in [("a.csv", ["child_id", "episode_id", "started", "team"]), ("b.csv", ["child_id"])] {
      for name in names {
        columns.append { row in
          row[ExtractedColumns.file] = file
          row[ExtractedColumns.dataset] = "episodes"
          row[ExtractedColumns.column] = name
        }
      }
    }
    let supplied = SuppliedColumns.table(of: [(Episodes.contract, cleaned.table)], in: columns.table)
    #expect(supplied.rowCount == Episodes.contract.fields.count)
    let team = try #require(supplied.rows.first { supplied[SuppliedColumns.column][$0] == "team" })
    #expect(supplied[SuppliedColumns.filled][team] == 1)
    func extent(_ name: String) -> String? {
      supplied.rows.first { supplied[SuppliedColumns.column][$0] == name }
        .flatMap { supplied[SuppliedColumns.supplied][$0] }
    }
    #expect(extent("child_id") == "all" && extent("team") == "some" && extent("close_reason") == "none")
  }
}
