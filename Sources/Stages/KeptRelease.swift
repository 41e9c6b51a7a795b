internal import Datasets

/// A file of official figures that is kept, with what a table of them alone does not tell.
struct KeptRelease {
  /// Its name in `data/reference/releases`.
  var file: String
  var figures: DatasetTable<OfficialFigures>
  /// The codes of its authorities, where it has both.
  var codes: [AuthorityCodePair] = []
  var unreadColumns: [String] = []
  var seriesLacking: [String] = []
}
