internal import Domain
internal import Session

/// Another window that works on the candidates of the grid: what it adds, writes or deletes comes in as soon as the library
/// tells of it.
extension Interface {
  /// What the library says there is now.
  mutating func takeIntoGrid(_ summaries: [Summary]) {
    guard view == .grid, let grid else { return }
    let present = Set(summaries.map(\.id))
    for candidate in grid.sheet?.candidates ?? [] where !present.contains(candidate.id) { letGo(of: candidate) }
    self.grid?.take(summaries.filter { $0.programme == grid.programme && $0.isCandidate && !$0.isArchived })
  }

  /// Takes in what was read. A note that is being typed stays, and goes on top of what stands there now as in any session;
  /// one that is open and untouched shows what stands there now.
  mutating func takeIntoGrid(_ stored: Stored) -> [Request] {
    let id = stored.subject.subjectID
    let selected = gridCell?.candidate.id
    let before = form.flatMap { $0.purpose.isOfGrid ? present($0.purpose) : nil }
    // What the grid has not asked for is what came of the form of a new candidate.
    let isAdded = grid?.awaits(id) == false && grid?.sheet?.row(of: id) == nil
    let isTyping = isTypingNote(of: id)
    guard let effects = grid?.take(stored, isTyping: isTyping, at: now) else {
      let requests = leaveGrid()
      toast = Toast(
        "There are no criteria yet. Open the agenda, list them with their weights, and accept it: C at its readiness.",
        .error)
      return requests
    }
    if isAdded, case .newCandidate = form?.purpose {
      form = nil
      selection = grid?.sheet?.row(of: id) ?? 0
      grid?.column = 0
      toast = Toast("Added \(stored.subject.workshop?.partnerFirm ?? ""). Digits rate, Enter opens its workshop.")
    } else if let selected, let row = grid?.sheet?.row(of: selected) {
      // Whoever is being rated stays so, whoever comes in beside them.
      selection = row
    }
    let requests = carry(effects)
    if let open = form, let before, !open.isChanged, let after = present(open.purpose),
      after.fields.map(\.value) != before.fields.map(\.value)
    {
      form = onTopOfPresent(open)
    }
    return requests
  }

  private func isTypingNote(of id: SubjectID) -> Bool {
    guard let form, case .gridNote(id, _) = form.purpose else { return false }
    return form.isChanged
  }

  /// A candidate that was deleted elsewhere goes out. What was said of it here and is not on disk is kept for the end of the
  /// program, also a note that is being typed.
  private mutating func letGo(of candidate: CriteriaGrid.Candidate) {
    let (id, firm) = (candidate.id, candidate.firm)
    let selected = gridCell?.candidate.id
    if let typed = form, case .gridNote(id, _) = typed.purpose {
      if typed.isChanged, typed.overtaken == nil { _ = keepGridNote(typed, isDone: true) }
      // What would take the place of somebody else's words waits beside the rest.
      if let open = form, open.overtaken != nil { drafts.append(open) }
      form = nil
      typedAt = nil
    }
    guard var gone = grid?.remove(id) else { return }
    if gone.isSaved {
      toast = Toast("\(firm) was deleted elsewhere, and is no candidate any more.", .advice)
    } else {
      _ = gone.handle(.saveFailed("\(firm) was deleted elsewhere."), at: now)
      goneCandidates.append(gone)
      toast = Toast("\(firm) was deleted elsewhere. What is not saved of it goes into a file at the end.", .error)
    }
    if selected == id { isChoosingConfidence = false }
    let last = (grid?.sheet?.candidates.count ?? 0) - 1
    selection = selected.flatMap { grid?.sheet?.row(of: $0) } ?? max(0, min(selection, last))
  }
}
