/// What a text was before each of the last changes to it, and what it was before they were taken back.
package struct EditorHistory: Hashable, Sendable {
  /// A text and where its cursor stood: characters before it.
  struct State: Hashable, Sendable {
    let text: String
    let cursor: Int
  }

  /// What a change is, and so which change after it is still the same step.
  enum Step: Hashable, Sendable {
    /// A character of a word: the word is a step, with the blanks behind it.
    case word
    case blanks
    /// One character after the other.
    case erasing
    /// A step of its own, as a paste.
    case whole
  }

  private var past: [State] = []
  private var future: [State] = []
  /// The step that the next change may belong to; nil after a motion.
  private var run: Step?

  /// Project decision: some pages of typing, and no more memory than a picture takes.
  private static let mostSteps = 200

  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  /// Remembers how the text stood before a change.
  mutating func add(_ before: State, as step: Step) {
    future = []
    switch (run, step) {
    case (.word, .word), (.word, .blanks), (.blanks, .blanks), (.erasing, .erasing): break
    default:
      past.append(before)
      past.removeFirst(max(0, past.count - Self.mostSteps))
    }
    run = step
  }

  /// The cursor was moved: what is typed next is a step of its own.
  mutating func endRun() { run = nil }

  /// - Returns: how the text stood before the last step; nil where there is none.
  mutating func undo(from present: State) -> State? {
    guard let last = past.popLast() else { return nil }
    future.append(present)
    run = nil
    return last
  }

  /// - Returns: how the text stood before that step was taken back; nil where none was.
  mutating func redo(from present: State) -> State? {
    guard let next = future.popLast() else { return nil }
    past.append(present)
    run = nil
    return next
  }
}
