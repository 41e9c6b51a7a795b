internal import Columns
internal import Datasets
internal import Figures

/// How far children are heard at their child protection conferences.
enum ConferenceParticipationMeasures {
  static let all: [MeasureDefinition] = [children, attended, viewsSent]

  private static let page = "Performance Matters, March 2018: improvement plan 2a(vii)"

  static let children = MeasureDefinition(
    "cp_conference_children", "Children discussed at child protection conferences",
    definition: "Children at initial and review conferences by the day of the conference, one for each child "
      + "at each conference.",
    source: page, needs: [Need(ConferenceParticipation.conferenceDate)]
  ) { input, window in
    let rows = try input.table(ConferenceParticipation.self)
    return MeasureCounts(window.months(of: rows[ConferenceParticipation.conferenceDate]), in: window)
  }

  static let attended = share(
    "cp_conferences_attended", "Children who attended their conference",
    "Children whose code says that they attended (parameter cp_participation.attended)"
  ) { $0.attended }

  static let viewsSent = share(
    "cp_conferences_views_sent", "Children whose views were sent to their conference",
    "Children whose code says that their views were sent (parameter cp_participation.views_sent)"
  ) { $0.viewsSent }

  private static func share(
    _ id: String, _ title: String, _ what: String,
    of codes: @escaping @Sendable (ParticipationParameters) -> Set<String>
  ) -> MeasureDefinition {
    MeasureDefinition(
      id, title,
      definition: what + ", out of all children at the conferences of the period; without a code a child "
        + "counts as neither.",
      source: page, unit: .percent, polarity: .high, base: .measure("cp_conference_children"),
      nothing: "no conferences were held",
      needs: [Need(ConferenceParticipation.conferenceDate), Need(ConferenceParticipation.participation)]
    ) { input, window in
      let rows = try input.table(ConferenceParticipation.self)
      let participation = rows[ConferenceParticipation.participation]
      let counted = codes(input.parameters.participation)
      let counts = participation.words.map(counted.contains)
      let months = window.months(of: rows[ConferenceParticipation.conferenceDate])
      return .share(of: months, in: window) { row in
        let code = participation.codes[row]
        return code >= 0 && counts[Int(code)]
      }
    }
  }
}
