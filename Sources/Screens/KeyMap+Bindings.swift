internal import Canvas
internal import Domain

/// The lines of the key map, by what they are for.
extension KeyMap {
  package static let fields = typing.union([.choice])
  /// Where a character is text.
  static let typing = picking.union([.line, .text, .filter])
  static let beats: Set<Mode> = [.discuss, .vote, .reveal, .record]
  /// Where digits are ratings: in `vote` they are votes.
  static let rating: Set<Mode> = [.discuss, .reveal, .record]
  static let session: Set<Mode> = [
    .opening, .sinceLast, .discuss, .vote, .reveal, .record, .hunches, .reviewHunches, .readiness, .decision,
  ]
  /// Where the arrows lead from question to question: at the hunches they would skip the room.
  static let walking = session.subtracting([.hunches, .reviewHunches])
  /// Where a pane beside the question has the focus.
  static let beside: Set<Mode> = [.agenda, .follows]
  /// Where the actions and the parking lot are.
  static let followUp: Set<Mode> = [.actions, .follows]
  /// Where help opens.
  static let helped: Set<Mode> = Set(Mode.allCases).subtracting([.help, .confirm, .show])
  static let scrolling: Set<Mode> = [
    .library, .opening, .discuss, .vote, .reveal, .record, .entries, .actions, .hunches, .reviewHunches, .readiness,
    .decision, .report,
    .comparison, .grid, .whatIf, .help, .show, .evidence, .handOver, .ballot, .guess, .agenda, .follows, .renewals,
    .giveAndGet, .sinceLast,
  ]

  /// Every key of the program, in the order of hints and help. Within a mode the first line with a key wins.
  package static let all: [Binding] =
    library + grid + going + sinceLast + votes + rounds + hunches + whatIf + panes + question + moving + settingAside
    + elsewhere + timing + evidence + toSinceLast + toGrid + intoRoom + confidence + lists + giveAndGet + actions
    + undoing + report + fieldKeys + editing
    + finding + panesBeside
    + confirming
    + projector + everywhere + takingBackText

  /// On and back through a session.
  private static let going: [Binding] = [
    Binding("Enter", [Key(.enter)], .advance, "begin", in: [.opening], hint: true),
    Binding("Enter", [Key(.enter)], .advance, "vote", in: [.discuss], hint: true),
    Binding("Enter", [Key(.enter)], .advance, "reveal", in: [.vote], hint: true),
    Binding("Enter", [Key(.enter)], .advance, "record", in: [.reveal], hint: true),
    Binding("Enter", [Key(.enter)], .advance, "next", in: [.record], hint: true),
    Binding("Enter", [Key(.enter)], .advance, "show the verdict", in: [.hunches, .reviewHunches], hint: true),
    Binding("Enter", [Key(.enter)], .advance, "decide", in: [.readiness], hint: true),
    Binding("Enter", [Key(.enter)], .decide, "write the decision", in: [.decision], hint: true),
    Binding("C", [Key("C")], .acceptAgenda, "accept", in: [.readiness], hint: true, name: "accept the agenda"),
    Binding("Esc", [Key(.escape)], .retreat, "back", in: session, name: "go back"),
  ]

  /// The vote line.
  private static let votes: [Binding] =
    "12345?-".map { sign in
      Binding("1–5 ? -", [Key(sign)], .voteSign(sign), "votes in seat order", in: [.vote], hint: sign == "1")
    } + [Binding("Backspace", [Key(.backspace)], .eraseVoteSign, "erase a vote", in: [.vote])]

