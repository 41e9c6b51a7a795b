public import CivilDates
public import Columns
internal import OrderedCollections

/// What an Annex A list says of the subject of a richer table.
///
/// The rule of precedence: the richer table, where it was supplied, is used whole and the list not at all; only where
/// it was not does the list take its place. The two are never mixed, so that nobody is counted twice.
public struct StandIn: Sendable {
  /// A column of the list, and the one of the table that it fills.
  public struct Column: Sendable {
    let from: String
    let to: String

    init<List: AnnexAList, Richer: Dataset, Values>(_ from: Field<List, Values>, _ to: Field<Richer, Values>)
    {
      self.from = from.name
      self.to = to.name
    }

    /// A day stands for its first minute; the time of day is not known.
    init<List: AnnexAList, Richer: Dataset>(
      _ from: Field<List, DayColumn>, firstMinuteIn to: Field<Richer, MomentColumn>
    ) {
      self.from = from.name
      self.to = to.name
    }
  }

  /// The list.
  public let list: DatasetContract
  /// The table whose place it takes.
  public let table: DatasetContract
  private let columns: [Column]
  /// Columns that number the rows of the list, because it has no ids of its own.
  private let numbered: [String]
  /// The column without which a row of the list is no row of the table.
  private let with: String?
  private let months: Int

  /// `months` is how far the list goes back. `numbered` are columns of the table that are filled with the number of
  /// the row; `with` is a column of the list that must be filled, for a row to be one of the table.
  init<List: AnnexAList, Richer: Dataset>(
    _: List.Type, for _: Richer.Type, months: Int, numbered: [Field<Richer, CategoryColumn>] = [],
    with: FieldDefinition? = nil, _ columns: [Column]
  ) {
    self.list = List.contract
    self.table = Richer.contract
    self.columns = columns
    self.numbered = numbered.map(\.name)
    self.with = with?.name
    self.months = months
  }

  /// Every list that can stand in for a table, in the order of the lists. The children are those of all lists
  /// (`ChildrenOfLists`).
  public static let all: [StandIn] =
    AnnexAContacts.standIns + AnnexAEarlyHelp.standIns + AnnexAReferrals.standIns + AnnexAAssessments.standIns
    + AnnexASection47.standIns + AnnexAChildProtection.standIns

  /// The first day that the list covers, when it was drawn up at a quarter's end.
  public func coverage(of quarter: Quarter) -> CivilDay {
    CivilMonth(containing: quarter.lastDay).advanced(by: 1 - months).firstDay
  }

  /// The columns of the table that the list cannot fill, given those that the list itself lacks.
  public func notFilled(notSupplied: Set<String>) -> Set<String> {
    let filled = Set(columns.filter { !notSupplied.contains($0.from) }.map(\.to)).union(numbered)
    return Set(table.fields.map(\.name)).subtracting(filled)
  }

  /// The rows of the list as rows of the table. Columns that the list does not have are left out.
  public func rows(of list: Table) -> Table {
    let kept = (0..<list.rowCount).filter { row in with.map { list[$0]?.isBlank(row) == false } ?? true }
    let rows = list.selecting(kept)
    var filled: OrderedDictionary<String, ColumnValues> = [:]
    let numbers = CategoryColumn(
      codes: kept.indices.map { Int32($0) }, words: kept.map { "\(self.list.name) \($0 + 1)" })
    for name in numbered { filled[name] = .category(numbers) }
    for column in columns {
      guard let values = rows[column.from], let field = table.fields.first(where: { $0.name == column.to })
      else { continue }
      if case .day(let days) = values, field.kind == .moment {
        filled[column.to] = .moment(
          MomentColumn(
            minutes: days.numbers.map { $0 == DayColumn.blank ? MomentColumn.blank : $0 * 1_440 }))
      } else {
        filled[column.to] = values
      }
    }
    return Table(columns: filled, rowCount: rows.rowCount)
  }
}

extension AnnexAContacts {
  static let standIns = [
    StandIn(
      Self.self, for: Contacts.self, months: 6, numbered: [Contacts.contactID],
      [
        .init(childID, Contacts.childID), .init(contactDate, firstMinuteIn: Contacts.receivedAt),
        .init(source, Contacts.source),
      ])
  ]
}

extension AnnexAEarlyHelp {
  static let standIns = [
    StandIn(
      Self.self, for: EarlyHelp.self, months: 6, numbered: [EarlyHelp.episodeID],
      [
        .init(childID, EarlyHelp.childID), .init(start, EarlyHelp.start), .init(end, EarlyHelp.end),
        .init(organisation, EarlyHelp.organisation),
      ])
  ]
}

extension AnnexAReferrals {
  static let standIns = [
    StandIn(
      Self.self, for: Referrals.self, months: 6, numbered: [Referrals.referralID],
      [
        .init(childID, Referrals.childID), .init(referralDate, Referrals.referralDate),
        .init(source, Referrals.source), .init(noFurtherAction, Referrals.noFurtherAction),
        .init(team, Referrals.team),
      ])
  ]
}

extension AnnexAAssessments {
  static let standIns = [
    StandIn(
      Self.self, for: Assessments.self, months: 6, numbered: [Assessments.assessmentID],
      [
        .init(childID, Assessments.childID), .init(start, Assessments.start),
        .init(authorised, Assessments.authorised), .init(childSeen, Assessments.childSeen),
        .init(team, Assessments.team),
      ])
  ]
}

extension AnnexASection47 {
  static let standIns = [
    StandIn(
      Self.self, for: Section47Enquiries.self, months: 6, numbered: [Section47Enquiries.enquiryID],
      [
        .init(childID, Section47Enquiries.childID), .init(start, Section47Enquiries.start),
        .init(team, Section47Enquiries.team),
      ]),
    // A conference that no enquiry led to is in no list.
    StandIn(
      Self.self, for: InitialConferences.self, months: 6,
      numbered: [InitialConferences.conferenceID, InitialConferences.enquiryID],
      with: conferenceDate.definition,
      [
        .init(childID, InitialConferences.childID), .init(conferenceDate, InitialConferences.conferenceDate),
        .init(planResulted, InitialConferences.planResulted), .init(team, InitialConferences.team),
      ]),
  ]
}

extension AnnexAChildProtection {
  static let standIns = [
    StandIn(
      Self.self, for: ProtectionPlans.self, months: 6, numbered: [ProtectionPlans.planID],
      [
        .init(childID, ProtectionPlans.childID), .init(start, ProtectionPlans.start),
        .init(end, ProtectionPlans.end), .init(initialCategory, ProtectionPlans.initialCategory),
        .init(latestCategory, ProtectionPlans.latestCategory), .init(team, ProtectionPlans.team),
      ])
  ]
}
