import CivilDates
import Columns
import Configuration
import Datasets
import Figures
import Measures
import OrderedCollections
import Testing

/// Properties that hold for every measure, on records made by a small generator.
@Suite struct MeasureProperties {
  private func records(seed: UInt64) throws -> Fixture {
    var random = Numbers(state: seed)
    var fixture = try Fixture()
    let start = try Fixture.day("2016-04-01")
    func someDay() -> CivilDay { start + random.next(760) }
    func maybe<Value>(_ value: Value) -> Value? { random.next(5) == 0 ? nil : value }
    func word(_ list: CodeList) -> String? { maybe(list.codes[random.next(list.codes.count)].code) }
    let ids = (0..<150).map(String.init)
    fixture.add(
      Children.self,
      ids.map { id in
        { row in
          row[Children.childID] = id
          row[Children.gender] = word(Gender.codes)
          row[Children.dateOfBirth] = maybe(start + (random.next(7000) - 6000))
          row[Children.expectedDateOfBirth] = maybe(start + 500)
        }
      })
    fixture.add(
      Contacts.self,
      ids.map { id in
        { row in
          let received = CivilMoment(minutes: someDay().number * 1_440 + Int32(random.next(1_440)))
          row[Contacts.contactID] = id
          row[Contacts.childID] = ids[random.next(160) % ids.count]
          row[Contacts.receivedAt] = received
          row[Contacts.outcome] = word(ContactOutcome.codes)
          row[Contacts.decisionAt] = maybe(
            CivilMoment(minutes: received.minutes + Int32(random.next(20_000))))
          row[Contacts.firstUrgency] = word(ContactUrgency.codes)
          row[Contacts.finalUrgency] = word(ContactUrgency.codes)
        }
      })
    fixture.add(
      Referrals.self,
      ids.map { id in
        { row in
          row[Referrals.referralID] = id
          row[Referrals.childID] = ids[random.next(40)]
          row[Referrals.referralDate] = id == "0" ? start : someDay()
          row[Referrals.source] = word(ReferralSource.codes)
          row[Referrals.noFurtherAction] = word(YesNo.codes)
        }
      })
    fixture.add(
      EarlyHelp.self,
      ids.map { id in
        { row in
          let from = someDay()
          row[EarlyHelp.episodeID] = id
          row[EarlyHelp.start] = from
          row[EarlyHelp.end] = maybe(from + random.next(400))
          row[EarlyHelp.leadProfessional] = word(LeadProfessional.codes)
          row[EarlyHelp.ending] = word(EarlyHelpEnding.codes)
          row[EarlyHelp.success] = word(EarlyHelpSuccess.codes)
        }
      })
    fixture.add(
      Assessments.self,
      ids.map { id in
        { row in
          let from = someDay()
          row[Assessments.assessmentID] = id
          row[Assessments.referralID] = maybe(ids[random.next(60)])
          row[Assessments.start] = from
          row[Assessments.authorised] = maybe(from + random.next(100))
          row[Assessments.childSeen] = word(YesNo.codesWithUnknown)
          row[Assessments.outcome] = word(AssessmentOutcome.codes)
          row[Assessments.team] = maybe("Team \(random.next(4))")
        }
      })
    fixture.add(
      Section47Enquiries.self,
      ids.map { id in
        { row in
          let from = someDay()
          row[Section47Enquiries.enquiryID] = id
          row[Section47Enquiries.start] = from
          row[Section47Enquiries.end] = maybe(from + random.next(40))
          row[Section47Enquiries.outcome] = word(EnquiryOutcome.codes)
          row[Section47Enquiries.team] = maybe("Team \(random.next(4))")
        }
      })
    fixture.add(
      InitialConferences.self,
      ids.map { id in
        { row in
          row[InitialConferences.conferenceID] = id
          row[InitialConferences.childID] = ids[random.next(150)]
          row[InitialConferences.enquiryID] = maybe(ids[random.next(150)])
          row[InitialConferences.conferenceDate] = maybe(someDay())
        }
      })
    fixture.add(
      StrategyMeetings.self,
      ids.map { id in
        { row in
          row[StrategyMeetings.meetingID] = id
          row[StrategyMeetings.meetingDate] = someDay()
          row[StrategyMeetings.status] = word(MeetingStatus.codes)
        }
      })
    fixture.add(
      StrategyAttendance.self,
      ids.flatMap { id in
        Agency.allCases.map { agency in
          { row in
            let invited = word(YesNo.codes)
            row[StrategyAttendance.meetingID] = id
            row[StrategyAttendance.agency] = agency.rawValue
            row[StrategyAttendance.invited] = invited
            row[StrategyAttendance.attended] = invited == "Y" ? word(YesNo.codes) : "N"
          }
        }
      })
    fixture.addCare(ids, &random, from: start)
    fixture.addImprovement(ids: ids, from: start, &random)
    fixture.addProtectionAndLeaving(&random)
    return fixture
  }

  private struct Place: Hashable {
    var measure: String
    var period: MeasurePeriod
  }

