import SystemPackage
import Testing

@testable import Run

struct StagedFolderTests {
  let folder: TemporaryFolder
  var target: FilePath { folder.path.appending("packs") }

  init() throws { folder = try TemporaryFolder() }

  func publish(_ files: [String: String]) throws -> Publication {
    let staged = try StagedFolder(target: target, permissions: .sharedFolder)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { try staged.write(text, to: name) }
    return try staged.publish()
  }

  @Test func theFirstPublication() throws {
    _ = try publish(["performance/a b.csv": "1", "manifest.json": "{}"])
    #expect(try Folders.files(below: folder.path) == ["packs/manifest.json", "packs/performance/a b.csv"])
    #expect(try folder.permissions("packs") == 0o755)
    #expect(try folder.permissions("packs/performance") == 0o755)
    #expect(try folder.permissions("packs/performance/a b.csv") == 0o644)
  }

  @Test func restrictedFolders() throws {
    let staged = try StagedFolder(
      target: folder.path.appending("stages/1-extract"), permissions: .restrictedFolder)
    try staged.write("1", to: "below/a.csv")
    _ = try staged.publish()
    #expect(try folder.permissions("stages") == 0o700)
    #expect(try folder.permissions("stages/1-extract") == 0o700)
    #expect(try folder.permissions("stages/1-extract/below/a.csv") == 0o600)
  }

  @Test(arguments: [true, false]) func onlyWhatChangedIsTouched(inOneStep: Bool) throws {
    _ = try publish(["same.csv": "1", "deep/same.csv": "2", "changed.csv": "3", "gone/gone.csv": "4"])
    let before = try folder.state()
    let staged = try StagedFolder(target: target, permissions: .sharedFolder)
    try staged.write("1", to: "same.csv")
    try staged.write("2", to: "deep/same.csv")
    try staged.write("33", to: "changed.csv")
    try staged.write("5", to: "new/new.csv")
    let publication = try Publication(of: staged.contents(), from: staged.partial, over: target)
    #expect(publication.changed == ["changed.csv", "new/new.csv"])
    #expect(publication.unchanged == ["deep/same.csv", "same.csv"])
    #expect(publication.removed == ["gone/gone.csv"])
    #expect(try folder.state()["packs/changed.csv"] == before["packs/changed.csv"])
    try publication.carryOut(.sharedFolder, inOneStep: inOneStep)
    let after = try folder.state()
    #expect(
      after.keys.sorted() == [
        "packs/changed.csv", "packs/deep/same.csv", "packs/new/new.csv", "packs/same.csv",
      ])
    #expect(after["packs/same.csv"] == before["packs/same.csv"])
    #expect(after["packs/deep/same.csv"] == before["packs/deep/same.csv"])
    #expect(try folder.text("packs/changed.csv") == "33")
    #expect(try Folders.names(in: target) == ["changed.csv", "deep", "new", "same.csv"])
    #expect(try Folders.names(in: folder.path) == ["packs"])
  }

  @Test func theSameSetTouchesNothing() throws {
    let files = ["a.csv": "1", "deep/b.csv": "2"]
    _ = try publish(files)
    let before = try folder.state()
    let inode = try Stat(target).inode
    let publication = try publish(files)
    #expect(publication.changed.isEmpty && publication.removed.isEmpty)
    #expect(try folder.state() == before)
    #expect(try Stat(target).inode == inode)
    #expect(try Folders.names(in: folder.path) == ["packs"])
  }

  @Test func untilPublicationNothingIsTouched() throws {
    _ = try publish(["a.csv": "1"])
    let before = try folder.state()
    let staged = try StagedFolder(target: target, permissions: .sharedFolder)
    try staged.write("2", to: "a.csv")
    #expect(try folder.state()["packs/a.csv"] == before["packs/a.csv"])
    staged.discard()
    #expect(try folder.state() == before)
  }

  @Test func whatAKilledRunLeftIsRemoved() throws {
    try folder.write("half a f", to: "packs.partial-99/performance/a.csv")
    try folder.write("another", to: "packs-of-mine/a.csv")
    _ = try publish(["a.csv": "1"])
    #expect(try Folders.names(in: folder.path) == ["packs", "packs-of-mine"])
  }

  @Test(arguments: ["../a.csv", "/etc/a.csv", "", "a//b", "a/../b", "."]) func namesThatLeadElsewhere(
    name: String
  )
    throws
  {
    let staged = try StagedFolder(target: target, permissions: .sharedFolder)
    let fault = #expect(throws: RunFault.self) { try staged.file(name) }
    #expect(fault?.exit == .ourFault)
  }

  @Test func aNameIsGivenOnceAndWritten() throws {
    let staged = try StagedFolder(target: target, permissions: .sharedFolder)
    _ = try staged.file("a.csv")
    #expect(throws: RunFault.self) { try staged.file("a.csv") }
    let fault = #expect(throws: RunFault.self) { try staged.publish() }
    #expect(fault?.code == "RUN003")
    #expect(!Folders.exists(target))
  }

  @Test func aFolderUnderAFileCannotBeMade() throws {
    try folder.write("a file", to: "out")
    let fault = #expect(throws: RunFault.self) {
      try StagedFolder(target: folder.path.appending("out/2017Q4/packs"), permissions: .sharedFolder)
    }
    #expect(fault?.exit == .cannotCreate)
    #expect(fault?.place?.file == folder.path.appending("out/2017Q4/packs").string)
  }

  @Test func aFullDisk() {
    let error = #expect(throws: Errno.self) { try StagedFolder.write([1, 2, 3], to: "/dev/full") }
    #expect(error == .noSpace)
  }
}
