import Columns
import Datasets
import Publishing
import Testing

@Suite struct DataDictionaryTests {
  @Test func everyColumnAndRuleOfEveryDatasetIsInIt() throws {
    let columns = DataDictionary.table(of: DatasetIndex.contracts)
    let rules = RuleDictionary.table(of: DatasetIndex.contracts)
    #expect(columns.rowCount == DatasetIndex.contracts.map(\.fields.count).reduce(0, +))
    #expect(rules.rowCount == DatasetIndex.contracts.map(\.rules.count).reduce(0, +))
    let outcome = try #require(
      columns.rows.first {
        columns[DataDictionary.dataset][$0] == "contacts" && columns[DataDictionary.column][$0] == "outcome"
      })
    #expect(columns[DataDictionary.codes][outcome]?.contains("Referral to Social Care") == true)
    #expect(columns[DataDictionary.isKey][outcome] == "no")
  }
}
