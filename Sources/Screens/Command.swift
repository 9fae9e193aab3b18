package import Domain

/// Everything a key can do.
package enum Command: Hashable, Sendable {
  // Everywhere
  case help, redraw, suspend, interrupt, project
  case scrollUp, scrollDown, pageUp, pageDown, first, last
  // Library
  case newWorkshop, newAgenda, openSelected, addSample, filter, quit
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
  case writeAnswer, writeNotes, editEntries
  case addAction, park
  case markUnknown, markNotApplicable
  case undo, redo
  case editSetUp
  // Lists
  case addEntry, editEntry, removeEntry
  case openActions, editAction, removeAction, toggleDone
  // Hunches and decision
  case hunch(Verdict)
  case decide
  // What-if
  case openWhatIf, keepTrial
  /// A rating tried on the side; nil for what is recorded.
  case tryRating(Rating?)
  // Report
  case toggleAudience, saveReport
  // Fields
  case enter, accept, cancel, nextField, previousField, nextChoice, previousChoice
  /// Of the text in the focused field.
  case editText(EditorCommand)
  case confirm, decline
  // Finding
  case openPalette, openSearch, openGoTo
  /// Does what the selected line of the list stands for.
  case pick
  // The room
  case openLibrary, lock, unlock
}
