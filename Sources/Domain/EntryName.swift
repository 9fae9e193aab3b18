/// A row's name in a whole workshop: `partnering-agenda/our-value#n1`, and `partnerLists/needs#n1` for one of the
/// partner's lists.
package struct EntryName: Hashable, Sendable, CustomStringConvertible {
  package let question: QuestionID
  package let entry: EntryID

  package init(_ question: QuestionID, _ entry: EntryID) {
    self.question = question
    self.entry = entry
  }

  /// Reads `questionnaire-id/question-id#entry-id`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1)
    guard parts.count == 2, let question = QuestionID(String(parts[0])) else { return nil }
    self.init(question, EntryID(String(parts[1])))
  }

  package var description: String { "\(question)#\(entry)" }
}

extension Inquiry {
  /// The row of that name; nil where no question here has it.
  package func entry(_ name: EntryName) -> Entry? {
    guard question(name.question) != nil else { return nil }
    return self[name.question].entries.first { $0.id == name.entry }
  }
}
