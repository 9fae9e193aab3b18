internal import Domain
internal import Scoring

/// What has to happen before anybody goes ahead, as the first page tells it.
struct Preparation {
  var tasks: [Block.Task] = []
  /// What nobody can own: that the answers as a whole get better. Nil where the score needs nothing of the kind.
  var wish: Phrase?
  /// The actions that a task names, which need not be told again.
  var named: [Action] = []
}

extension Edition {
  /// A task for each condition that somebody can do something about, and for each other action that must be done before
  /// the firms go ahead. An action on a condition's question, or in its section, is what is done about that condition
  /// and lends it owner and date; one that must be done comes before all others.
  ///
  /// That too little is rated makes a task for each open question about which something is done, and one for the rest
  /// together. The part behind the first page has each clause with its figures.
  var preparation: Preparation {
    var preparation = Preparation()
    var pending = inquiry.actions
    func task(_ phrase: Phrase, _ concerns: (QuestionID?) -> Bool) -> Block.Task {
      let own = Array(pending.answers(concerns).prefix(FirstPageLimit.answers))
      pending.removeAll(where: own.contains)
      let isAbove = own.isEmpty && preparation.named.contains { concerns($0.question) }
      preparation.named += own
      return Block.Task("\(phrase): \(isAbove ? "as above" : answer(own)).")
    }
    var isRatingTold = false
    for condition in score.conditions where score.index != nil || !condition.kind.followsFromRatings {
      if let phrase = condition.task(in: inquiry) {
        preparation.tasks.append(task(phrase) { condition.concerns($0, in: inquiry) })
      } else if condition.kind.asksForRatings, !isRatingTold, !openQuestions.isEmpty {
        isRatingTold = true
        let answered = openQuestions.filter { question in
          !pending.answers { $0 == question }.isEmpty
        }.prefix(FirstPageLimit.openQuestions)
        let rest = openQuestions.filter { !answered.contains($0) }
        preparation.tasks += (answered.map { [$0] } + (rest.isEmpty ? [] : [rest])).map { group in
          let names = group.map { "\(emphasis: inquiry.mention(of: $0))" as Phrase }
          return task("Answer and rate \(names.abridged(to: 4))") { $0.map(group.contains) ?? false }
        }
      }
    }
    let others = pending.filter(\.isCondition)
    preparation.tasks += others.map { action in
      Block.Task("\(shortened(action.text, to: FirstPageLimit.action)): \(duty(action)).", isDone: action.isDone)
    }
    preparation.named += others
    let wishes = score.conditions.compactMap { $0.wish() }
    if !wishes.isEmpty {
      preparation.wish = "The score \(preparation.tasks.isEmpty ? "" : "also ")needs \(wishes.enumeration)."
    }
    return preparation
  }

  /// The unrated questions that count, without those whose gate has a task of its own.
  private var openQuestions: [QuestionID] {
    let gated = score.gates.filter { $0.status == .open }.map(\.question)
    return score.questions.filter { $0.rating == nil && $0.weight > 0 && !gated.contains($0.question) }.map(\.question)
  }

  private func answer(_ actions: [Action]) -> String {
    if actions.isEmpty { return "no owner yet" }
    return actions.map { action in
      "“\(shortened(action.text, to: FirstPageLimit.action))” (\(duty(action))\(action.isDone ? "; done" : ""))"
    }.joined(separator: "; ")
  }

  /// What is left to do besides, the earliest date first, undated last.
  func nextActions(besides named: [Action]) -> [Action] {
    let open = inquiry.actions.enumerated().filter { !$1.isCondition && !$1.isDone && !named.contains($1) }
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
    case .open:
      if !answer.wasAsked { return "Not asked yet." }
      return text.isEmpty ? "Not rated yet." : "Not rated yet: “\(text)”"
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

extension [Action] {
  /// What is done about some questions: what must be done, else what is still to be done.
  fileprivate func answers(_ concerns: (QuestionID?) -> Bool) -> [Action] {
    let own = filter { concerns($0.question) }
    let first = own.filter(\.isCondition)
    return first.isEmpty ? own.filter { !$0.isDone } : first
  }
}

extension Condition {
  /// Whether an action on `question` answers this condition.
  fileprivate func concerns(_ question: QuestionID?, in inquiry: Inquiry) -> Bool {
    guard let question else { return false }
    if let own = self.question { return own == question }
    return section != nil && section == inquiry.section(of: question)
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

  /// Whether rating the open questions is what there is to do about it.
  fileprivate var asksForRatings: Bool { self == .interval || self == .coverage }
}
