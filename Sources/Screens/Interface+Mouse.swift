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
    guard !isHelpOpen, confirmation == nil, picker == nil, ballot == nil, guesser == nil, !isChoosingConfidence,
      !isProjectorSeen
    else { return [] }
    let layout = layout
    if let left = layout.left, left.contains(point), form == nil, let session {
      let row = agendaFlow(session, columns: left.columns).row(at: point, in: left, scroll: 0)
      guard let row, session.questions.indices.contains(row) else { return [] }
      toast = nil
      return send(.go(.question(session.questions[row], .discuss)))
    }
    guard layout.main.contains(point), let row = mainFlow.row(at: point, in: layout.main, scroll: scroll) else {
      return []
    }
    toast = nil
    if form != nil { form?.focus = row } else { selection = row }
    forgetArchived()
    return []
  }
}
