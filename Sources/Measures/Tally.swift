/// Counts by month and category.
struct Tally: Sendable {
  let categories: Int
  private var cells: [Int]

  init(months: Int, categories: Int) {
    self.categories = categories
    self.cells = Array(repeating: 0, count: months * categories)
  }

  mutating func add(_ amount: Int = 1, month: Int32, category: Int32) {
    cells[Int(month) * categories + Int(category)] += amount
  }

  subscript(month: Int, category: Int) -> Int { cells[month * categories + category] }

  func sum(_ months: Range<Int>, _ category: Int) -> Int {
    months.reduce(0) { $0 + self[$1, category] }
  }

  /// All categories of each month together.
  var total: Tally {
    let months = categories == 0 ? 0 : cells.count / categories
    var total = Tally(months: months, categories: 1)
    for month in 0..<months {
      total.add((0..<categories).reduce(0) { $0 + self[month, $1] }, month: Int32(month), category: 0)
    }
    return total
  }
}
