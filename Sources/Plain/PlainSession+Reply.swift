internal import Domain
internal import Session

/// What became of a reply to a prompt.
enum Reply {
  case taken
  /// It answers nothing that was asked; the sentence says what would.
  case rejected(String)
}

extension PlainSession {
  /// Whether a prompt takes free text, so that only a slash makes a command.
  var asksForText: Bool {
    switch ask {
    case .purpose, .view, .answer, .reason, .setAside, .rationale, .deciders, .reportFile, .note, .park, .parked,
      .evidence, .evidenceSource:
      true
    case .setUp(let field): field != .direction && field != .date
    case .sinceLast(let id): asksForWords(id)
    case .action(_, let column): column == .text || column == .owner
    case .entry(_, let column): columns.indices.contains(column) && columns[column].kind == .text
    case .people, .votes, .revealed, .rating, .confidence, .currentLevel, .neededLevel, .hunch, .readiness, .verdict,
      .decisionDay, .report, .noteVoice, .ballot:
      false
    }
  }

  /// Does what a line says at the present prompt.
  mutating func take(_ line: String) {
    let length = Bound.length(of: line)
    if length > Bound.textLength {
      return say("That is \(length) characters; a text has \(Bound.textLength) at most. Nothing was changed.")
    }
    if asksForText { return take(Line(atText: line), else: nil) }
    if line.isEmpty || line.hasPrefix("/") { return take(Line(atChoice: line), else: nil) }
    switch reply(line) {
    case .taken: break
    case .rejected(let remedy): take(Line(atChoice: line), else: remedy)
    }
  }

  private mutating func take(_ line: Line, else remedy: String?) {
    switch line {
    case .empty: leaveAsItIs()
    case .text(let text):
      if let remedy { return say(remedy) }
      enter(text)
    case .command(let command, let argument): perform(command, argument)
    case .unknownCommand(let typed):
      say("There is no command “\(typed)”. Type /help for the list, or /text \(typed) to enter it as text.")
    case .either(let command, ""):
      say("Type /\(command.rawValue) for the command, or /text \(command.rawValue) to enter the word as text.")
    case .either(let command, _):
      // The line is not said again: it may be a private note.
      say("Type /\(command.rawValue) … for the command, or /text and the line to enter it as text. Nothing was kept.")
    }
  }

  /// Takes text at the present prompt, or says why not.
  mutating func enter(_ text: String) {
    if case .rejected(let remedy) = reply(text) { say(remedy) }
  }

  /// An empty line: what is there stays, and the room goes on.
  private mutating func leaveAsItIs() {
    switch ask {
    case .entry(let id?, let column): nextColumn(of: id, after: column)
    case .action(let id?, let column): nextActionColumn(of: id, after: column)
    case .reason:
      say("A rating that the votes do not suggest needs a reason. Type it, or /back to leave the rating as it was.")
    case .setAside: say("\(EditRefusal.notApplicableNeedsReason.description) Or type /back.")
    case .neededLevel(let current):
      say("The level needed is missing: 1 to \(levelCount). Or type back. The present level \(current) waits for it.")
    case .readiness where lookedFrom != nil: returnFromScore()
    case .ballot(let id): passBallot(from: id)
    case .evidence(let id?, _): aside = .evidenceSource(id)
    case .setUp(let field): nextSetUpField(after: field)
    default: if aside == nil { goOn() } else { returnToMain() }
    }
  }

  /// Answers the present prompt.
  mutating func reply(_ text: String) -> Reply {
    switch ask {
    case .people: return addPerson(text)
    case .purpose(let firm): return setPurpose(of: firm, text)
    case .view(let voice): return addNote(text, voice) { $0.goOn() }
    case .note(let voice): return addNote(text, voice) { $0.returnToMain() }
    case .noteVoice: return chooseVoice(text)
    case .park: return park(text)
    case .parked(let id): return changeParked(id, text)
    case .setUp(let field): return setUp(field, text)
    case .entry(let id, let column): return setCell(text, of: id, column)
    case .action(let id, let column): return setAction(text, of: id, column)
    case .votes: return takeVotes(text)
    case .revealed: return .rejected("Press Enter to go on, or type again to vote again.")
    case .answer: return editAnswer { .answer($0, text) }
    case .rating: return takeRating(text)
    case .reason where VoteLine.isMeant(by: text):
      return .rejected("These look like votes, not like a reason. Type it in words, or /back.")
    case .reason(let rating): return rate(rating, because: text)
    case .setAside: return setAside(because: text)
    case .confidence: return takeConfidence(text)
    case .currentLevel, .neededLevel: return takeLevel(text)
    case .hunch(let participant): return takeHunch(text, of: participant)
    case .readiness: return .rejected("Press Enter to go on, or type help for the commands.")
    case .verdict, .rationale, .deciders, .decisionDay: return decide(text)
    case .report: return chooseReport(text)
    case .reportFile(let scope):
      effects.append(.writeReport(scope, path: text))
      returnToMain()
      return .taken
    case .sinceLast(let id): return answer(id, text)
    case .ballot(let id): return takeBallotVote(text, of: id)
    case .evidence(let id, let stance): return putEvidence(id, stance, text)
    case .evidenceSource(let id): return setSource(of: id, text)
    }
  }