  /// Gut verdicts.
  private static let hunches: [Binding] = [
    Binding("g", [Key("g")], .hunch(.go), "go", in: [.hunches], hint: true, name: "hunch: go"),
    Binding(
      "c", [Key("c")], .hunch(.conditional), "conditional", in: [.hunches], hint: true, name: "hunch: conditional"),
    Binding("n", [Key("n")], .hunch(.noGo), "no-go", in: [.hunches], hint: true, name: "hunch: no-go"),
    Binding("c", [Key("c")], .hunch(.go), "continue", in: [.reviewHunches], hint: true, name: "hunch: continue"),
    Binding("r", [Key("r")], .hunch(.conditional), "repair", in: [.reviewHunches], hint: true, name: "hunch: repair"),
    Binding("p", [Key("p")], .hunch(.noGo), "part", in: [.reviewHunches], hint: true, name: "hunch: part"),
    Binding(
      "Del", [Key(.delete), Key(.backspace)], .hunch(.insufficient), "none", in: [.hunches, .reviewHunches],
      name: "hunch: none"),
  ]

  /// Ratings on the side. Here `k` keeps: it is no arrow.
  private static let whatIf: [Binding] = [
    Binding("w", [Key("w")], .openWhatIf, "what if", in: [.readiness], hint: true),
    Binding("+", [Key("+")], .promiseSteps, "promise the steps up", in: [.readiness]),
    Binding("1–5", [Key("1")], .tryRating(.one), "try", in: [.whatIf], hint: true, name: "try 1"),
    Binding("1–5", [Key("2")], .tryRating(.two), "try", in: [.whatIf], name: "try 2"),
    Binding("1–5", [Key("3")], .tryRating(.three), "try", in: [.whatIf], name: "try 3"),
    Binding("1–5", [Key("4")], .tryRating(.four), "try", in: [.whatIf], name: "try 4"),
    Binding("1–5", [Key("5")], .tryRating(.five), "try", in: [.whatIf], name: "try 5"),
    Binding("k", [Key("k"), Key(.enter)], .keepTrial, "keep", in: [.whatIf], hint: true, name: "keep what is tried"),
    Binding("Esc", [Key(.escape)], .cancel, "leave", in: [.whatIf], hint: true, name: "leave what-if"),
    Binding(
      "0", [Key("0"), Key(.delete), Key(.backspace)], .tryRating(nil), "as it was", in: [.whatIf], hint: true),
  ]

  /// The panes around a question.
  private static let panes: [Binding] = [
    Binding("Enter", [Key(.enter)], .goToSelected, "go there", in: [.agenda], hint: true),
    Binding("Tab", [Key(.tab)], .nextPane, "next pane", in: beside, hint: true),
    Binding("Shift-Tab", [Key(.backTab)], .previousPane, "the pane before", in: beside),
    Binding("Esc", [Key(.escape)], .cancel, "back to the question", in: beside, hint: true),
  ]

  /// The way to them.
  private static let panesBeside: [Binding] = [
    Binding("Tab", [Key(.tab)], .nextPane, "other panes", in: beats, hint: true, name: "to the next pane"),
    Binding("Shift-Tab", [Key(.backTab)], .previousPane, "the pane before", in: beats, name: "to the pane before"),
  ]

  /// What is done with a question.
  private static let question: [Binding] = [
    Binding("w", [Key("w")], .writeAnswer, "write", in: [.opening], hint: true, name: "write the purposes"),
    Binding("w", [Key("w")], .writeAnswer, "answer", in: beats, hint: true, name: "write the answer"),
    Binding("1–5", [Key("1")], .rate(.one), "rate", in: rating, hint: true, name: "rate 1"),
    Binding("1–5", [Key("2")], .rate(.two), "rate", in: rating, name: "rate 2"),
    Binding("1–5", [Key("3")], .rate(.three), "rate", in: rating, name: "rate 3"),
    Binding("1–5", [Key("4")], .rate(.four), "rate", in: rating, name: "rate 4"),
    Binding("1–5", [Key("5")], .rate(.five), "rate", in: rating, name: "rate 5"),
    Binding(
      "c", [Key("c")], .startConfidence, "confidence", in: beats, hint: true, name: "set the confidence"),
    Binding("n", [Key("n")], .writeNotes, "notes", in: beats, hint: true, name: "write notes"),
    Binding("i", [Key("i")], .editEntries, "list", in: beats, hint: true, name: "list of this question"),
    Binding("a", [Key("a")], .addAction, "action", in: session, hint: true, name: "add an action"),
    Binding("v", [Key("v")], .startVotes, "votes", in: [.discuss, .record], hint: true, name: "take votes"),
    Binding("v", [Key("v")], .newRound, "new round", in: [.reveal], hint: true, name: "new round of votes"),
  ]

