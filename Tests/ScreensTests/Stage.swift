import Canvas
import Domain
import Report
import Scoring
import Screens
import Session
import TestSupport

/// The interface with a keyboard, a clock and a store that writes at once: tests type and look.
struct Stage {
  var interface: Interface
  var clock: Int64 = 1_700_000_000_000
  /// What lies in the library.
  var library: [SubjectID: Stored] = [:]
  /// What of it is put away.
  var archived: Set<SubjectID> = []
  var changes: [Change] = []
  /// What the library keeps of forms of which nothing has come yet.
  var unfinished: [UnfinishedForm] = []
  var files: [String: String] = [:]
  /// What lies in exported files.
  var subjects: [String: Subject] = [:]
  /// What lies in exported folders.
  var folders: [String: [Subject]] = [:]
  /// Where windows elsewhere believe the room to be.
  var whereabouts: [SubjectID: Place] = [:]
  /// How many half screens they were sent down.
  var pages: [SubjectID: Int] = [:]
  /// What the library keeps of sittings.
  var sittings: [SubjectID: Sitting] = [:]
  /// When something was last written.
  private var worked = Moment(milliseconds: 0)
  var quitCode: Int32?
  /// Where the questionnaires of a new workshop come from.
  var catalogue: any QuestionnaireCatalogue = Shelf()
  /// Why nothing can be stored; nil while all is well.
  var failure: String?
  /// What somebody else writes before the next save gets there.
  var othersFirst: ((inout Workshop) -> Void)?
  /// What they write before the one after that.
  var othersAgain: ((inout Workshop) -> Void)?
  /// Files of questionnaires that cannot be used.
  var unusable: [String] = []
  /// What somebody else writes of a candidate before its next save from the grid.
  var othersInGrid: [SubjectID: (inout Workshop) -> Void] = [:]
  /// What the person's own editor makes of a text.
  var editor: (String) -> Reply = { .edited($0) }
  /// Requests that only the terminal can do.
  var terminalRequests: [Request] = []
  /// How many keys were pressed, besides prose and names.
  var keys = 0

  static let id = WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057")

  init(
    rows: Int = 24, columns: Int = 80, _ subjects: [Subject] = [],
    simulation: OutlookSimulation = OutlookSimulation()
  ) {
    interface = Interface(
      size: CellSize(rows: rows, columns: columns), today: Day("2026-11-22"), at: Moment(milliseconds: clock),
      simulation: simulation)
    for subject in subjects { library[subject.subjectID] = Stored(subject: subject, revision: 1) }
    carryOut(interface.firstRequests)
  }

  var moment: Moment { Moment(milliseconds: clock) }

  // MARK: Typing

  /// Presses keys by name or as text: `"<Enter>"`, `"<Ctrl-S>"`, `"4"`. `"<Unlock>"` opens the room, `"<Leave>"` goes on
  /// from there to the library, and `"<Wait>"` presses nothing while the interface is at work.
  mutating func press(_ names: String...) {
    for name in names {
      switch name {
      case "<Unlock>": unlock()
      case "<Wait>": while interface.nextTick == moment { tick() }
      case "<Leave>":
        unlock()
        send(.key(Key("q")))
      default:
        keys += 1
        send(.key(Self.key(name)))
      }
    }
  }

  private mutating func unlock() {
    type(":unlock\n")
  }

  /// Types prose, a key a character; a line break is Enter.
  mutating func type(_ text: String) {
    for character in text { send(.key(character == "\n" ? Key(.enter) : Key(character))) }
  }

  mutating func send(_ input: InputEvent) {
    carryOut(interface.handle(input, at: moment))
  }

  /// The interface’s next tick, and no more.
  mutating func tick() {
    guard let tick = interface.nextTick?.milliseconds else { return }
    clock = max(clock, tick)
    carryOut(interface.tick(at: moment))
  }

  /// Lets time pass second by second, ticking when the interface asks for it.
  mutating func wait(seconds: Int) {
    let end = clock + Int64(seconds) * 1000
    while let next = interface.nextTick?.milliseconds, next <= end { tick() }
    clock = end
  }

