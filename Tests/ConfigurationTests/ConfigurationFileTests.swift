import CivilDates
import Configuration
import Figures
import Testing

@Suite struct ConfigurationFileTests {
  private func faults(_ yaml: String, _ body: (ConfigurationSection) -> Bool?) -> [ConfigurationFault] {
    do {
      _ = try ConfigurationFile(text: yaml, name: "test.yml").read(body)
      return []
    } catch {
      return error.faults
    }
  }

  @Test func valuesStayWhatWasTyped() throws {
    let yaml = "code: 0123\nflag: NO\nshare: 2.50\nyear: 2017/18\n"
    let read = try ConfigurationFile(text: yaml, name: "test.yml").read { root in
      [
        root.text("code"), root.text("flag"), root.decimal("share")?.description,
        root.financialYear("year")?.description,
      ]
    }
    #expect(read == ["0123", "NO", "2.50", "2017/18"])
  }

  @Test func everyFaultIsReportedWithItsLine() {
    let found = faults("a: x\nb:\n  - c: 1\n    typo: 2\nextra: 1\n") { root in
      _ = root.integer("a")
      for section in root.sections("b") ?? [] { _ = section.integer("c") }
      _ = root.text("absent")
      return true
    }
    #expect(found.map(\.line) == [1, 1, 4, 5])
    #expect(
      found[0].message == "`a`: expected a whole number, for example 3" || found[0].message.contains("absent")
    )
    #expect(found.contains { $0.message.contains("`b[1].typo` is not a setting") })
    #expect(found.contains { $0.message.contains("`extra` is not a setting; known here: a, absent, b") })
    #expect(found.contains { $0.message == "`absent` is missing" })
  }

  @Test func aKeyGivenTwiceAndBrokenYAMLAreFaults() {
    #expect(faults("a: 1\na: 2\n") { _ in true }.first?.message.contains("given twice") == true)
    #expect(faults("a: [1\n") { _ in true }.first?.line != nil)
    #expect(faults("- 1\n") { _ in true }.first?.message.contains("no settings") == true)
  }

  @Test func aListInPlaceOfAValueIsAFault() {
    #expect(
      faults("a:\n  - 1\n") { $0.text("a").map { _ in true } }.first?.message.contains("single value") == true
    )
    #expect(faults("a: 1\n") { $0.sections("a").map { _ in true } }.first?.message.contains("a list") == true)
  }
}
