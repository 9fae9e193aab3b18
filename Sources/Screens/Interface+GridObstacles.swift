internal import Domain
internal import Session

/// Why a key of the criteria grid can do nothing just now.
extension Interface {
  /// What stands in the way of a command on the grid.
  struct GridObstacle {
    /// Nil where nothing does.
    let sentence: String?
  }

  /// - Returns: nil for commands that are no matter of the grid.
  func obstacleInGrid(to command: Command) -> GridObstacle? {
    switch command {
    case .previousColumn, .nextColumn, .rate, .markUnknown, .startConfidence, .confidence, .writeNotes, .addCandidate,
      .takeAgenda, .takeAgendas, .undo, .redo, .openSelected, .openPlans, .compare:
      GridObstacle(sentence: sentence(against: command))
    default: nil
    }
  }

  private func sentence(against command: Command) -> String? {
    guard let grid, grid.isReady, let sheet = grid.sheet else { return "The candidates are still being read." }
    if command == .addCandidate { return nil }
    guard let (candidate, _) = gridCell else { return "There are no candidates yet. a adds the first." }
    switch command {
    case .previousColumn where grid.column == 0: return "This is the first criterion."
    case .nextColumn where grid.column + 1 == sheet.criteria.count: return "This is the last criterion."
    case .rate, .markUnknown, .startConfidence, .confidence, .writeNotes: return obstacleInCell(of: candidate)
    case .takeAgenda:
      guard let renewal = candidate.renewal else { return "\(candidate.firm) goes by the criteria accepted last." }
      return renewal.obstacle.map { "\(candidate.firm): \($0.description)" }
    case .takeAgendas where !sheet.candidates.contains { $0.renewal.map { $0.obstacle == nil } ?? false }:
      return "Nobody can be moved: all go by the criteria accepted last, or something is in the way."
    case .undo where !sheet.canUndo: return "Nothing to take back."
    case .redo where !sheet.canRedo: return "Nothing to redo."
    case .openPlans where candidate.session.subject.workshop?.decision != nil:
      return "\(candidate.firm): \(EditRefusal.isDecided.description)"
    case .openSelected where !sheet.isSaved, .openPlans where !sheet.isSaved:
      return "The last change is not saved yet, and the grid stays open. It is tried again by itself."
    case .compare where !sheet.isSaved: return "The last change is not saved yet. It is tried again by itself."
    default: return nil
    }
  }

  private func obstacleInCell(of candidate: CriteriaGrid.Candidate) -> String? {
    if candidate.session.subject.workshop?.decision != nil {
      return "A decision was taken on \(candidate.firm), and its ratings stay as they were."
    }
    guard gridAnswer == nil else { return nil }
    guard let renewal = candidate.renewal else {
      return "\(candidate.firm) goes by newer criteria than are shown here. Esc, then G shows those."
    }
    if let obstacle = renewal.obstacle { return "\(candidate.firm): \(obstacle.description)" }
    return renewal.before == nil
      ? "\(candidate.firm) has no criteria yet. m gives it those of the agenda."
      : "\(candidate.firm) goes by earlier criteria, which ask something else here. m moves it to these."
  }
}
