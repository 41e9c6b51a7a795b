public import Columns

/// What the council pays for social workers. Not in the Standard Safeguarding Dataset.
public enum Pay: Dataset {
  public static let period = category(
    "period", "Quarter", "Such as 2017Q4.", .required)
  public static let agencyCost = decimal(
    "agency_cost", "Agency cost", "Pounds paid to agencies for workers.", .required, from: 0)
  public static let payBill = decimal(
    "pay_bill", "Pay bill", "Pounds paid for all workers, those of agencies included.", .required, from: 0)

  public static let contract = DatasetContract(
    name: "pay",
    title: "Pay",
    description: "Pay bill and agency cost of a quarter.",
    grain: "one quarter",
    fields: [
      period.definition, agencyCost.definition, payBill.definition,
    ],
    key: [period.name],
    cellFaults: .rejectRow,
    feeds: [BookletPage.plan],
    rules: [
      isQuarter("PAY-01", period),
      rule(
        "PAY-02", .reject, "The agency cost is part of the pay bill",
        remedy: "Correct one of the two amounts.",
        fields: [agencyCost.name, payBill.name]
      ) { rows, _ in
        let (part, whole) = (rows[agencyCost], rows[payBill])
        return rows.rows.filter { row in
          guard let agency = part[row], let all = whole[row] else { return false }
          return agency > all
        }
      },
      inPence("PAY-03", agencyCost),
      inPence("PAY-04", payBill),
    ])
}
