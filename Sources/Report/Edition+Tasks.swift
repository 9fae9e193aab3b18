internal import Domain
internal import Scoring

extension Edition {
  /// Each condition of the score and each action that must be done before the firms go ahead, as tasks. An action on a
  /// condition's question, or in its section, is what is done about that condition and lends it owner and date.
  var beforeWeGoAhead: [Block.Task] {
    var pending = inquiry.actions.filter(\.isCondition)
    var tasks: [Block.Task] = []
    // Where nothing is rated, all that follows from ratings says one thing: rate something.
    let conditions = score.conditions.filter { score.index != nil || !$0.kind.followsFromRatings }
    for condition in conditions {
      let own = pending.filter { condition.concerns($0.question, in: inquiry) }
      pending.removeAll { own.contains($0) }
      tasks.append(Block.Task("\(condition.task(in: inquiry)): \(answer(own))."))
    }
    return tasks
      + pending.map { action in
        Block.Task("\(shortened(action.text, to: FirstPageLimit.action)): \(duty(action)).", isDone: action.isDone)
      }
  }

  private func answer(_ actions: [Action]) -> String {
    if actions.isEmpty { return "no owner yet" }
    return actions.map { action in
      "“\(shortened(action.text, to: FirstPageLimit.action))” (\(duty(action))\(action.isDone ? "; done" : ""))"
    }.joined(separator: "; ")
  }

  /// What is left to do besides, the earliest date first, undated last.
  var nextActions: [Action] {
    let open = inquiry.actions.enumerated().filter { !$1.isCondition && !$1.isDone }
    let last = Day(year: 9999, month: 12, day: 31)
    return open.sorted { a, b in
      guard let early = a.element.due ?? last, let late = b.element.due ?? last else { return a.offset < b.offset }
      let isUndated = (a.element.due == nil, b.element.due == nil)
      if isUndated.0 != isUndated.1 { return isUndated.1 }
      return early == late ? a.offset < b.offset : early < late
    }.map(\.element)
  }

  /// A row for each question of the joint rating questionnaires; of all of them for a programme.
  var agreedRows: [[Phrase]] {
    let questionnaires = inquiry.questionnaires.filter { questionnaire in
      questionnaire.kind == .rating && (subject.workshop == nil || questionnaire.audience == .joint)
    }
    return questionnaires.flatMap(\.questionIDs).map { question in
      let answer = inquiry[question]
      let figures = score[question]
      return [
        Phrase(name(question)), Phrase(readBack(answer)), Phrase(figures?.rating.map { String($0.rawValue) } ?? "–"),
        Phrase(grade(answer, figures)),
      ]
    }
  }

  private func readBack(_ answer: Answer) -> String {
    let text = isBlank(answer.answer) ? "" : shortened(answer.answer, to: FirstPageLimit.answer)
    switch answer.state {
    case .open: return text.isEmpty ? "Not rated yet." : "Not rated yet: “\(text)”"
    case .unknown: return text.isEmpty ? "We do not know." : "We do not know: “\(text)”"
    case .notApplicable(let reason):
      return "Not applicable: “\(shortened(reason, to: FirstPageLimit.answer))”"
    case .rated: return text.isEmpty ? "Rated; no answer was written down." : text
    }
  }

  private func grade(_ answer: Answer, _ figures: QuestionScore?) -> String {
    guard let used = figures?.confidence else { return "–" }
    return answer.confidence == nil ? "\(used.rawValue), none stated" : "\(used.rawValue), \(used.name)"
  }
}

extension Condition {
  /// Whether an action on `question` answers this condition.
  fileprivate func concerns(_ question: QuestionID?, in inquiry: Inquiry) -> Bool {
    guard let question else { return false }
    if let own = self.question { return own == question }
    guard let section, section.questionnaire == question.questionnaire else { return false }
    return inquiry.questionnaire(section.questionnaire)?.sections.contains { candidate in
      candidate.id == section.section && candidate.questions.contains { $0.id == question.name }
    } ?? false
  }
}

extension Condition.Kind {
  /// Whether there is nothing to say about it before the first rating.
  fileprivate var followsFromRatings: Bool {
    switch self {
    case .index, .interval, .floor, .confidence: true
    case .gate, .coverage, .setAside, .evidence, .split: false
    }
  }
}
