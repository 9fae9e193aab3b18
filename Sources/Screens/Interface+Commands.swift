internal import Canvas
internal import Domain
internal import Scoring
internal import Session

extension Interface {
  var isLadder: Bool {
    guard let question = session?.place.question else { return false }
    return subject?.inquiry.questionnaire(question.questionnaire)?.kind == .ladder
  }

  mutating func perform(_ command: Command) -> [Request] {
    if view == .grid, let requests = performInGrid(command) { return requests }
    switch command {
    case .help:
      isHelpOpen = true
      helpScroll = 0
    case .project: toggleProjector()
    case .turnPages(let offset): turnPages(by: offset)
    case .nextGround: changeGround()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return keepEverything(at: now) + [.quit(code: 130)]
    case .quit: return keepEverything(at: now) + [.quit(code: 0)]
    case .scrollUp: scroll(by: -1)
    case .scrollDown: scroll(by: 1)
    case .pageUp: scroll(by: -max(1, size.rows - 6))
    case .pageDown: scroll(by: max(1, size.rows - 6))
    case .first: scroll(by: -100_000)
    case .last: scroll(by: 100_000)
    case .confirm, .decline: return settleConfirmation(isYes: command == .confirm)
    case .newWorkshop, .newAgenda, .openSelected, .addSample, .filter, .mark, .toggleArchived, .toggleEarlier, .review:
      return performInLibrary(command)
    case .rename, .duplicate, .archive, .delete, .exportFile: return performOnLine(command)
    case .importFile: open(importForm())
    case .compare: compare()
    case .openGrid: return openGrid()
    case .enter, .accept, .cancel, .nextField, .previousField, .nextChoice, .previousChoice:
      return performInField(command)
    case .editText(let command): editText(command)
    case .editOutside: return editOutside()
    case .addEntry, .editEntry, .removeEntry: return performInEntries(command)
    case .editAction, .removeAction, .toggleDone: return performInActions(command)
    case .toggleAudience, .saveReport: return performInReport(command)
    case .openPalette: open(.palette)
    case .openSearch: open(.search)
    case .openGoTo: open(.goTo)
    case .pick: return pick()
    case .openLibrary: return openLibrary()
    case .lock: lock()
    case .unlock: unlock()
    case .closeSession: return closeSession()
    case .nextPane, .previousPane, .goToSelected: return performOnPanes(command)
    case .openWhatIf, .tryRating, .keepTrial: return performInWhatIf(command)
    case .promiseSteps: return promiseSteps()
    case .openEvidence, .addEvidence, .editEvidence, .removeEvidence: return performInEvidence(command)
    case .startGuesses, .guess, .nextGuesser: return performInGuesses(command)
    case .startBallot, .takeKeyboard, .previousSeat, .nextSeat, .ballotSign, .eraseBallotSign, .castVote:
      return performInBallot(command)
    case .pauseTime, .setEnd: return performOnTime(command)
    case .openGiveAndGet, .link, .unlink, .addPartnerItem, .editPartnerItem: return performInGiveAndGet(command)
    case .openSinceLast, .answerRow, .noteRow: return performInSinceLast(command)
    case .openRenewals: show(.renewals)
    case .renew: return renew()
    case .openPlans: return openPlans()
    default: return performInSession(command)
    }
    return []
  }

  private mutating func settleConfirmation(isYes: Bool) -> [Request] {
    guard let confirmation else { return [] }
    self.confirmation = nil
    switch confirmation.consequence {
    case .asks(let requests): return isYes ? requests : []
    case .leavesWhatIf:
      if isYes {
        _ = takeDraft(of: .keepTrial)
        show(.session)
      }
      return []
    case .takesAgenda(let candidates): return isYes ? takeAgenda(of: candidates) : []
    case .reveals: return isYes ? send(.advance) : []
    case .ends: return isYes ? keepEverything(at: now) + [.quit(code: 0)] : []
    }
  }