  /// Back from a slip, on without an answer, out, and to the verdict.
  private static let moving: [Binding] = [
    Binding("u", [Key("u")], .undo, "undo", in: session, hint: true),
    Binding("→", [Key(.right)], .nextQuestion, "next", in: walking, hint: true, name: "next question"),
    Binding("l", [Key("l")], .nextQuestion, "next", in: walking, name: "next question"),
    Binding("q", [Key("q")], .closeSession, "library", in: session, hint: true),
    Binding(
      "r", [Key("r")], .openReadiness, "readiness", in: session.subtracting([.readiness, .reviewHunches]), hint: true),
    Binding("", [], .openReadiness, "readiness", in: [.reviewHunches]),
  ]

  /// What goes on without an answer.
  private static let settingAside: [Binding] = [
    Binding(
      "p", [Key("p")], .park, "park", in: session.subtracting([.reviewHunches]), hint: true, name: "park something"),
    Binding("", [], .park, "park something", in: [.reviewHunches]),
    Binding("d", [Key("d")], .markUnknown, "don’t know", in: beats, hint: true),
    Binding("x", [Key("x")], .markNotApplicable, "not applicable", in: beats, hint: true),
  ]

  /// From anywhere in a session.
  private static let elsewhere: [Binding] = [
    Binding("R", [Key("R")], .openReport, "report", in: session, hint: true),
    Binding("←", [Key(.left)], .previousQuestion, "previous", in: walking, hint: true, name: "previous question"),
    Binding("h", [Key("h")], .previousQuestion, "previous", in: walking),
    Binding("A", [Key("A")], .openActions, "all actions", in: session, hint: true),
    Binding("o", [Key("o")], .editSetUp, "set-up", in: session, hint: true, name: "set-up and people"),
    Binding("Ctrl-R", [Key("r", .control)], .redo, "redo", in: session, hint: true),
  ]

  /// After `c`.
  private static let confidence: [Binding] = [
    Binding("1", [Key("1")], .confidence(.hunch), Confidence.hunch.name, in: [.confidence], hint: true),
    Binding(
      "2", [Key("2")], .confidence(.sharedOpinion), Confidence.sharedOpinion.name, in: [.confidence], hint: true),
    Binding("3", [Key("3")], .confidence(.example), Confidence.example.name, in: [.confidence], hint: true),
    Binding("4", [Key("4")], .confidence(.document), Confidence.document.name, in: [.confidence], hint: true),
    Binding("5", [Key("5")], .confidence(.verified), Confidence.verified.name, in: [.confidence], hint: true),
    Binding("Esc", [Key(.escape)], .cancel, "leave it", in: [.confidence], hint: true),
  ]

  /// The rows of a question.
  private static let lists: [Binding] = [
    Binding("a", [Key("a"), Key("+")], .addEntry, "add", in: [.entries], hint: true, name: "add a line"),
    Binding("Enter", [Key(.enter)], .editEntry, "change", in: [.entries], hint: true, name: "change the line"),
    Binding(
      "Del", [Key(.delete), Key("D")], .removeEntry, "remove", in: [.entries], hint: true, name: "remove the line"),
    Binding("Esc", [Key(.escape)], .cancel, "done", in: [.entries], hint: true),
  ]

  /// The actions and the parking lot.
  private static let actions: [Binding] = [
    Binding("a", [Key("a")], .addAction, "add an action", in: followUp, hint: true),
    Binding("p", [Key("p")], .park, "park something", in: followUp, hint: true),
    Binding("Enter", [Key(.enter)], .editAction, "change", in: followUp, hint: true, name: "change the line"),
    Binding("x", [Key("x")], .toggleDone, "done or not", in: followUp, hint: true),
    Binding(
      "Del", [Key(.delete), Key("D")], .removeAction, "remove", in: followUp, hint: true, name: "remove the line"),
    Binding("Esc", [Key(.escape)], .cancel, "back", in: [.actions], hint: true),
  ]

