internal import Domain

/// Changes: made, kept, taken back, and brought together with what somebody else wrote.
extension SessionState {
  mutating func perform(_ edit: Edit) -> [SessionEffect] {
    do {
      return try subject.change(for: edit).map { record($0) } ?? []
    } catch {
      return [.say(.refused(error))]
    }
  }

  private mutating func record(_ change: Change) -> [SessionEffect] {
    if change.kind != .time {
      undoable.append(change)
      redoable = []
    }
    return accept(change)
  }

  /// A text still being typed: one with what was typed before, as far as undo is concerned.
  mutating func performTyping(_ edit: Edit) -> [SessionEffect] {
    let count = undoable.count
    let earlier = sight == nil ? nil : undoable.last
    let effects = perform(edit, seeing: sight ?? subject)
    guard undoable.count > count, let latest = undoable.last else { return effects }
    if let earlier, earlier.kind == latest.kind, earlier.after.withoutTime == latest.before.withoutTime {
      undoable.removeLast(2)
      undoable.append(
        Change(kind: latest.kind, before: earlier.before, after: latest.after, summary: latest.summary))
    }
    return effects
  }

  /// Performs the edit of somebody who has `subject` before their eyes: what others wrote since is not taken back by it.
  private mutating func perform(_ edit: Edit, seeing subject: Subject) -> [SessionEffect] {
    sight = subject
    do {
      guard let change = try subject.change(for: edit) else { return [] }
      guard let present = self.subject[change.after.place],
        let both = present.taking(change.after, since: change.before)
      else {
        sight = nil
        return [.say(.overtaken(change))]
      }
      sight?.put(change.after)
      if both == present { return [] }
      return record(Change(kind: change.kind, before: present, after: both, summary: change.summary))
    } catch {
      return [.say(.refused(error))]
    }
  }

  private mutating func accept(_ change: Change) -> [SessionEffect] {
    subject.put(change.after)
    unsaved.append(change)
    return saving == .writing ? [] : writeNext()
  }

  mutating func writeNext() -> [SessionEffect] {
    guard let change = unsaved.first else { return [] }
    saving = .writing
    // One write brings the whole document up to date; the journal still gets a line a change.
    return [.save(subject, revision: revision, change)]
  }

  /// Somebody else wrote first. What they wrote stands; ours goes on top of it wherever it says something else.
  mutating func merge(with stored: Stored, at moment: Moment) -> [SessionEffect] {
    var merged = stored.subject
    var kept: [Change] = []
    var overtaken: [Change] = []
    for change in unsaved {
      guard let theirs = merged[change.after.place],
        let both = theirs.taking(change.after, since: change.before).map(merged.placed),
        merged.refusal(of: both) == nil, !subject.isReworded(change.after, in: merged)
      else {
        if change.kind != .time { overtaken.append(change) }
        continue
      }
      // What they wrote may hold ours already: a write whose answer was lost.
      if both == theirs { continue }
      merged.put(both)
      let rebased = Change(kind: change.kind, before: theirs, after: both, summary: change.summary)
      kept.append(rebased)
      undoable = undoable.map { $0.isOne(with: change) ? $0.rebased(from: change, to: rebased) : $0 }
    }
    // Seconds that somebody spent are no news to anybody.
    let hasNews = merged.withoutTime != subject.withoutTime
    let before = subject
    subject = merged
    shareTime(countedSince: before, at: moment)
    revision = stored.revision
    unsaved = kept
    undoable.removeAll { change in overtaken.contains { change.isOne(with: $0) } }
    // Whoever is told looks at what stands now.
    if !overtaken.isEmpty { sight = nil }
    saving = .saved
    let notices = overtaken.map { SessionEffect.say(.overtaken($0)) }
    return (notices.isEmpty && hasNews ? [.say(.mergedWithOther)] : notices) + writeNext()
  }

  /// Takes in what somebody else wrote. Where all of ours is on disk there is nothing to tell: it stands on the screen, and
  /// nothing of ours was in its way.
  mutating func follow(_ stored: Stored, isTyping: Bool, at moment: Moment) -> [SessionEffect] {
    guard stored.subject.subjectID == subject.subjectID, stored.revision > revision, saving != .writing else {
      return []
    }
    sight = isTyping ? sight ?? subject : nil
    let effects = merge(with: stored, at: moment)
    return effects.filter { $0 != .say(.mergedWithOther) }
  }

