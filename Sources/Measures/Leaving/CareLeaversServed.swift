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

/// What care leavers do, in the rows of the booklet; and why others do none of it.
enum CareLeaverActivityGroup: String, CaseIterable {
  case higherEducation = "Higher education"
  case otherEducation = "Other education"
  case trainingOrEmployment = "Training or employment"
  case illnessOrDisability = "Illness or disability"
  case pregnancyOrParenting = "Pregnancy or parenting"
  case otherReason = "Another reason"
  case notKnown = "Not known"

  /// Education, training and employment.
  static let active: [CareLeaverActivityGroup] = [.higherEducation, .otherEducation, .trainingOrEmployment]

  init(code: String?) {
    let code = code ?? ""
    self =
      if CareLeaverActivity.higherEducation.contains(code) {
        .higherEducation
      } else if CareLeaverActivity.otherEducation.contains(code) {
        .otherEducation
      } else if CareLeaverActivity.trainingOrEmployment.contains(code) {
        .trainingOrEmployment
      } else {
        switch code {
        case "G4": .illnessOrDisability
        case "G5": .otherReason
        case "G6": .pregnancyOrParenting
        default: .notKnown
        }
      }
  }

  /// Whether it is education, employment or training.
  var isActive: Bool { Self.active.contains(self) }
}
