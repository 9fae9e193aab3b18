import Domain
import Plain
import Session

/// Plays lines into a session against a store in memory, and writes down what a person would read and type.
struct Transcript {
  private(set) var session: PlainSession
  /// What was printed; typed lines stand behind `>`.
  private(set) var text = ""
  private(set) var stored: Stored
  private(set) var hasQuit = false
  private(set) var written: [(scope: Scope, path: String)] = []
  /// Where windows elsewhere were told that the room is, one after the other.
  private(set) var whereabouts: [Place?] = []
  /// How many half screens they were sent down.
  private(set) var pages = 0
  /// What the store was told of the sitting last.
  private(set) var sitting: Sitting?
  /// What the person's own editor makes of a text.
  var editor: (String) -> String = { $0 }
  /// The plans there are.
  var plans: [FurtherPlan] = []
  /// The open workshops of the programme.
  var candidates: [Stored] = []
  /// What the store answers next instead of saving.
  var failure: String?
  private var now = Moment(milliseconds: 0)

  init(_ subject: Subject, promptsAreRead: Bool = true, offered: [Questionnaire] = []) {
    stored = Stored(subject: subject, revision: 1)
    session = PlainSession(stored: stored, at: now, promptsAreRead: promptsAreRead, offered: offered)
    carryOut(session.join(nil, at: now))
    carryOut(session.welcome(at: now))
  }

  /// Types lines, a minute apart.
  mutating func type(_ lines: String...) { type(lines) }

  mutating func type(_ lines: [String]) {
    for line in lines where !hasQuit {
      now = Moment(milliseconds: now.milliseconds + 60_000)
      text += session.prompt + "\n" + (line.isEmpty ? ">" : "> " + line) + "\n"
      carryOut(session.handle(line: line, at: now))
    }
  }

  mutating func endInput() { carryOut(session.endOfInput(at: now)) }

  /// What a line makes the session print, and the prompt then.
  mutating func answer(to line: String) -> String {
    let before = text.count
    type(line)
    return String(text.dropFirst(before)).split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix(">") }.dropFirst().joined(separator: "\n") + session.prompt
  }

  private mutating func carryOut(_ effects: [PlainEffect]) {
    for effect in effects {
      switch effect {
      case .print(let line): text += line + "\n"
      case .readCandidates: carryOut(session.handle(candidates: candidates, at: now))
      case .readPlans(let name):
        let found = name.isEmpty ? plans : plans.filter { $0.plan.id.text == name }
        carryOut(session.handle(plans: found, askedFor: name, at: now))
      case .addCandidate(let draft, let id):
        let workshop = Workshop(
          id: WorkshopID(draft.partnerFirm.lowercased()), programme: id, ourFirm: draft.ourFirm,
          partnerFirm: draft.partnerFirm, inquiry: Inquiry(questionnaires: []))
        candidates.append(Stored(subject: .workshop(workshop), revision: 1))
        carryOut(session.handle(candidates: candidates.suffix(1), at: now))
      case .saveCandidate(let subject, let revision, _):
        if let failure {
          self.failure = nil
          carryOut(session.handle(.saveFailed(failure), of: subject.subjectID, at: now))
        } else {
          candidates.removeAll { $0.subject.subjectID == subject.subjectID }
          candidates.append(Stored(subject: subject, revision: revision + 1))
          carryOut(session.handle(.saved(revision: revision + 1), of: subject.subjectID, at: now))
        }
      case .save(let subject, let revision, _):
        if let failure {
          self.failure = nil
          carryOut(session.handle(.saveFailed(failure), at: now))
        } else if revision != stored.revision {
          carryOut(session.handle(.conflict(stored), at: now))
        } else {
          stored = Stored(subject: subject, revision: revision + 1)
          carryOut(session.handle(.saved(revision: revision + 1), at: now))
        }
      case .writeReport(let scope, let path): written.append((scope, path))
      case .announce(let place, let pages, _):
        whereabouts.append(place)
        self.pages += pages
      case .keep(let sitting, _): self.sitting = sitting
      case .edit(let text): carryOut(session.handle(edited: editor(text), at: now))
      case .quit: hasQuit = true
      }
    }
  }

  /// What somebody else has written is looked at, as before every prompt.
  mutating func follow() { carryOut(session.follow(stored, at: now)) }

  /// Another window tells of the sitting.
  mutating func join(_ sitting: Sitting) { carryOut(session.join(sitting, at: now)) }

  /// Somebody else writes meanwhile.
  mutating func changeElsewhere(_ change: (inout Subject) -> Void) {
    change(&stored.subject)
    stored.revision += 1
  }

  var workshop: Workshop? { stored.subject.workshop }

  func saved(_ name: String) -> Answer {
    let inquiry = stored.subject.inquiry
    let id = inquiry.questionnaires.flatMap(\.questionIDs).first { $0.name == name }
    return id.map { inquiry[$0] } ?? .untouched
  }
}

