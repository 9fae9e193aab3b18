/// What somebody will do after the session.
package struct Action: Hashable, Sendable {
  package var id: ActionID
  package var text: String
  /// Empty while nobody owns it.
  package var owner: String
  package var due: Day?
  /// The question it came up in.
  package var question: QuestionID?
  /// Whether it must be done before the firms go ahead.
  package var isCondition: Bool
  package var isDone: Bool
  /// Set where an earlier session promised it.
  package var promise: Promise?
  package var unknown: UnknownFields

  package init(
    id: ActionID, text: String, owner: String = "", due: Day? = nil, question: QuestionID? = nil,
    isCondition: Bool = false, isDone: Bool = false, promise: Promise? = nil, unknown: UnknownFields = .none
  ) {
    self.id = id
    self.text = text
    self.owner = owner
    self.due = due
    self.question = question
    self.isCondition = isCondition
    self.isDone = isDone
    self.promise = promise
    self.unknown = unknown
  }
}

/// Something set aside so that the room can go on: the parking lot.
package struct ParkedItem: Hashable, Sendable {
  package var id: ParkedItemID
  package var text: String
  package var question: QuestionID?
  package var unknown: UnknownFields

  package init(id: ParkedItemID, text: String, question: QuestionID? = nil, unknown: UnknownFields = .none) {
    self.id = id
    self.text = text
    self.question = question
    self.unknown = unknown
  }
}

/// What the people in the room decided, whatever the score says.
package struct Decision: Hashable, Sendable {
  package var verdict: Verdict
  package var rationale: String
  package var decidedBy: [String]
  package var date: Day?
  package var unknown: UnknownFields

  package init(
    verdict: Verdict, rationale: String = "", decidedBy: [String] = [], date: Day? = nil,
    unknown: UnknownFields = .none
  ) {
    self.verdict = verdict
    self.rationale = rationale
    self.decidedBy = decidedBy
    self.date = date
    self.unknown = unknown
  }
}

/// A need of one firm that an offer of the other meets, linked by the facilitator.
package struct Match: Hashable, Sendable {
  /// Both are rows, named as ``EntryName`` says; as they were written, whether there is such a row or not.
  package var need: String
  package var offer: String
  package var unknown: UnknownFields

  package init(need: String, offer: String, unknown: UnknownFields = .none) {
    self.need = need
    self.offer = offer
    self.unknown = unknown
  }
}
