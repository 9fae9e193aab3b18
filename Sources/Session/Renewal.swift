package import Domain

/// A newer version of a questionnaire than the copy that a workshop or a programme carries, and what moving the answers
/// over to it would mean. Nothing moves before somebody asks.
package struct Renewal: Hashable, Sendable {
  /// The frozen copy.
  package let before: Questionnaire
  /// The newer version, for the same firms as the copy: what was one firm's own stays so.
  package let after: Questionnaire
  /// Why the answers cannot be moved over; nil where they can.
  package let obstacle: EditRefusal?

  package var difference: QuestionnaireDifference { QuestionnaireDifference(from: before, to: after) }
}

extension Subject {
  /// The newer versions among `offered` of the questionnaires carried here, in their order.
  package func renewals(from offered: [Questionnaire]) -> [Renewal] {
    inquiry.questionnaires.compactMap { before in
      guard var after = offered.first(where: { $0.id == before.id }), after.version > before.version else { return nil }
      after.audience = before.audience
      return Renewal(before: before, after: after, obstacle: obstacle(toMoving: before, to: after))
    }
  }

  /// Those among `offered` that ask otherwise than the copy here, and have its version all the same.
  package func others(ofSameVersionAmong offered: [Questionnaire]) -> [Questionnaire] {
    offered.filter { other in
      guard let copy = inquiry.questionnaire(other.id) else { return false }
      return copy.version == other.version && !QuestionnaireDifference(from: copy, to: other).isEmpty
    }
  }

  /// The change that moves the answers over to a newer version: the copy is another, and what was said stays as it is, under
  /// the same questions.
  func renewalChange(to offered: Questionnaire) throws(EditRefusal) -> Change {
    guard let before = inquiry.questionnaire(offered.id) else { throw .noSuchQuestionnaire(offered.id) }
    guard let renewal = renewals(from: [offered]).first else {
      throw .notNewer(title: before.title, have: before.version)
    }
    if let obstacle = renewal.obstacle { throw obstacle }
    return Change(
      kind: .questionnaire, before: .questionnaire(before), after: .questionnaire(renewal.after),
      summary: "moved to \(renewal.after.title) \(renewal.after.version)")
  }

  private func obstacle(toMoving before: Questionnaire, to after: Questionnaire) -> EditRefusal? {
    if before.version.major != after.version.major {
      return .otherMajor(title: before.title, have: before.version, offered: after.version)
    }
    if workshop?.decision != nil { return .isDecided }
    let losses = losses(in: after)
    if !losses.isEmpty { return .wouldLose(title: before.title, have: before.version, losses) }
    // Whatever else the rules of a file say: what could not be read again as a file is not written.
    var moved = self
    moved.put(.questionnaire(after))
    return moved.newFlaw(since: self).map { .cannotMove(because: $0.sentence) }
  }

  /// What was said here that `questionnaire` has no place for, each as a clause: it names what would be out of sight if it
  /// took the place of the one of its id.
  func losses(in questionnaire: Questionnaire) -> [String] {
    guard let present = inquiry.questionnaire(questionnaire.id) else { return [] }
    let later = Dictionary(questionnaire.questions.map { ($0.id, $0) }) { first, _ in first }
    // Also what another window said to a question that this copy has no longer.
    let ids =
      present.questionIDs
      + inquiry.answers.keys.filter { id in
        id.questionnaire == present.id && !present.questions.contains { $0.id == id.name }
      }.sorted()
    return ids.flatMap { id -> [String] in
      var name: String { "“\(inquiry.mention(of: id))”" }
      guard let question = later[id.name] else {
        return hasWords(on: id) ? ["\(name) is gone, and something was said to it"] : []
      }
      var losses: [String] = []
      let answer = inquiry[id]
      if questionnaire.kind != present.kind, answer.hasJudgement {
        losses.append(
          "\(name) is \(questionnaire.kind == .ladder ? "placed on levels, and was rated" : "rated, and was placed on levels")"
        )
      } else if answer.level != nil, questionnaire.levels.count != present.levels.count {
        losses.append(
          "\(name) stands on one of \(present.levels.count) levels, and there are \(questionnaire.levels.count)")
      } else if answer.level != nil, questionnaire.hasLevelsElsewhere(than: present) {
        losses.append("\(name) stands on a level, and the levels are in another order")
      }
      if question.gate != nil, case .notApplicable = answer.state {
        losses.append("\(name) is a gate, and was set aside as not applicable")
      }
      let filledIn = EntryField.allCases.filter { field in answer.entries.contains { $0.cells[field] != nil } }
      losses += filledIn.filter { !question.fields.contains($0) }
        .map { "the column “\($0.title)” of \(name) is gone, and is filled in" }
      return losses
    }
  }

  /// Whether anything was said to a question, or hangs on it. The time it took is no word.
  func hasWords(on id: QuestionID) -> Bool {
    !inquiry[id].isUntouchedButForTime || inquiry.actions.contains { $0.question == id }
      || inquiry.parkingLot.contains { $0.question == id }
  }
}

extension Questionnaire {
  /// Whether a level has another place here than there: what stands on it would stand on another.
  fileprivate func hasLevelsElsewhere(than other: Questionnaire) -> Bool {
    other.levels.enumerated().contains { place, name in
      levels.firstIndex(of: name).map { $0 != place } ?? false
    }
  }
}

extension Subject {
  /// The first rule of its file that is broken here and was not before.
  func newFlaw(since before: Subject) -> Flaw? {
    let known = Set(before.flaws.map(\.sentence))
    return flaws.first { !known.contains($0.sentence) }
  }

  /// A fragment as it can stand here: an action or something parked hangs on no question that is not there.
  func placed(_ fragment: Fragment) -> Fragment {
    func there(_ question: QuestionID?) -> QuestionID? { question.flatMap { inquiry.question($0) == nil ? nil : $0 } }
    switch fragment {
    case .actions(var actions):
      for place in actions.indices { actions[place].question = there(actions[place].question) }
      return .actions(actions)
    case .parkingLot(var items):
      for place in items.indices { items[place].question = there(items[place].question) }
      return .parkingLot(items)
    default: return fragment
    }
  }

  /// Every rule of its file that is broken here.
  private var flaws: [Flaw] {
    switch self {
    case .workshop(let workshop): workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions)
    case .programme(let programme): programme.flaws(answersInOrder: programme.inquiry.answeredQuestions)
    }
  }
}

extension Answer {
  /// Whether nothing was said, however long it took.
  var isUntouchedButForTime: Bool {
    var answer = self
    answer.seconds = 0
    return answer == .untouched
  }

  fileprivate var hasJudgement: Bool { rating != nil || level != nil || !rounds.isEmpty }
}
