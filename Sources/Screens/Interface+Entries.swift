internal import Domain
internal import Session

/// The rows of a question's list.
extension Interface {
  mutating func performInEntries(_ command: Command) -> [Request] {
    guard case .entries(let id) = view, let entries = subject?.inquiry[id].entries else { return [] }
    switch command {
    case .addEntry:
      open(entryForm(id))
    case .editEntry:
      open(entryForm(id, entries.dropFirst(selection).first))
    case .removeEntry:
      guard entries.indices.contains(selection) else { return [] }
      let requests = edit(.removeEntry(id, entries[selection].id), saying: "Removed.")
      selection = max(0, min(selection, entries.count - 2))
      return requests
    default: break
    }
    return []
  }
}
