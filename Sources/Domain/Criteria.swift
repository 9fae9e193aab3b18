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

  /// What the questionnaire is called in which a candidate is rated by them.
  package static let questionnaireID = QuestionnaireID("criteria")

  /// The questionnaire in which a candidate is rated by them: a question for each, of its weight, for one firm alone. Its
  /// major version is theirs, so that ratings of different versions never mix.
  package func questionnaire(of firm: String) -> Questionnaire {
    Questionnaire(
      id: Self.questionnaireID, version: SemanticVersion(version, 0, 0), audience: .internal, title: "Criteria",
      summary: "What \(onOneLine(firm)) judges partners by, as accepted with its agenda.",
      sections: [
        Section(
          id: SectionID("criteria"), title: "Criteria",
          questions: zip(questionNames, items).map { name, item in
            Question(
              id: name, prompt: item.text, purpose: "How far this partner meets a criterion of our agenda.",
              weight: Weight(Double(item.weight.rawValue)) ?? .one,
              anchors: [1: "Does not meet it.", 3: "Meets it in part.", 5: "Meets it fully."])
          })
      ])
  }

  /// Their ids, where a question can be called so; others by their number.
  private var questionNames: [String] {
    items.indices.map { place in
      let name = items[place].id.text
      let isItsOwn = !items[..<place].contains { $0.id.text == name }
      return isKebabCase(name) && isItsOwn ? name : "criterion-\(place + 1)"
    }
  }
}
