package import Domain

/// Ratings tried on the side: what the verdict would be if the room agreed on them. Nothing of it is in the document.
package struct Trial: Hashable, Sendable {
  private var ratings: [QuestionID: Rating] = [:]

  package init() {}

  /// The rating tried for a question; nil where it stays as it is.
  package subscript(question: QuestionID) -> Rating? {
    get { ratings[question] }
    set { ratings[question] = newValue }
  }

  /// The questions that a rating can be tried on: those of the index that apply.
  package static func questions(of subject: Subject) -> [QuestionID] {
    subject.inquiry.questionnaires(in: subject.usualScope).filter { $0.kind == .rating }.flatMap(\.questionIDs)
      .filter { id in
        if case .notApplicable = subject.inquiry[id].state { false } else { true }
      }
  }

  package var isEmpty: Bool { ratings.isEmpty }

  package var count: Int { ratings.count }

  /// What makes the trial the record, in the order of `questions`.
  package func edits(of questions: [QuestionID], reason: String) -> [Edit] {
    questions.compactMap { id in ratings[id].map { .rate(id, $0, reason: reason) } }
  }

  /// The subject as it would be with all that is tried: by the same rules as if it were recorded.
  package func applied(to subject: Subject) -> Subject {
    var tried = subject
    for edit in edits(of: Array(ratings.keys), reason: "what if") {
      if let change = try? subject.change(for: edit) { tried.put(change.after) }
    }
    return tried
  }
}