  private mutating func performInField(_ command: Command) -> [Request] {
    switch (command, form) {
    case (.enter, let form?): return enter(form)
    case (.accept, let form?): return accept(form)
    case (.cancel, let form?) where !isHelpOpen: return leave(form)
    case (.nextField, _): form?.move(by: 1)
    case (.previousField, _): form?.move(by: -1)
    case (.nextChoice, _): form?.choose(by: 1)
    case (.previousChoice, _): form?.choose(by: -1)
    case (.accept, nil): isFiltering = false
    case (.cancel, _): return back()
    default: break
    }
    return []
  }

  /// Esc outside of a form: from where one looked back to where one was.
  private mutating func back() -> [Request] {
    if isHelpOpen {
      isHelpOpen = false
    } else if picker != nil {
      picker = nil
    } else if isChoosingConfidence {
      isChoosingConfidence = false
    } else if ballot != nil {
      return leaveBallot()
    } else if guesser != nil {
      guesser = nil
    } else if focusedPane != .middle {
      focus(.middle)
    } else if view == .library {
      leaveFilter()
    } else if view == .comparison {
      leaveComparison()
    } else if taken != nil {
      taken = nil
    } else if view == .grid {
      return leaveGrid()
    } else if let trial {
      leaveWhatIf(trial)
    } else {
      show(.session)
    }
    return []
  }

  private mutating func performInSession(_ command: Command) -> [Request] {
    guard let session, let subject else { return [] }
    let question = session.place.question
    switch (command, question) {
    case (.advance, _): return advance()
    case (.retreat, _): return send(.retreat)
    case (.nextQuestion, _): return send(.nextQuestion)
    case (.previousQuestion, _): return send(.previousQuestion)
    case (.openReadiness, _): return send(.go(.readiness))
    case (.openActions, _): show(.actions)
    case (.openReport, _): return openReport(session, subject)
    case (.undo, _): return send(.undo)
    case (.redo, _): return send(.redo)
    case (.rate(let rating), let id?): return rate(id, rating)
    case (.startConfidence, _?): isChoosingConfidence = true
    case (.confidence(let grade), let id?):
      isChoosingConfidence = false
      return edit(.confidence(id, grade))
    case (.startVotes, let id?): return send(.go(.question(id, .vote)))
    case (.newRound, _): return send(.newRound)
    case (.dropRound, let id?):
      return edit(.dropRound(id), saying: "Dropped: this round, which nobody has seen.")
    case (.voteSign(let sign), _?): typeVote(sign)
    case (.eraseVoteSign, _):
      voteLine = String(voteLine.dropLast())
      isLooking = false
    case (.writeAnswer, nil) where session.place == .opening: open(purposesForm())
    case (.writeAnswer, let id?): open(answerForm(id))
    case (.writeNotes, let id?): open(notesForm(id))
    case (.editEntries, let id?): isLadder ? open(levelForm(id)) : show(.entries(id))
    case (.addAction, _): open(actionForm())
    case (.park, _): open(parkForm())
    case (.markUnknown, let id?):
      let isUnknown = subject.inquiry[id].state == .unknown
      return edit(isUnknown ? .reopen(id) : .markUnknown(id))
    case (.markNotApplicable, let id?):
      if case .notApplicable = subject.inquiry[id].state { return edit(.reopen(id)) }
      open(notApplicableForm(id))
    case (.editSetUp, _): open(editSetUpForm())
    case (.acceptAgenda, _): return edit(.accept)
    case (.hunch(let verdict), _): return giveHunch(verdict)
    case (.decide, _): open(decisionForm())
    default: break
    }
    return []
  }

  /// The report holds the score, so the hunches come before it.
  private mutating func openReport(_ session: SessionState, _ subject: Subject) -> [Request] {
    guard session.awaitsHunches else {
      show(.report(subject.usualScope))
      return []
    }
    let requests = send(.go(.hunches))
    toast = Toast("The report shows the score. Hunches come first; Enter goes on.", .advice)
    return requests
  }

