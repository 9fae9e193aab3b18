internal import Canvas
internal import Domain
internal import Report
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
      flow.row(index) { actionLine(action, in: stage, isSelected: index == selection, &$0) }
    }
    flow.heading("Parking lot", Theme.heading)
    if session?.parkedItems.isEmpty != false { flow.paragraph("Empty. p parks something.", Theme.dim) }
    for (index, row) in actionRows.enumerated() {
      guard case .parked(let item) = row else { continue }
      flow.row(index) { parkedLine(item, isSelected: index == selection, &$0) }
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

/// An action on one line or two: what, who, when.
func actionLine(_ action: Action, in stage: Stage, isSelected: Bool? = nil, _ flow: inout Flow) {
  let who = action.owner.isEmpty ? "no owner yet" : action.owner
  let when = action.due.map { ", \($0)" } ?? ""
  let condition = action.isCondition ? " · before we go \(stage.onward)" : ""
  let mark = isSelected.map { $0 ? "▸ " : "  " } ?? ""
  let line = flow.lines.count
  let sign = action.isDone ? "✓ " : action.isPending ? "□ " : "✗ "
  flow.paragraph(
    "\(action.text) (\(who)\(when))\(condition)", isSelected == true ? Theme.selected : Theme.body,
    lead: .init(mark + sign, isSelected == true ? Theme.key : Theme.dim))
  if isSelected == true { flow.placeCursor(column: 0, line: line) }
}

/// A parked item, as long as it is.
func parkedLine(_ item: ParkedItem, isSelected: Bool? = nil, _ flow: inout Flow) {
  let mark = isSelected.map { $0 ? "▸ " : "  " } ?? ""
  let line = flow.lines.count
  flow.paragraph(
    item.text, isSelected == true ? Theme.selected : Theme.body,
    lead: .init(mark + "· ", isSelected == true ? Theme.key : Theme.dim))
  if isSelected == true { flow.placeCursor(column: 0, line: line) }
}
