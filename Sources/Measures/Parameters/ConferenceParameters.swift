internal import Configuration

/// What is open in the definitions of initial child protection conferences.
public struct ConferenceParameters: Sendable {
  /// Whether conferences on children who moved here on a plan are counted.
  public var includesTransfersIn: Bool
  /// Whether a conference that no enquiry led to is among those that timeliness is measured over.
  public var withoutEnquiryCounts: Bool

  init?(_ section: ConfigurationSection) {
    let includesTransfersIn = section.boolean("transfers_in_counted")
    let withoutEnquiryCounts = section.boolean("without_enquiry_counted")
    guard let includesTransfersIn, let withoutEnquiryCounts else { return nil }
    self.includesTransfersIn = includesTransfersIn
    self.withoutEnquiryCounts = withoutEnquiryCounts
  }
}
