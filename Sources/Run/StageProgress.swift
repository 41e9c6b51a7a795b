/// The live line that says how far a stage has come. Only shown on a terminal.
public struct StageProgress: Sendable {
  private let console: Console?
  private let stage: StageName

  init(_ stage: StageName, on console: Console?) {
    self.stage = stage
    self.console = console
  }

  /// Says what the stage is at, and how many rows it has seen.
  public func show(_ what: String, rows: Int? = nil) {
    console?.show("\(stage.rawValue): \(what)" + (rows.map { ", \($0) rows" } ?? ""))
  }

  func end() { console?.show("") }
}
