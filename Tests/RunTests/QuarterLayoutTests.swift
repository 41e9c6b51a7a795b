import CivilDates
import SystemPackage
import Testing

@testable import Run

struct QuarterLayoutTests {
  let quarter: Quarter

  init() throws { quarter = try #require(Quarter("2017Q4")) }

  @Test func places() {
    let layout = QuarterLayout(out: "out", quarter: quarter)
    #expect(
      StageName.allCases.map { layout.folder(of: $0).string } == [
        "out/2017Q4/stages/1-extract", "out/2017Q4/stages/2-clean", "out/2017Q4/stages/3-compute",
        "out/2017Q4/packs",
      ])
    #expect(layout.manifest(of: .clean) == "out/2017Q4/stages/2-clean/manifest.json")
    #expect(layout.lock == "out/2017Q4/.lock")
    #expect(layout.log == "out/2017Q4/run.log")
    #expect(StageName.allCases.map(\.previous) == [nil, .extract, .clean, .compute])
  }

  @Test(
    arguments: [
      ("some data/2017Q4/a b.csv", "data/2017Q4/a b.csv"),
      ("./some data/../some data/2017Q4/a.csv", "data/2017Q4/a.csv"),
      ("/etc/outturn/barnet/pages/cp.yml", "pipelines/barnet/pages/cp.yml"),
      ("out/2017Q4/stages/2-clean/a.csv", "stages/2-clean/a.csv"),
      ("some data of mine/a.csv", nil),
    ] as [(FilePath, String?)])
  func inputsAreNamedTheSameWhereverTheyStand(path: FilePath, name: String?) {
    let options = RunOptions(quarter: quarter, pipeline: "/etc/outturn/barnet/", data: "./some data/")
    #expect(options.authority == "barnet")
    #expect(options.manifestName(of: path) == name)
  }
}
