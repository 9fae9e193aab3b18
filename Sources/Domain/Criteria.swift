/// What candidates are judged by, frozen when the agenda is accepted.
package struct Criteria: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var id: EntryID
    package var text: String
    package var weight: Grade
    package var unknown: UnknownFields

    package init(id: EntryID, text: String, weight: Grade, unknown: UnknownFields = .none) {
      self.id = id
      self.text = text
      self.weight = weight
      self.unknown = unknown
    }
  }

  /// Counts up by one whenever accepted criteria change; ratings of different versions never mix.
  package var version: Int
  package var items: [Item]
  package var unknown: UnknownFields

  package init(version: Int, items: [Item], unknown: UnknownFields = .none) {
    self.version = version
    self.items = items
    self.unknown = unknown
  }

  /// The versions there can be but one: the last may be followed by another.
  package static let versions = 1...999_999_998
}
