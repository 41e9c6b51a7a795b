import SystemPackage
import Testing

@testable import Run

struct RunFaultTests {
  @Test(arguments: [
    (RunFault.Place?.none, "error[CLEAN014]: the date is not a date. Correct it."),
    (.init(file: "a.csv"), "a.csv: error[CLEAN014]: the date is not a date. Correct it."),
    (.init(file: "a.csv", line: 12), "a.csv:12: error[CLEAN014]: the date is not a date. Correct it."),
    (
      .init(file: "a.csv", line: 12, column: 3),
      "a.csv:12:3: error[CLEAN014]: the date is not a date. Correct it."
    ),
  ])
  func oneLine(place: RunFault.Place?, line: String) {
    let fault = RunFault(.data, "CLEAN014", "the date is not a date", remedy: "Correct it", at: place)
    #expect(fault.description == line)
  }

  @Test func manyFaultsEndAsTheFirstDoesUnlessOneIsOurs() {
    let configuration = RunFault(.configuration, "CONF001", "a")
    let data = RunFault(.data, "CLEAN001", "b")
    let ours = RunFault(.ourFault, "RUN002", "c")
    #expect(RunFaults([configuration, data]).exit == .configuration)
    #expect(RunFaults([configuration, data, ours]).exit == .ourFault)
    #expect(throws: Never.self) { try RunFaults().throwIfAny() }
    #expect(throws: RunFaults([data])) { try RunFaults([data]).throwIfAny() }
  }

  @Test func anUnexplainedErrorIsOursAndTellsNothingOfItsContent() {
    struct Surprise: Error { var name = "Jane Doe" }
    let faults = RunFaults(Surprise())
    #expect(faults.exit == .ourFault)
    #expect(faults.faults.map(\.description).joined().contains("Surprise"))
    #expect(!faults.faults.map(\.description).joined().contains("Jane"))
  }

  @Test(arguments: [
    (Errno.noSpace, RunExit.cannotWrite), (.diskQuotaExceeded, .cannotWrite), (.ioError, .cannotWrite),
    (.permissionDenied, .cannotCreate), (.readOnlyFileSystem, .cannotCreate), (.notDirectory, .cannotCreate),
  ])
  func whatCannotBeWritten(error: Errno, exit: RunExit) {
    let fault = RunFault(writing: "out/2017Q4/packs/a.csv", error)
    #expect(fault.exit == exit)
    #expect(fault.place?.file == "out/2017Q4/packs/a.csv")
    #expect(fault.remedy != nil)
  }

  @Test func helpListsEachExit() {
    #expect(RunExit.allCases.map(\.rawValue) == [0, 64, 65, 66, 70, 73, 74, 75, 78])
    #expect(RunExit.help.split(separator: "\n").count == 10)
    #expect(RunExit.help.contains("  75  Another run holds this quarter: try later."))
  }
}
