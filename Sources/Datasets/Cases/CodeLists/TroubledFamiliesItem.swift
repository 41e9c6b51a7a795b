/// The figures of the Troubled Families programme that the council's report prints.
public enum TroubledFamiliesItem: String, CaseIterable, Sendable {
  case target
  case individuals = "individuals_per_family"
  case children = "children_per_family"
  case adults = "adults_per_family"
  case age = "age_of_individuals"
  case childAge = "age_of_children"
  case adultAge = "age_of_adults"
  case female = "female_pct"
  case male = "male_pct"
  case minorityEthnic = "bame_pct"

  public static let codes = CodeList(
    "troubled_families_item",
    [
      "target": "Families to be attached by the end of the programme",
      "individuals_per_family": "People in a family, on average",
      "children_per_family": "Children in a family, on average",
      "adults_per_family": "Adults in a family, on average",
      "age_of_individuals": "Age of the people, on average",
      "age_of_children": "Age of the children, on average",
      "age_of_adults": "Age of the adults, on average",
      "female_pct": "Women and girls among the people, percent",
      "male_pct": "Men and boys among the people, percent",
      "bame_pct": "People of Black, Asian and other minority groups, percent",
    ])
}