  /// Enter: in the vote beat it first stores what was typed, then reveals it.
  private mutating func advance() -> [Request] {
    guard let session, let subject else { return [] }
    if case .question(let id, .vote) = session.place,
      let votes = try? VoteLine.votes(from: voteLine, of: voters), !votes.isEmpty
    {
      voteLine = ""
      return send(typed: votes, on: id)
    }
    if case .question(let id, .vote) = session.place, session.hasOpenVotes(on: id) {
      let missing = session.missingVoters(on: id)
      if !missing.isEmpty {
        // A reveal is never taken back, and this one would end a vote that is under way.
        let names = briefList(missing.map(\.name))
        confirmation = Confirmation(
          sentence: "\(names) \(missing.count == 1 ? "has" : "have") not voted. Reveal the votes there are?",
          consequence: .reveals)
        return []
      }
    }
    if session.place == .opening, let workshop = subject.workshop,
      trimmed(workshop.purpose.ours).isEmpty || trimmed(workshop.purpose.partner).isEmpty,
      !subject.inquiry.questionnaires.isEmpty
    {
      let requests = send(.advance)
      toast = Toast("Without one sentence for each firm, ask whether to go on. ← goes back to them.", .advice)
      return requests
    }
    return send(.advance)
  }

  /// Those whose votes are taken in the room at the present question.
  var voters: [Participant] {
    session.flatMap { session in session.place.question.map { session.voters(on: $0) } } ?? []
  }

  private mutating func typeVote(_ sign: Character) {
    do {
      _ = try VoteLine.beginning(of: voteLine + String(sign), by: voters)
      voteLine.append(sign)
      isLooking = false
    } catch {
      toast = Toast(error.description, .error)
    }
  }

  private mutating func rate(_ id: QuestionID, _ rating: Rating) -> [Request] {
    guard let subject else { return [] }
    if Agreement(of: subject.inquiry[id], in: subject.inquiry).isSplit, subject.inquiry.question(id)?.gate != nil {
      open(
        ratingReasonForm(
          id, rating, because: "The votes are split, and this question is a gate: a reason settles it."))
      return []
    }
    do {
      _ = try subject.change(for: .rate(id, rating, reason: ""))
    } catch .overrideNeedsReason(let suggested) {
      open(ratingReasonForm(id, rating, because: "The votes suggest \(suggested.rawValue)."))
      return []
    } catch {
      toast = Toast(error.description, .error)
      return []
    }
    // A reason that was typed and handed back is looked at again.
    let purpose = Form.Purpose.ratingReason(id, rating)
    if drafts.contains(where: { $0.purpose == purpose }), let form = present(purpose) {
      open(form)
      return []
    }
    return edit(.rate(id, rating, reason: ""))
  }

  /// Edits whose result may be out of sight: a toast says what was done and how to undo it, or that nothing was. None is
  /// made after one that is refused.
  ///
  /// - Parameter sentence: what was done; nil for what the change says of itself.
  mutating func edit(_ edits: Edit..., saying sentence: String? = nil) -> [Request] {
    edit(edits, saying: sentence)
  }

  mutating func edit(_ edits: [Edit], saying sentence: String? = nil) -> [Request] {
    let count = session?.undoable.count ?? 0
    var requests: [Request] = []
    for edit in edits where toast?.isError != true { requests += send(.edit(edit)) }
    guard toast == nil, let changes = session?.undoable.dropFirst(count) else { return requests }
    guard let last = changes.last else {
      toast = Toast("Nothing changed: it stands so already.", .advice)
      return requests
    }
    let way =
      last.kind == .acceptance
      ? "Accepting once more makes another version."
      : changes.count == 1 ? "u takes it back." : "u takes back one of \(changes.count) steps at a time."
    toast = Toast("\(sentence ?? "Noted: \(last.summary).") \(way)")
    return requests
  }

  private mutating func giveHunch(_ verdict: Verdict) -> [Request] {
    let people = subject?.inquiry.participants ?? []
    guard people.indices.contains(selection) else { return [] }
    let requests = send(.edit(.hunch(people[selection].id, verdict == .insufficient ? nil : verdict)))
    // After the last one nobody is left: another key changes nobody's word.
    selection += 1
    return requests
  }
}
