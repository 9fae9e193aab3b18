internal import Domain
internal import Session

/// The rows of a question's list.
extension Interface {
  /// The row that the keys act on.
  var selectedEntry: Entry? {
    guard case .entries(let id) = view else { return nil }
    return subject?.inquiry[id].entries.dropFirst(selection).first
  }

  mutating func performInEntries(_ command: Command) -> [Request] {
    guard case .entries(let id) = view, let entries = subject?.inquiry[id].entries else { return [] }
    switch (command, selectedEntry) {
    case (.addEntry, _): open(entryForm(id))
    case (.editEntry, let entry?): open(entryForm(id, entry))
    case (.removeEntry, let entry?):
      let requests = edit(.removeEntry(id, entry.id), saying: "Removed.")
      selection = max(0, min(selection, entries.count - 2))
      return requests
    default: break
    }
    return []
  }
}
