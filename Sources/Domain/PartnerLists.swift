/// What the partner needs and what it offers, as we came to know it: one firm's agenda has no place for the other's, and a
/// joint questionnaire would show both firms what one of them wrote down.
package struct PartnerLists: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case needs, offers
  }

  /// One need, or one offer.
  package struct Item: Hashable, Sendable {
    /// Unique within its list.
    package var id: EntryID
    package var text: String
    package var unknown: UnknownFields

    package init(id: EntryID, text: String, unknown: UnknownFields = .none) {
      self.id = id
      self.text = text
      self.unknown = unknown
    }
  }

  package var needs: [Item]
  package var offers: [Item]
  package var unknown: UnknownFields

  package init(needs: [Item] = [], offers: [Item] = [], unknown: UnknownFields = .none) {
    self.needs = needs
    self.offers = offers
    self.unknown = unknown
  }

  package subscript(kind: Kind) -> [Item] {
    get { kind == .needs ? needs : offers }
    set { if kind == .needs { needs = newValue } else { offers = newValue } }
  }

  /// What an item is called where rows of questions are named, too: the way to it in the file. No questionnaire can be
  /// called so, as their ids have no capitals.
  package static func name(_ kind: Kind, _ id: EntryID) -> EntryName {
    EntryName(QuestionID(QuestionnaireID(key), kind.rawValue), id)
  }

  /// Its key in the file of a workshop.
  package static let key = "partnerLists"
}

extension EntryName {
  /// Which of the partner's lists it is in; nil for the row of a question.
  package var partnerList: PartnerLists.Kind? {
    question.questionnaire.text == PartnerLists.key ? PartnerLists.Kind(rawValue: question.name) : nil
  }
}
