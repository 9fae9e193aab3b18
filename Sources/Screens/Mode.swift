internal import Session

/// What the keys mean now. Each mode has its own column in the key map.
package enum Mode: String, CaseIterable, Hashable, Sendable {
  case library
  /// Typing the filter of the library.
  case filter
  case opening
  case discuss, vote, reveal, record
  /// The agenda beside a question has the focus.
  case agenda
  /// The actions and the parking lot beside a question have the focus.
  case follows
  /// After `c`: the next digit is a confidence.
  case confidence
  /// The rows of a question.
  case entries
  /// The actions and the parking lot.
  case actions
  case hunches
  /// The hunches of a review, whose verdicts have other names.
  case reviewHunches
  case readiness, decision, report
  /// Candidates side by side.
  case comparison
  /// Candidates × criteria.
  case grid
  /// Ratings changed on the side.
  case whatIf
  /// A field of one line.
  case line
  /// A field that is one of a few words.
  case choice
  /// A field of many lines.
  case text
  case help
  /// A question to be answered with one key.
  case confirm
  /// A window that only follows a session.
  case show
  /// What speaks for and against a rating.
  case evidence
  /// What one firm expects of the other.
  case guess
  /// The keyboard is on its way to whoever votes next.
  case handOver
  /// Somebody votes in secret.
  case ballot
  /// A list that narrows while one types: of commands, of what was said, of places.
  case palette, search, goTo
  /// What newer versions of the questionnaires say otherwise.
  case renewals
  /// What the firms need of each other.
  case giveAndGet
  /// What a review asks about the sessions before it.
  case sinceLast

  init(_ beat: Beat) {
    switch beat {
    case .discuss: self = .discuss
    case .vote: self = .vote
    case .reveal: self = .reveal
    case .record: self = .record
    }
  }

  /// What the mode is called in help.
  package var title: String {
    switch self {
    case .library: "Library"
    case .filter: "Library: filter"
    case .opening: "Opening"
    case .discuss: "Discuss"
    case .vote: "Vote"
    case .reveal: "Reveal"
    case .record: "Record"
    case .agenda: "Agenda"
    case .follows: "What follows"
    case .confidence: "Confidence"
    case .entries: "List"
    case .actions: "Actions"
    case .hunches: "Hunches"
    case .reviewHunches: "Hunches"
    case .readiness: "Readiness"
    case .decision: "Decision"
    case .report: "Report"
    case .comparison: "Comparison"
    case .grid: "Criteria grid"
    case .whatIf: "What-if"
    case .line: "Field"
    case .choice: "Choice"
    case .text: "Text"
    case .help: "Help"
    case .confirm: "Confirm"
    case .show: "Projector"
    case .evidence: "Evidence"
    case .guess: "Guesses"
    case .handOver, .ballot: "Ballot"
    case .palette: "Commands"
    case .search: "Search"
    case .goTo: "Go to"
    case .renewals: "Newer questions"
    case .giveAndGet: "Give and get"
    case .sinceLast: "Since last time"
    }
  }
}