  /// In lists, behind what they are for.
  private static let undoing: [Binding] = [
    Binding("u", [Key("u")], .undo, "undo", in: followUp.union([.entries]), hint: true),
    Binding("Ctrl-R", [Key("r", .control)], .redo, "redo", in: followUp.union([.entries]), hint: true),
  ]

  /// The report.
  private static let report: [Binding] = [
    Binding("t", [Key("t")], .toggleAudience, "for both / for ours", in: [.report], hint: true),
    Binding("s", [Key("s")], .saveReport, "save", in: [.report], hint: true, name: "save the report"),
    Binding("s", [Key("s")], .saveReport, "save", in: [.comparison], hint: true, name: "save the comparison"),
    Binding("Esc", [Key(.escape), Key("q")], .cancel, "back", in: [.report, .comparison, .help], hint: true),
  ]

  /// Forms.
  private static let fieldKeys: [Binding] = [
    Binding("← →", [Key(.right), Key(" ")], .nextChoice, "choose", in: [.choice], hint: true),
    Binding("← →", [Key(.left)], .previousChoice, "choose", in: [.choice]),
    Binding("Enter", [Key(.enter)], .enter, "done", in: [.line, .choice], hint: true),
    Binding("Ctrl-S", [Key("s", .control)], .accept, "done", in: [.text], hint: true),
    Binding("Ctrl-S", [Key("s", .control)], .accept, "done", in: [.line, .choice], hint: true),
    Binding("Tab ↓", [Key(.tab), Key(.down)], .nextField, "next field", in: [.line, .choice], hint: true),
    Binding("Tab", [Key(.tab)], .nextField, "next field", in: [.text], hint: true),
    Binding("Shift-Tab ↑", [Key(.backTab), Key(.up)], .previousField, "field before", in: [.line, .choice]),
    Binding("Shift-Tab", [Key(.backTab)], .previousField, "field before", in: [.text]),
    Binding("Esc", [Key(.escape)], .cancel, "back", in: [.line, .text, .choice], hint: true),
  ]

  /// A text being typed: every key but the characters, which are the text.
  private static let editing: [Binding] = [
    Binding("Enter", [Key(.enter)], .editText(.breakLine), "a new line", in: [.text]),
    Binding("← →", [Key(.left)], .editText(.left), "along the line", in: typing),
    Binding("← →", [Key(.right)], .editText(.right), "along the line", in: typing),
    Binding("↑ ↓", [Key(.up)], .editText(.up), "a line up or down", in: [.text]),
    Binding("↑ ↓", [Key(.down)], .editText(.down), "a line up or down", in: [.text]),
    Binding(
      "Ctrl-← Ctrl-→", [Key(.left, .control), Key(.left, .alt)], .editText(.wordLeft), "word by word", in: typing),
    Binding(
      "Ctrl-← Ctrl-→", [Key(.right, .control), Key(.right, .alt)], .editText(.wordRight), "word by word", in: typing),
    Binding(
      "Home Ctrl-A", [Key(.home), Key("a", .control)], .editText(.lineStart), "to the beginning of the line", in: typing
    ),
    Binding(
      "End Ctrl-E", [Key(.end), Key("e", .control)], .editText(.lineEnd), "to the end of the line",
      in: [.line, .filter]),
    Binding("End", [Key(.end)], .editText(.lineEnd), "to the end of the line", in: [.text]),
    Binding("Ctrl-Home", [Key(.home, .control)], .editText(.textStart), "to the beginning of the text", in: typing),
    Binding("Ctrl-End", [Key(.end, .control)], .editText(.textEnd), "to the end of the text", in: typing),
    Binding("Backspace", [Key(.backspace)], .editText(.eraseBefore), "erase the character before", in: typing),
    Binding(
      "Del Ctrl-D", [Key(.delete), Key("d", .control)], .editText(.eraseAfter), "erase the character after", in: typing),
    Binding(
      "Ctrl-W", [Key("w", .control), Key(.backspace, .control), Key(.backspace, .alt)], .editText(.eraseWord),
      "erase the word before", in: typing),
    Binding(
      "Ctrl-U", [Key("u", .control)], .editText(.eraseToLineStart), "erase to the beginning of the line", in: typing),
    Binding("Ctrl-K", [Key("k", .control)], .editText(.eraseToLineEnd), "erase to the end of the line", in: typing),
  ]

