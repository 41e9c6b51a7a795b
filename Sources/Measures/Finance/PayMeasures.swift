internal import Columns
internal import Datasets
internal import Figures

/// What the council pays for social workers.
enum PayMeasures {
  static let all: [MeasureDefinition] = [agencyShare]

  static let agencyShare = MeasureDefinition(
    "agency_share_of_pay_bill", "Agency workers' share of the pay bill",
    definition:
      "What agencies were paid for social workers, out of the pay bill with agencies, both in pence.",
    source: "Management Agreement 2017/18: reduction in use of agency staff", unit: .percent, polarity: .low,
    basis: .quarterAndYearToDate, nothing: "the pay bill is nil",
    needs: [Need(Pay.period), Need(Pay.agencyCost), Need(Pay.payBill)]
  ) { input, window in
    let pay = try input.table(Pay.self)
    let (agency, all) = (pay[Pay.agencyCost], pay[Pay.payBill])
    return QuarterRows(pay[Pay.period], of: "pay", to: input.quarter)
      .share(in: window, "agency_cost", outOf: "pay_bill") { (agency[$0]?.pence, all[$0]?.pence) }
  }
}
