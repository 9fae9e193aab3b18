/// A form of the library that was left before anything came of it, until somebody goes on with it.
///
/// It belongs to no workshop yet, so that no document can hold it.
package struct UnfinishedForm: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case setUp = "set-up"
    case newAgenda = "new-agenda"
  }

  package let kind: Kind
  /// What was typed or chosen, by the names of the fields; what was left as it was is not among it.
  package let texts: [String: String]

  package init(_ kind: Kind, texts: [String: String]) {
    self.kind = kind
    self.texts = texts
  }
}
