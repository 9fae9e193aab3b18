internal import Domain
internal import Report
internal import Session

extension PlainSession {
  /// Does a command, wherever the room is. What it cannot do it says, with the remedy; nothing is lost.
  mutating func perform(_ command: Command, _ argument: String) {
    switch command {
    case .help: say(Self.help)
    case .quit: quit()
    case .back: goBack()
    case .skip: skip()
    case .list: say(agenda)
    case .go: go(to: argument)
    case .undo: run(.undo)
    case .redo: run(.redo)
    case .text: enterAsText(argument)
    case .clear: clear()
    case .time: performTime(argument)
    case .purpose: visit(.opening, at: .purpose(.ours))
    case .people: performPeople(argument)
    case .action: performAction(argument)
    case .park: performPark(argument)
    case .hunch: visit(.hunches, at: nil)
    case .since: performSince()
    case .promise, .trigger, .measure: performOnSinceLast(command, argument)
    case .score: argument.lowercased() == "details" ? showDetails() : showScore()
    case .decide: performDecide(argument)
    case .report: performReport(argument)
    case .find: find(argument)
    case .edit: editOutside()
    case .whatIf: performWhatIf(argument)
    case .setUp: performSetUp()
    case .accept: performAccept()
    case .giveAndGet: performGiveAndGet(argument)
    case .grid: performGrid(argument)
    case .rate where ratesCandidate(argument): performOnGrid("rate \(argument)")
    case .show: turnPages(argument)
    case .newer: performNewer(argument)
    case .plan: performPlan(argument)
    case .unlock: setLock(open: true)
    case .lock: setLock(open: false)
    case .vote, .again, .drop, .note, .answer, .rate, .confidence, .dontKnow, .notApplicable, .reopen, .entries,
      .evidence,
      .guess, .ballot, .question:
      performOnQuestion(command, argument)
    }
  }

  private mutating func performSince() {
    if !session.looksBack { return say(Self.nothingBefore) }
    // Whoever is there asks for the list again.
    if session.place == .sinceLast { return arrive() }
    visit(.sinceLast, at: nil)
  }

  private mutating func performAccept() {
    if edit(.accept), let programme = subject.programme { say(programme.acceptanceSentence) }
  }

  private mutating func performOnQuestion(_ command: Command, _ argument: String) {
    guard let id = session.place.question else { return say("\(command.rawValue): \(Self.noQuestion)") }
    var reply = Reply.taken
    switch command {
    case .vote, .again:
      if command == .vote, !argument.isEmpty {
        reply = takeVotes(argument)
      } else if session.beats(of: id).contains(.vote) {
        aside = nil
        pass(.newRound)
      } else {
        say("Nobody is in the room to vote. Type people to add them, or rate with a number.")
      }
    case .drop: dropRound(on: id)
    case .note: performNote(argument)
    case .answer:
      if argument.isEmpty {
        visit(.question(id, .record), at: .answer)
      } else {
        edit(.answer(id, argument))
      }
    case .rate: reply = argument.isEmpty ? visitRating(of: id) : takeRating(argument)
    case .confidence:
      if argument.isEmpty { visit(.question(id, .record), at: .confidence) } else { reply = takeConfidence(argument) }
    case .dontKnow: settle(.markUnknown(id))
    case .notApplicable:
      if inquiry.question(id)?.gate != nil {
        say(EditRefusal.gateCannotBeSetAside.description)
      } else if argument.isEmpty {
        aside = .setAside
      } else {
        reply = setAside(because: argument)
      }
    case .reopen: edit(.reopen(id))
    case .entries: performEntries(argument)
    case .evidence: performEvidence(argument, on: id)
    case .guess: reply = takeGuess(argument, on: id)
    case .ballot: reply = beginBallot(argument, on: id)
    case .question: say(introduction(of: id) + "\n" + anchors(of: id))
    default: break
    }
    if case .rejected(let remedy) = reply { say(remedy) }
  }

  private mutating func visitRating(of id: QuestionID) -> Reply {
    let isLadder = inquiry.questionnaire(id.questionnaire)?.kind == .ladder
    visit(.question(id, .record), at: isLadder ? .currentLevel : .rating)
    return .taken
  }

  // MARK: Moving

  /// Goes to a place, and there to a prompt; nil for its first.
  mutating func visit(_ place: Place, at ask: Ask?) {
    aside = nil
    if session.place != place {
      run(.go(place))
      guard session.place == place else {
        return say(subject.workshop == nil ? EditRefusal.notInProgramme.description : "There is nothing there yet.")
      }
      arrive()
    }
    if let ask { main = ask }
  }

