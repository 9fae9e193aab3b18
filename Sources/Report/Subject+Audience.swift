package import Domain

extension Subject {
  /// What `audience` may see and read of: without votes that are sealed still. For both firms that is also without internal questionnaires and all that
  /// hangs on them, without private notes, and without the programme and its candidates.
  ///
  /// Taking things out here, once, means that nothing behind this line can let them slip.
  package func seen(by audience: Scope) -> Subject {
    var seen = self
    // Nobody reads of sealed votes, not even that there are some.
    seen.inquiry.answers = inquiry.answers.mapValues(\.withoutSealedVotes).filter { $0.value != .untouched }
    if audience == .ours { return seen }
    seen.inquiry = seen.inquiry.shared
    switch seen {
    case .workshop(var workshop):
      let shared = seen.inquiry
      workshop.programme = nil
      workshop.partnerLists = PartnerLists()
      workshop.matches.removeAll { match in
        [match.need, match.offer].contains { EntryName($0).flatMap(shared.entry) == nil }
      }
      return .workshop(workshop)
    case .programme(var programme):
      programme.criteria = nil
      programme.capacity = nil
      return .programme(programme)
    }
  }
}

extension Inquiry {
  fileprivate var shared: Inquiry {
    var shared = self
    shared.questionnaires = questionnaires(in: .both)
    let questions = Set(questionIDs(in: .both))
    func isShared(_ question: QuestionID?) -> Bool { question.map(questions.contains) ?? true }
    shared.answers = answers.filter { questions.contains($0.key) }.mapValues { answer in
      var answer = answer
      answer.notes.private = ""
      return answer
    }
    shared.actions.removeAll { !isShared($0.question) || $0.promise?.isInternal == true }
    shared.parkingLot.removeAll { !isShared($0.question) }
    return shared
  }
}
