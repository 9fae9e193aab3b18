internal import Domain
internal import Report
package import Session

/// The criteria grid: how it is opened and left, and what its keys do. Each candidate is saved by itself, at its own
/// revision; undo and redo lead over all of them.
extension Interface {
  /// The candidate and the criterion that the keys act on; nil where there are none.
  var gridCell: (candidate: CriteriaGrid.Candidate, criterion: QuestionID)? {
    guard let grid, grid.isReady, let sheet = grid.sheet, sheet.candidates.indices.contains(selection) else {
      return nil
    }
    return (sheet.candidates[selection], sheet.question(grid.column))
  }

  /// What is said in the cell; nil where the candidate is not asked this.
  var gridAnswer: Answer? {
    gridCell.flatMap { _ in grid?.sheet?.answer(selection, grid?.column ?? 0) }
  }

  // MARK: There and back

  /// From the programme that is open, or from the one of the selected line.
  mutating func openGrid() -> [Request] {
    let isFromSession = view == .session
    guard let id = isFromSession ? subject?.programme?.id : griddedProgramme else { return [] }
    if !isFromSession { sought = selectedLine?.summary.id }
    let requests = isFromSession ? leaveSession() : []
    grid = Grid(of: id, fromSession: isFromSession, at: now)
    show(.grid)
    selection = 0
    return requests + [.list]
  }

  /// The programme that the selected line of the library stands for, or beneath.
  var griddedProgramme: ProgrammeID? { selectedLine.flatMap { $0.programme ?? $0.summary.id.programme } }

  /// Esc: back to where one came from, unless something is not on disk yet. What was deleted elsewhere never will be: the
  /// library is asked what there still is.
  mutating func leaveGrid() -> [Request] {
    guard let grid else { return [] }
    if grid.sheet?.isSaved == false {
      let requests = retryGrid() + [.list]
      toast = Toast("The last change is not saved yet, and the grid stays open. It is tried again.", .error)
      return requests
    }
    if grid.isFromSession, session != nil {
      show(.session)
      return send(.resume)
    }
    let line = sought ?? .programme(grid.programme)
    show(.library)
    sought = line
    return [.list]
  }

  /// Between two keys: reads the next candidate.
  mutating func goOnReading() -> [Request] {
    guard view == .grid, let next = grid?.next else { return [] }
    return [.read(next)]
  }

  /// Whether something is still to be read for the grid.
  var isReadingGrid: Bool { view == .grid && grid?.next != nil }

  /// Something could not be read: the others can be rated.
  mutating func passInGrid(_ sentence: String) -> [Request] {
    if let next = grid?.next { grid?.pass(next) }
    toast = Toast(sentence, .error)
    guard grid?.sheet == nil else { return [] }
    let requests = leaveGrid()
    toast = Toast(sentence, .error)
    return requests
  }

  // MARK: The keys

  /// What a key does on the grid; nil where it does there what it does anywhere.
  mutating func performInGrid(_ command: Command) -> [Request]? {
    switch command {
    case .previousColumn: grid?.column -= 1
    case .nextColumn: grid?.column += 1
    case .rate(let rating): return editCell(andGoOn: true) { .rate($0, rating, reason: "") }
    case .markUnknown:
      let isUnknown = gridAnswer?.state == .unknown
      return editCell(andGoOn: !isUnknown) { isUnknown ? .reopen($0) : .markUnknown($0) }
    case .startConfidence: isChoosingConfidence = true
    case .confidence(let grade):
      isChoosingConfidence = false
      return editCell { .confidence($0, grade) }
    case .writeNotes:
      if let (candidate, criterion) = gridCell { open(gridNoteForm(candidate, criterion)) }
    case .addCandidate: open(newCandidateForm())
    case .takeAgenda: return askToTakeAgenda(of: gridCell.map { [$0.candidate] } ?? [])
    case .takeAgendas: return askToTakeAgenda(of: movable)
    case .undo: return goBack { $0.undo(at: $1) }
    case .redo: return goBack { $0.redo(at: $1) }
    case .openSelected: return gridCell.map { [.open($0.candidate.id)] } ?? []
    case .compare: compareGrid()
    default: return nil
    }
    return []
  }

  /// Changes what is said in the cell. The cursor then goes on to the next criterion, and behind the last one to the next
  /// candidate.
  private mutating func editCell(andGoOn goesOn: Bool = false, _ edit: (QuestionID) -> Edit) -> [Request] {
    guard let (candidate, criterion) = gridCell else { return [] }
    let requests = carry(grid?.edit(edit(criterion), of: candidate.id, at: now) ?? [])
    if goesOn, toast?.isError != true { goOnInGrid() }
    return requests
  }

  private mutating func goOnInGrid() {
    guard let grid, let sheet = grid.sheet else { return }
    if grid.column + 1 < sheet.criteria.count {
      self.grid?.column += 1
    } else if selection + 1 < sheet.candidates.count {
      selection += 1
      self.grid?.column = 0
    }
  }

