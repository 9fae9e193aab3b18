internal import ArgumentParser
internal import Domain
internal import Glibc
internal import Plain
internal import Report
internal import SQLiteLibrary
internal import Scoring
internal import Screens
internal import Session

/// The line-by-line session at work: prints, reads a line, saves, and so on to the end of the input.
///
/// A signal ends it as it ends any program of lines: what was typed before is on disk.
struct LineLoop {
  private let world: World
  private var session: PlainSession
  private let isTyped = isatty(STDIN_FILENO) == 1
  private var isDone = false
  /// Why nothing is printed any more: whoever read it has gone, or it cannot be written.
  private var silence: (any Error)?
  /// Whether a report that was asked for could not be written.
  private var lacksReport = false

  init(_ world: World, opening stored: Stored) {
    self.world = world
    // A plan that is gone, or cannot be read, has no minutes: time boxes alone say how long the session takes.
    let plan = try? stored.subject.workshop?.plan.flatMap { try world.catalogue.plan($0) }
    session = PlainSession(
      stored: stored, at: .now, promptsAreRead: isTyped, minutes: plan?.minutes ?? SessionPlan.Minutes(),
      offered: world.catalogue.offered(stored.subject.inquiry.questionnaires.map(\.id)), clock: .local)
  }

  /// - Throws: what the exit code is to say, the worst first: ``CommandFailure/rescued(path:reason:)`` if the library would
  ///   not take the last changes, ``CommandFailure/overtaken(_:)``, ``CommandFailure/outputFailed(reason:)``.
  mutating func run() throws {
    joinSitting()
    carryOut(session.welcome(at: .now))
    while !isDone {
      followOthers()
      print(session.prompt + (isTyped ? "\n> " : "\n"))
      // Nobody types what nobody has asked for; the lines of a script are there all the same.
      if isTyped, silence != nil { break }
      guard let line = readLine() else { break }
      joinSitting()
      carryOut(session.handle(line: line, at: .now))
    }
    if !isDone { carryOut(session.endOfInput(at: .now)) }
    let unsaved = session.unsavedCandidates.map { Rescue.keep($0, near: world.library.path, world.surroundings) }
    for failure in unsaved.dropLast() { StandardError.say(sentence(for: failure)) }
    if let last = unsaved.last { throw last }
    if !session.isSaved {
      throw Rescue.keep(session.session, near: world.library.path, world.surroundings)
    }
    if !session.overtaken.isEmpty { throw CommandFailure.overtaken(session.overtaken) }
    if let silence, !(silence is ReaderGone) { throw silence }
    if lacksReport { throw ExitCode(Complaint.Code.cannotCreate.rawValue) }
  }

  /// Another window may have begun the sitting, or set its end. One that cannot be read is not worth stopping for.
  private mutating func joinSitting() {
    let id = session.session.subject.subjectID
    if case .sitting(let sitting, _)? = world.answer(.sitting(of: id)) {
      carryOut(session.join(sitting, at: .now))
    }
  }

  /// Another window may have written: a prompt says what stands there now. What comes in while somebody types is told when
  /// it is in the way of what they typed.
  private mutating func followOthers() {
    let (id, revision) = (session.session.subject.subjectID, session.session.revision)
    if case .written(let stored)? = world.answer(.look(id, since: revision)) {
      carryOut(session.follow(stored, at: .now))
    }
  }

  private mutating func carryOut(_ effects: [PlainEffect]) {
    for effect in effects {
      switch effect {
      case .print(let text): print(text + "\n")
      case .save(let subject, let revision, let change):
        carryOut(session.handle(event(world.save(subject, at: revision, change)), at: .now))
      case .readCandidates(let programme): readCandidates(of: programme)
      case .addCandidate(let draft, let programme): addCandidate(draft, in: programme)
      case .readPlans(let name): readPlans(name)
      case .saveCandidate(let subject, let revision, let change):
        let answer = event(world.save(subject, at: revision, change))
        carryOut(session.handle(answer, of: subject.subjectID, at: .now))
      case .writeReport(let scope, let path): writeReport(scope, to: path)
      // A window that does not follow is not worth stopping the room for.
      case .announce(let place, let pages, let id): _ = world.answer(.announce(place, pages: pages, of: id))
      case .keep(let sitting, let id): _ = world.answer(.keepSitting(sitting, of: id))
      case .edit(let text): edit(text)
      case .quit: isDone = true
      }
    }
  }

