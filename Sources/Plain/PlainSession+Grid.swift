internal import Domain
internal import Report
package import Session

/// The criteria grid in lines: the candidates of a programme by number or name, its criteria by number.
extension PlainSession {
  /// `grid`, `grid rate 2 3 4`, `grid add Contoso`. The candidates are read when they are first asked for, and whenever they
  /// are listed.
  mutating func performGrid(_ argument: String) {
    guard let programme = subject.programme else { return say("Only a programme has a criteria grid.") }
    guard programme.criteria?.questionnaire != nil else {
      return say("There are no criteria yet. List them with their weights, then type accept.")
    }
    if argument.isEmpty || grid == nil {
      gridCommand = argument
      effects.append(.readCandidates(programme.id))
    } else {
      performOnGrid(argument)
    }
  }

  /// Folds in the open workshops of the programme as they are stored, and does what they were read for.
  package mutating func handle(candidates: [Stored], at moment: Moment) -> [PlainEffect] {
    now = moment
    if let programme = subject.programme, grid?.programme.acceptance != programme.acceptance {
      grid = CriteriaGrid(of: programme)
    }
    for stored in candidates { carry(grid?.take(stored, at: now) ?? []) }
    // A number means the same firm to the end of the session, whoever comes in beside it.
    gridNumbers += (grid?.candidates ?? []).map(\.id).filter { !gridNumbers.contains($0) }
    if let argument = gridCommand {
      gridCommand = nil
      performOnGrid(argument)
    } else if let added = candidates.first, candidates.count == 1 {
      sayAdded(added.subject)
    }
    return drained()
  }

  /// Folds in what the store answered to a save of a candidate.
  package mutating func handle(_ event: SessionEvent, of candidate: SubjectID, at moment: Moment) -> [PlainEffect] {
    now = moment
    gridWriting -= 1
    if case .saved = event, let change = gridSession(of: candidate)?.unsaved.first, !Self.isSilent(change.kind) {
      say("Saved: \(firm(of: candidate)), \(change.summary).")
    }
    carry(grid?.handle(event, of: candidate, at: now) ?? [])
    finishLeaving()
    return drained()
  }

  /// The sessions of candidates whose last changes are not on disk.
  package var unsavedCandidates: [SessionState] {
    (grid?.candidates ?? []).map(\.session).filter { !$0.isSaved }
  }

  /// Tries again to write what could not be written.
  mutating func retryGrid() {
    for session in unsavedCandidates { carry(grid?.handle(.retry, of: session.subject.subjectID, at: now) ?? []) }
  }

  /// Whether a line rates a candidate by name, as `rate Contoso 3 4` does once the candidates were read.
  func ratesCandidate(_ argument: String) -> Bool {
    guard subject.programme != nil, grid != nil, let (_, _, rest) = cell(argument) else { return false }
    return judgement(rest) != nil
  }

  // MARK: What is typed

  private static let usage = """
    Type grid rate, the number of a candidate, that of a criterion and a rating from 1 to 5, or ? for don’t know: \
    grid rate 2 3 4. grid lists both numbers.
    """

  mutating func performOnGrid(_ argument: String) {
    let (word, rest) = firstWord(of: argument)
    switch word.lowercased() {
    case "": say(listing)
    case "rate": rateOnGrid(rest)
    case "confidence": gradeOnGrid(rest)
    case "note": noteOnGrid(rest)
    case "add": addCandidate(rest)
    case "move": moveOnGrid(rest)
    case "undo": goBack { $0.undo(at: $1) }
    case "redo": goBack { $0.redo(at: $1) }
    default: say(Self.usage)
    }
  }

  private mutating func rateOnGrid(_ typed: String) {
    guard let (row, column, rest) = cell(typed), let grid, let value = judgement(rest) else { return say(Self.usage) }
    let question = grid.question(column)
    edit(value.rating.map { .rate(question, $0, reason: "") } ?? .markUnknown(question), row, column)
  }