  /// Puts a text into the present question and goes on.
  private mutating func editAnswer(_ makeEdit: (QuestionID) -> Edit) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    if edit(makeEdit(id)) { goOn() }
    return .taken
  }

  static let noQuestion = "That belongs to a question. Type list for their numbers, and go with a number."

  // MARK: Opening

  private mutating func setPurpose(of firm: Firm, _ text: String) -> Reply {
    guard var details = subject.workshop?.details else { return .rejected(EditRefusal.notInProgramme.description) }
    if firm == .ours { details.purpose.ours = text } else { details.purpose.partner = text }
    if edit(.details(details)) { goOn() }
    return .taken
  }

  /// Reads `NAME:FIRM[:ROLE]`, where the firm is ours, partner, outside or a firm's own name.
  private mutating func addPerson(_ text: String) -> Reply {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map { trimmed($0) }
    guard let workshop = subject.workshop else { return .rejected(EditRefusal.notInProgramme.description) }
    guard parts.count >= 2, !parts[0].isEmpty,
      let firm = Firm.allCases.first(where: { firm in
        [firm.rawValue, workshop.name(of: firm).lowercased()].contains(parts[1].lowercased())
      })
    else {
      return .rejected(
        "“\(text)” names nobody. Type NAME:FIRM or NAME:FIRM:ROLE; the firm is ours, partner or outside.")
    }
    let people = inquiry.participants
    do {
      let (name, role) = (try WorkshopDraft.name(parts[0]), try WorkshopDraft.name(parts.count > 2 ? parts[2] : ""))
      let person = Participant(id: .next("p", after: people.map(\.id)), name: name, firm: firm, role: role)
      edit(.participants(people + [person]))
      return .taken
    } catch {
      return .rejected(error.description)
    }
  }

  // MARK: Notes and the parking lot

  mutating func addNote(
    _ text: String, _ voice: Notes.Voice, then goOn: (inout PlainSession) -> Void = { _ in }
  ) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    let present = inquiry[id].notes[voice]
    let whole = present.isEmpty ? text : present + "\n" + text
    let length = Bound.length(of: whole)
    if length > Bound.textLength {
      return .rejected(
        "The note would have \(length) characters; \(Bound.textLength) are the most. It was not added.")
    }
    if edit(.note(id, voice, whole)) { goOn(&self) }
    return .taken
  }

  private mutating func chooseVoice(_ text: String) -> Reply {
    let voices = Notes.Voice.allCases.filter { $0 != .private || !isRoomLocked }
    guard let voice = Notes.Voice(rawValue: text.lowercased()) ?? Int(text).flatMap({ voices.item($0) }),
      voices.contains(voice)
    else {
      return .rejected("“\(text)” is none of them. Type 1 to \(voices.count).")
    }
    aside = .note(voice)
    return .taken
  }

  mutating func park(_ text: String) -> Reply {
    let id = ParkedItemID.next("k", after: inquiry.parkingLot.map(\.id))
    edit(.park(ParkedItem(id: id, text: text, question: session.place.question)))
    if aside == .park { returnToMain() }
    return .taken
  }

  private mutating func changeParked(_ id: ParkedItemID, _ text: String) -> Reply {
    guard var item = inquiry.parkingLot.first(where: { $0.id == id }) else { return .taken }
    item.text = text
    if edit(.park(item)) { returnToMain() }
    return .taken
  }

  // MARK: Hunches

  private mutating func takeHunch(_ text: String, of participant: ParticipantID) -> Reply {
    guard let verdict = Verdict(typed: text, in: inquiry.stage) else {
      return .rejected(Verdict.remedy(for: text, in: inquiry.stage))
    }
    if edit(.hunch(participant, verdict)) { goOn() }
    return .taken
  }
}

extension Array {
  /// The item that people call number `number`, counting from 1.
  func item(_ number: Int) -> Element? { number >= 1 && number <= count ? self[number - 1] : nil }
}

extension Verdict {
  /// Reads a verdict's number or name: `3`, `no-go`, `no go`; in a review `part` as well.
  init?(typed text: String, in stage: Stage) {
    let word = text.lowercased().replacing(" ", with: "-")
    if let number = Int(text), let verdict = Self.allCases.item(number) {
      self = verdict
    } else if let verdict = Self.allCases.first(where: {
      [$0.rawValue, $0.name(in: .courtship).lowercased(), $0.name(in: stage).lowercased()].contains(word)
    }) {
      self = verdict
    } else {
      return nil
    }
  }

  static func remedy(for typed: String, in stage: Stage) -> String {
    let choices = allCases.enumerated().map { "\($0 + 1) for \($1.mention(in: stage))" }
    return "“\(typed)” is no verdict. Type \(choices.dropLast().joined(separator: ", ")) or \(choices.last ?? "")."
  }

  /// `1 go, 2 conditional, 3 no-go, 4 insufficient evidence`.
  static func choices(in stage: Stage) -> String {
    allCases.enumerated().map { "\($0 + 1) \($1.mention(in: stage))" }.joined(separator: ", ")
  }
}