/// What the tests work on.
enum Sample {
  static let people: [Participant] = [
    ("Ada Vane", Firm.ours, "sales"), ("Bo Lind", .ours, "product"), ("Cy Roth", .ours, ""),
    ("Di Marsh", .partner, "alliances"), ("Ed Falk", .partner, ""), ("Flo Kern", .partner, "service"),
  ].enumerated().map { index, person in
    Participant(id: ParticipantID("p\(index + 1)"), name: person.0, firm: person.1, role: person.2)
  }

  static func question(
    _ id: String, _ prompt: String, gate: Gate? = nil, yields: Yield? = nil, fields: [EntryField] = [],
    voices: Question.Voices = .eachFirm
  ) -> Question {
    Question(
      id: id, prompt: prompt, purpose: "It matters.", probes: ["Who says so?", "Since when?"], minutes: 8,
      voices: voices, anchors: [1: "No answer.", 3: "In part.", 5: "Clear and owned."], gate: gate, yields: yields,
      fields: fields)
  }

  private static func gate(_ otherwise: Gate.Otherwise) -> Gate {
    Gate(minimum: .three, otherwise: otherwise, reason: "Nothing holds without it.")
  }

  /// The eight questions of two firms that have not met yet.
  static let workshop: Workshop = {
    let strategy = Questionnaire(
      id: QuestionnaireID("strategy-questions"), title: "Eight strategy questions",
      sections: [
        Section(
          id: SectionID("context"), title: "Where we stand",
          questions: [
            question("situation", "Where does each of you stand today?"),
            question("market-forces", "Which customers have the problem?", gate: gate(.noGo)),
            question("competitors", "What will your rivals do?"),
          ]),
        Section(
          id: SectionID("offering"), title: "What we offer",
          questions: [
            question("whole-offering", "What does the customer need?", gate: gate(.conditional), voices: .one),
            question("belief", "Why can the two of you win?", yields: .assumptions, fields: [.text, .owner, .due]),
          ]),
        Section(
          id: SectionID("commitment"), title: "What we commit to",
          questions: [
            question(
              "investment", "What has to be paid for?", yields: .investments,
              fields: [.text, .firm, .owner, .amount]),
            question(
              "measures", "What will you see if it goes well?", gate: gate(.conditional), yields: .measures,
              fields: [.text, .target, .owner, .due]),
            question(
              "exit", "How would you part as friends?", gate: gate(.conditional), yields: .triggers,
              fields: [.text, .owner], voices: .one),
          ]),
      ])
    return Workshop(
      id: WorkshopID("w1"), plan: PlanID("courtship-90"), ourFirm: "Northwind", partnerFirm: "Fabrikam",
      date: Day(year: 2026, month: 11, day: 22), inquiry: Inquiry(questionnaires: [strategy], participants: people))
  }()

  static let programme = Programme(
    id: ProgrammeID("resellers"), name: "Resellers", firm: "Northwind",
    inquiry: Inquiry(questionnaires: [
      Questionnaire(
        id: QuestionnaireID("partnering-agenda"), audience: .internal, title: "The partnering agenda",
        sections: [
          Section(
            id: SectionID("why"), title: "Why partner",
            questions: [
              question("rationale", "Why should we partner at all?", voices: .one),
              question(
                "criteria", "What do we judge candidates by?", yields: .criteria, fields: [.text, .weight],
                voices: .one),
              question(
                "capacity", "How many can we serve?", yields: .capacity, fields: [.number, .text], voices: .one),
            ])
        ])
    ]))
}
