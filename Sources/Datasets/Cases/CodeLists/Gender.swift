/// A person's gender, in the letters of the returns since 2025. Unborn children are told by their expected date of
/// birth, not by their gender.
public enum Gender: String, CaseIterable, Sendable {
  case male = "M"
  case female = "F"
  case notStated = "U"
  case neither = "N"

  /// Annex A of August 2019 writes letter and words, list 11 with other letters than lists 1 to 10; the returns wrote
  /// digits until 2024.
  public static let codes = CodeList(
    "gender",
    codes: [
      .worded("M", "Male", letters: ["a"], also: ["1", "1 - Male"]),
      .worded("F", "Female", letters: ["b"], also: ["2", "2 - Female"]),
      .worded(
        "U", "Not stated, not recorded or unborn", letters: ["c", "d"],
        also: [
          "Not stated/recorded", "Not stated/recorded (or unborn)", "Not stated", "Not recorded", "Unknown",
          "Unborn", "0", "9",
        ]),
      .worded("N", "Neither male nor female", letters: ["c", "d"], also: ["Neither"]),
    ])
}
