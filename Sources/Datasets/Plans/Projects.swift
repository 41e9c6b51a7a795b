public import Columns

/// Key projects (Children's Service Q3 2010/11, section 3) and change projects (Family Services Q1 2014/15, section
/// 5.2), each with its rating, or with the programme that reports on it.
public enum Projects: Dataset {
  public static let project = category("project", "Project", "What the report calls it.", .required)
  public static let rating = category("rating", "Rating", "As the project reports it.")
  public static let directionOfTravel = category(
    "direction_of_travel", "Direction of travel", "Against the quarter before.", codes: directions)
  public static let reportedUnder = category(
    "reported_under", "Reported under", "The project or programme that reports on this one, if another does.")
  public static let comment = text("comment", "Comment", "What the project says of itself.")

  public static let directions = CodeList(
    "project_direction", ["improving": "Improving", "same": "Same", "worsening": "Worsening"])

  public static let contract = DatasetContract(
    name: "projects",
    title: "Projects",
    description: "Key projects and change projects with the rating of each.",
    grain: "one project",
    fields: [
      project.definition, rating.definition, directionOfTravel.definition, reportedUnder.definition,
      comment.definition,
    ],
    key: [project.name],
    needsEveryRow: true,
    rules: [
      knownStatus("PRJ-01", rating, of: .projects),
      rule(
        "PRJ-02", .reject, "A project has a rating, or is reported under another, and not both",
        remedy: "Fill rating or reported_under.", fields: [rating.name, reportedUnder.name]
      ) { rows, _ in
        let (rating, other) = (rows[rating], rows[reportedUnder])
        return rows.rows.filter { (rating[$0] == nil) == (other[$0] == nil) }
      },
      rule(
        "PRJ-03", .reject, "The project that reports on another is listed with a rating",
        remedy: "Add it, or correct reported_under.", fields: [reportedUnder.name]
      ) { rows, _ in
        let (name, rating, other) = (rows[project], rows[rating], rows[reportedUnder])
        let rated = Set(rows.rows.filter { rating[$0] != nil }.compactMap { name[$0] })
        return rows.rows.filter { row in other[row].map { !rated.contains($0) } ?? false }
      },
    ])
}