  /// The workshops of a programme on which nothing was decided, as the criteria grid shows them.
  private mutating func readCandidates(of programme: ProgrammeID) {
    guard case .library(let summaries)? = world.answer(.list) else {
      return print("The library could not be read. Try again.\n")
    }
    var candidates: [Stored] = []
    for summary in summaries
    where summary.programme == programme && summary.isCandidate && !summary.isArchived && !summary.isDecided {
      switch world.answer(.read(summary.id)) {
      case .read(let stored): candidates.append(stored)
      case .failed(let sentence): print(sentence + "\n")
      default: break
      }
    }
    carryOut(session.handle(candidates: candidates, at: .now))
  }

  private mutating func addCandidate(_ draft: WorkshopDraft, in programme: ProgrammeID) {
    var draft = draft
    draft.date = .today
    switch world.answer(.addCandidate(draft, in: programme)) {
    case .read(let stored): carryOut(session.handle(candidates: [stored], at: .now))
    case .failed(let sentence): print(sentence + "\n")
    default: break
    }
  }

  private mutating func readPlans(_ name: String) {
    do {
      let catalogue = world.catalogue
      let plans = name.isEmpty ? try catalogue.furtherPlans() : [try catalogue.furtherPlan(PlanID(name.lowercased()))]
      carryOut(session.handle(plans: plans, askedFor: name, at: .now))
    } catch {
      print(sentence(for: error) + "\n")
    }
  }

  /// What the library says to a save, in the session's words.
  private func event(_ reply: Reply) -> SessionEvent {
    switch reply {
    case .saved(let revision): .saved(revision: revision)
    case .conflict(let stored): .conflict(stored)
    case .saveFailed(let sentence), .failed(let sentence): .saveFailed(sentence)
    case .library, .plans, .unusable, .questionnaires, .furtherPlans, .unfinished, .opened, .sitting, .added, .renamed,
      .deleted,
      .isThere, .read, .candidate, .written, .wrote, .fileExists, .edited, .editorFailed:
      .saveFailed("The library gave no answer.")
    }
  }

  private mutating func edit(_ text: String) {
    guard isTyped else { return print("Your editor needs a terminal. Type the text instead.\n") }
    switch OwnEditor(world.surroundings).edit(text) {
    case .edited(let text): carryOut(session.handle(edited: text, at: .now))
    case .editorFailed(let sentence): print(sentence + "\n")
    default: break
    }
  }

  private mutating func writeReport(_ scope: Scope, to path: String) {
    let subject = session.session.subject
    let outlook = Outlook(of: subject.inquiry, scope: scope)
    let report = Document(of: subject, score: Score(subject.inquiry, scope: scope), outlook: outlook)
    switch world.answer(.write(text: report.markdown, path: path, replacing: false)) {
    case .wrote(let path): print("Report written to \(path).\n")
    case .fileExists(let path): failReport("\(path) is there already. Type another name.")
    case .failed(let sentence): failReport(sentence)
    default: break
    }
  }

  /// Whoever types reads the sentence and tries again; a script goes on, and its caller has to learn of it.
  private mutating func failReport(_ sentence: String) {
    print(sentence + "\n")
    if isTyped { return }
    StandardError.say(sentence)
    lacksReport = true
  }

  private mutating func print(_ text: String) {
    if silence != nil { return }
    do {
      try StandardOutput.write(text)
    } catch {
      silence = error
    }
  }
}
