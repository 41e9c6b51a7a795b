internal import CivilDates
internal import Columns
internal import Datasets

/// The care leavers of the service as at the end of each month: those of the entitlements and ages of the parameters
/// care_leavers.entitlements, youngest and oldest, less those who died or returned home for good. Someone whose age is
/// not known counts.
struct CareLeaversServed {
  let leavers: DatasetTable<CareLeavers>
  let children: ChildDetails
  let stock: Stock

  static let needs = [
    Need(CareLeavers.childID), Need(CareLeavers.asAt), Need(Children.dateOfBirth),
  ]

  init(_ input: MeasureInput, at window: MonthWindow) throws {
    let leavers = try input.table(CareLeavers.self)
    let children = ChildDetails(of: try input.table(Children.self), for: leavers[CareLeavers.childID])
    let parameters = input.parameters.careLeavers
    let belongs = Self.belongs(leavers, parameters.entitlements)
    self.leavers = leavers
    self.children = children
    self.stock = Stock(asAt: leavers[CareLeavers.asAt], of: CareLeavers.contract.name, at: window)
      .filter { row, day in
        belongs(row) && children.age(row: row, on: day).map(parameters.ages.contains) ?? true
      }
  }

  /// Whether a row is of someone with one of the entitlements who neither died nor returned home.
  static func belongs(_ leavers: DatasetTable<CareLeavers>, _ entitlements: Set<String>) -> (Int) -> Bool {
    let (eligibility, touch) = (leavers[CareLeavers.eligibility], leavers[CareLeavers.inTouch])
    return { row in
      entitlements.contains(eligibility[row] ?? Dimension.notRecorded)
        && !(touch[row].map(InTouch.outsideCohort.contains) ?? false)
    }
  }
}

/// What care leavers do, in the rows of the booklet.
enum CareLeaverActivityGroup: String, CaseIterable {
  case higherEducation = "Higher education"
  case otherEducation = "Other education"
  case trainingOrEmployment = "Training or employment"
  case none = "Not in education, employment or training"
  case notKnown = "Not known"

  init(code: String?) {
    guard let code else {
      self = .notKnown
      return
    }
    self =
      if CareLeaverActivity.higherEducation.contains(code) {
        .higherEducation
      } else if CareLeaverActivity.otherEducation.contains(code) {
        .otherEducation
      } else if CareLeaverActivity.trainingOrEmployment.contains(code) {
        .trainingOrEmployment
      } else if CareLeaverActivity.notInAny.contains(code) {
        .none
      } else {
        .notKnown
      }
  }

  /// Whether it is education, employment or training.
  var isActive: Bool {
    switch self {
    case .higherEducation, .otherEducation, .trainingOrEmployment: true
    case .none, .notKnown: false
    }
  }
}