  private mutating func gradeOnGrid(_ typed: String) {
    guard let (row, column, rest) = cell(typed), let grid,
      let confidence = Int(rest).flatMap(Confidence.init(rawValue:))
    else { return say("Type grid confidence, candidate, criterion and a grade from 1 to 5: grid confidence 2 3 4.") }
    edit(.confidence(grid.question(column), confidence), row, column)
  }

  private mutating func noteOnGrid(_ typed: String) {
    guard let (row, column, text) = cell(typed), let grid else {
      return say("Type grid note, candidate, criterion and the note: grid note 2 3 They asked twice.")
    }
    let note = grid.answer(row, column)?.notes.joint ?? ""
    if text.isEmpty { return say(note.isEmpty ? "No note yet." : note) }
    edit(
      .note(grid.question(column), .joint, [note, text].filter { !$0.isEmpty }.joined(separator: "\n")), row, column)
  }

  private mutating func addCandidate(_ typed: String) {
    guard let programme = subject.programme else { return }
    if typed.isEmpty { return say("Type grid add and the name of the firm: grid add Contoso.") }
    effects.append(.addCandidate(WorkshopDraft(candidate: typed, of: programme), in: programme.id))
  }

  private static let anyway = "anyway"

  private mutating func moveOnGrid(_ typed: String) {
    guard let grid else { return }
    var rows = rowsByNumber.filter { grid.candidates[$0].renewal != nil }
    // What loses a rating is said first, and done when it is asked for once more.
    let isSaid = typed == Self.anyway || typed.hasSuffix(" \(Self.anyway)")
    let typed = isSaid ? trimmed(typed.dropLast(Self.anyway.count)) : typed
    if !typed.isEmpty {
      guard let (row, rest) = candidate(typed), rest.isEmpty else {
        return say("There is no candidate “\(typed)”. grid lists them.")
      }
      rows = rows.filter { $0 == row }
    }
    if rows.isEmpty { return say("Nobody is behind: these candidates go by the criteria accepted last.") }
    for row in rows {
      let candidate = grid.candidates[row]
      guard let renewal = candidate.renewal else { continue }
      say("\(candidate.firm): \(renewal.sentence)")
      if renewal.obstacle == nil, !renewal.unrated.isEmpty, !isSaid {
        say("Nothing was moved. grid move \(number(of: row)) anyway moves it, and leaves those ratings behind.")
      } else if renewal.obstacle == nil {
        carry(self.grid?.edit(.takeAgenda(grid.programme), of: candidate.id, at: now) ?? [])
      }
    }
  }

  private mutating func goBack(
    _ move: (inout CriteriaGrid, Moment) -> (candidate: SubjectID, effects: [CriteriaGrid.Effect])?
  ) {
    guard var grid, let (_, effects) = move(&grid, now) else {
      return say("There is nothing to take back or do again.")
    }
    self.grid = grid
    carry(effects)
  }

  private mutating func edit(_ edit: Edit, _ row: Int, _ column: Int) {
    guard let grid else { return }
    let candidate = grid.candidates[row]
    if candidate.session.subject.workshop?.decision != nil {
      return say("A decision was taken on \(candidate.firm), and its ratings stay as they were.")
    }
    if grid.answer(row, column) == nil {
      guard candidate.renewal != nil else { return say("\(candidate.firm) goes by other criteria by now. Type grid.") }
      return say("\(candidate.firm): \(candidate.renewal?.sentence ?? "") grid move \(number(of: row)) moves it.")
    }
    let effects = self.grid?.edit(edit, of: candidate.id, at: now) ?? []
    if effects.isEmpty { say("Nothing changed: it stands so already.") }
    carry(effects)
  }

  // MARK: Candidates and criteria by what is typed

  /// A candidate and a criterion, from 0, at the beginning of a line, and what follows them.
  private func cell(_ typed: String) -> (row: Int, column: Int, rest: String)? {
    guard let grid, let (row, rest) = candidate(typed) else { return nil }
    let (number, tail) = firstWord(of: rest)
    guard let column = Int(number), grid.criteria.indices.contains(column - 1) else { return nil }
    return (row, column - 1, tail)
  }

