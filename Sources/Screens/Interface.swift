package import Canvas
package import Domain
package import Scoring
package import Session

/// The whole program on the screen, as a value: what is shown, what is open, what is being typed.
///
/// ``handle(_:at:)-(InputEvent,_)`` and ``handle(_:at:)-(Reply,_)`` are the only ways to change it; ``draw()`` shows it.
package struct Interface: Sendable {
  /// What fills the middle of the screen.
  package enum View: Hashable, Sendable {
    case library
    /// Where the session is: a question, the hunches, the verdict.
    case session
    /// The rows of a question's list.
    case entries(QuestionID)
    /// All actions, and under them the parking lot.
    case actions
    case report(Scope)
    /// The workshops of the library side by side.
    case comparison
    /// The workshops of a programme and its criteria.
    case grid
    /// Ratings tried on the side.
    case whatIf(Trial)
    /// What speaks for and against the rating of a question.
    case evidence(QuestionID)
    /// What newer versions of the questionnaires say otherwise.
    case renewals
    /// What the firms need of each other.
    case giveAndGet

    /// Whether it shows the library, and nothing of a session.
    package var isOfLibrary: Bool { self == .library || self == .comparison || self == .grid }
  }

  /// A question answered with one key; the default is no.
  package struct Confirmation: Hashable, Sendable {
    /// What a yes does.
    package enum Consequence: Hashable, Sendable {
      case asks([Request])
      case leavesWhatIf
      /// These candidates go by the criteria accepted last, and some of their ratings stay behind.
      case takesAgenda([SubjectID])
      /// Shows the votes of a part of the room.
      case reveals
      /// The program ends, and everything typed is kept.
      case ends
    }

    let sentence: String
    let consequence: Consequence
  }

  package internal(set) var size: CellSize
  package internal(set) var view = View.library
  package internal(set) var session: SessionState?
  /// What is being filled in, over everything else.
  package internal(set) var form: Form?
  package internal(set) var toast: Toast?
  package internal(set) var isHelpOpen = false
  package internal(set) var confirmation: Confirmation?
  /// The list being narrowed, over what is shown.
  package internal(set) var picker: Picker?
  /// Whether somebody has typed `unlock` since a workshop was opened.
  package internal(set) var isUnlocked = false
  /// The lines of the library, the last changed first.
  package internal(set) var summaries: [Summary] = []
  /// The line of the library, the list, the seats or the focused pane that the keys act on.
  var selection = 0
  /// What the library is to select once it lists it.
  var sought: SubjectID?
  /// Whether the library shows what is archived too.
  var showsArchived = false
  /// Whether the library shows the earlier sessions of partnerships too.
  var showsEarlier = false
  /// What was just archived: it stays in sight, for the same key to bring it back, until another line is selected.
  var justArchived: SubjectID?
  /// The need or the offer that was taken up to be linked.
  var taken: EntryName?
  /// The workshops to be compared.
  var marked: Set<SubjectID> = []
  /// The comparison on the screen, or on its way there.
  var comparing: Comparing?
  /// The criteria grid on the screen, on its way there, or behind the comparison that it led to.
  var grid: Grid?
  /// Candidates that were deleted elsewhere while something said of them here was not on disk, as they stood.
  var goneCandidates: [SessionState] = []
  /// The pane that Tab gave the focus to: see ``focusedPane``.
  var pane = Pane.middle
  /// The filter of the library, while there is one.
  var filter: TextEditor?
  var isFiltering = false
  /// Signs typed on the vote lines of questions and not kept yet: going elsewhere loses none.
  var voteLines: [QuestionID: String] = [:]
  var isChoosingConfidence = false
  /// The firm that guesses what the other will vote, while one does.
  var guesser: Firm?
  /// The secret ballot, while the keyboard goes round.
  var ballot: Ballot?
  /// The first line shown of the middle pane, and of help.
  var scroll = 0
  var helpScroll = 0
  /// Whether somebody has scrolled away from the line being typed; the next sign leads back to it.
  var isLooking = false
  /// Forms that were left before they were done, kept for the next time: one of a purpose, the latest last.
  var drafts: [Form] = []
  /// Forms whose changes are not known to be on disk, oldest first, and the one being carried out.
  var submissions: [Submission] = []
  var submitting: Submission?
  /// Whether the program is about to end: nobody looks at a form any more.
  var isEnding = false
  /// What was typed last and is not kept, as somebody else had written in its place and the program ended: for whoever
  /// reads the last lines that it prints.
  package internal(set) var notKept: [String] = []
  /// The same of what was typed for the facilitator alone: for a file, as a room may see what is printed.
  package internal(set) var notKeptPrivately: [String] = []
  /// Votes of the vote line that are not known to be on disk; all others come back to no line.
  var typedVotes: [TypedVotes] = []
  var plans: [SessionPlan] = []
  /// Files of the person's own questionnaires, plans and policies that cannot be used, as a shell would name them.
  var unusable: [String] = []
  /// The questionnaires of what is open, in the version that can be chosen now.
  var offered: [Questionnaire] = []
  /// The plans whose questions can be taken on by what is open, as they were offered last.
  var furtherPlans: [FurtherPlan] = []
  /// When something was typed into a note or an answer that is not kept yet.
  var typedAt: Moment?
  /// When the last attempt to save failed.
  var failedAt: Moment?
  /// What it is drawn on.
  var ground: Ground
  /// Whether the session is shown as the room sees it.
  var isProjecting = false
  /// The forms of which nothing has come yet, as this window took or kept them last: at most one of a kind.
  var keptUnfinished: [UnfinishedForm] = []
  /// How many half screens the windows that follow are to go down, until they are told.
  var pages = 0
  /// Where windows elsewhere believe the room to be.
  var announced: Announcement?
  /// The outlook of the score on the screen.
  var kept: KeptOutlook
  /// The report on the screen.
  var report = KeptReport()
  /// The day a new workshop gets.
  let today: Day?
  /// The clock on the wall of the room.
  let clock: WallClock
  /// The last moment that anything happened.
  var now: Moment

  /// - Parameter simulation: draws the outlook.
  package init(
    size: CellSize, ground: Ground = .dark, today: Day?, clock: WallClock = WallClock(), at moment: Moment,
    simulation: OutlookSimulation = OutlookSimulation()
  ) {
    self.ground = ground
    kept = KeptOutlook(simulation)
    self.size = size
    self.today = today
    self.clock = clock
    now = moment
  }

  /// What has to be asked before the first frame.
  package var firstRequests: [Request] { [.list, .unfinished, .unusable] }

  /// When ``tick(at:)`` has something to do, if nothing happens before: the time box shows another second or has run for
  /// another minute, a text being typed is kept, what could not be saved is tried again, or an outlook or a comparison is
  /// on its way. Nil while nothing runs, so that an idle machine sleeps.
  package var nextTick: Moment? {
    if awaitsOutlook || comparing?.isUnderWay == true || isReadingGrid { return now }
    return [
      nextSecond, nextMinute, typedAt.map { $0.later(by: Self.pause) }, failedAt.map { $0.later(by: Self.retryDelay) },
    ]
    .compactMap { $0 }.min()
  }

  private var nextSecond: Moment? {
    guard view == .session, subject?.workshop != nil, let since = session?.questionSince else { return nil }
    return since.later(by: 1000 * Int64(now.seconds(since: since) + 1))
  }

  /// When another minute of the present question has passed, whatever is on the screen: it is kept then, and a machine that
  /// dies takes no more than that.
  var nextMinute: Moment? {
    guard subject?.workshop != nil, let since = session?.questionSince else { return nil }
    return since.later(by: 60_000)
  }

  /// Milliseconds without a key after which a text being typed is kept.
  ///
  /// Project decision: no more is lost with a dead battery than was typed in a second.
  static let pause: Int64 = 1000
  /// Milliseconds until what could not be saved is tried again by itself.
  static let retryDelay: Int64 = 5000

  /// What the keys mean now.
  package var mode: Mode {
    if confirmation != nil { return .confirm }
    if isHelpOpen { return .help }
    if let form { return form.mode }
    if let picker { return picker.mode }
    if isChoosingConfidence { return .confidence }
    if let ballot { return ballot.hasKeyboard ? .ballot : .handOver }
    if guesser != nil { return .guess }
    switch view {
    case .library: return isFiltering ? .filter : .library
    case .entries: return .entries
    case .actions: return .actions
    case .report: return .report
    case .comparison: return .comparison
    case .grid: return .grid
    case .whatIf: return .whatIf
    case .evidence: return .evidence
    case .renewals: return .renewals
    case .giveAndGet: return .giveAndGet
    case .session:
      switch session?.place {
      case .opening: return .opening
      case .sinceLast: return .sinceLast
      case .question(_, let beat):
        switch focusedPane {
        case .agenda: return .agenda
        case .middle: return Mode(beat)
        case .follows: return .follows
        }
      case .hunches: return stage == .review ? .reviewHunches : .hunches
      case .readiness, nil: return .readiness
      case .decision: return .decision
      }
    }
  }

  /// The workshop or programme that is open.
  package var subject: Subject? { session?.subject }

  /// What the verdicts of what is open are called by.
  var stage: Stage { subject?.inquiry.stage ?? .courtship }

  /// What is typed on the vote line of the present question.
  var voteLine: String {
    get { session?.place.question.flatMap { voteLines[$0] } ?? "" }
    set {
      guard let question = session?.place.question else { return }
      voteLines[question] = newValue.isEmpty ? nil : newValue
    }
  }
}
