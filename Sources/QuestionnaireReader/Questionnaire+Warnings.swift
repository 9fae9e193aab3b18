internal import Domain

extension Questionnaire {
  /// What is allowed, and probably not what its author meant: what is there twice, and weights that keep a question out of
  /// the index.
  var warnings: [Flaw] { repetitions + weightlessness }

  /// A gate counts whatever the weights, so a question with one is never reported.
  private var weightlessness: [Flaw] {
    guard kind == .rating else { return [] }
    if weight == .zero {
      let sentence = "weight 0 keeps the whole questionnaire out of the index; use more than 0 if it should count"
      return [Flaw([.key("weight")], sentence, severity: .warning)]
    }
    return sections.enumerated().flatMap { index, section in
      section.warnings.map { $0.inside([.key("sections"), .index(index)]) }
    }
  }
}

extension Section {
  fileprivate var warnings: [Flaw] {
    if weight == .zero {
      let sentence = "weight 0 keeps the whole section out of the index; use more than 0 if it should count"
      return [Flaw([.key("weight")], sentence, severity: .warning)]
    }
    return questions.enumerated().flatMap { index, question in
      question.warnings.map { $0.inside([.key("questions"), .index(index)]) }
    }
  }
}

extension Question {
  fileprivate var warnings: [Flaw] {
    var warnings: [Flaw] = []
    if weight == .zero, gate == nil {
      let sentence = "weight 0 and no gate: this question never counts; use more than 0, or add a gate"
      warnings.append(Flaw([.key("weight")], sentence, severity: .warning))
    }
    if !fields.isEmpty, yields == nil {
      let sentence = "the entries of these columns feed nothing; add yields, for example yields: list"
      warnings.append(Flaw([.key("fields")], sentence, severity: .warning))
    }
    return warnings
  }
}
