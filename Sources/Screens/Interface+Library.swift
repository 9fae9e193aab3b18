internal import Domain
internal import Session

/// The library: which lines it shows, and which of them the keys act on.
extension Interface {
  /// The lines that the filter leaves.
  var libraryLines: [LibraryLine] {
    let words = (filter?.text ?? "").lowercased().split(separator: " ").map(String.init)
    return LibraryLine.lines(of: summaries, holding: words, isUnfolded: showsEarlier) {
      !$0.isArchived || showsArchived || $0.id == justArchived
    }
  }

  /// The line that the keys act on.
  var selectedLine: LibraryLine? { libraryLines.dropFirst(selection).first }

  var archivedCount: Int { summaries.count(where: \.isArchived) }

  /// The workshops of a programme that are not archived.
  func workshops(of programme: ProgrammeID) -> [Summary] {
    summaries.filter { $0.programme == programme && !$0.id.isProgramme && !$0.isArchived }
  }

  // MARK: The selection

  /// Changes what the library shows; the line that was selected stays selected where it is still there.
  mutating func keepingLine(_ change: (inout Interface) -> Void) {
    guard view == .library else { return change(&self) }
    let id = selectedLine?.summary.id
    change(&self)
    selectLine(of: id)
  }

  /// Selects the line of a workshop or a programme; where it has none, the one that stands there now.
  mutating func selectLine(of id: SubjectID?) {
    let lines = libraryLines
    selection = lines.firstIndex { $0.summary.id == id } ?? max(0, min(selection, lines.count - 1))
  }

  /// After the filter has changed: the first line that it found, not one that only heads it.
  mutating func selectFound() {
    justArchived = nil
    selection = libraryLines.firstIndex(where: \.isFound) ?? 0
  }

  /// After another line was selected: what was archived before goes out of sight.
  mutating func forgetArchived() {
    guard view == .library, justArchived != nil, justArchived != selectedLine?.summary.id else { return }
    keepingLine { $0.justArchived = nil }
  }

  /// Takes the library as it is now. Whatever was asked to be seen in it is selected, and nothing hides it.
  mutating func take(_ summaries: [Summary]) {
    keepingLine { $0.summaries = summaries }
    marked.formIntersection(summaries.map(\.id))
    guard view == .library, let id = sought, let summary = summaries.first(where: { $0.id == id }) else { return }
    sought = nil
    if summary.isArchived { showsArchived = true }
    if !libraryLines.contains(where: { $0.summary.id == id }) {
      filter = nil
      isFiltering = false
    }
    if !libraryLines.contains(where: { $0.summary.id == id }) { showsEarlier = true }
    selectLine(of: id)
  }

  /// What to ask once somebody has written to the library, here or in another window: its lines, where they are seen, or
  /// what is open, and whether the room has to be done at another time.
  package var requestsAfterWriting: [Request] {
    if view == .library || view == .grid { return [.list] }
    guard !view.isOfLibrary, let session else { return [] }
    let id = session.subject.subjectID
    return [.look(id, since: session.revision)] + (session.subject.workshop == nil ? [] : [.sitting(of: id)])
  }

  // MARK: The keys

  mutating func performInLibrary(_ command: Command) -> [Request] {
    switch command {
    case .newWorkshop:
      open(setUpForm())
      return [.plans]
    case .newAgenda: open(newAgendaForm())
    case .openSelected: return selectedLine.map { [.open($0.summary.id)] } ?? []
    case .addSample: return [.addSample]
    case .filter:
      filter = filter ?? TextEditor(limit: Bound.nameLength)
      isFiltering = true
    case .mark: markLine()
    case .toggleArchived:
      keepingLine {
        $0.showsArchived.toggle()
        $0.justArchived = nil
      }
    case .toggleEarlier: toggleEarlier()
    case .review: return lastSession.flatMap(\.workshop).map { [.follow($0)] } ?? []
    default: break
    }
    return []
  }

  /// The last session of the partnership that is selected; nil for a programme.
  private var lastSession: Summary? {
    guard let id = selectedLine?.summary.workshop else { return nil }
    return summaries.workshops[Partnership.last(after: id, in: summaries)]
  }

  /// Shows the earlier sessions beneath their partnerships, or folds them: who was at one is at its partnership then.
  private mutating func toggleEarlier() {
    let line = selectedLine
    showsEarlier.toggle()
    let lines = libraryLines
    let partnership = lines.first {
      $0.partnership?.first.id == line?.partnership?.first.id && $0.partnership?.isLast == true
    }
    let isGone = !lines.contains { $0.summary.id == line?.summary.id }
    selectLine(of: isGone ? partnership?.summary.id : line?.summary.id)
  }

  /// Esc: the filter goes, and shows all again.
  mutating func leaveFilter() {
    keepingLine {
      $0.filter = nil
      $0.isFiltering = false
    }
  }

  /// What a key of the library does just now, where that is not always the same.
  func libraryLabel(of command: Command) -> String? {
    switch command {
    case .archive where selectedLine?.summary.isArchived == true: "bring back"
    case .toggleArchived where showsArchived: "hide archived"
    case .toggleEarlier where showsEarlier: "fold sessions"
    case .mark where selectedLine.map { marked.contains($0.summary.id) } == true: "unmark"
    default: nil
    }
  }

  func obstacleInLibrary(to command: Command) -> String? {
    switch command {
    case .toggleArchived:
      return archivedCount == 0 && !showsArchived ? "Nothing is archived. A archives the line that is selected." : nil
    case .toggleEarlier:
      return libraryLines.contains { $0.partnership != nil }
        ? nil : "No partnership here has more than one session. R makes a review of one."
    case .compare where marked.count >= 2: return nil
    case _ where summaries.isEmpty: return "The library is empty. n makes a workshop, s adds the sample."
    case .filter: return nil
    default: break
    }
    guard let line = selectedLine else {
      return filter?.text.isEmpty == false
        ? "Nothing matches the filter. Esc shows all." : "Everything is archived. t shows it."
    }
    switch command {
    case .mark where line.isProgramme: return "Workshops are marked. C on a programme compares all of its workshops."
    case .compare: return obstacleToComparing(line)
    case .review where line.isProgramme:
      return "A programme is no partnership. Select a workshop of it to make a review."
    case .review where lastSession?.settled == 0:
      return "Nothing is answered in its last session yet, so there is nothing to look back on. Enter opens it."
    case .delete where session?.subject.subjectID == line.summary.id && session?.isSaved == false:
      return "Its last change is not saved yet. Open it, and fix what keeps it from being saved first."
    default: return nil
    }
  }

  private func obstacleToComparing(_ line: LibraryLine) -> String? {
    guard let programme = line.summary.id.programme else {
      return "Mark two workshops or more with Space; C compares them. On a programme it compares all of its workshops."
    }
    return workshops(of: programme).isEmpty ? "This programme has no workshops to compare yet. n makes one." : nil
  }

  private mutating func markLine() {
    guard let id = selectedLine?.summary.id else { return }
    if marked.remove(id) == nil { marked.insert(id) }
    scroll(by: 1)
  }
}
