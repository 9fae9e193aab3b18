package import Domain
internal import Scoring

extension Subject {
  /// The change that `edit` makes here; nil where everything is so already.
  ///
  /// - Throws: ``EditRefusal``, with the remedy.
  package func change(for edit: Edit) throws(EditRefusal) -> Change? {
    switch edit {
    case .vote, .reveal, .dropRound, .rate, .confidence, .answer, .note, .markUnknown, .markNotApplicable, .reopen,
      .place, .putEntry, .removeEntry, .putEvidence, .removeEvidence, .guess, .spend:
      try answerChange(for: edit)
    case .putAction(let action):
      changed(
        .action, placed(.actions(replacing(action.agreeingWithItself, in: inquiry.actions, by: \.id))),
        "action “\(brief(action.text))”")
    case .removeAction(let id):
      changed(.action, .actions(inquiry.actions.filter { $0.id != id }), "action removed")
    case .park(let item):
      changed(
        .parkingLot, placed(.parkingLot(replacing(item, in: inquiry.parkingLot, by: \.id))),
        "parked “\(brief(item.text))”")
    case .unpark(let id):
      changed(.parkingLot, .parkingLot(inquiry.parkingLot.filter { $0.id != id }), "taken off the parking lot")
    case .participants(let participants): try participantsChange(participants)
    case .hunch(let participant, let verdict): try hunchChange(participant, verdict)
    case .match, .unmatch, .putPartnerItem, .removePartnerItem: try giveAndGetChange(for: edit)
    case .promise, .putTrigger, .putMeasure: try followUpChange(for: edit)
    case .decide(let decision): try decisionChange(decision)
    case .details(let details): try detailsChange(details)
    case .rename(let title): titleChange(trimmed(title))
    case .accept: try acceptanceChange()
    case .renew(let questionnaire): try renewalChange(to: questionnaire)
    case .takeAgenda(let programme): try agendaChange(to: programme)
    case .takePlan(let plan): try planChange(to: plan)
    }
  }

  /// A change to `fragment`, unless it stands there already.
  func changed(_ kind: Change.Kind, _ fragment: Fragment, _ summary: String) -> Change? {
    guard let before = self[fragment.place], before != fragment else { return nil }
    return Change(kind: kind, before: before, after: fragment, summary: summary)
  }

  private func participantsChange(_ participants: [Participant]) throws(EditRefusal) -> Change? {
    guard workshop != nil else { throw .notInProgramme }
    let kept = Set(participants.map(\.id))
    for gone in inquiry.participants where !kept.contains(gone.id) {
      if hasHeard(gone.id) { throw .participantHasVoted(name: gone.name) }
    }
    return changed(.participants, .participants(participants), "people in the room")
  }

  /// Whether somebody has voted in any round, or given a hunch: nobody else can take their seat from then on.
  package func hasHeard(_ participant: ParticipantID) -> Bool {
    inquiry.answers.values.contains { $0.rounds.contains { $0[participant] != nil } }
      || workshop?.hunches.contains { $0.participant == participant } == true
  }

  private func hunchChange(_ participant: ParticipantID, _ verdict: Verdict?) throws(EditRefusal) -> Change? {
    guard let workshop else { throw .notInProgramme }
    guard let person = inquiry.participant(participant) else { throw .noSuchParticipant(participant) }
    var hunches = workshop.hunches.filter { $0.participant != participant }
    if let verdict {
      var hunch =
        workshop.hunches.first { $0.participant == participant } ?? Hunch(participant: participant, verdict: verdict)
      hunch.verdict = verdict
      hunches.append(hunch)
    }
    let seats = workshop.inquiry.participants.map(\.id)
    hunches.sort { seats.firstIndex(of: $0.participant) ?? 0 < seats.firstIndex(of: $1.participant) ?? 0 }
    return changed(.hunch, .hunches(hunches), "hunch of \(person.name)")
  }

  private func decisionChange(_ decision: Decision?) throws(EditRefusal) -> Change? {
    if workshop == nil { throw .notInProgramme }
    return changed(.decision, .decision(decision), "decision")
  }

