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
  private var isDone = false
  /// Whoever read our output has gone: what is left to do is to keep what we have.
  private var isUnheard = false

  init(_ world: World, opening stored: Stored) {
    self.world = world
    session = PlainSession(stored: stored, at: .now)
  }

  /// - Throws: ``CommandFailure/rescued(path:reason:)`` if the library would not take the last changes.
  mutating func run() throws {
    let isTyped = isatty(STDIN_FILENO) == 1
    carryOut(session.welcome(at: .now))
    while !isDone, !isUnheard {
      print(session.prompt + (isTyped ? "\n> " : "\n"))
      guard !isUnheard, let line = readLine() else { break }
      carryOut(session.handle(line: line, at: .now))
    }
    if !isDone { carryOut(session.endOfInput(at: .now)) }
    if !session.isSaved {
      throw Rescue.keep(session.session, near: world.library.path, world.surroundings)
    }
  }

  private mutating func carryOut(_ effects: [PlainEffect]) {
    for effect in effects {
      switch effect {
      case .print(let text): print(text + "\n")
      case .save(let subject, let revision, let change):
        carryOut(session.handle(event(world.save(subject, at: revision, change)), at: .now))
      case .writeReport(let scope, let path): writeReport(scope, to: path)
      case .quit: isDone = true
      }
    }
  }

  /// What the library says to a save, in the session's words.
  private func event(_ reply: Reply) -> SessionEvent {
    switch reply {
    case .saved(let revision): .saved(revision: revision)
    case .conflict(let stored): .conflict(stored)
    case .saveFailed(let sentence), .failed(let sentence): .saveFailed(sentence)
    case .library, .plans, .opened, .wrote, .fileExists: .saveFailed("The library gave no answer.")
    }
  }

  private mutating func writeReport(_ scope: Scope, to path: String) {
    let subject = session.session.subject
    let report = Document(of: subject, score: Score(subject.inquiry, scope: scope)).markdown
    switch world.answer(.write(text: report, path: path, replacing: false)) {
    case .wrote(let path): print("Report written to \(path).\n")
    case .fileExists(let path): print("\(path) is there already. Type another name.\n")
    case .failed(let sentence): print("\(sentence)\n")
    default: break
    }
  }

  private mutating func print(_ text: String) {
    do {
      try StandardOutput.write(text)
    } catch {
      isUnheard = true
    }
  }
}