  private mutating func skip() {
    if aside != nil { return returnToMain() }
    switch session.place {
    case .question: pass(.nextQuestion)
    case .decision: if main == .report { quit() } else { main = .report }
    case .readiness where lookedFrom != nil: returnFromScore()
    case .readiness where main == .report: quit()
    case .readiness where subject.workshop == nil: main = .report
    case .opening, .sinceLast, .hunches, .readiness: pass(.advance)
    }
  }

  private mutating func go(to argument: String) {
    let first = subject.workshop == nil ? 1 : 0
    guard let number = Int(argument), places.indices.contains(number - first) else {
      return say("Type go and a number from \(first) to \(places.count - 1 + first); list shows what is where.")
    }
    let target = places[number - first]
    if target == .readiness { return showScore() }
    if isSamePlace(target, session.place) {
      run(.go(target))
      arrive()
    } else if target == .decision {
      performDecide("")
    } else {
      pass(.go(target))
    }
  }

  // MARK: Text

  /// Enters text that looks like a command.
  private mutating func enterAsText(_ argument: String) {
    if argument.isEmpty { return say("Type text and then the text: text back.") }
    if asksForText { return enter(argument) }
    say("A choice is asked for here, not a text. Type help for the commands.")
  }

  private mutating func performNote(_ argument: String) {
    guard let id = session.place.question else { return }
    if argument.isEmpty {
      aside = .noteVoice
      return
    }
    let (word, rest) = firstWord(of: argument)
    let notes = inquiry[id].notes
    let named = argument.lowercased().prefix { $0 != ":" && !$0.isWhitespace }
    if isRoomLocked, named == Notes.Voice.private.rawValue {
      return say("\(Self.roomIsClosed) Nothing was kept.")
    }
    if let voice = Notes.Voice(rawValue: word.lowercased()), rest == "show" || (rest.isEmpty && voice == .private) {
      return say(notes[voice].isEmpty ? "No \(voice.rawValue) notes yet." : notes[voice])
    }
    if word == "show", rest.isEmpty { return say(notes.joint.isEmpty ? "No joint notes yet." : notes.joint) }
    var voice = Notes.Voice.joint
    var text = argument
    if let named = Notes.Voice.allCases.first(where: { argument.lowercased().hasPrefix($0.rawValue + ":") }) {
      voice = named
      text = trimmed(argument.dropFirst(named.rawValue.count + 1))
      if text.isEmpty {
        aside = .note(voice)
        return
      }
    } else if let named = Notes.Voice(rawValue: word.lowercased()) {
      // “note private we should wait” could go wrong in the worst way: nothing is kept until it is clear.
      return say(
        "Whose note is this? Type note \(named.rawValue): \(rest) for the \(named.rawValue) notes, "
          + "or note joint: \(argument) for the joint ones. Nothing was kept.")
    }
    if case .rejected(let remedy) = addNote(text, voice) { say(remedy) }
  }

  /// Empties what the prompt asks for.
  private mutating func clear() {
    switch ask {
    case .purpose(let firm):
      guard var details = subject.workshop?.details else { return }
      if firm == .ours { details.purpose.ours = "" } else { details.purpose.partner = "" }
      edit(.details(details))
    case .hunch(let person): edit(.hunch(person, nil))
    case .verdict: edit(.decide(nil))
    case .rationale: changeDecision { $0.rationale = "" }
    case .deciders: changeDecision { $0.decidedBy = [] }
    case .decisionDay: changeDecision { $0.date = nil }
    case .action(let id?, let column): clearAction(id, column)
    case .setUp(let field): clearSetUp(field)
    case .sinceLast(let id): clear(id)
    default:
      guard let id = session.place.question else { return say("There is nothing to empty here.") }
      clear(in: id)
    }
  }

  private mutating func clear(in id: QuestionID) {
    switch ask {
    case .view(let voice), .note(let voice): edit(.note(id, voice, ""))
    case .answer: edit(.answer(id, ""))
    case .confidence: edit(.confidence(id, nil))
    case .entry(let row?, let column):
      guard var entry = inquiry[id].entries.first(where: { $0.id == row }), columns.indices.contains(column) else {
        return
      }
      entry.cells[columns[column]] = nil
      edit(.putEntry(id, entry))
    default: say("There is nothing to empty here.")
    }
  }

  private mutating func clearAction(_ id: ActionID, _ column: Ask.ActionColumn) {
    guard var action = inquiry.actions.first(where: { $0.id == id }) else { return }
    switch column {
    case .text: return say("An action needs its text. Type action remove and its number to remove it.")
    case .owner: action.owner = ""
    case .due: action.due = nil
    case .condition: action.isCondition = false
    }
    edit(.putAction(action))
  }
}
