internal import Canvas
internal import Session

/// The mouse where it is free: a press focuses what is under it, the wheel scrolls. Nothing is done by it that a key does
/// not do, and nothing is changed.
extension Interface {
  mutating func take(_ mouse: Mouse) -> [Request] {
    switch mouse.action {
    case .wheelUp: scroll(by: -3)
    case .wheelDown: scroll(by: 3)
    case .press(.left): return focus(at: mouse.point)
    case .press, .release: break
    }
    return []
  }

  private mutating func focus(at point: CellPoint) -> [Request] {
    guard !isHelpOpen, confirmation == nil, ballot == nil, guesser == nil, !isChoosingConfidence, !isProjectorSeen
    else { return [] }
    let layout = layout
    if form == nil, let (pane, row) = paneRow(at: point, layout) {
      toast = nil
      focus(pane, selecting: row)
      return pane == .agenda ? performOnPanes(.goToSelected) : []
    }
    guard layout.main.contains(point), let row = mainFlow.row(at: point, in: layout.main, scroll: scroll) else {
      return []
    }
    toast = nil
    if form != nil { form?.focus = row } else if picker != nil { picker?.selection = row } else { selection = row }
    forgetArchived()
    return []
  }

  /// The row of a pane beside the question at a point of the screen.
  private func paneRow(at point: CellPoint, _ layout: Layout) -> (pane: Pane, row: Int)? {
    guard let session else { return nil }
    if let left = layout.left, left.contains(point) {
      let flow = agendaFlow(session, selection: selection(in: .agenda), columns: left.columns)
      return flow.row(at: point, in: left, scroll: 0).map { (.agenda, $0) }
    }
    if let right = layout.right, right.contains(point) {
      let flow = paceFlow(session, at: now, paceText, selection: selection(in: .follows), columns: right.columns)
      return flow.row(at: point, in: right, scroll: 0).map { (.follows, $0) }
    }
    return nil
  }
}
