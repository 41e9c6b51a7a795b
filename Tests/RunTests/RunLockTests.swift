import Glibc
import SystemPackage
import Testing

@testable import Run

struct RunLockTests {
  let folder: TemporaryFolder
  var path: FilePath { folder.path.appending("2017Q4/.lock") }

  init() throws { folder = try TemporaryFolder() }

  @Test func oneAtATime() throws {
    var first: RunLock? = try RunLock(path)
    let fault = #expect(throws: RunFault.self) { _ = try RunLock(path) }
    #expect(fault?.exit == .locked)
    #expect(try folder.text("2017Q4/.lock") == "\(ProcessNumber.own)\n")
    withExtendedLifetime(first) {}
    first = nil
    #expect(throws: Never.self) { _ = try RunLock(path) }
  }

  @Test func waitingEndsWithAFaultWhenItIsInVain() throws {
    let first = try RunLock(path)
    let start = ContinuousClock().now
    #expect(throws: RunFault.self) { _ = try RunLock(path, wait: .milliseconds(200)) }
    #expect(ContinuousClock().now - start >= .milliseconds(200))
    withExtendedLifetime(first) {}
  }

  @Test func waitingSucceedsWhenTheOtherEnds() async throws {
    var first: RunLock? = try RunLock(path)
    let path = path
    let second = Task.detached { try withExtendedLifetime(RunLock(path, wait: .seconds(30))) { _ in true } }
    try await Task.sleep(for: .milliseconds(100))
    withExtendedLifetime(first) {}
    first = nil
    #expect(try await second.value)
  }

  @Test func aLockOfADeadProcessHoldsNobodyUp() throws {
    try folder.write("999999999\n", to: "2017Q4/.lock")
    #expect(throws: Never.self) { _ = try RunLock(path) }
  }
}