  mutating func takeBack() -> [SessionEffect] {
    guard let last = undoable.last else { return [.say(.nothingToUndo)] }
    if last.kind == .reveal { return [.say(.revealStays)] }
    if last.kind == .acceptance { return [.say(.acceptanceStays)] }
    if let refusal = subject.refusal(of: last.before) { return [.say(.refused(refusal))] }
    undoable.removeLast()
    guard let effects = swap(last, as: .undo) else { return [.say(.undoOvertaken(last.summary))] }
    redoable.append(last)
    return effects + [.say(.undone(last.summary))]
  }

  mutating func doAgain() -> [SessionEffect] {
    guard let last = redoable.last else { return [.say(.nothingToRedo)] }
    if let refusal = subject.refusal(of: last.after) { return [.say(.refused(refusal))] }
    redoable.removeLast()
    guard let effects = swap(last.reversed(as: last.kind), as: .redo) else {
      return [.say(.undoOvertaken(last.summary))]
    }
    undoable.append(last)
    return effects + [.say(.redone(last.summary))]
  }

  /// Puts what was there before `change` in the place of what it made, and leaves alone what it did not touch; nil where
  /// what it made is no longer there.
  private mutating func swap(_ change: Change, as kind: Change.Kind) -> [SessionEffect]? {
    guard let present = subject[change.after.place],
      let restored = present.taking(change.before.withoutTime, since: change.after.withoutTime).map(subject.placed)
    else { return nil }
    return accept(Change(kind: kind, before: present, after: restored, summary: change.summary))
  }
}

extension Change {
  /// Whether this is `other`, or what was typed up to it.
  fileprivate func isOne(with other: Change) -> Bool { kind == other.kind && after == other.after }

  /// The same on top of what somebody else wrote, as `change`, which it ends with, became `rebased`.
  fileprivate func rebased(from change: Change, to rebased: Change) -> Change {
    let before = rebased.before.taking(self.before, since: change.before) ?? rebased.before
    return Change(kind: kind, before: before, after: rebased.after, summary: summary)
  }
}

extension Subject {
  /// Why a fragment cannot be put here, whoever made it and when: a copy of a questionnaire that has no place for what was
  /// said since, or an answer that the questions as they are now have none for.
  fileprivate func refusal(of fragment: Fragment) -> EditRefusal? {
    switch fragment {
    case .questionnaire(let questionnaire):
      guard let present = inquiry.questionnaire(questionnaire.id) else { return nil }
      let losses = losses(in: questionnaire)
      return losses.isEmpty ? nil : .wouldLose(title: present.title, have: present.version, losses)
    case .answer(let id, let answer):
      guard let question = inquiry.question(id) else {
        return answer.isUntouchedButForTime ? nil : .noSuchQuestion(id)
      }
      if question.gate != nil, case .notApplicable = answer.state { return .gateCannotBeSetAside }
      let isFilledIn = answer.entries.contains { $0.cells.keys.contains { !question.fields.contains($0) } }
      return isFilledIn && !inquiry[id].entries.contains { $0.cells.keys.contains { !question.fields.contains($0) } }
        ? .noSuchColumn(inquiry.name(of: id)) : nil
    case .planned(let planned): return answered(beyond: planned).map { .wasAnswered(title: $0.title) }
    default: return nil
    }
  }

  /// Whether a fragment answers a criterion that asks something else in `other`: a rating is of the words that were read.
  fileprivate func isReworded(_ fragment: Fragment, in other: Subject) -> Bool {
    guard case .answer(let id, _) = fragment, id.questionnaire == Criteria.questionnaire,
      let here = inquiry.question(id), let there = other.inquiry.question(id)
    else { return false }
    return here.prompt != there.prompt
  }

  /// The same subject but for the time that questions took.
  fileprivate var withoutTime: Subject {
    var subject = self
    for question in inquiry.answers.keys { subject.inquiry[question].seconds = 0 }
    return subject
  }
}
