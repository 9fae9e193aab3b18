internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

extension Interface {
  /// Why a key of this mode can do nothing with what is open, and what would help; nil where it can.
  ///
  /// Hints and help leave such a key out, and the key itself says why: no key is swallowed without a word.
  func obstacle(to command: Command) -> String? {
    if view == .grid, let obstacle = obstacleInGrid(to: command) { return obstacle.sentence }
    return switch command {
    case .openSelected, .filter, .rename, .duplicate, .archive, .toggleArchived, .delete, .exportFile, .mark, .compare,
      .toggleEarlier, .review:
      obstacleInLibrary(to: command)
    case .editEntry, .removeEntry, .editAction, .removeAction, .toggleDone, .hunch: obstacleInList(to: command)
    case .startVotes, .newRound, .dropRound, .rate, .markNotApplicable, .editEntries: obstacleAtQuestion(to: command)
    case .advance, .retreat, .nextQuestion, .previousQuestion, .openReadiness, .openReport, .editSetUp:
      obstacleOnTheWay(to: command)
    case .nextPane where panes.count == 1, .previousPane where panes.count == 1:
      "There is no other pane in a window this narrow. g goes to a question, A shows the actions."
    case .openWhatIf, .tryRating, .keepTrial: obstacleInWhatIf(to: command)
    case .promiseSteps where stepsToPromise.isEmpty:
      Score.nothingToPromise
    case .editEvidence where selectedEvidence == nil, .removeEvidence where selectedEvidence == nil:
      "Nothing here yet. + adds what speaks for it, - what speaks against it."
    case .startBallot, .takeKeyboard, .castVote, .eraseBallotSign: obstacleInBallot(to: command)
    case .guess(nil) where presentGuess == nil: "There is no guess to take back."
    case .pauseTime where subject?.workshop == nil, .setEnd where subject?.workshop == nil:
      "Nobody waits for a firm alone: an agenda has no time box."
    case .pick where picker?.rows.isEmpty != false:
      picker?.query.isEmpty == true ? "Type something to look for, or press Esc." : "Nothing fits what is typed."
    case .saveReport where view == .comparison && comparing?.isUnderWay != false:
      "The candidates are still being compared. The page is there once they are."
    case .saveReport where kept.progress != nil && view != .comparison:
      "The outlook is still being drawn. The report is there once it is."
    case .toggleAudience where subject?.workshop == nil: "An agenda is its firm’s own: there is no report for both."
    case .openGrid where view == .session && subject?.programme == nil:
      "Criteria stand in the agenda of one firm alone: its programme has the grid of its candidates."
    case .openGrid where view == .library && griddedProgramme == nil:
      "A programme has a criteria grid. Select it, or a workshop beneath it; a makes one."
    case .acceptAgenda where subject?.programme == nil: EditRefusal.onlyProgrammesAccept.description
    case .openLibrary, .toggleAudience, .lock, .unlock: obstacleInRoom(to: command)
    case .openGiveAndGet, .link, .unlink, .addPartnerItem, .editPartnerItem: obstacleInGiveAndGet(to: command)
    case .openSinceLast, .answerRow, .noteRow: obstacleInSinceLast(to: command)
    case .openRenewals where renewals.isEmpty: "The questions here are the newest at hand."
    case .openPlans: obstacleToPlans
    case .renew where !renewals.contains { $0.obstacle == nil }: renewals.first?.obstacle?.description
    case .eraseVoteSign where voteLine.isEmpty: "No vote is typed here yet."
    case _ where command.isMotion && !canScroll: "There is nothing more to see here."
    case .cancel where mode == .library && filter?.text.isEmpty != false: "Everything is shown already. q quits."
    case .nextField where form?.fields.count == 1, .previousField where form?.fields.count == 1:
      "There is no other field."
    case .undo, .redo: session.flatMap { obstacle(to: command, in: $0) }
    case .editText(.undo) where !editedText.canUndo: "Nothing to take back in this text."
    case .editText(.redo) where !editedText.canRedo: "Nothing to redo in this text."
    default: nil
    }
  }

