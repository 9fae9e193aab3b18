package import Domain

/// Criteria that were accepted, or answers that were given, since a workshop of the programme was made, and what it means
/// for the workshop to go by them. Nothing moves before somebody asks.
package struct AgendaRenewal: Hashable, Sendable {
  /// The version of the criteria that the workshop carries; nil where it carries none.
  package let before: Int?
  /// The version that was accepted last.
  package let after: Int
  /// Criteria whose ratings stay: of the same name and the same words.
  package let kept: [Question]
  /// Criteria that were rated and are gone, or ask something else now: their ratings do not move.
  package let unrated: [Question]
  /// Whether the workshop says something else to its copy of the agenda than the programme does by now: that stays.
  package let keepsOwn: Bool
  /// Why the workshop stays as it is; nil where it can move.
  package let obstacle: EditRefusal?

  /// One sentence: what would happen.
  package var sentence: String {
    if let obstacle { return obstacle.description }
    if before == after { return "The agenda was answered further since; what is said there and not here comes along." }
    let from = before.map { "criteria \($0)" } ?? "no criteria"
    let stay = kept.isEmpty ? "" : " \(kept.count) \(kept.count == 1 ? "rating stays" : "ratings stay")."
    let own = keepsOwn ? " Where the agenda says otherwise by now, its own answers stay." : ""
    let names = unrated.map { "“\($0.wordsOfCriterion)”" }.joined(separator: ", ")
    let go = unrated.isEmpty ? "" : " Not asked so any more, and without a rating from then on: \(names)."
    return "It has \(from); the agenda was accepted with criteria \(after).\(stay)\(own)\(go)"
  }
}

extension Subject {
  /// What going by the agenda as it was last accepted would mean here; nil where that is so already, or the agenda is
  /// another's.
  package func renewal(from programme: Programme) -> AgendaRenewal? {
    guard let workshop, workshop.programme == programme.id, let offered = programme.criteria?.questionnaire else {
      return nil
    }
    let present = workshop.inquiry.criteria
    if let present, present.version >= offered.version {
      // The criteria are the same; the agenda can have been answered further since.
      guard present.version == offered.version, (try? agendaChange(to: programme)) != nil else { return nil }
    }
    let rated = present?.questions.filter { workshop.inquiry[QuestionID(Criteria.questionnaire, $0.id)].isJudged } ?? []
    let kept = rated.filter { offered.asks($0) }
    return AgendaRenewal(
      before: present?.version.major, after: offered.version.major, kept: kept,
      unrated: rated.filter { !offered.asks($0) },
      keepsOwn: programme.carried.questionnaires.contains { questionnaire in
        questionnaire.id != Criteria.questionnaire
          && questionnaire.questionIDs.contains { hasOwnAnswer($0, besides: programme) }
      }, obstacle: obstacle(toTaking: programme))
  }

  private func obstacle(toTaking programme: Programme) -> EditRefusal? {
    do {
      _ = try agendaChange(to: programme)
      return nil
    } catch {
      return error
    }
  }

  /// The change that has a workshop go by the agenda of its programme as it stands: its questions, its answers and the
  /// criteria that were accepted last. Ratings stay with criteria that are the same word for word; what was written down
  /// stays wherever its criterion does.
  ///
  /// Project decision: nobody knows any more who said what to the workshop's copy of the agenda. Where it is not what the
  /// programme says by now, the workshop's answer stays, and nothing said is lost; the programme's goes where nothing is
  /// said. The list that its criteria were accepted from is no answer of its own, and is replaced as they are.
  func agendaChange(to programme: Programme) throws(EditRefusal) -> Change? {
    guard let workshop else { throw .notInProgramme }
    guard workshop.programme == programme.id else { throw .otherProgramme }
    if workshop.decision != nil { throw .isDecided }
    let before = workshop.inquiry.carried
    var after = before
    let taken = programme.carried
    for questionnaire in taken.questionnaires {
      let present = before[questionnaire.id]
      // A joint one of the same name is the workshop's own.
      if present == nil, inquiry.questionnaire(questionnaire.id) != nil { continue }
      if let present { try check(questionnaire, inPlaceOf: present) }
      after.put(questionnaire)
      let isCriteria = questionnaire.id == Criteria.questionnaire
      let said = isCriteria ? kept(for: questionnaire, of: present) : answers(to: questionnaire, of: programme)
      after.say(said, to: questionnaire.id)
    }
    if after == before { return nil }
    var moved = self
    moved.put(.carried(after))
    if let flaw = moved.newFlaw(since: self) { throw .cannotMove(because: flaw.sentence) }
    let version = programme.criteria.map { " with criteria \($0.version)" } ?? ""
    return Change(
      kind: .questionnaire, before: .carried(before), after: .carried(after), summary: "moved to the agenda\(version)")
  }

