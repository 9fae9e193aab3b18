package import Domain

/// The parts of a subject as they stand in its file, for those who keep them one by one.
extension JSON {
  /// An item of `answers`.
  package init(_ answer: Answer, to question: QuestionID) {
    var object = ObjectWriter()
    object.put("question", question)
    answer.write(to: &object)
    self = object.json
  }

  package init(_ participants: [Participant]) { self = .array(participants.map(\.json)) }

  package init(_ actions: [Action]) { self = .array(actions.map(\.json)) }

  package init(_ parkingLot: [ParkedItem]) { self = .array(parkingLot.map(\.json)) }

  package init(_ hunches: [Hunch]) { self = .array(hunches.map(\.json)) }

  package init(_ matches: [Match]) { self = .array(matches.map(\.json)) }

  package init(_ lists: PartnerLists) { self = lists.json }

  package init(_ followUp: FollowUp) { self = followUp.json }

  package init(_ decision: Decision) { self = decision.json }

  package init(_ criteria: Criteria) { self = criteria.json }

  package init(_ purpose: PerFirm<String>) {
    var object = ObjectWriter()
    purpose.write(to: &object)
    self = object.json
  }
}
