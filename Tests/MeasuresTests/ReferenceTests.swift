import CivilDates
import Columns
import Datasets
import Measures
import OrderedCollections
import SystemPackage
import Testing

/// The reference data on file, as measures read it.
@Suite struct ReferenceTests {
  private func table<Source: Dataset>(_ source: Source.Type) throws -> DatasetTable<Source> {
    let name = "data/reference/\(Source.contract.name).csv"
    return try StrictReading.list(
      source, at: Fixture.root.appending(name), name: name, quarter: #require(Quarter("2017Q4")))
  }

  @Test func workingDaysRunFrom2009To2028() throws {
    let calendar = try WorkingDays(try table(BankHolidays.self))
    #expect(calendar.years == 2009...2028)
    #expect(try !calendar.isWorkingDay(Fixture.day("2018-03-30")))
    // England and Wales had 253 working days in 2018: 261 weekdays less eight bank holidays.
    #expect(
      try calendar.workingDays(from: Fixture.day("2017-12-31"), to: Fixture.day("2018-12-31")) == 253)
  }

  @Test func childrenOfTheBoroughHaveSeveralEstimates() throws {
    let table = try table(Populations.self)
    let estimates = PopulationEstimate.children(of: "E09000003", in: table)
    #expect(estimates.count == table.rowCount)
    #expect(
      estimates.filter { $0.midYear == 2017 }.map(\.children).sorted() == [88_491, 96_895])
    #expect(PopulationEstimate.children(of: "E09000001", in: table).isEmpty)
  }
}

@Suite struct SuppliedTests {
  @Test func aColumnThatNoFileHadIsNotSupplied() throws {
    var contacts = DatasetTableBuilder<Contacts>()
    contacts.append { $0[Contacts.contactID] = "1" }
    var supplied = DatasetTableBuilder<SuppliedColumns>()
    for (column, extent) in [("brag_initial", "none"), ("brag_final", "some"), ("outcome", "all")] {
      supplied.append { row in
        row[SuppliedColumns.dataset] = "contacts"
        row[SuppliedColumns.column] = column
        row[SuppliedColumns.supplied] = extent
        row[SuppliedColumns.filled] = 0
      }
    }
    let records = CaseRecords(["contacts": contacts.table.table], supplied: supplied.table)
    #expect(!records.supplied(Contacts.firstUrgency))
    #expect(records.supplied(Contacts.finalUrgency) && records.supplied(Contacts.outcome))
    #expect(!records.supplied(Referrals.source))
    #expect(records[Contacts.self]?.rowCount == 1 && records[Referrals.self] == nil)
  }

  @Test func aColumnLeftOutOfATableReadsAsEmpty() throws {
    var contacts = DatasetTableBuilder<Contacts>()
    contacts.append { $0[Contacts.contactID] = "1" }
    let columns = contacts.table.table.columns.filter { $0.key != "brag_initial" }
    let records = CaseRecords(["contacts": Table(columns: columns, rowCount: 1)])
    #expect(!records.supplied(Contacts.firstUrgency))
    #expect(records[Contacts.self]?[Contacts.firstUrgency][0] == nil)
  }
}