  private func detailsChange(_ details: Details) throws(EditRefusal) -> Change? {
    if workshop == nil { throw .notInProgramme }
    if trimmed(details.ourFirm).isEmpty || trimmed(details.partnerFirm).isEmpty { throw .nameMissing }
    var details = details
    if trimmed(details.title).isEmpty { details.title = Workshop.title(details.ourFirm, details.partnerFirm) }
    var repurposed = workshop?.details
    repurposed?.purpose = details.purpose
    return changed(.details, .details(details), repurposed == details ? "purpose" : "workshop details")
  }

  private func acceptanceChange() throws(EditRefusal) -> Change? {
    guard let programme else { throw .onlyProgrammesAccept }
    do throws(AcceptanceRefusal) {
      let accepted = try programme.accepted()
      let count = accepted.criteria?.items.count ?? 0
      return changed(
        .acceptance, .acceptance(accepted), "agenda accepted with \(count) \(count == 1 ? "criterion" : "criteria")")
    } catch {
      throw .notAcceptable(error)
    }
  }

  private func titleChange(_ title: String) -> Change? {
    switch self {
    case .workshop(let workshop):
      var details = workshop.details
      details.title = title.isEmpty ? Workshop.title(workshop.ourFirm, workshop.partnerFirm) : title
      return changed(.details, .details(details), "title")
    case .programme(let programme):
      return changed(.details, .name(title.isEmpty ? programme.id.text : title), "name")
    }
  }

  private func answerChange(for edit: Edit) throws(EditRefusal) -> Change? {
    guard let id = edit.question, let questionnaire = inquiry.questionnaire(id.questionnaire),
      let question = questionnaire.questions.first(where: { $0.id == id.name })
    else { throw .noSuchQuestion(edit.question ?? QuestionID(ID(""), "")) }
    let name = inquiry.name(of: id)
    var answer = inquiry[id]
    let kind: Change.Kind
    let summary: String
    switch edit {
    case .vote(_, let votes):
      if questionnaire.kind == .ladder { throw .isLadder }
      if let stranger = votes.first(where: { inquiry.participant($0.participant) == nil }) {
        throw .noSuchParticipant(stranger.participant)
      }
      if let last = answer.rounds.last, !last.isRevealed {
        answer.rounds[answer.rounds.count - 1].votes = withSealed(votes, of: last)
      } else {
        answer.rounds.append(Round(isRevealed: false, votes: votes))
      }
      (kind, summary) = (.vote, "\(voters(of: answer, since: inquiry[id])) on \(name)")
    case .reveal:
      guard let last = answer.rounds.last, !last.isRevealed, !last.votes.isEmpty else { throw .noVotesYet }
      answer.rounds[answer.rounds.count - 1].isRevealed = true
      for vote in last.votes.indices { answer.rounds[answer.rounds.count - 1].votes[vote].isSealed = false }
      if last.votes.contains(where: { $0.value.rating != nil }) {
        // The room agrees anew: a rating agreed in an earlier round is history.
        answer.rating = nil
        answer.ratingReason = ""
        answer.state = inquiry.impliedState(of: answer)
      }
      (kind, summary) = (.reveal, "reveal of \(name)")
    case .dropRound:
      guard let last = answer.rounds.last, !last.isRevealed, last != last.sealed else { throw .noRoundToDrop }
      answer.rounds.removeLast()
      // Who sent a ballot is not asked to vote again.
      if let sealed = last.sealed { answer.rounds.append(sealed) }
      (kind, summary) = (.dropRound, "\(last.votes.isEmpty ? "guesses" : "votes") on \(name) dropped")
    case .rate(_, let rating, let reason):
      if questionnaire.kind == .ladder { throw .isLadder }
      var reason = trimmed(reason)
      if let suggestion = Agreement(of: answer, in: inquiry).suggestion, suggestion.rating != rating, reason.isEmpty {
        // Where the votes lie midway, the room was asked which of the two it means: that is the reason.
        guard suggestion.neighbours?.contains(rating) == true, let choice = suggestion.reasonForHigher else {
          throw .overrideNeedsReason(suggested: suggestion.rating)
        }
        reason = choice
      }
      answer.rating = rating
      answer.ratingReason = reason
      answer.state = .rated
      (kind, summary) = (.rating, "\(name) rated \(rating.rawValue)")
    case .confidence(_, let confidence):
      answer.confidence = confidence
      (kind, summary) = (.confidence, "confidence in \(name)")
    case .answer(_, let text):
      answer.answer = text
      (kind, summary) = (.answer, "answer to \(name)")
    case .note(_, let voice, let text):
      answer.notes[voice] = text
      (kind, summary) = (.note, "note on \(name)")
    case .markUnknown:
      answer.state = .unknown
      (kind, summary) = (.unknown, "\(name) marked “don’t know”")
    case .markNotApplicable(_, let reason):
      if question.gate != nil { throw .gateCannotBeSetAside }
      let reason = trimmed(reason)
      if reason.isEmpty { throw .notApplicableNeedsReason }
      answer.state = .notApplicable(reason: reason)
      (kind, summary) = (.notApplicable, "\(name) marked “not applicable”")
    case .reopen:
      switch answer.state {
      case .unknown, .notApplicable: answer.state = inquiry.impliedState(of: answer)
      case .open, .rated: throw .nothingToReopen
      }
      (kind, summary) = (.reopen, "\(name) asked again")
    case .place(_, let level):
      if questionnaire.kind == .rating { throw .isNoLadder }
      let levels = 1...max(1, questionnaire.levels.count)
      if !levels.contains(level.current) || !levels.contains(level.needed) {
        throw .levelOutside(highest: levels.upperBound)
      }
      answer.level = level
      answer.state = .rated
      (kind, summary) = (.level, "level of \(name)")
    case .putEntry(_, let entry):
      answer.entries = replacing(entry, in: answer.entries, by: \.id)
      (kind, summary) = (.entry, "entry of \(name)")
    case .removeEntry(_, let entry):
      answer.entries.removeAll { $0.id == entry }
      (kind, summary) = (.entry, "entry of \(name) removed")
    case .putEvidence(_, let evidence):
      answer.evidence = replacing(evidence, in: answer.evidence, by: \.id)
      (kind, summary) = (.evidence, "evidence on \(name)")
    case .removeEvidence(_, let evidence):
      answer.evidence.removeAll { $0.id == evidence }
      (kind, summary) = (.evidence, "evidence on \(name) removed")
    case .guess(_, let firm, let rating):
      if questionnaire.kind == .ladder { throw .isLadder }
      answer.rounds = try guessing(rating, by: firm, in: answer.rounds)
      (kind, summary) = (.guess, "guess of \(workshop?.name(of: firm) ?? "") on \(name)")
    case .spend(_, let seconds):
      answer.seconds = min(
        Bound.seconds, min(Bound.seconds, max(0, answer.seconds)) + min(Bound.seconds, max(0, seconds)))
      (kind, summary) = (.time, "time on \(name)")
    case .putAction, .removeAction, .park, .unpark, .hunch, .match, .unmatch, .putPartnerItem, .removePartnerItem,
      .promise, .putTrigger, .putMeasure, .decide, .details, .rename, .accept, .participants, .renew, .takeAgenda,
      .takePlan:
      return nil
    }
    return changed(kind, .answer(id, answer), summary)
  }
}

