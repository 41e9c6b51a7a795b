import CivilDates
import Columns
import Figures
import OrderedCollections
import Testing

@Suite struct TableTests {
  @Test func emptyCellsStayDistinctFromZero() {
    var counts = IntegerColumn()
    counts.append(0)
    counts.append(nil)
    #expect(counts[0] == 0 && counts[1] == nil)
    var decimals = DecimalColumn()
    decimals.append(ExactDecimal(0))
    decimals.append(nil)
    #expect(decimals[0] == ExactDecimal(0) && decimals[1] == nil)
  }

  @Test func selectingKeepsOrderAndMeaning() throws {
    var teams = CategoryColumn()
    var notes = TextColumn()
    var days = DayColumn()
    for (team, note, number) in [("REACH", "a", 1), (nil, "", 2), ("0-25", "long — dash", 3)]
      as [(String?, String, Int32)]
    {
      teams.append(team)
      notes.append(note)
      days.append(CivilDay(number: number))
    }
    let table = Table(
      columns: ["team": .category(teams), "note": .text(notes), "day": .day(days)], rowCount: 3)
    let chosen = table.selecting([2, 1])
    guard case .category(let team)? = chosen["team"], case .text(let note)? = chosen["note"],
      case .day(let day)? = chosen["day"]
    else {
      Issue.record("a column changed its kind")
      return
    }
    #expect(team[0] == "0-25" && team[1] == nil)
    #expect(note[0] == "long — dash" && note[1] == nil)
    #expect(day[0]?.number == 3 && day[1]?.number == 2)
    #expect(chosen["note"]?.isBlank(1) == true && chosen["team"]?.isBlank(0) == false)
  }
}
