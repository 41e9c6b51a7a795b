/// What should hold of official figures, of targets that rest on them, and of trends, so that a figure can be judged. None
/// of them stops a run: what breaks one is left out where it would mislead, and has its line in the quality pack.
public enum ComparisonRule: String, CaseIterable, Hashable, Sendable {
  case neighbourHasFigure = "OFC-01"
  case comparatorHasFigure = "OFC-02"
  case figureIsPossible = "OFC-03"
  case releasesAgree = "OFC-04"
  case columnsAreRead = "OFC-05"
  case seriesIsInItsFile = "OFC-06"
  case codeIsTheSame = "OFC-07"
  case areaIsTheSame = "OFC-08"
  case areaCountsOnce = "OFC-09"
  case indicatorIsCompared = "OFC-10"
  case seriesIsDefined = "OFC-11"
  case targetHasNumber = "TAR-04"
  case seriesHasNoGap = "TRE-03"
  case seriesIsLongEnough = "TRE-04"
  case seriesVaries = "TRE-05"
  case rebaseIsWithinSeries = "TRE-06"

  /// What must hold.
  public var sentence: String {
    switch self {
    case .neighbourHasFigure: "Each statistical neighbour has a figure in the year that is compared"
    case .comparatorHasFigure:
      "The authority, its region and England have a figure in the year that is compared"
    case .figureIsPossible: "A figure is not below nought, and a share not above its highest possible figure"
    case .releasesAgree: "Releases agree on a figure"
    case .columnsAreRead: "Each column of figures of a release is read as a series"
    case .seriesIsInItsFile: "A release has every series that files of its kind have"
    case .codeIsTheSame: "An authority has the same code in all releases"
    case .areaIsTheSame: "A figure and that of the year before are of the same area"
    case .areaCountsOnce: "A place and those that took its place do not both have a figure"
    case .indicatorIsCompared: "An indicator may be set beside the official figures that are named for it"
    case .seriesIsDefined: "Each official figure is of a series that is defined"
    case .targetHasNumber: "A target that is relative to others comes to a number"
    case .seriesHasNoGap: "A series has a value in each of its periods"
    case .seriesIsLongEnough: "Limits of a chart rest on twelve values or more"
    case .seriesVaries: "The values of a series are not all the same"
    case .rebaseIsWithinSeries: "A rebase is after the first period of its series and not after the last"
    }
  }

  /// What becomes of what breaks it, and how to mend it.
  public var remedy: String {
    switch self {
    case .neighbourHasFigure:
      "An average made here is of the others, and one that came as such stays. Add a release that has the figures; one "
        + "that is suppressed stays out."
    case .comparatorHasFigure:
      "Nothing is set beside it. Add a release that has the figure; one that is suppressed stays out."
    case .figureIsPossible:
      "The figure is left out as unreliable. Ask the publisher; or correct the file, or the maximum in official_series.csv."
    case .releasesAgree: "The newest counts. Remove the release that is wrong, where one is."
    case .columnsAreRead:
      "The column is passed over. Add it to release_columns.csv and official_series.csv where it is wanted."
    case .seriesIsInItsFile:
      "The series goes without the file. Add the new heading or wording to release_columns.csv."
    case .codeIsTheSame: "Figures under both codes are of one place. Nothing is to be done."
    case .areaIsTheSame: "No change is given. Nothing is to be done."
    case .areaCountsOnce:
      "Ranks and bands count the places that there were in the year. Nothing is to be done."
    case .indicatorIsCompared:
      "The figures are shown and not judged. Where they are missing or too old, add a release; where the reason no longer "
        + "holds, correct comparators_map.csv."
    case .seriesIsDefined:
      "The figures are passed over. Correct the name, or add the series to official_series.csv."
    case .targetHasNumber:
      "The target is not judged. Add the figures that it rests on, or set a number in targets.csv."
    case .seriesHasNoGap:
      "No pattern reaches across a gap. Add the outturn to outturn_history.csv, or the missing records."
    case .seriesIsLongEnough:
      "The chart decides nothing until there are twelve. Add earlier outturns to outturn_history.csv, or wait."
    case .seriesVaries:
      "The limits are the value itself. See whether the figure is copied from period to period."
    case .rebaseIsWithinSeries:
      "The limits stay as they are. Correct the month in trends.yml, unless an earlier quarter is run again."
    }
  }
}
