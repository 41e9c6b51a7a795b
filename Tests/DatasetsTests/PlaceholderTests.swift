import CivilDates
import Columns
import Datasets
import Testing

@Suite struct PlaceholderTests {
  private static let words = [
    "#N/A", "nan", "NULL", "-", ".", "N/A", "na", "#MULTIVALUE", "~Z NOT RECORDED Z", "zNotRecorded",
  ]

  @Test(arguments: words + ["UNKNOWN"])
  func readsAsBlankAndIsCounted(word: String) throws {
    let cleaned = try clean(
      Episodes.self, Episodes.file(Episodes.row(closed: word, status: word, siblings: word)))
    let rows = cleaned.episodes
    #expect(rows[Episodes.closedAt][0] == nil && rows[Episodes.status][0] == nil)
    #expect(rows[Episodes.siblings][0] == nil)
    #expect(cleaned.counted == ["CELL-PLACEHOLDER": 3] && cleaned.outcomes == [.accepted])
  }

  @Test(arguments: words)
  func isBlankInColumnsOfAnyWord(word: String) throws {
    let cleaned = try clean(Episodes.self, Episodes.file(Episodes.row(team: word, referral: word)))
    #expect(cleaned.episodes[Episodes.team][0] == nil && cleaned.episodes[Episodes.referral][0] == nil)
    #expect(cleaned.counted == ["CELL-PLACEHOLDER": 2])
  }

  @Test func anIdThatSaysNothingIsMissing() throws {
    let cleaned = try clean(Episodes.self, Episodes.file(Episodes.row(child: "NULL")))
    #expect(cleaned.outcomes == [.rejected])
    #expect(cleaned.counted == ["CELL-PLACEHOLDER": 1, "CELL-REQUIRED": 1])
  }

  @Test func unknownIsACodeWhereTheListHasIt() throws {
    let cleaned = try clean(
      Episodes.self,
      Episodes.file(Episodes.row(closed: "2016-02-02", reason: "UNKNOWN", team: "Unknown")))
    #expect(cleaned.episodes[Episodes.reason][0] == "U" && cleaned.episodes[Episodes.team][0] == "Unknown")
    #expect(cleaned.counted.isEmpty)
  }

  @Test(arguments: ["01/01/1900", "1900-01-01", "31/12/1919", "1"])
  func aDayBefore1920IsNone(day: String) throws {
    let cleaned = try clean(Episodes.self, Episodes.file(Episodes.row(started: day)))
    #expect(cleaned.counted["DAY-PLACEHOLDER"] == 1 && cleaned.counted["CELL-REQUIRED"] == 1)
    #expect(cleaned.outcomes == [.rejected])
  }

  @Test func aMomentBefore1920IsNone() throws {
    let text = Episodes.file(Episodes.row(closed: "01/01/1900 00:00"))
    #expect(try clean(Episodes.self, text).counted == ["DAY-PLACEHOLDER": 1])
    let old = try clean(Episodes.self, Episodes.file(Episodes.row(started: "01/01/1920")))
    #expect(old.counted["DAY-PLACEHOLDER"] == nil)
  }

  @Test func otherFaultsStayFaults() throws {
    let cleaned = try clean(
      Episodes.self, Episodes.file(Episodes.row(closed: "soon", siblings: "N/A"), Episodes.row(episode: "2")))
    #expect(cleaned.counted == ["CELL-KIND": 1, "CELL-PLACEHOLDER": 1])
    #expect(cleaned.outcomes == [.accepted, .accepted])
  }

  @Test func filesOfReturnsAreReadToTheLetter() throws {
    let cleaned = try clean(
      RevenueBudget.self,
      "fund,line,level,original_budget,revised_budget,forecast_outturn,basis,unit,comment\n"
        + "general_fund,N/A,line,N/A,10,10,forecast,£000,\n")
    #expect(cleaned.counted == ["CELL-KIND": 1] && cleaned.outcomes == [.rejected])
  }
}

@Suite struct DayFormTests {
  @Test func serialDaysAndTwoDigitYearsAreReadAndCounted() throws {
    let cleaned = try clean(
      Episodes.self,
      Episodes.file(
        Episodes.row(episode: "1", started: "42401"), Episodes.row(episode: "2", started: "01/02/16"),
        Episodes.row(episode: "3", closed: "42402.604166666667"), Episodes.row(episode: "4", closed: "42402"))
    )
    let rows = cleaned.episodes
    #expect(rows[Episodes.started][0]?.description == "2016-02-01")
    #expect(rows[Episodes.started][0] == rows[Episodes.started][1])
    #expect(rows[Episodes.closedAt][2]?.description == "2016-02-02 14:30")
    #expect(rows[Episodes.closedAt][3]?.description == "2016-02-02 00:00")
    #expect(cleaned.findings.isEmpty && cleaned.notes.map(\.rule) == ["DAY-FORM", "DAY-FORM", "DAY-FORM"])
    #expect(cleaned.counted == ["DAY-FORM": 4])
  }

  @Test(arguments: ["0", "80001", "42402.", "42402.x", "424021"])
  func otherNumbersAreNoMoments(text: String) throws {
    #expect(try clean(Episodes.self, Episodes.file(Episodes.row(closed: text))).counted == ["CELL-KIND": 1])
  }

  @Test func usualDaysAreNotNoted() throws {
    let text = Episodes.file(Episodes.row(started: "01/02/2016", closed: "2016-02-03 10:00"))
    #expect(try clean(Episodes.self, text).counted.isEmpty)
  }
}

@Suite struct IdentifierTests {
  @Test func blanksAndPointsAreLeftOut() throws {
    let cleaned = try clean(
      Episodes.self,
      Episodes.file(
        Episodes.row(child: "1234.0", episode: "1"), Episodes.row(child: "12\u{a0} 34", episode: "2"),
        Episodes.row(child: "1234", episode: "3"), Episodes.row(child: "A.0", episode: "4")))
    #expect((0..<4).map { cleaned.episodes[Episodes.childID][$0] } == ["1234", "12 34", "1234", "A.0"])
    #expect(cleaned.counted == ["ID-FORM": 2])
  }

  @Test func anIdThatIsPaddedAmongTheChildrenHasLostItsZeros() throws {
    let children = try clean(Register.self, "child_id\n0007\n12\n0012\n")
    let related = ["children": children.table]
    let text = Episodes.file(
      Episodes.row(child: "0007", episode: "1"), Episodes.row(child: "12", episode: "2"))
    #expect(try clean(Episodes.self, text, related: related).counted.isEmpty)
    let cut = try clean(Episodes.self, Episodes.file(Episodes.row(child: "7")), related: related)
    #expect(cut.counted["ID-ZERO"] == 1)
    #expect(cut.findings.first?.message.contains("Export the column as text") == true)
  }
}
