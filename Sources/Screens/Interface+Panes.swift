internal import Canvas
internal import Domain
internal import Session

/// The panes around a question: Tab goes from one to the next, and the arrows move in the one that has the focus.
extension Interface {
  /// A part of the screen that can have the focus, from left to right.
  enum Pane: Hashable, Sendable {
    case agenda, middle
    /// The actions and the parking lot.
    case follows
  }

  /// The panes that Tab leads to now: neither one that is folded, nor one with nothing to move among.
  var panes: [Pane] {
    guard hasPanes, form == nil, !isProjectorSeen else { return [.middle] }
    let layout = layout
    return (layout.left == nil ? [] : [.agenda]) + [.middle]
      + (layout.right == nil || actionRows.isEmpty ? [] : [.follows])
  }

  /// The pane that has the focus; what covers the panes keeps it from them.
  var focusedPane: Pane { pane == .middle || !panes.contains(pane) ? .middle : pane }

  /// Gives the focus of a pane that is folded, or has nothing to move among any more, to the middle for good: only Tab
  /// leads back. One that is merely covered keeps it.
  mutating func leaveGonePane() {
    guard pane != .middle, hasPanes, form == nil, !isProjectorSeen, !panes.contains(pane) else { return }
    focus(.middle)
  }

  /// The line that is selected in a pane; nil where it has no focus.
  func selection(in pane: Pane) -> Int? { focusedPane == pane ? selection : nil }

  mutating func performOnPanes(_ command: Command) -> [Request] {
    switch command {
    case .nextPane: focusPane(by: 1)
    case .previousPane: focusPane(by: -1)
    case .goToSelected:
      guard let session, session.questions.indices.contains(selection) else { return [] }
      let question = session.questions[selection]
      focus(.middle)
      // Whoever is there already stays in the beat.
      return question == session.place.question ? [] : send(.go(.question(question, .discuss)))
    default: break
    }
    return []
  }

  private mutating func focusPane(by offset: Int) {
    let panes = panes
    guard let index = panes.firstIndex(of: focusedPane) else { return }
    focus(panes[(index + offset + panes.count) % panes.count])
  }

  /// Gives a pane the focus; the agenda's begins where the room is.
  mutating func focus(_ pane: Pane, selecting row: Int? = nil) {
    self.pane = pane
    let here = session.flatMap { session in session.questions.firstIndex { $0 == session.place.question } }
    let first = view == .session && session?.place == .sinceLast ? firstUnanswered : 0
    selection = row ?? (pane == .agenda ? here ?? 0 : first)
  }

  // MARK: Drawing

  /// Whether there is a question, and so panes around it.
  var hasPanes: Bool {
    view == .session && !isHelpOpen && picker == nil && session?.place.question != nil
  }

  func drawPanes(on canvas: inout Canvas, _ layout: Layout) {
    guard let session else { return }
    if let left = layout.left {
      draw(agendaFlow(session, selection: selection(in: .agenda), columns: left.columns), in: left, on: &canvas)
      rule(beside: .agenda, on: &canvas, column: left.endColumn + 1, left)
    }
    if let right = layout.right {
      let flow = paceFlow(session, at: now, paceText, selection: selection(in: .follows), columns: right.columns)
      draw(flow, in: right, on: &canvas)
      rule(beside: .follows, on: &canvas, column: right.column - 2, right)
    }
    if let folded = layout.folded {
      let line = paceLine(session, at: now, paceText, columns: folded.columns)
      canvas.write(line.truncated(to: folded.columns), at: folded.origin, style: Theme.dim)
    }
  }

  private func draw(_ flow: Flow, in pane: CellRect, on canvas: inout Canvas) {
    canvas.withRegion(pane) { flow.draw(on: &$0, scroll: 0, markStyle: Theme.dim) }
  }

  /// The line between two panes: heavy beside the one that has the focus.
  private func rule(beside pane: Pane, on canvas: inout Canvas, column: Int, _ rect: CellRect) {
    let isFocused = focusedPane == pane
    canvas.fill(
      CellRect(row: rect.row, column: column, rows: rect.rows, columns: 1), with: isFocused ? "┃" : "│",
      style: isFocused ? Theme.key : Theme.rule)
  }
}
