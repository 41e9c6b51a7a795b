public import Figures

/// What a class of a rating is worth and how it is shown.
public struct RatingClass: Hashable, Sendable {
  /// The class.
  public let rating: Rating
  /// Points towards the delivery unit's score: +1, +0.5, −0.5, −1 in the published scores.
  public let points: ExactDecimal
  /// `Green Amber`.
  public let label: String
  /// What the class means, in plain words.
  public let description: String
  /// A mark that differs from the other classes' by shape, for readers who cannot tell the colours apart.
  public let symbol: String
  /// A word or two that fit in a cell beside the symbol.
  public let shortWord: String

  /// Points and wording as a council's edition gives them.
  public init(
    rating: Rating, points: ExactDecimal, label: String, description: String, symbol: String,
    shortWord: String
  ) {
    self.rating = rating
    self.points = points
    self.label = label
    self.description = description
    self.symbol = symbol
    self.shortWord = shortWord
  }
}
