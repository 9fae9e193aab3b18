/// Whom somebody in the room, or something on a list, belongs to.
package enum Firm: String, CaseIterable, Sendable {
  case ours
  case partner
  /// A customer, an independent: invited because assumptions need challenging. Outsiders' votes are shown, never scored.
  case outside
}

/// Two values of a kind, one for each firm.
package struct PerFirm<Value> {
  package var ours: Value
  package var partner: Value
  package var unknown: UnknownFields

  package init(ours: Value, partner: Value, unknown: UnknownFields = .none) {
    self.ours = ours
    self.partner = partner
    self.unknown = unknown
  }
}

extension PerFirm: Equatable where Value: Equatable {}
extension PerFirm: Hashable where Value: Hashable {}
extension PerFirm: Sendable where Value: Sendable {}

extension PerFirm where Value == String {
  package static let empty = PerFirm(ours: "", partner: "")
}
