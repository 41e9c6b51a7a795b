internal import CivilDates
public import Columns

/// List 1 of Annex A: contacts of the last six months.
public enum AnnexAContacts: AnnexAList {
  public static let contactDate = day(
    "contact_date", "Date of contact", "When the contact was received.", .required,
    headings: ["Date of Contact", "Contact Date"])
  public static let source = category(
    "source_code", "Source", "Who made the contact.", headings: ["Contact Source", "Source of Contact"],
    codes: ReferralSource.codes)

  public static let contract = DatasetContract(
    name: "annex_a_contacts",
    title: "Annex A list 1: contacts",
    description: "Contacts about children in the six months before the list was drawn up.",
    grain: "one contact about one child",
    fields: childFields + [contactDate.definition, source.definition],
    key: [childID.name, contactDate.name, source.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: contactDate.definition,
    feeds: [BookletPage.safeguardingHub],
    rules: [
      agesAgree("AXA1-01"),
      inWindow("AXA1-02", "A contact was received in the last six months", contactDate) { rows, input in
        let (days, window) = (rows[contactDate], sixMonths(input))
        return { row in days[row].map { $0 < window.lowerBound } ?? false }
      },
      rule(
        "AXA1-03", .warning, "A contact before birth is about a child still unborn",
        remedy: "Correct the date of birth or of the contact.", fields: [contactDate.name, dateOfBirth.name]
      ) { rows, input in
        let (days, births) = (rows[contactDate], rows[dateOfBirth])
        return rows.rows.filter { row in
          guard let day = days[row], let birth = births[row] else { return false }
          return birth > day && birth <= input.quarter.lastDay
        }
      },
      childAgrees("AXA1-04"),
    ])
}
