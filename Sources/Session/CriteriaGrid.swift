package import Domain
internal import Scoring

/// Candidates × criteria: every open workshop of a programme, rated by the criteria that were accepted last.
///
/// A value. Each candidate is a session of its own, with its own revision, so that what is said of one is saved, merged and
/// handed back as in any session; undo and redo lead over all of them, the latest change first.
package struct CriteriaGrid: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    package internal(set) var session: SessionState
    /// How far it meets the criteria that it carries, 0…100; nil where nothing of them is rated.
    package internal(set) var fit: Double?
    /// Those of the criteria accepted last that are settled: rated, unknown or set aside.
    package internal(set) var settled: Int
    /// What going by the criteria accepted last would mean; nil where it goes by them.
    package internal(set) var renewal: AgendaRenewal?

    package var id: SubjectID { session.subject.subjectID }
    package var firm: String { session.subject.workshop?.partnerFirm ?? "" }

    init(_ session: SessionState, of programme: Programme, by criteria: [Question]) {
      self.session = session
      fit = session.subject.inquiry.fit
      settled = 0
      renewal = session.subject.renewal(from: programme)
      settled = criteria.count { answer(to: $0).map { $0.state != .open } ?? false }
    }

    /// What is said of it by a criterion; nil where it is not asked this, word for word.
    package func answer(to criterion: Question) -> Answer? {
      let inquiry = session.subject.inquiry
      return inquiry.criteria?.asks(criterion) == true
        ? inquiry[QuestionID(Criteria.questionnaire, criterion.id)] : nil
    }
  }

  /// What a session asks of the world, and on whose behalf.
  package struct Effect: Hashable, Sendable {
    package let candidate: SubjectID
    package let effect: SessionEffect
  }

  package let programme: Programme
  /// The columns: the criteria that were accepted last, in their order.
  package let criteria: [Question]
  /// The rows: by partner, then title, then id.
  package private(set) var candidates: [Candidate] = []
  /// Whose change each is that undo and redo would lead to, the latest last.
  private var changed: [SubjectID] = []
  private var undone: [SubjectID] = []

  /// Nil where no criteria were accepted.
  package init?(of programme: Programme) {
    guard let questionnaire = programme.criteria?.questionnaire else { return nil }
    self.programme = programme
    criteria = questionnaire.questions
  }

  package var version: Int { programme.criteria?.version ?? 0 }

  /// Takes a workshop as a row, or what somebody else wrote of one that is here already.
  ///
  /// - Parameter isTyping: whether somebody types a text of it here: that goes on top of what stood there before.
  package mutating func take(_ stored: Stored, isTyping: Bool = false, at moment: Moment) -> [Effect] {
    let id = stored.subject.subjectID
    guard row(of: id) == nil else { return handle(.written(stored, isTyping: isTyping), of: id, at: moment) }
    guard let workshop = stored.subject.workshop, workshop.programme == programme.id else { return [] }
    let candidate = Candidate(SessionState(stored, at: moment), of: programme, by: criteria)
    let following = candidates.firstIndex { $0.session.subject.workshop.map(workshop.isNamedBefore) ?? false }
    candidates.insert(candidate, at: following ?? candidates.endIndex)
    return []
  }

  /// Lets a workshop go that is no candidate any more, and with it what undo and redo would do there.
  ///
  /// - Returns: the row as it stood; nil where there is none.
  package mutating func remove(_ id: SubjectID) -> Candidate? {
    guard let row = row(of: id) else { return nil }
    changed.removeAll { $0 == id }
    undone.removeAll { $0 == id }
    return candidates.remove(at: row)
  }

  package func row(of id: SubjectID) -> Int? { candidates.firstIndex { $0.id == id } }

  /// The full name of a criterion in every workshop.
  package func question(_ column: Int) -> QuestionID { QuestionID(Criteria.questionnaire, criteria[column].id) }

  package func answer(_ row: Int, _ column: Int) -> Answer? { candidates[row].answer(to: criteria[column]) }

  /// Whether everything said so far is on disk.
  package var isSaved: Bool { candidates.allSatisfy { $0.session.isSaved } }

  // MARK: Changes

  /// Makes a change of one candidate, unless its rules refuse it.
  package mutating func edit(_ edit: Edit, of id: SubjectID, at moment: Moment) -> [Effect] {
    handle(.edit(edit), of: id, at: moment)
  }

  /// Folds one event into the session of a candidate: a change, a text being typed, or what the store answered.
  package mutating func handle(_ event: SessionEvent, of id: SubjectID, at moment: Moment) -> [Effect] {
    guard let row = row(of: id) else { return [] }
    let effects = candidates[row].session.handle(event, at: moment)
    candidates[row] = Candidate(candidates[row].session, of: programme, by: criteria)
    let known = changed.count { $0 == id }
    let present = candidates[row].session.undoable.count
    if present > known {
      changed += Array(repeating: id, count: present - known)
      undone = []
    } else {
      forget(known - present, of: id)
    }
    return effects.map { Effect(candidate: id, effect: $0) }
  }

  /// Changes that somebody else overtook cannot be taken back.
  private mutating func forget(_ count: Int, of id: SubjectID) {
    for _ in 0..<count {
      if let last = changed.lastIndex(of: id) { changed.remove(at: last) }
    }
  }

  package var canUndo: Bool { !changed.isEmpty }
  package var canRedo: Bool { !undone.isEmpty }

  /// Takes back the latest change of all.
  ///
  /// - Returns: the candidate it was of, and what has to happen outside; nil where there is nothing to take back.
  package mutating func undo(at moment: Moment) -> (candidate: SubjectID, effects: [Effect])? {
    guard let id = changed.last, let row = row(of: id) else { return nil }
    let count = candidates[row].session.redoable.count
    let effects = handle(.undo, of: id, at: moment)
    if candidates[row].session.redoable.count > count { undone.append(id) }
    return (id, effects)
  }

  /// Makes the change again that was taken back last.
  package mutating func redo(at moment: Moment) -> (candidate: SubjectID, effects: [Effect])? {
    guard let id = undone.last else { return nil }
    guard let row = row(of: id) else { return nil }
    let (rest, count) = (undone, candidates[row].session.redoable.count)
    let effects = handle(.redo, of: id, at: moment)
    undone = candidates[row].session.redoable.count < count ? rest.dropLast() : rest
    return (id, effects)
  }
}