  /// A candidate by its number, or by the longest of the names that the line begins with.
  private func candidate(_ typed: String) -> (row: Int, rest: String)? {
    guard let grid else { return nil }
    let (number, rest) = firstWord(of: typed)
    if let place = Int(number) {
      guard gridNumbers.indices.contains(place - 1) else { return nil }
      return grid.row(of: gridNumbers[place - 1]).map { ($0, rest) }
    }
    let named = grid.candidates.indices.filter { row in
      let name = grid.candidates[row].firm.lowercased()
      let line = typed.lowercased()
      return !name.isEmpty && (line == name || line.hasPrefix(name + " "))
    }
    let longest = named.max { grid.candidates[$0].firm.count < grid.candidates[$1].firm.count }
    return longest.map { ($0, trimmed(typed.dropFirst(grid.candidates[$0].firm.count))) }
  }

  /// The candidates in the order of their numbers.
  private var rowsByNumber: [Int] { gridNumbers.compactMap { grid?.row(of: $0) } }

  /// What a candidate is called by, from 1.
  private func number(of row: Int) -> Int {
    (grid?.candidates[row].id).flatMap(gridNumbers.firstIndex).map { $0 + 1 } ?? row + 1
  }

  /// A rating, or that nobody knows.
  private func judgement(_ typed: String) -> Vote.Value? {
    typed == "?" ? .unknown : Int(typed).flatMap(Rating.init(rawValue:)).map { .rating($0) }
  }

  // MARK: What is said

  /// The criteria with their numbers and weights, then the candidates with theirs, a line each.
  private var listing: String {
    guard let grid else { return "" }
    let criteria = grid.criteria.enumerated().map { index, criterion in
      "\(index + 1). \(onOneLine(criterion.prompt)), weight \(plain(criterion.weight.number))"
    }
    let candidates = rowsByNumber.map { row -> String in
      let candidate = grid.candidates[row]
      let fit = candidate.fit.map { ", fit \(Figure.whole($0))" } ?? ""
      let ratings = grid.criteria.indices.map { "\($0 + 1): \(word(grid.answer(row, $0)))" }.joined(separator: ", ")
      let behind = candidate.renewal.map { " \($0.sentence)" } ?? ""
      return
        "\(number(of: row)). \(candidate.firm): \(candidate.settled) of \(grid.criteria.count) settled\(fit). \(ratings).\(behind)"
    }
    return
      (["Criteria, version \(grid.version):"] + criteria
      + (candidates.isEmpty
        ? ["No candidates yet. Type grid add and the name of a firm."] : ["Candidates:"] + candidates))
      .joined(separator: "\n")
  }

  private func word(_ answer: Answer?) -> String {
    guard let answer else { return "not asked so" }
    switch answer.state {
    case .open: return "not rated"
    case .unknown: return "don’t know"
    case .notApplicable: return "not applicable"
    case .rated: return answer.rating.map { "\($0.rawValue)" } ?? "rated"
    }
  }

  private mutating func sayAdded(_ subject: Subject) {
    guard let row = grid?.row(of: subject.subjectID) else { return }
    say("Added: \(number(of: row)). \(subject.workshop?.partnerFirm ?? "").")
  }

  private func gridSession(of id: SubjectID) -> SessionState? {
    grid.flatMap { grid in grid.row(of: id).map { grid.candidates[$0].session } }
  }

  private func firm(of id: SubjectID) -> String {
    gridSession(of: id)?.subject.workshop?.partnerFirm ?? id.text
  }

  private mutating func carry(_ effects: [CriteriaGrid.Effect]) {
    for effect in effects {
      switch effect.effect {
      case .save(let subject, let revision, let change):
        gridWriting += 1
        self.effects.append(.saveCandidate(subject, revision: revision, change))
      case .keep: break
      case .say(let notice): say("\(firm(of: effect.candidate)): \(notice.sentence)")
      }
    }
  }
}