  static func key(_ name: String) -> Key {
    switch name {
    case "<Enter>": Key(.enter)
    case "<Esc>": Key(.escape)
    case "<Tab>": Key(.tab)
    case "<Backtab>": Key(.backTab)
    case "<Backspace>": Key(.backspace)
    case "<Del>": Key(.delete)
    case "<Up>": Key(.up)
    case "<Down>": Key(.down)
    case "<Left>": Key(.left)
    case "<Right>": Key(.right)
    case "<Home>": Key(.home)
    case "<End>": Key(.end)
    case "<PageDown>": Key(.pageDown)
    case "<PageUp>": Key(.pageUp)
    case "<F1>": Key(.function(1))
    case "<F5>": Key(.function(5))
    case "<F6>": Key(.function(6))
    case _ where name.hasPrefix("<Ctrl-"): Key(Character(name.dropFirst(6).dropLast().lowercased()), .control)
    default: Key(Character(name))
    }
  }

  /// Opens what the library has, as the command line does.
  mutating func open(_ id: SubjectID) {
    carryOut([.open(id)])
  }

  /// Somebody else changes the workshop, and the interface learns of it with its next save.
  mutating func changeElsewhere(_ change: @escaping (inout Workshop) -> Void) {
    othersFirst = change
    if let stored = writeElsewhere() { carryOut(interface.handle(.conflict(stored), at: moment)) }
  }

  /// What lies in the library once somebody else has written there; nil where nobody does.
  private mutating func writeElsewhere() -> Stored? {
    guard let change = othersFirst, var stored = library[.workshop(Self.id)], var workshop = stored.subject.workshop
    else { return nil }
    (othersFirst, othersAgain) = (othersAgain, nil)
    change(&workshop)
    stored.subject = .workshop(workshop)
    stored.revision += 1
    library[.workshop(Self.id)] = stored
    return stored
  }

  /// Somebody else changes the workshop in another window, and this one is told.
  mutating func follow(_ change: @escaping (inout Workshop) -> Void) {
    othersFirst = change
    if writeElsewhere() != nil { wake() }
  }

  /// Another program has written to the library.
  mutating func wake() {
    carryOut(interface.requestsAfterWriting)
  }

  /// Starts the program anew on what is in the library.
  mutating func restart() {
    interface = Interface(size: interface.size, today: Day("2026-11-22"), at: moment)
    quitCode = nil
    carryOut(interface.firstRequests)
  }

  // MARK: The world

  private mutating func carryOut(_ requests: [Request]) {
    var pending = requests
    while !pending.isEmpty {
      guard let reply = reply(to: pending.removeFirst()) else { continue }
      pending += interface.handle(reply, at: moment)
    }
  }

