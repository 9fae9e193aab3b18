internal import Canvas
internal import Domain
internal import Session

/// All actions, and under them the parking lot: looked through, corrected, ticked off.
extension Interface {
  enum ActionRow {
    case action(Action)
    case parked(ParkedItem)
  }

  var actionRows: [ActionRow] {
    guard let session else { return [] }
    return session.actions.map { .action($0) } + session.parkedItems.map { .parked($0) }
  }

  /// The row that the keys act on.
  var selectedAction: ActionRow? { actionRows.dropFirst(selection).first }

  func actionsFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.paragraph("What follows from this session", Theme.prompt)
    flow.heading("Actions", Theme.heading)
    if session?.actions.isEmpty != false { flow.paragraph("None yet. a adds one.", Theme.dim) }
    for (index, row) in actionRows.enumerated() {
      guard case .action(let action) = row else { continue }
      flow.row(index) { actionLine(action, isSelected: index == selection, &$0) }
    }
    flow.heading("Parking lot", Theme.heading)
    if session?.parkedItems.isEmpty != false { flow.paragraph("Empty. p parks something.", Theme.dim) }
    for (index, row) in actionRows.enumerated() {
      guard case .parked(let item) = row else { continue }
      let isSelected = index == selection
      let line = flow.lines.count
      flow.row(index) {
        $0.paragraph(
          item.text, isSelected ? Theme.selected : Theme.body,
          lead: .init(isSelected ? "▸ · " : "  · ", isSelected ? Theme.key : Theme.dim))
      }
      if isSelected { flow.placeCursor(column: 0, line: line) }
    }
    return flow
  }

  mutating func performInActions(_ command: Command) -> [Request] {
    let count = actionRows.count
    switch (command, selectedAction) {
    case (.editAction, .action(let action)?): open(actionForm(action))
    case (.editAction, .parked(let item)?): open(parkForm(item))
    case (.toggleDone, .action(var action)?):
      action.isDone.toggle()
      return edit(.putAction(action), saying: action.isDone ? "Done." : "Not done yet.")
    case (.removeAction, .action(let action)?): return remove(.removeAction(action.id), of: count)
    case (.removeAction, .parked(let item)?): return remove(.unpark(item.id), of: count)
    default: break
    }
    return []
  }

  private mutating func remove(_ edit: Edit, of count: Int) -> [Request] {
    let requests = self.edit(edit, saying: "Removed.")
    selection = max(0, min(selection, count - 2))
    return requests
  }
}
