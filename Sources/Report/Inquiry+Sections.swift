package import Domain
package import Scoring

extension Inquiry {
  /// The section that a question stands in.
  func section(of question: QuestionID) -> SectionPlace? {
    questionnaire(question.questionnaire)?.sections
      .first { section in section.questions.contains { $0.id == question.name } }
      .map { SectionPlace(question.questionnaire, $0.id) }
  }

  /// A section's title; its id in words where it has none, or is not there.
  package func title(of place: SectionPlace) -> String {
    let section = questionnaire(place.questionnaire)?.sections.first { $0.id == place.section }
    guard let section, !isBlank(section.title) else { return words(place.section.text) }
    return trimmed(onOneLine(section.title))
  }
}
