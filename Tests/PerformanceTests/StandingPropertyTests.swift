import CivilDates
import Datasets
import Figures
import Methods
import Performance
import Testing

/// Where an authority stands does not depend on the order of authorities, rows, releases or lists.
@Suite struct StandingPropertyTests {
  /// Numbers that look random and are the same for the same seed.
  private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Figures of two years in three releases that differ now and then, one of them under three digits, with symbols, ties
  /// and shares above 100; a place that was recoded, and one that was split.
  private struct Invented {
    var figures: [OfficialFigure] = []
    var pairs: [(pair: AuthorityCodePair, file: String)] = []
    var changes: [AuthorityChange] = []
    var places = Official.places

    init(_ generator: inout SeededGenerator) throws {
      let others = (0..<140).map { ("E06000\(100 + $0)", "\(400 + $0)") }
      let known =
        [(places.authority, "302")] + Official.neighbours.neighbours.map { ($0.code, $0.oldCode) }
      for (code, digits) in known + others {
        pairs.append((try #require(AuthorityCodePair(code, digits: digits)), "d3.csv"))
      }
      let day = try #require(CivilDay(year: 2016, month: 4, day: 1))
      let split = others[0]
      changes = [
        AuthorityChange(
          .recoded, on: day, from: .init(code: "E10000001", digits: others[9].1, name: "Elsewhere"),
          to: .init(code: others[9].0, digits: others[9].1, name: "Elsewhere")),
        AuthorityChange(
          .split, on: day, from: .init(code: split.0, digits: split.1, name: "County"),
          to: .init(code: others[1].0, digits: others[1].1, name: "East")),
        AuthorityChange(
          .split, on: day, from: .init(code: split.0, digits: split.1, name: "County"),
          to: .init(code: others[2].0, digits: others[2].1, name: "West")),
      ]
      func cell() -> String {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: "c"
        case 1: "x"
        case 2: "120"
        default: "\(Int.random(in: 0...30, using: &generator)).\(Int.random(in: 0...3, using: &generator))"
        }
      }
      for year in [2015, 2016] {
        for (release, released) in [("First", "2017"), ("Second", "2018"), ("Third", "2018")] {
          for (code, digits) in known + others where Int.random(in: 0..<10, using: &generator) > 0 {
            let written =
              release == "First" ? digits : code == others[9].0 && year == 2015 ? "E10000001" : code
            figures.append(
              try Official.figure(
                "cl_eet_pct", year, .localAuthority, written, cell(), release: release, released: released))
          }
          for (level, code) in [(GeographicLevel.regional, places.region), (.national, places.country)] {
            figures.append(
              try Official.figure(
                "cl_eet_pct", year, level, code, cell(), release: release, released: released))
          }
        }
      }
    }

    func standing(_ polarity: Polarity) -> SeriesStanding {
      let definition = Official.definition("cl_eet_pct", polarity)
      return SeriesStanding(
        of: definition, in: 2016, places: places,
        record: OfficialRecord(
          definitions: [definition.series: definition], figures: figures,
          codes: AuthorityCodes(changes: changes, pairs: pairs)))
    }
  }

  private func expectSame(_ one: SeriesStanding, _ other: SeriesStanding, seed: Int) {
    #expect(one.own == other.own && one.change == other.change, "seed \(seed)")
    #expect(one.region == other.region && one.country == other.country, "seed \(seed)")
    #expect(one.neighboursMean == other.neighboursMean, "seed \(seed)")
    #expect(one.neighboursMedian == other.neighboursMedian, "seed \(seed)")
    #expect(one.bestNeighbour?.value == other.bestNeighbour?.value, "seed \(seed)")
    #expect(one.bestNeighbour?.names.sorted() == other.bestNeighbour?.names.sorted(), "seed \(seed)")
    #expect(one.groupRank == other.groupRank && one.groupSize == other.groupSize, "seed \(seed)")
    #expect(one.nationalRank == other.nationalRank && one.nationalSize == other.nationalSize, "seed \(seed)")
    #expect(
      one.bands?.quartiles.values == other.bands?.quartiles.values && one.band == other.band, "seed \(seed)")
    #expect(one.topTenth == other.topTenth && one.topTenthOf == other.topTenthOf, "seed \(seed)")
  }

  @Test(arguments: 1...25, [Polarity.low, .high, .none])
  func theOrderDoesNotMatter(seed: Int, polarity: Polarity) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    let invented = try Invented(&generator)
    let standing = invented.standing(polarity)
    var shuffled = invented
    shuffled.figures.shuffle(using: &generator)
    shuffled.pairs.shuffle(using: &generator)
    shuffled.changes.shuffle(using: &generator)
    shuffled.places.neighbours?.neighbours.shuffle(using: &generator)
    expectSame(standing, shuffled.standing(polarity), seed: seed)
    // England is ranked, so that the numbers are there to be compared.
    #expect(standing.nationalSize >= 100 && standing.nationalSize <= 151)
    if polarity != .none { #expect(standing.topTenth.value != nil && standing.bestNeighbour != nil) }
  }
}
