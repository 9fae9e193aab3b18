/// The words for a question that a person sees: on screens, in reports, and in sentences about a change.
extension Inquiry {
  /// A question's short name at the head of a row or a section: `whole-offering` is “Whole offering”.
  ///
  /// Where two questionnaires have a question of one name, the questionnaire's title stands behind it. A criterion is called
  /// by its own words.
  package func name(of question: QuestionID) -> String {
    let words = mention(of: question)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A question's short name within a sentence: “whole offering”.
  package func mention(of question: QuestionID) -> String {
    if let criterion = criterion(question) { return criterion }
    let words = Question.words(of: question.name)
    let isShared = questionnaires.contains { other in
      other.id != question.questionnaire && other.questions.contains { $0.id == question.name }
    }
    guard isShared, let questionnaire = questionnaire(question.questionnaire) else { return words }
    return "\(words) (\(onOneLine(questionnaire.title)))"
  }

  /// What a criterion is called; nil for any other question.
  private func criterion(_ question: QuestionID) -> String? {
    guard question.questionnaire == Criteria.questionnaire, let criteria,
      let criterion = criteria.questions.first(where: { $0.id == question.name })
    else { return nil }
    return criterion.wordsOfCriterion
  }
}

extension Question {
  /// What a criterion is called: its own words, as far as they make a name.
  package var wordsOfCriterion: String {
    let words = singleLine(prompt)
    return words.count <= Self.longestName ? words : words.prefix(Self.longestName - 1) + "…"
  }

  /// Characters.
  ///
  /// Project decision: longer ones are read in full at the question.
  private static let longestName = 60

  /// What a question is called by its id alone.
  package static func words(of id: String) -> String {
    let name = id.split(separator: "-").joined(separator: " ")
    // The one prefix that keeps its hyphen: “co-development”.
    return name.hasPrefix("co ") ? "co-\(name.dropFirst(3))" : name
  }
}
