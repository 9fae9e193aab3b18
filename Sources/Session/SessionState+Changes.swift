internal import Domain

/// Changes: made, kept, taken back, and brought together with what somebody else wrote.
extension SessionState {
  mutating func perform(_ edit: Edit) -> [SessionEffect] {
    do {
      guard let change = try subject.change(for: edit) else { return [] }
      if change.kind != .time {
        undoable.append(change)
        redoable = []
      }
      return accept(change)
    } catch {
      return [.say(.refused(error))]
    }
  }

  /// A text still being typed: one with what was typed before, as far as undo is concerned.
  mutating func performTyping(_ edit: Edit) -> [SessionEffect] {
    let count = undoable.count
    let earlier = isTyping ? undoable.last : nil
    let effects = perform(edit)
    guard undoable.count > count, let latest = undoable.last else { return effects }
    if let earlier, earlier.kind == latest.kind, earlier.after.withoutTime == latest.before.withoutTime {
      undoable.removeLast(2)
      undoable.append(
        Change(kind: latest.kind, before: earlier.before, after: latest.after, summary: latest.summary))
    }
    isTyping = true
    return effects
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
  mutating func merge(with stored: Stored) -> [SessionEffect] {
    var merged = stored.subject
    var kept: [Change] = []
    var overtaken: [Change] = []
    for change in unsaved {
      guard let theirs = merged[change.after.place] else { continue }
      guard let both = theirs.taking(change.after, since: change.before) else {
        if change.kind != .time { overtaken.append(change) }
        continue
      }
      // What they wrote may hold ours already: a write whose answer was lost.
      if both == theirs { continue }
      merged.put(both)
      kept.append(Change(kind: change.kind, before: theirs, after: both, summary: change.summary))
    }
    let hasNews = merged != subject
    subject = merged
    revision = stored.revision
    unsaved = kept
    undoable.removeAll { change in overtaken.contains { $0.kind == change.kind && $0.after == change.after } }
    isTyping = false
    saving = .saved
    let notices = overtaken.map { SessionEffect.say(.overtaken($0)) }
    return writeNext() + (notices.isEmpty && hasNews ? [.say(.mergedWithOther)] : notices)
  }

  mutating func takeBack() -> [SessionEffect] {
    guard let last = undoable.last else { return [.say(.nothingToUndo)] }
    if last.kind == .reveal { return [.say(.revealStays)] }
    undoable.removeLast()
    guard let effects = swap(last, as: .undo) else { return [.say(.undoOvertaken(last.summary))] }
    redoable.append(last)
    return effects + [.say(.undone(last.summary))]
  }

  mutating func doAgain() -> [SessionEffect] {
    guard let last = redoable.popLast() else { return [.say(.nothingToRedo)] }
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
      let restored = present.taking(change.before.withoutTime, since: change.after.withoutTime)
    else { return nil }
    return accept(Change(kind: kind, before: present, after: restored, summary: change.summary))
  }
}
