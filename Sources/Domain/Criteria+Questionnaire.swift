extension Criteria {
  /// The name of the questionnaire in which a candidate is rated by the criteria of its programme.
  package static let questionnaire = QuestionnaireID("criteria")

  /// What every workshop of the programme carries of these criteria: one question for each, which counts as much as the
  /// criterion weighs. Its major version is that of the criteria, so that ratings of different versions never mix.
  ///
  /// - Returns: nil where there are none.
  package var questionnaire: Questionnaire? {
    if items.isEmpty { return nil }
    return Questionnaire(
      id: Self.questionnaire, version: SemanticVersion(version, 0, 0), audience: .internal, stage: .courtship,
      title: "Our criteria", summary: "How far a candidate meets what our agenda asks of a partner.",
      sections: [
        Section(id: SectionID("criteria"), title: "Our criteria", questions: zip(questionIDs, items).map(Self.question))
      ])
  }

  private static func question(_ id: String, _ item: Item) -> Question {
    Question(
      id: id, prompt: item.text, weight: Weight(Double(item.weight.rawValue)) ?? .one,
      anchors: [1: "Does not meet it.", 3: "Meets it in part.", 5: "Meets it fully."])
  }

  /// A name for each item, its own wherever that can name a question.
  private var questionIDs: [String] {
    var taken = Set(items.map(\.id.text).filter(isKebabCase))
    return items.enumerated().map { index, item in
      if isKebabCase(item.id.text) { return item.id.text }
      var number = index + 1
      while !taken.insert("criterion-\(number)").inserted { number += 1 }
      return "criterion-\(number)"
    }
  }
}