  /// What the workshop says itself to a questionnaire of the agenda, and where it says nothing, what the programme says.
  private func answers(to questionnaire: Questionnaire, of programme: Programme) -> [QuestionID: Answer] {
    let answers = questionnaire.questionIDs.map { id -> (QuestionID, Answer) in
      let (ours, theirs) = (inquiry[id], programme.inquiry[id])
      let isSame = ours.isLike(theirs) || theirs.isUntouchedButForTime
      return (id, isSame || hasOwnAnswer(id, besides: programme) ? ours : theirs)
    }
    return Dictionary(answers) { first, _ in first }.filter { $0.value != .untouched }
  }

  /// Whether the workshop says something else to a question of the agenda than its programme does.
  private func hasOwnAnswer(_ id: QuestionID, besides programme: Programme) -> Bool {
    var (ours, theirs) = (inquiry[id], programme.inquiry[id])
    if ours.isUntouchedButForTime || ours.isLike(theirs) { return false }
    guard inquiry.question(id)?.yields == .criteria, hasListAsAccepted(by: programme) else { return true }
    (ours.entries, theirs.entries) = ([], [])
    return !ours.isUntouchedButForTime && !ours.isLike(theirs)
  }

  /// Whether the list in the workshop's copy of the agenda makes the very criteria that it goes by.
  private func hasListAsAccepted(by programme: Programme) -> Bool {
    let own = Programme(id: programme.id, firm: programme.firm, inquiry: inquiry)
    guard let present = inquiry.criteria, let acceptance = try? own.accepted() else { return false }
    return acceptance.criteria?.questionnaire?.questions == present.questions
  }

  /// What was said to a question that is gone is lost by no move. The rating of a criterion is no loss: nobody asks for it.
  private func check(_ later: Questionnaire, inPlaceOf present: Questionnaire) throws(EditRefusal) {
    let isCriteria = later.id == Criteria.questionnaire
    if isCriteria, later.version < present.version {
      throw .notNewer(title: present.title, have: present.version)
    }
    let gone = present.questions.filter { question in !later.questions.contains { $0.id == question.id } }
    let said = gone.map { QuestionID(present.id, $0.id) }.filter { id in
      hasWords(besidesRating: id) || !isCriteria && !inquiry[id].isUntouchedButForTime
    }
    let losses = said.map { "“\(inquiry.name(of: $0))” is gone, and something was written down there" }
    if !losses.isEmpty { throw .wouldLose(title: present.title, have: present.version, losses) }
  }

  private func hasWords(besidesRating id: QuestionID) -> Bool {
    !inquiry[id].unjudged.isUntouchedButForTime || inquiry.actions.contains { $0.question == id }
      || inquiry.parkingLot.contains { $0.question == id }
  }

  /// What stays said once a workshop goes by `later` criteria.
  private func kept(for later: Questionnaire, of present: Questionnaire?) -> [QuestionID: Answer] {
    let asked = (present?.questions ?? []).filter { question in later.questions.contains { $0.id == question.id } }
    let answers = asked.map { question -> (QuestionID, Answer) in
      let id = QuestionID(later.id, question.id)
      return (id, later.asks(question) ? inquiry[id] : inquiry[id].unjudged)
    }
    return Dictionary(answers) { first, _ in first }.filter { $0.value != .untouched }
  }
}

extension Carried {
  fileprivate mutating func put(_ questionnaire: Questionnaire) {
    if let index = questionnaires.firstIndex(where: { $0.id == questionnaire.id }) {
      questionnaires[index] = questionnaire
    } else {
      questionnaires.append(questionnaire)
    }
  }

  /// These answers, and no others, to a questionnaire.
  fileprivate mutating func say(_ said: [QuestionID: Answer], to id: QuestionnaireID) {
    answers = answers.filter { $0.key.questionnaire != id }.merging(said) { $1 }
  }
}

extension Questionnaire {
  /// Whether it has a question of that name in the same words.
  package func asks(_ question: Question) -> Bool {
    questions.contains { $0.id == question.id && $0.prompt == question.prompt }
  }
}

extension Answer {
  /// Whether anybody has said how it stands: by a rating, or that it is not known or does not apply.
  fileprivate var isJudged: Bool { state != .open || rating != nil || !rounds.isEmpty }

  /// What was written down alone: notes, the answer, evidence and rows.
  fileprivate var unjudged: Answer {
    var answer = self
    (answer.state, answer.rating, answer.ratingReason) = (.open, nil, "")
    (answer.rounds, answer.confidence, answer.level) = ([], nil, nil)
    return answer
  }
}

extension Answer {
  /// Whether it says the same, however long it took.
  fileprivate func isLike(_ other: Answer) -> Bool {
    var same = other
    same.seconds = seconds
    return self == same
  }
}
