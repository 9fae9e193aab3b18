package import Canvas

/// What the run loop wakes up for.
package enum TerminalEvent: Hashable, Sendable {
  /// A key, a paste, a click, a new size.
  case input(InputEvent)
  /// The program was stopped and goes on: draw again. The size follows as input.
  case resumed
  /// Somebody called `Waker.wake`.
  case woken
  /// The terminal is gone: save and leave; nothing can be shown any more.
  case hangUp
  /// Somebody wants the program to end: save, leave and exit with 128 + the number. Ctrl-C is number 2.
  case terminate(signal: Int32)
  /// There will be no more input: save and leave.
  case endOfInput
}
