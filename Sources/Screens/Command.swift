package import Domain

/// Everything a key can do.
package enum Command: Hashable, Sendable {
  // Everywhere
  case help, redraw, suspend, interrupt, project, nextGround
  /// Sends the windows that follow so many half screens down.
  case turnPages(Int)
  case scrollUp, scrollDown, pageUp, pageDown, first, last
  // The panes around a question
  case nextPane, previousPane
  /// To the question that is selected in the agenda.
  case goToSelected
  // Library
  case newWorkshop, newAgenda, openSelected, addSample, filter, quit
  case rename, duplicate, archive, toggleArchived, delete, importFile, exportFile
  /// Puts a workshop among those to be compared, or takes it away.
  case mark
  case compare
  /// Makes a review of the partnership and opens it.
  case review
  /// Shows the earlier sessions of partnerships, or folds them.
  case toggleEarlier
  // Going on and back
  case advance, retreat, nextQuestion, previousQuestion, openReadiness, openReport, closeSession
  // A question
  case rate(Rating)
  case startConfidence
  case confidence(Confidence)
  case startVotes
  /// A sign of the vote line: 1–5, ? or -.
  case voteSign(Character)
  case eraseVoteSign
  case newRound
  /// Takes away the votes that are kept and not revealed.
  case dropRound
  case writeAnswer, writeNotes, editEntries
  case addAction, park
  case markUnknown, markNotApplicable
  case undo, redo
  case editSetUp
  /// Freezes the criteria and the capacity of a programme’s agenda.
  case acceptAgenda
  // Lists
  case addEntry, editEntry, removeEntry
  case openActions, editAction, removeAction, toggleDone
  // Hunches and decision
  case hunch(Verdict)
  case decide
  // What-if
  case openWhatIf, keepTrial
  /// Has the steps of the shortest way to a go as actions.
  case promiseSteps
  /// A rating tried on the side; nil for what is recorded.
  case tryRating(Rating?)
  // Report
  case toggleAudience, saveReport
  // Fields
  case enter, accept, cancel, nextField, previousField, nextChoice, previousChoice
  /// Of the text in the focused field.
  case editText(EditorCommand)
  /// In the person's own editor.
  case editOutside
  case confirm, decline
  // Guesses
  case startGuesses
  /// Of the firm whose turn it is; nil for none.
  case guess(Rating?)
  case nextGuesser
  // The secret ballot
  case startBallot, takeKeyboard, previousSeat, nextSeat
  /// A vote that no screen shows: 1–5, ? or -.
  case ballotSign(Character)
  case eraseBallotSign, castVote
  // Evidence
  case openEvidence, addEvidence(Evidence.Stance), editEvidence, removeEvidence
  // Time
  case pauseTime, setEnd
  // Finding
  case openPalette, openSearch, openGoTo
  /// Does what the selected line of the list stands for.
  case pick
  // The room
  case openLibrary, lock, unlock
  // Give and get
  case openGiveAndGet
  /// Takes a row up, or links it with the one that was taken up.
  case link
  /// Drops a link; of what the partner needs or offers, what has none.
  case unlink
  case addPartnerItem(PartnerLists.Kind), editPartnerItem
  // Since last time
  case openSinceLast
  /// Which of its answers a row has: 0-based; nil takes it back.
  case answerRow(Int?)
  /// What is said of a row, or where it stands.
  case noteRow
  // The criteria grid
  case openGrid, addCandidate
  case previousColumn, nextColumn
  /// Has the selected candidate, or all of them, go by the criteria that were accepted last.
  case takeAgenda, takeAgendas
  // Newer versions of the questionnaires
  case openRenewals, renew
  /// Those of another plan, besides what is asked already.
  case openPlans
}

extension Command {
  /// Whether it moves a selection, or what is shown of a pane.
  var isMotion: Bool {
    switch self {
    case .scrollUp, .scrollDown, .pageUp, .pageDown, .first, .last: true
    default: false
    }
  }
}