  @Test(arguments: [1, 2, 3])
  func categoriesAddUpToTheCount(seed: UInt64) throws {
    let figures = try records(seed: seed).figures()
    let totals = Dictionary(
      uniqueKeysWithValues: figures.filter { $0.breakdown.isEmpty }.map {
        (Place(measure: $0.measure, period: $0.period), $0.numerator)
      })
    var checked = 0
    for measure in CaseMeasures.all where !measure.dimensions.isEmpty {
      guard case .measure(let base) = measure.base, measure.categoriesAddUp else { continue }
      let known = figures.filter { $0.measure == measure.id && $0.numerator != nil }
      for (period, parts) in Dictionary(grouping: known, by: \.period) {
        let sum = parts.reduce(0) { $0 + ($1.numerator ?? 0) }
        #expect(sum == totals[Place(measure: base, period: period)], "\(measure.id) \(period.label)")
        #expect(parts.allSatisfy { $0.denominator == sum || sum == 0 }, "\(measure.id) \(period.label)")
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  @Test(arguments: [1, 2, 3])
  func everyShareIsWithinItsBase(seed: UInt64) throws {
    for figure in try records(seed: seed).figures() {
      guard let numerator = figure.numerator, let denominator = figure.denominator else { continue }
      #expect(numerator >= 0 && denominator >= 0)
      // More families may be attached than the target is.
      if figure.unit == .percent, !figure.measure.hasSuffix("_of_target") {
        #expect(numerator <= denominator, "\(figure)")
      }
      #expect((figure.value.value == nil) == (denominator == 0))
    }
  }

  @Test(arguments: [1, 2, 3])
  func monthsAddUpToTheQuarterAndTheYear(seed: UInt64) throws {
    let fixture = try records(seed: seed)
    let figures = fixture.figures()
    let known = figures.filter { $0.numerator != nil }
    for (_, parts) in Dictionary(grouping: known, by: { $0.categories + [$0.measure] }) {
      let months = parts.filter { $0.period.kind == .month }
      for year in parts where year.period.kind == .yearToDate && !months.isEmpty {
        let then = months.filter { $0.period.last <= year.period.last }
        #expect(year.numerator == then.reduce(0) { $0 + ($1.numerator ?? 0) }, "\(year.measure)")
      }
      if let quarter = parts.first(where: { $0.period.kind == .quarter }), !months.isEmpty {
        let last = months.suffix(3)
        #expect(
          quarter.numerator == last.reduce(0) { $0 + ($1.numerator ?? 0) }, "\(quarter.measure)")
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func theOrderOfRowsDoesNotMatter(seed: UInt64) throws {
    var fixture = try records(seed: seed)
    let figures = fixture.figures()
    var random = Numbers(state: seed + 99)
    for (name, table) in fixture.tables {
      var rows = Array(0..<table.rowCount)
      for position in rows.indices.reversed() { rows.swapAt(position, random.next(position + 1)) }
      // Words keep their codes when rows are selected; appending them again gives the codes a new order too.
      var columns = table.selecting(rows).columns
      for (column, values) in columns {
        guard case .category(let words) = values else { continue }
        var again = CategoryColumn()
        for row in 0..<words.count { again.append(words[row]) }
        columns[column] = .category(again)
      }
      fixture.tables[name] = Table(columns: columns, rowCount: table.rowCount)
    }
    let differing = zip(fixture.figures(), figures).filter { $0 != $1 }.map { $0.0.measure }
    #expect(Set(differing) == [])
  }

  @Test func withoutRecordsEveryMeasureSaysWhatItLacks() throws {
    let figures = try Fixture().figures()
    #expect(Set(figures.map(\.measure)) == Set(CaseMeasures.all.map(\.id)))
    #expect(figures.allSatisfy { $0.value.absence?.status == .notSupplied && $0.numerator == nil })
    #expect(figures.allSatisfy { $0.value.absence?.reason.hasSuffix(" was not supplied") == true })
  }

  @Test func idsAreUniqueAndBasesExist() {
    let ids = CaseMeasures.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for measure in CaseMeasures.all {
      switch measure.base {
      case .measure(let base), .sameCategory(let base): #expect(ids.contains(base))
      case .population, nil: break
      }
    }
  }
}

/// The same numbers for the same seed, everywhere.
struct Numbers {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

@Suite struct ParameterTests {
  @Test func everyFaultOfTheFileIsReported() throws {
    let text = """
      year_to_date: { contacts: 2017-13 }
      age_bands: [1, 5]
      working_days_start: day_2
      contacts: { outcome_by: month_end, decision_clock: clock_hours, surprise: 1 }
      """
    do {
      _ = try MeasureParameters(ConfigurationFile(text: text, name: "measures.yml"))
      Issue.record("no fault was found")
    } catch {
      let messages = error.faults.map(\.message).joined(separator: "\n")
      for part in [
        "year_to_date.contacts", "age_bands", "working_days_start", "contacts.surprise",
        "`referrals` is missing",
        "`assessments` is missing",
      ] { #expect(messages.contains(part)) }
    }
  }
}