  /// Those lines of the key map that do something just now. Whether a pane can scroll takes laying it out: once for all
  /// motions, and not where there are none.
  func working(_ bindings: [KeyMap.Binding]) -> [KeyMap.Binding] {
    var canScroll: Bool?
    return bindings.filter { binding in
      guard binding.command.isMotion else { return obstacle(to: binding.command) == nil }
      canScroll = canScroll ?? self.canScroll
      return canScroll == true
    }
  }

  private func obstacle(to command: Command, in session: SessionState) -> String? {
    switch command {
    case .undo where session.undoable.isEmpty: "Nothing to take back."
    case .undo where session.undoable.last?.kind == .reveal: Notice.revealStays.sentence
    case .undo where session.undoable.last?.kind == .acceptance: Notice.acceptanceStays.sentence
    case .redo where session.redoable.isEmpty: "Nothing to redo."
    default: nil
    }
  }

  /// What was done to the text being typed.
  private var editedText: EditorHistory { (form?.focused.editor ?? filter)?.history ?? EditorHistory() }

  private func obstacleInList(to command: Command) -> String? {
    switch command {
    case .editEntry where selectedEntry == nil, .removeEntry where selectedEntry == nil:
      "Nothing here yet. a adds the first."
    case .editAction where selectedAction == nil, .removeAction where selectedAction == nil:
      "Nothing here yet. a adds an action, p parks something."
    case .toggleDone:
      if case .action = selectedAction { nil } else { "Only an action can be done." }
    case .hunch where subject?.inquiry.participants.indices.contains(selection) != true:
      "Everybody was asked. ↑ goes back to somebody; Enter shows the verdict."
    default: nil
    }
  }

  private func obstacleInWhatIf(to command: Command) -> String? {
    switch command {
    case .openWhatIf where triedQuestions.isEmpty: "There is no question here that a rating can be tried on."
    case .tryRating(nil) where triedQuestion.flatMap { trial?[$0] } == nil: "Nothing is tried here: it is as it was."
    case .keepTrial where trial?.isEmpty != false: "Nothing is tried yet. 1–5 tries a rating, Esc goes back."
    default: nil
    }
  }

  private func obstacleAtQuestion(to command: Command) -> String? {
    guard let session, let id = session.place.question, let question = session.subject.inquiry.question(id) else {
      return nil
    }
    switch command {
    case .startVotes where isLadder, .newRound where isLadder, .rate where isLadder:
      return "\(EditRefusal.isLadder.description) i places it."
    case .startVotes where !session.beats(of: id).contains(.vote),
      .newRound where !session.beats(of: id).contains(.vote):
      return session.subject.workshop == nil
        ? "A firm alone takes no votes. 1–5 rates." : "Nobody is in the room to vote. o adds people; 1–5 rates."
    case .dropRound where !voteLine.isEmpty: return "These are typed and not kept yet. Backspace erases them."
    case .dropRound where session.openRound(of: id).map({ $0 == $0.sealed }) ?? true:
      return EditRefusal.noRoundToDrop.description
    case .markNotApplicable where question.gate != nil: return EditRefusal.gateCannotBeSetAside.description
    case .editEntries where question.fields.isEmpty && !isLadder:
      return "This question collects no list. n takes notes."
    default: return nil
    }
  }

  /// What `q` does here.
  private var wayOut: String { isRoomLocked ? "closes courtship" : "leads to the library" }

  private func obstacleOnTheWay(to command: Command) -> String? {
    guard let session else { return nil }
    switch command {
    case .advance where mode == .vote && !voteLine.isEmpty:
      do {
        _ = try VoteLine.votes(from: voteLine, of: voters)
        return nil
      } catch {
        return error.description
      }
    case .advance where session.isAtEnd, .nextQuestion where session.isAtEnd:
      return "Nothing comes after this. R shows the report, q \(wayOut)."
    case .retreat where session.isAtBeginning, .previousQuestion where session.isAtBeginning:
      return "Nothing comes before this. q \(wayOut)."
    case .openReadiness where session.place == .hunches && session.awaitsHunches,
      .openReport where session.place == .hunches && session.awaitsHunches:
      return "Hunches come first. Enter goes on without those that are missing."
    case .editSetUp where session.subject.workshop == nil: return EditRefusal.notInProgramme.description
    default: return nil
    }
  }
}
