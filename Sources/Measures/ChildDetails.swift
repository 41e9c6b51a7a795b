internal import CivilDates
internal import Columns
internal import Datasets

/// What is known of the child of each row of a table of events.
struct ChildDetails {
  private let lookup: RowLookup
  private let children: DatasetTable<Children>
  private let births: DayColumn
  private let expectedBirths: DayColumn
  private let genders: CategoryColumn
  private let disabilities: CategoryColumn
  private let disabled: Int32?

  init(of children: DatasetTable<Children>, for childID: CategoryColumn) {
    self.lookup = RowLookup(childID, in: children[Children.childID])
    self.children = children
    self.births = children[Children.dateOfBirth]
    self.expectedBirths = children[Children.expectedDateOfBirth]
    self.genders = children[Children.gender]
    self.disabilities = children[Children.disability]
    self.disabled = disabilities.code(of: YesNo.yes)
  }

  /// Completed years on a day; -1 for a child born later or, without a date of birth, expected; `nil` when neither
  /// is known.
  func age(row: Int, on day: CivilDay) -> Int? {
    guard let child = lookup[row] else { return nil }
    if let birth = births[child] { return day.age(bornOn: birth) }
    return expectedBirths[child] == nil ? nil : -1
  }

  /// The date of birth, where it is known.
  func birth(row: Int) -> CivilDay? { lookup[row].flatMap { births[$0] } }

  /// Whether a disability is on record.
  func isDisabled(row: Int) -> Bool {
    guard let disabled, let child = lookup[row] else { return false }
    return disabilities.codes[child] == disabled
  }

  /// Female, male or neither; unborn for whoever is not born on the day of the row.
  func genders(on days: (Int) -> CivilDay?, rows: Int) -> Classification {
    func position(_ group: GenderGroup) -> Int32 { Int32(GenderGroup.allCases.firstIndex(of: group) ?? 0) }
    let (unborn, notRecorded) = (position(.unborn), position(.notRecorded))
    let ofCode = genders.words.map { position(GenderGroup(code: $0)) }
    return Classification(
      .gender, GenderGroup.allCases.map(\.rawValue),
      ofRow: (0..<rows).map { row in
        guard let child = lookup[row] else { return notRecorded }
        if let day = days(row), age(row: row, on: day) == -1 { return unborn }
        let code = genders.codes[child]
        return code == CategoryColumn.blank ? notRecorded : ofCode[Int(code)]
      })
  }

  /// Bands of age on the day of the row, by the lowest age of each.
  func ageBands(from lowest: [Int], on days: (Int) -> CivilDay?, rows: Int) -> Classification {
    var names = ["Unborn"]
    for (position, low) in lowest.enumerated() {
      guard position + 1 < lowest.count else {
        names.append("\(low)+")
        continue
      }
      let high = lowest[position + 1] - 1
      names.append(low == high ? "\(low)" : "\(low)-\(high)")
    }
    names.append(Dimension.notRecorded)
    let last = Int32(names.count - 1)
    return Classification(
      .ageBand, names,
      ofRow: (0..<rows).map { row in
        guard let day = days(row), let age = age(row: row, on: day) else { return last }
        return Int32(lowest.count(where: { $0 <= age }))
      })
  }
}

/// The rows in which the booklet counts children by gender.
enum GenderGroup: String, CaseIterable {
  case female = "Female"
  case male = "Male"
  case unborn = "Unborn"
  case neither = "Neither"
  case notRecorded = "Not recorded"

  init(code: String) {
    switch Gender(rawValue: code) {
    case .female: self = .female
    case .male: self = .male
    case .neither: self = .neither
    case .notStated, nil: self = .notRecorded
    }
  }
}

extension Dimension {
  static let gender = Dimension("gender", of: GenderGroup.self)
  /// The bands are a parameter.
  static let ageBand = Dimension("age_band", nil)
}