  private mutating func reply(to request: Request) -> Reply? {
    switch request {
    case .list:
      return .library(summaries)
    case .plans:
      return .plans((try? catalogue.plans()) ?? [])
    case .unusable: return .unusable(unusable)
    case .questionnaires(let ids): return .questionnaires(ids.compactMap { try? catalogue.questionnaire($0) })
    case .furtherPlans(let id): return .furtherPlans((try? catalogue.furtherPlans()) ?? [], of: id)
    case .unfinished: return .unfinished(unfinished)
    case .keep(let forms, let known):
      unfinished = unfinished.filter { !known.contains($0) } + forms
      return nil
    case .open(let id):
      return library[id].map { .opened($0) } ?? .failed("There is no \(id.text).")
    case .create(let draft, let programme):
      if let failure { return .failed(failure) }
      do {
        let found = programme.flatMap { library[.programme($0)]?.subject.programme }
        let workshop = try draft.workshop(id: Self.id, from: catalogue, in: found)
        let stored = Stored(subject: .workshop(workshop), revision: 1)
        library[.workshop(Self.id)] = stored
        return .opened(stored)
      } catch {
        return .failed("\(error)")
      }
    case .follow(let id):
      let last = SubjectID.workshop(Partnership.last(after: id, in: summaries))
      guard let previous = library[last]?.subject.workshop else { return .failed("\(StoreError.absent(last))") }
      var review = Workshop(
        id: WorkshopID("review-\(library.count)"), programme: previous.programme, ourFirm: previous.ourFirm,
        partnerFirm: previous.partnerFirm, date: Day("2026-11-22"),
        inquiry: Inquiry(questionnaires: previous.inquiry.questionnaires))
      review.follow(previous)
      let stored = Stored(subject: .workshop(review), revision: 1)
      library[stored.subject.subjectID] = stored
      return .opened(stored)
    case .openAgenda(let id, let firm):
      if let failure { return .failed(failure) }
      let fresh = Programme(id: id, firm: firm, inquiry: Inquiry(questionnaires: [Shelf.agenda]))
      let stored = library[.programme(id)] ?? Stored(subject: .programme(fresh), revision: 1)
      library[.programme(id)] = stored
      return .opened(stored)
    case .addSample:
      library[.workshop(Examples.workshop.id)] = Stored(subject: .workshop(Examples.workshop), revision: 1)
      return .added([.workshop(Examples.workshop.id)])
    case .look(let id, let revision): return library[id].flatMap { $0.revision == revision ? nil : .written($0) }
    case .read(let id): return library[id].map { .read($0) } ?? .failed("\(StoreError.absent(id))")
    case .rename, .duplicate, .archive, .delete, .importFile, .exportFile, .exportFolder:
      return failure.map { .failed($0) } ?? shelfReply(to: request)
    case .save(let subject, let revision, let change):
      if let failure { return .saveFailed(failure) }
      if let stored = writeElsewhere() { return .conflict(stored) }
      changes.append(change)
      worked = moment
      library[subject.subjectID] = Stored(subject: subject, revision: revision + 1)
      return .saved(revision: revision + 1)
    case .saveCandidate(let subject, let revision, let change):
      return .candidate(subject.subjectID, candidateReply(subject, revision, change))
    case .addCandidate(let draft, let id):
      if let failure { return .failed(failure) }
      do {
        let workshop = try draft.workshop(
          id: WorkshopID(draft.partnerFirm.lowercased()), from: catalogue,
          in: library[.programme(id)]?.subject.programme)
        let stored = Stored(subject: .workshop(workshop), revision: 1)
        library[stored.subject.subjectID] = stored
        return .read(stored)
      } catch {
        return .failed("\(error)")
      }
    case .write(let text, let path, let replacing):
      if let failure { return .failed(failure) }
      if files[path] != nil, !replacing { return .fileExists(path: path) }
      files[path] = text
      return .wrote(path: path)
    case .quit(let code):
      quitCode = code
      return nil
    case .announce(let place, let pages, let id):
      whereabouts[id] = place
      self.pages[id, default: 0] += pages
      return nil
    case .sitting(let id):
      return .sitting(sittings[id].flatMap { $0.goesOn(at: moment, since: worked) ? $0 : nil }, of: id)
    case .keepSitting(let sitting, let id):
      sittings[id] = sitting
      return nil
    case .editText(let text):
      return editor(text)
    case .suspend, .redraw:
      terminalRequests.append(request)
      return nil
    }
  }

  private mutating func candidateReply(_ subject: Subject, _ revision: Int, _ change: Change) -> Reply {
    let id = subject.subjectID
    if let failure { return .saveFailed(failure) }
    if let other = othersInGrid.removeValue(forKey: id), var stored = library[id],
      var workshop = stored.subject.workshop
    {
      other(&workshop)
      stored = Stored(subject: .workshop(workshop), revision: stored.revision + 1)
      library[id] = stored
    }
    guard let stored = library[id] else { return .saveFailed("\(StoreError.gone(id))") }
    if stored.revision != revision { return .conflict(stored) }
    changes.append(change)
    library[id] = Stored(subject: subject, revision: revision + 1)
    return .saved(revision: revision + 1)
  }

  private mutating func shelfReply(to request: Request) -> Reply? {
    switch request {
    case .rename(let id, let before, let title):
      guard var stored = library[id], let change = try? stored.subject.change(for: .rename(title)) else {
        return library[id].map { .renamed($0, from: before) } ?? .failed("\(StoreError.absent(id))")
      }
      stored.subject.put(change.after)
      stored.revision += 1
      changes.append(change)
      library[id] = stored
      return .renamed(stored, from: before)
    case .duplicate(let id):
      guard let subject = library[id]?.subject else { return .failed("\(StoreError.absent(id))") }
      return .added([add(subject.duplicate(named: "copy-\(library.count)", besides: summaries))])
    case .archive(let id, let isArchived):
      if isArchived { archived.insert(id) } else { archived.remove(id) }
      return .library(summaries)
    case .delete(let id, let revision):
      guard let stored = library[id] else { return .failed("\(StoreError.absent(id))") }
      if stored.revision != revision { return .failed("\(StoreError.conflict(stored))") }
      if whereabouts[id] != nil { return .failed("\(StoreError.facilitated(title: stored.subject.title))") }
      library[id] = nil
      return .deleted(id)
    case .importFile(let path, let asCopy):
      guard let subject = subjects[path] else { return .failed("\(path) cannot be read: no such file or directory.") }
      if asCopy { return .added([add(subject.duplicate(named: "copy-\(library.count)", besides: []))]) }
      if library[subject.subjectID] != nil { return .isThere(path: path, title: subject.title) }
      return .added([add(subject)])
    case .exportFile(let id, let path, let replacing):
      guard let subject = library[id]?.subject else { return .failed("\(StoreError.absent(id))") }
      if subjects[path] != nil, !replacing { return .fileExists(path: path) }
      subjects[path] = subject
      return .wrote(path: path)
    case .exportFolder(let id, let path, let replacing):
      if folders[path] != nil, !replacing { return .fileExists(path: path) }
      folders[path] = library.values.map(\.subject).filter {
        $0.subjectID == .programme(id) || $0.workshop?.programme == id
      }
      return .wrote(path: path)
    default: return nil
    }
  }

