import Methods
import Testing

/// A column of the neighbours' published values, in tenths; `nil` is suppressed.
struct NeighbourColumn: Sendable {
  let name: String
  let tenths: [Int?]
  let mean: Double
  let contributing: Int
}

@Suite struct AverageTests {
  /// The ten neighbours value by value (indicators.md 4.4e): the means that the council's reports print.
  @Test(arguments: [
    NeighbourColumn(
      name: "children looked after 2016", tenths: [350, 300, 600, 500, 490, 280, 450, 520, 460, 400],
      mean: 43.5, contributing: 10),
    NeighbourColumn(
      name: "children looked after 2014", tenths: [340, 320, 590, 440, 530, 300, 520, 470, 480, 390],
      mean: 43.8, contributing: 10),
    NeighbourColumn(
      name: "second plans 2015", tenths: [164, 214, 238, 135, 143, 84, 196, 82, 174, 134], mean: 15.64,
      contributing: 10),
    NeighbourColumn(
      name: "second plans 2016", tenths: [225, 238, 218, 102, 101, 147, 189, nil, 157, 209], mean: 158.6 / 9,
      contributing: 9),
    NeighbourColumn(
      name: "two-year plans 2014", tenths: [33, 0, 71, 36, 94, nil, 59, nil, 55, nil], mean: 34.8 / 7,
      contributing: 7),
    NeighbourColumn(
      name: "EET 2015", tenths: [450, 490, 530, 470, 650, 590, 380, 520, 620, 480], mean: 51.8,
      contributing: 10),
    NeighbourColumn(
      name: "EET 2016", tenths: [580, 510, 560, 380, 560, 540, 430, 510, 630, 420], mean: 51.2,
      contributing: 10),
    NeighbourColumn(
      name: "suitable accommodation 2016", tenths: [910, 730, 900, 680, 820, 980, 650, 780, 870, 700],
      mean: 80.2, contributing: 10),
    NeighbourColumn(
      name: "assessments 2015", tenths: [897, 966, 838, 647, 759, 935, 773, 960, 831, 843], mean: 84.49,
      contributing: 10),
    NeighbourColumn(
      name: "assessments 2016", tenths: [918, 882, 834, 784, 978, 953, 763, 933, 990, 789], mean: 88.24,
      contributing: 10),
    NeighbourColumn(
      name: "three placements 2018", tenths: [120, 110, 120, 110, 140, 130, 100, 110, 130, 110], mean: 11.8,
      contributing: 10),
    NeighbourColumn(
      name: "plans 2018", tenths: [415, 378, 778, 560, 524, 378, 352, 153, 304, 305], mean: 41.47,
      contributing: 10),
  ])
  func theNeighboursMean(_ column: NeighbourColumn) throws {
    let mean = try #require(Average.mean(of: column.tenths.map { $0.map { Double($0) / 10 } }))
    #expect(close(mean.value, column.mean), "\(column.name)")
    #expect(mean.contributing == column.contributing && mean.missing == 10 - column.contributing)
    // The same in whole tenths is exact.
    let exact = try #require(Average.mean(of: column.tenths))
    #expect(close(Double(exact.total) / Double(exact.divisor) / 10, column.mean))
  }

  /// G1: the median of the same neighbours is another figure.
  @Test func theNeighboursMedian() throws {
    let median = try #require(Average.median(of: [164, 214, 238, 135, 143, 84, 196, 82, 174, 134]))
    #expect(median.total == 143 + 164 && median.divisor == 2)
    #expect(Average.median(of: [16.4, 14.3, 8.2, nil])?.value == 14.3)
  }

  @Test func aNoughtCountsAndAMissingValueDoesNot() throws {
    let mean = try #require(Average.mean(of: [0, nil, 6, .nan]))
    #expect(mean.value == 3 && mean.contributing == 2 && mean.missing == 2)
    #expect(Average<Double>.mean(of: [nil, nil]) == nil)
    #expect(Average<Double>.median(of: []) == nil)
  }

  @Test func theOrderDoesNotMatterToTheMedian() throws {
    let values = [9, 1, 7, 3, 5]
    #expect(Average.median(of: values) == Average.median(of: values.sorted().map { Optional($0) }))
    #expect(Average.median(of: values)?.total == 5)
  }
}
