import CSV
import Datasets
import Testing

@Suite struct DatasetFileTests {
  private func faults(_ text: String) -> [DatasetFileFault] {
    do {
      _ = try DatasetFile(bytes: Array(text.utf8), name: "drop.csv", contract: RevenueBudget.contract)
      return []
    } catch {
      return error.faults
    }
  }

  @Test func headingsMayStandBelowATitle() throws {
    let file = try DatasetFile(
      bytes: Array(
        ("Revenue budget,,,,,,,,\nfund,line,level,original_budget,revised_budget,forecast_outturn,basis,unit,"
          + "comment\ngeneral_fund,A,line,1,1,1,forecast,£000,\n").utf8),
      name: "drop.csv", contract: RevenueBudget.contract)
    #expect(file.headingRecord == 1 && file.headingLine == 2)
    let read = try file.read(asText: true)
    #expect(read.recordsRead == 1 && read.lines == [3])
  }

  @Test func everyFaultOfTheHeadingsIsReportedAtOnce() {
    let found = faults("fund,fund,level,original_budget,revised_budget,forecast_outturn,basis,unit,comment\n")
    #expect(found.map(\.code).sorted() == ["HEAD-DOUBLED", "HEAD-MISSING"])
    #expect(found.contains { $0.message.contains("There is no column “Budget line”") })
    #expect(found.allSatisfy { $0.line == 1 && $0.file == "drop.csv" })
  }

  @Test func anEmptyFileAndABrokenOneAreNamed() {
    #expect(faults("").first?.code == "CSV004")
    #expect(faults("fund,line,\"level\n").first?.code.hasPrefix("CSV") == true)
  }

  @Test func everyContractIsWhole() {
    for contract in DatasetIndex.contracts {
      #expect(!contract.description.isEmpty && !contract.grain.isEmpty && !contract.fields.isEmpty)
      #expect(Set(contract.rules.map(\.id)).count == contract.rules.count)
      for rule in contract.rules {
        #expect(
          !rule.sentence.hasSuffix(".") && rule.remedy.hasSuffix("."), "\(rule.id) reads badly in a message")
        for field in rule.fields {
          #expect(contract.field(named: field) != nil, "\(rule.id) names no field \(field)")
        }
      }
    }
    let names = DatasetIndex.contracts.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")])
  func anotherSeparatorIsNamed(separator: String, name: String) throws {
    let headings = Children.contract.fields.map(\.name).joined(separator: separator)
    let row = ["1", "F", "2010-01-01", "", "WBRI", "N"].joined(separator: separator)
    do {
      _ = try DatasetFile(
        bytes: Array("Children of March\n\(headings)\n\(row)\n".utf8), name: "children.csv",
        contract: Children.contract)
      Issue.record("it was read")
    } catch {
      #expect(error.faults.map(\.code) == ["HEAD-SEPARATOR"])
      #expect(error.faults.first?.message.contains(name) == true)
    }
  }
}