  /// Second thoughts about a text, and the person's own editor for a long one.
  private static let takingBackText: [Binding] = [
    Binding("Ctrl-_", [Key("_", .control)], .editText(.undo), "undo", in: typing, hint: true),
    Binding("Ctrl-R", [Key("r", .control)], .editText(.redo), "redo", in: typing, hint: true),
    Binding("Ctrl-E", [Key("e", .control)], .editOutside, "your editor", in: [.text], hint: true),
  ]

  /// A question answered with one key.
  private static let confirming: [Binding] = [
    Binding("y", [Key("y")], .confirm, "yes", in: [.confirm], hint: true),
    Binding("n, Esc", [Key("n"), Key(.escape), Key(.enter)], .decline, "no", in: [.confirm], hint: true),
  ]

  /// What the room sees.
  private static let projector: [Binding] = [
    Binding("F5", [Key(.function(5))], .project, "projector", in: session),
    Binding("<", [Key("<")], .turnPages(-1), "second window up", in: session),
    Binding(">", [Key(">")], .turnPages(1), "second window down", in: session),
    Binding(
      "F6", [Key(.function(6))], .nextGround, "dark, light or no colours",
      in: Set(Mode.allCases).subtracting([.confirm])),
    Binding("q", [Key("q"), Key(.escape)], .quit, "close", in: [.show]),
  ]

  /// Moving, help and the terminal.
  private static let everywhere: [Binding] = [
    Binding("↑", [Key(.up)], .scrollUp, "up", in: picking.union([.whatIf, .filter])),
    Binding("↓", [Key(.down)], .scrollDown, "down", in: picking.union([.whatIf, .filter])),
    Binding("↑ k", [Key(.up), Key("k")], .scrollUp, "up", in: scrolling.subtracting([.whatIf])),
    Binding("↓ j", [Key(.down), Key("j")], .scrollDown, "down", in: scrolling.subtracting([.whatIf])),
    Binding("PgUp", [Key(.pageUp)], .pageUp, "a page up", in: scrolling.union(picking)),
    Binding("PgDn", [Key(.pageDown)], .pageDown, "a page down", in: picking),
    Binding("PgDn", [Key(.pageDown)], .pageDown, "a page down", in: [.library]),
    Binding(
      "PgDn Space", [Key(.pageDown), Key(" ")], .pageDown, "a page down", in: scrolling.subtracting([.library])),
    Binding("Home", [Key(.home)], .first, "to the beginning", in: scrolling),
    Binding("End", [Key(.end)], .last, "to the end", in: scrolling),
    Binding("?", [Key("?")], .help, "help", in: helped.subtracting(fields).subtracting([.vote, .ballot]), hint: true),
    Binding("F1", [Key(.function(1))], .help, "help", in: [.vote, .ballot], hint: true),
    Binding("F1", [Key(.function(1))], .help, "help", in: helped.subtracting([.vote, .ballot])),
    Binding("Ctrl-L", [Key("l", .control)], .redraw, "draw anew", in: Set(Mode.allCases), name: "draw the screen anew"),
    Binding(
      "Ctrl-Z", [Key("z", .control)], .suspend, "to the shell", in: Set(Mode.allCases), name: "suspend, to the shell"),
    Binding("Ctrl-C", [Key("c", .control)], .interrupt, "save and end", in: Set(Mode.allCases)),
  ]
}
