import Columns
import Datasets
import Testing

@Suite struct AuthorityChangesTests {
  private static let sound = [
    "2019-04-01,merged,E06000028,837,Bournemouth,E06000058,839,BCP,DfE",
    "2019-04-01,split,E10000009,835,Dorset,E06000058,839,BCP,DfE",
    "2019-04-01,split,E10000009,835,Dorset,E06000059,838,Dorset,DfE",
    "2020-04-01,recoded,E10000002,825,Buckinghamshire,E06000060,825,Buckinghamshire,DfE",
  ]

  private func rules(_ rows: [String]) throws -> [String: Int] {
    let heads = AuthorityChanges.contract.fields.map(\.name).joined(separator: ",")
    return try clean(AuthorityChanges.self, ([heads] + rows).joined(separator: "\n") + "\n").counted
  }

  @Test func aMergerASplitAndARecodingAreKept() throws {
    #expect(try rules(Self.sound).isEmpty)
    // Recoded twice, one after the other.
    #expect(
      try rules(
        Self.sound + ["2030-04-01,recoded,E06000060,825,Buckinghamshire,E06000099,825,Buckinghamshire,ONS"]
      ).isEmpty)
  }

  @Test(arguments: [
    ("2020-04-01,recoded,E1000002,825,Bucks,E06000060,825,Bucks,DfE", "AUC-01"),
    ("2020-04-01,recoded,E10000002,8250,Bucks,E06000060,825,Bucks,DfE", "AUC-01"),
    ("2020-04-01,recoded,E10000009,835,Dorset,E06000098,838,Dorset,DfE", "AUC-02"),
    ("2020-04-01,recoded,E10000077,877,Elsewhere,E06000059,838,Dorset,DfE", "AUC-02"),
    ("2020-04-01,recoded,E10000077,877,Elsewhere,E10000077,877,Elsewhere,DfE", "AUC-03"),
    ("2019-04-01,split,E06000058,839,BCP,E06000028,837,Bournemouth,DfE", "AUC-03"),
  ])
  func aRowThatCannotBeIsRefused(row: String, rule: String) throws {
    #expect(try rules(Self.sound + [row]).keys.contains(rule))
  }

  @Test func aPairIsOneAuthority() {
    #expect(AuthorityCodePair("E09000003", digits: "302")?.digits == "302")
    for (code, digits) in [
      ("x", "302"), ("E09000021 / E09000027", "314 / 318"), ("302", "E09000003"), (nil, "835"),
    ] {
      #expect(AuthorityCodePair(code, digits: digits) == nil)
    }
  }
}
