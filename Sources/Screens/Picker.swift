internal import Domain
internal import Session

/// A list that narrows while one types: of commands, of places, of what was said.
package struct Picker: Hashable, Sendable {
  /// What the list is of.
  package enum Kind: Hashable, Sendable {
    case palette, search, goTo
  }

  /// A line of the list.
  struct Row: Hashable, Sendable {
    /// What Enter does on it.
    enum Outcome: Hashable, Sendable {
      case command(Command)
      case place(Place)
      /// The line of that number in the list of actions, from 0.
      case action(Int)
      /// A row of what is asked about since last time.
      case sinceLast(SinceLast.Row.ID)
    }

    let outcome: Outcome
    let name: String
    /// Behind the name: a key, a prompt, what was said.
    let detail: String
    /// Whether Enter only says why it can do nothing just now.
    var isBlocked = false
  }

  package let kind: Kind
  /// What narrows the list.
  package internal(set) var editor = TextEditor()
  /// The lines that it leaves.
  var rows: [Row] = []
  /// The line that the keys act on: 0-based.
  package internal(set) var selection = 0

  init(_ kind: Kind) {
    self.kind = kind
  }

  var query: String { trimmed(editor.text) }

  var mode: Mode {
    switch kind {
    case .palette: .palette
    case .search: .search
    case .goTo: .goTo
    }
  }
}
