internal import Figures

/// The plan that an indicator belongs to, as each year's reports name it.
///
/// 2010/11 to 2014/15: CPI, CP and KPI. From 2017/18 (Management Agreement 2017/18, section 5, key): CPI, SPI, MPI
/// and DPI.
public enum Tier: String, CaseIterable, Hashable, Sendable {
  /// Corporate Plan indicator.
  case corporatePlan = "CPI"
  /// Commissioning Plan indicator (Children, Education, Libraries and Safeguarding).
  case commissioningPlan = "SPI"
  /// Management Agreement indicator.
  case managementAgreement = "MPI"
  /// Delivery Unit indicator, for internal monitoring only.
  case deliveryUnit = "DPI"
  /// Commissioning Priority indicator (2014/15).
  case commissioningPriority = "CP"
  /// Key performance indicator (2014/15).
  case keyPerformance = "KPI"

  /// How an indicator of this tier is monitored by the Management Agreement 2017/18; `nil` for the tiers of earlier
  /// years, which are not sorted that way.
  public var importance: Importance? {
    switch self {
    case .corporatePlan, .commissioningPlan: .strategic
    case .managementAgreement: .critical
    case .deliveryUnit: .operational
    case .commissioningPriority, .keyPerformance: nil
    }
  }
}

/// How closely an indicator is watched, as the reports have sorted indicators since 2015/16.
public enum Importance: String, CaseIterable, Hashable, Sendable {
  /// In the Corporate Plan or the committee's commissioning plan; reported to committee.
  case strategic
  /// In the management agreement; reported to committee by exception.
  case critical
  /// Technical, for the delivery unit's own monitoring; reported nowhere else.
  case operational
}
