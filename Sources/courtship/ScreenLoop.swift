internal import Canvas
internal import Foundation
internal import SQLiteLibrary
internal import Screens
internal import Session
internal import Terminal

/// The terminal interface at work: waits, folds in what happened, answers what is asked, and draws once.
@MainActor
struct ScreenLoop {
  private let terminal: Terminal
  private let world: World
  private var interface: Interface
  /// The exit code, once the end has come.
  private var code: Int32?

  init(_ terminal: Terminal, _ world: World) {
    self.terminal = terminal
    self.world = world
    // Another window may write too: the library shows it at once.
    if let watch = LibraryWatch(of: world.library.path) {
      let waker = terminal.waker
      Thread.detachNewThread { while watch.wait() { waker.wake() } }
    }
    interface = Interface(
      size: terminal.size, ground: world.surroundings.ground, today: .today, clock: .local, at: .now)
  }

  /// Runs until the person, or the system, ends it; the terminal is given back before it returns.
  ///
  /// - Parameter stored: what to open first; nil for the library.
  /// - Returns: the exit code.
  /// - Throws: ``CommandFailure/rescued(path:reason:)`` if the library would not take the last changes,
  ///   ``CommandFailure/overtaken(_:)`` if somebody else had written in the place of some.
  mutating func run(opening stored: Stored?) throws -> Int32 {
    defer { terminal.stop() }
    settle(interface.firstRequests)
    if let stored { settle(interface.handle(.opened(stored), at: .now)) }
    var code = self.code
    while code == nil {
      terminal.paint(interface.draw())
      let events = terminal.wait(until: nextTick)
      if events.isEmpty { settle(interface.tick(at: .now)) }
      // A terminal that is gone has no more input and hangs up: the exit code is the signal's.
      let inOrder = events.filter { $0 != .endOfInput } + events.filter { $0 == .endOfInput }
      for event in inOrder where self.code == nil { take(event) }
      code = self.code
    }
    terminal.stop()
    var notKept = interface.notKept
    if !interface.notKeptPrivately.isEmpty {
      notKept.append(
        Rescue.keep(privately: interface.notKeptPrivately, near: world.library.path, world.surroundings))
    }
    // Of several candidates each gets a file of its own; the last one is told with the reason.
    let unsaved = interface.unsavedCandidates
    for candidate in unsaved.dropLast() { StandardError.say(sentence(for: rescue(candidate))) }
    if let last = unsaved.last { throw rescue(last) }
    if let session = interface.session, !session.isSaved {
      throw Rescue.keep(session, near: world.library.path, world.surroundings)
    }
    if !notKept.isEmpty { throw CommandFailure.overtaken(notKept) }
    return code ?? 0
  }

  private func rescue(_ session: SessionState) -> CommandFailure {
    Rescue.keep(session, near: world.library.path, world.surroundings)
  }

  /// When the interface has something to do by itself; nil while it has not, so that nothing wakes an idle machine.
  private var nextTick: ContinuousClock.Instant? {
    interface.nextTick.map { .now + .milliseconds(max(0, $0.milliseconds - Moment.now.milliseconds)) }
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .input(let input): settle(interface.handle(input, at: .now))
    case .resumed: terminal.invalidate()
    case .woken: settle(interface.requestsAfterWriting)
    case .hangUp: end(with: 128 + 1)
    case .terminate(let signal): end(with: 128 + signal)
    case .endOfInput: end(with: 0)
    }
  }

  private mutating func end(with code: Int32) {
    settle(interface.keepEverything(at: .now))
    self.code = code
  }

  /// Answers requests, and what the answers ask for in turn, until nothing is asked any more.
  private mutating func settle(_ requests: [Request]) {
    var pending = requests
    while !pending.isEmpty {
      let request = pending.removeFirst()
      if let reply = world.answer(request) {
        pending += interface.handle(reply, at: .now)
        continue
      }
      switch request {
      case .suspend:
        terminal.suspend()
        pending += interface.handle(InputEvent.resize(terminal.size), at: .now)
      case .editText(let text):
        let reply = terminal.outside { OwnEditor(world.surroundings).edit(text) }
        pending += interface.handle(InputEvent.resize(terminal.size), at: .now)
        pending += interface.handle(reply, at: .now)
      case .redraw: terminal.invalidate()
      // What was asked before the end is still done: a save can ask for another.
      case .quit(let code): self.code = code
      default: break
      }
    }
  }
}

/// The person's terminal, taken over for as long as the program draws on it.
@MainActor
enum Screen {
  static func open() -> Result<Terminal, TerminalError> {
    do {
      return .success(try Terminal(environment: Surroundings.present.environment, mouse: true))
    } catch {
      return .failure(error)
    }
  }
}
