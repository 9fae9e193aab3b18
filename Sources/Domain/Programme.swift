/// A firm's search for partners: its agenda, answered alone before it courts anybody, and what follows from it.
package struct Programme: Hashable, Sendable {
  package var id: ProgrammeID
  package var name: String
  package var firm: String
  package var inquiry: Inquiry
  package var criteria: Criteria?
  /// How many partners the firm can serve well.
  package var capacity: Int?
  package var unknown: UnknownFields

  package init(
    id: ProgrammeID, name: String = "", firm: String, inquiry: Inquiry, criteria: Criteria? = nil,
    capacity: Int? = nil, unknown: UnknownFields = .none
  ) {
    self.id = id
    self.name = name.isEmpty ? id.text : name
    self.firm = firm
    self.inquiry = inquiry
    self.criteria = criteria
    self.capacity = capacity
    self.unknown = unknown
  }
}
