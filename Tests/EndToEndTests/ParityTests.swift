internal import Domain
internal import Screens
internal import Testing

/// `--plain` does everything that the screens do: each command of the key map has its counterpart in lines, or says why it
/// needs none.
@Suite struct ParityTests {
  /// How a command of the screens is had in lines.
  private enum Counterpart: Hashable {
    /// A command of the session in lines, as it is typed.
    case line(String)
    /// The answer to a prompt: the rating, an empty line, a name.
    case prompt
    /// A command of the program, beside the session.
    case program(String)
    /// Lines have no such thing.
    case needless(because: String)
  }

  // Exhaustive: a new command does not compile without its counterpart.
  private static func counterpart(of command: Command) -> Counterpart {
    switch command {
    case .help, .openPalette: .line("help")
    case .turnPages: .line("show")
    case .redraw, .project, .nextGround:
      .needless(because: "nothing is drawn; courtship show follows a session in lines")
    case .suspend, .interrupt: .needless(because: "the terminal does it")
    case .scrollUp, .scrollDown, .pageUp, .pageDown, .first, .last: .needless(because: "the terminal keeps all lines")
    case .nextPane, .previousPane: .needless(because: "there are no panes")
    case .goToSelected, .nextQuestion, .previousQuestion, .openGoTo, .pick: .line("go")
    case .newWorkshop: .program("new")
    case .newAgenda: .program("agenda")
    case .openSelected: .program("open")
    case .addSample: .program("sample")
    case .filter, .openLibrary, .toggleArchived, .toggleEarlier: .program("list")
    case .rename: .program("rename")
    case .duplicate: .program("duplicate")
    case .archive: .program("archive")
    case .delete: .program("delete")
    case .importFile: .program("import")
    case .exportFile: .program("export")
    case .review: .program("follow")
    case .mark, .compare: .program("compare")
    case .quit, .closeSession: .line("quit")
    case .advance, .enter, .accept, .nextField, .nextChoice, .previousChoice, .confirm, .decline: .prompt
    case .retreat, .cancel, .previousField: .line("back")
    case .openReadiness: .line("score")
    case .openReport, .toggleAudience, .saveReport: .line("report")
    case .rate: .line("rate")
    case .startConfidence, .confidence: .line("confidence")
    case .startVotes, .voteSign, .eraseVoteSign: .line("vote")
    case .newRound: .line("again")
    case .dropRound: .line("drop")
    case .writeAnswer: .line("answer")
    case .writeNotes: .line("note")
    case .editEntries, .addEntry, .editEntry, .removeEntry: .line("entries")
    case .addAction, .openActions, .editAction, .removeAction, .toggleDone, .promiseSteps: .line("action")
    case .park: .line("park")
    case .markUnknown: .line("dont-know")
    case .markNotApplicable: .line("not-applicable")
    case .undo: .line("undo")
    case .redo: .line("redo")
    case .editSetUp: .line("set-up")
    case .hunch: .line("hunch")
    case .decide: .line("decide")
    case .openWhatIf, .keepTrial, .tryRating: .line("what-if")
    case .editText: .needless(because: "the terminal edits the line; clear empties what is there")
    case .editOutside: .line("edit")
    case .startGuesses, .guess, .nextGuesser: .line("guess")
    case .startBallot, .takeKeyboard, .previousSeat, .nextSeat, .ballotSign, .eraseBallotSign, .castVote:
      .line("ballot")
    case .openEvidence, .addEvidence, .editEvidence, .removeEvidence: .line("evidence")
    case .pauseTime, .setEnd: .line("time")
    case .openSearch: .line("find")
    case .acceptAgenda: .line("accept")
    case .openGrid, .addCandidate, .previousColumn, .nextColumn, .takeAgenda, .takeAgendas: .line("grid")
    case .lock: .line("lock")
    case .unlock: .line("unlock")
    case .openGiveAndGet, .link, .unlink, .addPartnerItem, .editPartnerItem: .line("give-and-get")
    case .openSinceLast: .line("since")
    case .answerRow, .noteRow: .line("promise")
    case .openRenewals, .renew: .line("newer")
    case .openPlans: .line("plan")
    }
  }

  @Test func `every command of the screens has its counterpart in lines`() async throws {
    try await Workplace.use { workplace in
      let id = try await workplace.newWorkshop()
      let lines = try await workplace.courtship("open", id, "--plain", input: "/help\n").output
      let program = try await workplace.courtship("help").output
      for binding in KeyMap.all {
        switch Self.counterpart(of: binding.command) {
        case .line(let word):
          #expect(lines.contains("\n\(word):") || lines.contains("\n\(word) "), "\(word), for \(binding.label)")
        case .program(let word): #expect(program.contains(" \(word) "), "\(word), for \(binding.label)")
        case .prompt, .needless: break
        }
      }
    }
  }
}
