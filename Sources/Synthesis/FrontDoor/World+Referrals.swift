internal import CivilDates

extension World {
  /// The most referrals that a month can hold.
  func referralQuota(_ month: Month) throws -> Int {
    if month >= Month(2017, 4) { return try quotas.count("referrals", "received", month.name) }
    return try evenShare("referrals", "received", month)
  }

  /// A twelfth of a year's quota; the remainder goes to the first months.
  func evenShare(_ page: String, _ line: String, _ month: Month) throws -> Int {
    let total = try quotas.total(page, line, month.financialYear)
    let place = (month.ordinal + 9) % 12
    return total / 12 + (place < total % 12 ? 1 : 0)
  }

  /// Refers children to social care on a working day at or before `latest`, in a month that has room for them, and
  /// keeps the referral for the part of the simulation that asked.
  func refer(_ children: [Int], latest: CivilDay) throws -> [Int] {
    var day = calendar.onOrBefore(latest)
    while try !hasRoom(Month(containing: day), for: children.count) {
      day = calendar.onOrBefore(Month(containing: day).firstDay + -random.integer(1...20))
    }
    referredInMonth[Month(containing: day), default: 0] += children.count
    return children.map { child in
      referrals.append(Referral(child: child, day: day, isClaimed: true, isAssessed: true))
      return referrals.count - 1
    }
  }

  /// Nineteen referrals in twenty may be asked for; the rest of a month is filled at the end.
  private func hasRoom(_ month: Month, for count: Int) throws -> Bool {
    guard month >= firstMonth else { return true }
    let repeats =
      month >= Month(2017, 4) ? try quotas.count("referrals", "repeat", month.name) : 60 * quotas.size
    return referredInMonth[month, default: 0] + count <= (try referralQuota(month) - repeats) * 19 / 20
  }
}
