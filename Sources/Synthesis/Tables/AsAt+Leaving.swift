internal import CivilDates
internal import Datasets

extension AsAt {
  /// Children on their way to adoption; care leavers, who are known as they were at the end of the year only.
  func leaving() throws -> [DropFile] {
    guard day == world.end else { return [try adoptions()] }
    return [try adoptions(), try leavers(), try contactsWithLeavers()]
  }

  /// Adoptions of the three years, and decisions that have not led to one.
  private func adoptions() throws -> DropFile {
    try file(Adoptions.self) { builder in
      for steps in world.adoptions where steps.decision <= day {
        builder.append { row in
          row[Adoptions.childID] = id(steps.child)
          row[Adoptions.enteredCare] = steps.enteredCare
          row[Adoptions.decision] = steps.decision
          row[Adoptions.placementOrder] = past(steps.placementOrder)
          row[Adoptions.matched] = past(steps.matched)
          row[Adoptions.placed] = past(steps.placed)
          row[Adoptions.orderDate] = past(steps.order)
          row[Adoptions.byCarer] = past(steps.order).map { _ in "N" }
        }
      }
    }
  }

  private func leavers() throws -> DropFile {
    try file(CareLeavers.self) { builder in
      for leaver in world.leavers {
        builder.append { row in
          row[CareLeavers.childID] = id(leaver.child)
          row[CareLeavers.asAt] = day
          row[CareLeavers.eligibility] = "Former relevant"
          row[CareLeavers.inTouch] = leaver.inTouch
          row[CareLeavers.activity] = leaver.activity
          row[CareLeavers.accommodation] = leaver.accommodation
          row[CareLeavers.suitability] =
            leaver.accommodation == nil || leaver.accommodation == "R"
            ? nil : leaver.isSuitable ? "Suitable" : "Unsuitable"
          row[CareLeavers.pathwayPlan] = leaver.pathwayPlan
          row[CareLeavers.university] = yesNo(leaver.isAtUniversity)
          aroundBirthday(of: leaver, &row)
        }
      }
    }
  }

  /// What was so around the latest birthday, up to the twenty-first: nothing has changed since.
  private func aroundBirthday(of leaver: CareLeaver, _ row: inout DatasetTableBuilder<CareLeavers>.Row) {
    let birth = world.children[leaver.child].birth
    let years = day.age(bornOn: birth)
    guard years <= 21 else { return }
    row[CareLeavers.birthdayYear] = birth.birthday(years).components.year
    row[CareLeavers.birthdayActivity] = row[CareLeavers.activity]
    row[CareLeavers.birthdayAccommodation] = row[CareLeavers.accommodation]
    row[CareLeavers.birthdaySuitability] = row[CareLeavers.suitability]
  }

  private func contactsWithLeavers() throws -> DropFile {
    var number = 0
    return try file(CareLeaverContacts.self) { builder in
      for leaver in world.leavers {
        for contact in leaver.contacts {
          number += 1
          builder.append { row in
            row[CareLeaverContacts.contactID] = recordID("LC", number, digits: 5)
            row[CareLeaverContacts.childID] = id(leaver.child)
            row[CareLeaverContacts.date] = contact.day
            row[CareLeaverContacts.kind] = contact.kind
          }
        }
      }
    }
  }
}