extension Edit {
  /// The question whose answer the edit changes; nil where it changes none.
  package var question: QuestionID? {
    switch self {
    case .vote(let id, _), .reveal(let id), .dropRound(let id), .rate(let id, _, _), .confidence(let id, _),
      .answer(let id, _), .note(let id, _, _), .markUnknown(let id), .markNotApplicable(let id, _), .reopen(let id),
      .place(let id, _), .putEntry(let id, _), .removeEntry(let id, _), .putEvidence(let id, _),
      .removeEvidence(let id, _),
      .guess(let id, _, _), .spend(let id, _):
      id
    case .putAction, .removeAction, .park, .unpark, .hunch, .match, .unmatch, .putPartnerItem, .removePartnerItem,
      .promise, .putTrigger, .putMeasure, .decide, .details, .rename, .accept, .participants, .renew, .takeAgenda,
      .takePlan:
      nil
    }
  }
}

/// `list` with `item` in place of the one with the same key, or at its end.
func replacing<Item, Key: Equatable>(_ item: Item, in list: [Item], by key: KeyPath<Item, Key>) -> [Item] {
  var list = list
  if let index = list.firstIndex(where: { $0[keyPath: key] == item[keyPath: key] }) {
    list[index] = item
  } else {
    list.append(item)
  }
  return list
}

/// The beginning of a text, for a summary on one line.
func brief(_ text: String) -> String {
  text.count <= 40 ? text : text.prefix(39) + "…"
}
