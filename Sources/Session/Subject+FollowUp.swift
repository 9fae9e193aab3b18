internal import Domain

/// The edits of what a review asks about the sessions before it.
extension Subject {
  /// - Throws: ``EditRefusal``, with the remedy.
  func followUpChange(for edit: Edit) throws(EditRefusal) -> Change? {
    guard let workshop else { throw .notInProgramme }
    var followUp = workshop.followUp
    switch edit {
    case .promise(let id, let outcome, let note):
      guard let index = inquiry.actions.firstIndex(where: { $0.id == id && $0.promise != nil }) else {
        throw .noSuchPromise
      }
      var actions = inquiry.actions
      actions[index].outcome = outcome
      actions[index].promise?.note = note
      // Undo says what it takes back, also in a room that was locked meanwhile.
      let isInternal = actions[index].promise?.isInternal == true
      return changed(
        .promise, .actions(actions),
        isInternal ? "a promise of our own firm" : "promise “\(brief(onOneLine(actions[index].text)))”")
    case .putTrigger(let trigger):
      guard followUp.triggers.contains(where: { $0.id == trigger.id }) else { throw .noSuchTrigger }
      followUp.triggers = replacing(trigger, in: followUp.triggers, by: \.id)
      return changed(.followUp, .followUp(followUp), "exit trigger “\(brief(onOneLine(trigger.text)))”")
    case .putMeasure(let measure):
      guard followUp.measures.contains(where: { $0.id == measure.id }) else { throw .noSuchMeasure }
      followUp.measures = replacing(measure, in: followUp.measures, by: \.id)
      return changed(.followUp, .followUp(followUp), "measure “\(brief(onOneLine(measure.text)))”")
    default: return nil
    }
  }
}
