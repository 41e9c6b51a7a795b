import CivilDates
import Logging
import Testing

@testable import Run

struct RunOptionsTests {
  func options(quarter: String = "2017Q4", logLevel: String? = nil, wait: Int = 0) throws(RunFaults)
    -> RunOptions
  {
    try RunOptions(
      quarter: quarter, pipeline: "pipelines/barnet", data: "data", out: "out", isQuiet: true,
      logLevel: logLevel,
      waitSeconds: wait)
  }

  @Test func asTyped() throws {
    let options = try options(logLevel: "debug", wait: 5)
    #expect(options.quarter.description == "2017Q4")
    #expect(options.logLevel == .debug)
    #expect(options.wait == .seconds(5))
    #expect(options.authority == "barnet")
  }

  @Test func allThatIsWrongIsSaidTogether() throws {
    let faults = #expect(throws: RunFaults.self) {
      try options(quarter: "2017Q5", logLevel: "loud", wait: -1)
    }
    #expect(faults?.exit == .usage)
    #expect(faults?.faults.count == 3)
  }
}
