internal import Canvas
internal import Foundation
internal import SQLiteLibrary
internal import Screens
internal import Session
internal import Terminal

/// The second window at work: sleeps until somebody writes to the library or touches a key, looks, and draws once.
@MainActor
struct ShowLoop {
  private let terminal: Terminal
  private let library: Library
  private let id: SubjectID
  private var follower: Follower
  /// Whether writing wakes the loop; where it cannot, the loop looks every now and then.
  private let isWatching: Bool
  private var code: Int32?

  /// Project decision: as long as a room waits without noticing that it does.
  private static let pause = Duration.milliseconds(500)

  /// - Throws: ``StoreError``.
  init(_ terminal: Terminal, _ library: Library, _ stored: Stored, on ground: Ground) throws {
    self.terminal = terminal
    self.library = library
    id = stored.subject.subjectID
    // Watched from before the first look on, so that nothing is missed in between.
    let watch = LibraryWatch(of: library.path)
    isWatching = watch != nil
    let now = try library.whereabouts(of: id)
    follower = Follower(stored, at: now?.place, pages: now?.pages ?? 0, size: terminal.size, ground: ground)
    guard let watch else { return }
    let waker = terminal.waker
    Thread.detachNewThread { while watch.wait() { waker.wake() } }
  }

  /// Runs until somebody closes it; the terminal is given back before it returns.
  ///
  /// - Returns: the exit code.
  /// - Throws: ``StoreError`` where the library cannot be read any more.
  mutating func run() throws -> Int32 {
    defer { terminal.stop() }
    while true {
      terminal.paint(follower.draw())
      let events = terminal.wait(until: isWatching ? nil : .now + Self.pause)
      for event in events { take(event) }
      if let code { return code }
      if events.isEmpty || events.contains(.woken) { try look() }
    }
  }

  private mutating func look() throws {
    do {
      guard let now = try library.whereabouts(of: id) else { return follower.end() }
      let stored = now.revision == follower.revision ? nil : try library.load(id)
      follower.follow(to: now.place, pages: now.pages, stored)
    } catch StoreError.locked {
      // Whoever holds it writes, and that wakes this loop once more.
    }
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .input(let input):
      switch follower.handle(input) {
      case .quit(let code): self.code = code
      case .redraw: terminal.invalidate()
      case .suspend:
        terminal.suspend()
        _ = follower.handle(.resize(terminal.size))
      case nil: break
      }
    case .resumed: terminal.invalidate()
    case .woken: break
    case .hangUp: code = 128 + 1
    case .terminate(let signal): code = 128 + signal
    case .endOfInput: code = 0
    }
  }
}