  /// Undo or redo, and the cursor to what it changed.
  private mutating func goBack(
    _ move: (inout Grid, Moment) -> (candidate: SubjectID, effects: [CriteriaGrid.Effect])?
  ) -> [Request] {
    guard var grid, let (id, effects) = move(&grid, now) else { return [] }
    self.grid = grid
    selection = grid.sheet?.row(of: id) ?? selection
    for case .save(_, _, let change) in effects.map(\.effect) {
      guard case .answer(let question, _) = change.after else { continue }
      self.grid?.column = grid.sheet?.criteria.firstIndex { $0.id == question.name } ?? grid.column
    }
    return carry(effects)
  }

  /// The candidates that can go by the criteria accepted last, and do not yet.
  private var movable: [CriteriaGrid.Candidate] {
    (grid?.sheet?.candidates ?? []).filter { $0.renewal.map { $0.obstacle == nil } ?? false }
  }

  /// Moves them at once where every rating goes along; else it says first what stays behind.
  private mutating func askToTakeAgenda(of candidates: [CriteriaGrid.Candidate]) -> [Request] {
    let left = candidates.flatMap { $0.renewal?.unrated ?? [] }
    let ids = candidates.map(\.id)
    if left.isEmpty { return takeAgenda(of: ids) }
    var names: [String] = []
    for name in left.map({ "“\($0.wordsOfCriterion)”" }) where !names.contains(name) { names.append(name) }
    let ratings = left.count == 1 ? "1 rating stays behind" : "\(left.count) ratings stay behind"
    let asked = names.count == 1 ? "is not asked so any more" : "are not asked so any more"
    confirmation = Confirmation(
      sentence: "\(ratings): \(briefList(names)) \(asked). Move \(words(for: candidates.map(\.firm))) all the same?",
      consequence: .takesAgenda(ids))
    return []
  }

  mutating func takeAgenda(of ids: [SubjectID]) -> [Request] {
    guard let sheet = grid?.sheet else { return [] }
    // Some may have gone while it was asked.
    let candidates = ids.compactMap { id in sheet.row(of: id).map { sheet.candidates[$0] } }
    var requests: [Request] = []
    for candidate in candidates {
      requests += carry(grid?.edit(.takeAgenda(sheet.programme), of: candidate.id, at: now) ?? [])
    }
    guard toast == nil, !candidates.isEmpty else { return requests }
    let unrated = candidates.reduce(0) { $0 + ($1.renewal?.unrated.count ?? 0) }
    let lost =
      unrated == 0
      ? ""
      : " \(unrated) \(unrated == 1 ? "rating stayed behind: what it" : "ratings stayed behind: what they") rated is gone or reworded."
    let way = candidates.count == 1 ? "u takes it back" : "u takes back one at a time"
    toast = Toast(
      "Moved to criteria \(sheet.version): \(words(for: candidates.map(\.firm))).\(lost) \(way), until you leave the grid."
    )
    return requests
  }

  private func words(for firms: [String]) -> String { firms.count == 1 ? firms[0] : "\(firms.count) candidates" }

  private mutating func compareGrid() {
    guard let grid, let sheet = grid.sheet else { return }
    comparing = Comparing(workshops(of: grid.programme).map(\.id), of: sheet.programme.id, at: now)
    show(.comparison)
  }

  // MARK: Saving

  /// Hands on what the sessions of the candidates ask for, and tells what they say.
  mutating func carry(_ effects: [CriteriaGrid.Effect]) -> [Request] {
    effects.flatMap { effect -> [Request] in
      switch effect.effect {
      case .save(let subject, let revision, let change):
        return [.saveCandidate(subject, revision: revision, change)]
      case .keep: return []
      case .say(let notice):
        tell(notice, of: effect.candidate)
        return []
      }
    }
  }

  private mutating func tell(_ notice: Notice, of id: SubjectID) {
    let firm = grid?.sheet.flatMap { sheet in sheet.row(of: id).map { sheet.candidates[$0].firm } } ?? id.text
    let sentence =
      switch notice {
      case .undone(let what): "Undone: \(firm), \(what)."
      case .redone(let what): "Done again: \(firm), \(what)."
      case .overtaken(let change):
        "Not saved: somebody else changed the same meanwhile (\(firm), \(change.summary)). Theirs stands; look, and do it "
          + "again if it is still right."
      default: "\(firm): \(notice.sentence)"
      }
    toast = Toast(sentence, notice.kind)
    if case .overtaken(let change) = notice { handBackNote(change, of: id) }
  }

  /// What the store answered for a candidate.
  mutating func takeSave(_ event: SessionEvent, of id: SubjectID) -> [Request] {
    if case .saveFailed = event { failedAt = now } else { failedAt = nil }
    let requests = carry(grid?.handle(event, of: id, at: now) ?? [])
    if case .saved = event, grid?.sheet?.isSaved == true { grid?.notes = [] }
    return requests
  }

  mutating func retryGrid() -> [Request] { carry(grid?.retry(at: now) ?? []) }

  /// The sessions of candidates whose last changes are not on disk, those that were deleted elsewhere first.
  package var unsavedCandidates: [SessionState] {
    goneCandidates + (grid?.sheet?.candidates ?? []).map(\.session).filter { !$0.isSaved }
  }
}
