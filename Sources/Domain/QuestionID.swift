/// A question's name in a whole workshop: `strategy-questions/exit`.
package struct QuestionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let questionnaire: QuestionnaireID
  /// The question's own id, unique within its questionnaire.
  package let name: String

  package init(_ questionnaire: QuestionnaireID, _ name: String) {
    self.questionnaire = questionnaire
    self.name = name
  }

  /// Reads `questionnaire-id/question-id`; nil unless there is exactly one slash with text on both sides.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(QuestionnaireID(String(parts[0])), String(parts[1]))
  }

  package var description: String { "\(questionnaire)/\(name)" }

  package static func < (a: Self, b: Self) -> Bool {
    (a.questionnaire, ID<Question>(a.name)) < (b.questionnaire, ID<Question>(b.name))
  }
}