  private mutating func add(_ subject: Subject) -> SubjectID {
    library[subject.subjectID] = Stored(subject: subject, revision: 1)
    return subject.subjectID
  }

  private var summaries: [Summary] {
    library.values.map { stored in
      var summary = Summary(of: stored.subject)
      summary.revision = stored.revision
      summary.isArchived = archived.contains(summary.id)
      return summary
    }.sorted { ($0.title, $0.id.text) < ($1.title, $1.id.text) }
  }

  // MARK: Looking

  var lines: [String] { interface.draw().lines }
  var screen: String { lines.joined(separator: "\n") }
  /// The words of the screen, whatever lines they are broken into.
  var prose: String { screen.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  var workshop: Workshop? { library[.workshop(Self.id)]?.subject.workshop }
}

/// Two short questionnaires in place of those shipped.
struct Shelf: QuestionnaireCatalogue {
  static let strategy = Questionnaire(
    id: QuestionnaireID("strategy"), title: "Strategy questions",
    sections: [
      Section(
        id: SectionID("context"), title: "Where we stand",
        questions: [
          Question(
            id: "situation", prompt: "Where does each firm stand today, and what keeps its leaders awake?",
            purpose: "Plans fail on what the other side did not know.",
            probes: ["What would your competitor say of that?", "Which number went the wrong way this year?"],
            minutes: 8, voices: .eachFirm,
            anchors: [1: "Platitudes, or no answer.", 3: "One firm is open, the other is not.", 5: "Both are plain."]),
          Question(
            id: "customer", prompt: "Which customer problem do we solve together?", minutes: 8,
            anchors: [1: "None.", 3: "One that few have.", 5: "One that many pay for."],
            gate: Gate(minimum: .three, otherwise: .noGo, reason: "Without a customer there is nothing to partner for.")
          ),
        ]),
      Section(
        id: SectionID("commitment"), title: "What we commit to",
        questions: [
          Question(
            id: "investment", prompt: "What must be built or funded?", minutes: 8,
            anchors: [1: "Nobody knows.", 3: "A list.", 5: "A list with owners and money."], yields: .investments,
            fields: [.text, .firm, .owner, .amount])
        ]),
    ])

  static let agenda: Questionnaire = {
    var agenda = Questionnaire(
      id: QuestionnaireID("agenda"), audience: .internal, title: "Partnering agenda",
      sections: [
        Section(
          id: SectionID("why"), title: "Why",
          questions: [
            Examples.question("rationale"),
            Examples.question("selection-criteria", yields: .criteria, fields: [.text, .weight]),
            Examples.question("capacity", yields: .capacity, fields: [.number, .text]),
          ])
      ])
    agenda.summary = "Before anybody is courted."
    return agenda
  }()

  static let continuum = Examples.ladder(attributes: ["horizon", "transparency"])

  func questionnaire(_ id: QuestionnaireID) -> Questionnaire? {
    [Self.strategy, Self.agenda, Self.continuum].first { $0.id == id }
  }

  func plan(_ id: PlanID) -> SessionPlan? {
    id == WorkshopDraft.candidatePlan
      ? SessionPlan(id: id, title: "Prioritise", questionnaires: [Criteria.questionnaire, Self.continuum.id])
      : SessionPlan(id: id, title: "Courtship 90", questionnaires: [Self.strategy.id])
  }

  func policy(_ id: PolicyID) -> Policy? { .balanced }

  func plans() -> [SessionPlan] { [plan(WorkshopDraft.usualPlan)].compactMap { $0 } }
}
