internal import Domain
internal import Scoring

/// What has to happen before anybody goes ahead.
struct Preparation {
  enum Requirement {
    /// What would satisfy a condition; the same without where it stands now, which is what is promised; and what is done about
    /// it.
    case condition(Phrase, aim: Aim, Remedy)
    /// What the room itself made a condition.
    case action(Action)
  }

  /// What would satisfy a condition, without where it stands now.
  struct Aim {
    let phrase: Phrase
    /// Whether it can be promised for itself: not what the ratings come to, nor to answer what is not rated yet.
    let isPromise: Bool
  }

  /// What is done about a condition.
  enum Remedy {
    case nothing
    case actions([Action])
    /// What a requirement above has named.
    case above
    /// It is a matter of the firm's own agenda.
    case agenda(ProgrammeID)
  }

  var requirements: [Requirement] = []
  /// The actions that a requirement names, which need not be told again.
  var named: [Action] = []
}

extension Edition {
  /// A requirement for each condition, and for each other action that must be done before the firms go ahead. An action on
  /// a condition's question, or in its section, is what is done about that condition and lends it owner and date; one that
  /// must be done comes before all others.
  ///
  /// That too little is rated makes a requirement for each open question about which something is done, and one for the
  /// rest together. The part behind the first page has each clause with its figures.
  var preparation: Preparation {
    var preparation = Preparation()
    // Of promises only what is still to be done.
    var pending = inquiry.actions.filter { $0.promise == nil || $0.isPending }
    func require(
      _ phrase: Phrase, aim: Preparation.Aim, of questionnaire: QuestionnaireID?, _ concerns: (QuestionID?) -> Bool
    ) {
      // What several sessions promised in the words of the condition is one task, and none beside what is done about it.
      let promised = pending.promising(aim.phrase.text)
      let restated = promised.filter { $0.text == aim.phrase.text }
      let done = promised.filter { !restated.contains($0) }
      pending.removeAll(where: promised.contains)
      let answers = (done.isEmpty ? Array(restated.suffix(1)) : done) + pending.answers(concerns)
      let own = Array(answers.prefix(FirstPageLimit.answers))
      pending += done.filter { !own.contains($0) }
      pending.removeAll(where: own.contains)
      let remedy: Preparation.Remedy =
        if !own.isEmpty {
          .actions(own)
        } else if preparation.named.contains(where: { concerns($0.question) }) {
          .above
        } else {
          agenda(of: questionnaire).map { .agenda($0) } ?? .nothing
        }
      preparation.named += restated.filter { !own.contains($0) } + own
      preparation.requirements.append(.condition(phrase, aim: aim, remedy))
    }
    var isRatingTold = false
    for condition in score.toldConditions where score.index != nil || !condition.kind.followsFromRatings {
      if condition.kind == .floor, condition.have == nil, let section = condition.section,
        score.hasOpenGate(in: section, of: inquiry)
      {
        continue
      } else if let phrase = condition.task(in: inquiry) {
        let aim = Preparation.Aim(
          phrase: condition.task(in: inquiry, tellsPresent: false) ?? phrase, isPromise: condition.isPromise)
        require(phrase, aim: aim, of: condition.question?.questionnaire ?? condition.section?.questionnaire) {
          condition.concerns($0, in: inquiry)
        }
      } else if condition.kind.asksForRatings, !isRatingTold {
        isRatingTold = true
        let answered = openQuestions.filter { question in
          !pending.answers { $0 == question }.isEmpty
        }.prefix(FirstPageLimit.openQuestions)
        let rest = openQuestions.filter { !answered.contains($0) }
        // What another document settles stands apart from what nobody has taken on.
        let (inAgenda, others) = (rest.filter(isInAgenda), rest.filter { !isInAgenda($0) })
        for group in answered.map({ [$0] }) + [others, inAgenda] where !group.isEmpty {
          let names = group.map { "\(emphasis: inquiry.mention(of: $0))" as Phrase }
          let phrase = "Answer and rate \(names.abridged(to: 4))" as Phrase
          require(phrase, aim: Preparation.Aim(phrase: phrase, isPromise: false), of: group.first?.questionnaire) {
            $0.map(group.contains) ?? false
          }
        }
      }
    }
    let others = pending.filter(\.isCondition)
    preparation.requirements += others.map { .action($0) }
    preparation.named += others
    return preparation
  }

  /// A requirement as a task, with at most `limit` characters of what people typed about it.
  func task(_ requirement: Preparation.Requirement, limit: Int = FirstPageLimit.action) -> Block.Task {
    switch requirement {
    case .condition(let phrase, let aim, let remedy):
      Block.Task("\(phrase): \(words(remedy, for: aim.phrase, limit: limit)).")
    case .action(let action):
      Block.Task("“\(shortened(action.text, to: limit))” (\(duty(action)))", isDone: action.isDone)
    }
  }

  private func words(_ remedy: Preparation.Remedy, for aim: Phrase, limit: Int) -> Phrase {
    switch remedy {
    case .nothing: "no owner yet"
    case .above: "as above"
    case .agenda(let programme): "settled in the agenda of programme \(code: programme.text)"
    case .actions(let actions):
      Phrase(
        actions.map { action in
          let duty = "\(duty(action))\(action.isDone ? "; done" : "")"
          let text = action.text == aim.text ? "" : excerpt(action.text, limit / actions.count)
          return text.isEmpty ? duty : "“\(text)” (\(duty))"
        }.joined(separator: "; "))
    }
  }

  /// The programme whose agenda settles the questions of a questionnaire for our firm alone; nil for any other
  /// questionnaire.
  private func agenda(of questionnaire: QuestionnaireID?) -> ProgrammeID? {
    guard let questionnaire, inquiry.questionnaire(questionnaire)?.audience == .internal else { return nil }
    return subject.workshop?.programme
  }

  private func isInAgenda(_ question: QuestionID) -> Bool { agenda(of: question.questionnaire) != nil }

  /// The unrated questions that count, without those whose gate has a task of its own.
  private var openQuestions: [QuestionID] {
    let gated = score.gates.filter { $0.status == .open }.map(\.question)
    return score.questions.filter { $0.rating == nil && $0.weight > 0 && !gated.contains($0.question) }.map(\.question)
  }

  /// What is left to do besides, the earliest date first, undated last.
  func nextActions(besides named: [Action]) -> [Action] {
    let open = (inquiry.actions + work).enumerated().filter { !$1.isCondition && $1.isPending && !named.contains($1) }
    let last = Day(year: 9999, month: 12, day: 31)
    return open.sorted { a, b in
      guard let early = a.element.due ?? last, let late = b.element.due ?? last else { return a.offset < b.offset }
      let isUndated = (a.element.due == nil, b.element.due == nil)
      if isUndated.0 != isUndated.1 { return isUndated.1 }
      return early == late ? a.offset < b.offset : early < late
    }.map(\.element)
  }

  /// The work that the questions of a programme, or the joint ones of a workshop, collected, each row with its own owner and
  /// date. What a workshop carries of the agenda is work of the programme, and stands among its registers.
  private var work: [Action] {
    let scope: Scope = subject.workshop == nil ? .ours : .both
    let questions = inquiry.questionIDs(in: scope).filter { inquiry.question($0)?.yields == .actions }
    return questions.flatMap { question in
      inquiry[question].entries.compactMap { entry in
        guard let text = entry.cells[.text]?.text else { return nil }
        let due: Day? = if case .day(let day)? = entry.cells[.due] { day } else { nil }
        return Action(
          id: ActionID(entry.id.text), text: text, owner: entry.cells[.owner]?.text ?? "", due: due, question: question)
      }
    }
  }

  /// The questions of the joint rating questionnaires; those of all of them for a programme.
  var agreedQuestions: [QuestionID] {
    inquiry.questionnaires.filter { questionnaire in
      questionnaire.kind == .rating && (subject.workshop == nil || questionnaire.audience == .joint)
    }.flatMap(\.questionIDs)
  }

  /// What was agreed on a question, with at most `limit` characters of the answer; the grade of evidence in words where
  /// there is room for them.
  func agreedRow(_ question: QuestionID, limit: Int, namesGrade: Bool) -> [Phrase] {
    let answer = inquiry[question]
    let figures = score[question]
    return [
      Phrase(name(question)), Phrase(readBack(answer, limit)),
      Phrase(figures?.rating.map { String($0.rawValue) } ?? "–"), Phrase(grade(answer, figures, inWords: namesGrade)),
    ]
  }

  private func readBack(_ answer: Answer, _ limit: Int) -> String {
    let text = excerpt(answer.answer, limit)
    switch answer.state {
    case .open:
      if !answer.wasAsked { return "Not asked yet." }
      return text.isEmpty ? "Not rated yet." : "Not rated yet: “\(text)”"
    case .unknown: return text.isEmpty ? "We do not know." : "We do not know: “\(text)”"
    case .notApplicable(let reason): return "Not applicable: “\(shortened(reason, to: limit))”"
    case .rated:
      return isBlank(answer.answer) ? "Rated; no answer was written down." : shortened(answer.answer, to: limit)
    }
  }

  private func grade(_ answer: Answer, _ figures: QuestionScore?, inWords: Bool) -> String {
    guard let used = figures?.confidence else { return "–" }
    guard inWords else { return String(used.rawValue) }
    return answer.confidence == nil ? "\(used.rawValue), none stated" : "\(used.rawValue), \(used.name)"
  }
}

extension [Action] {
  /// The promises of earlier sessions to do what a condition asks for, the latest last.
  fileprivate func promising(_ aim: String) -> [Action] {
    filter { action in
      action.promise.map { [action.text, $0.aim].contains(aim) } ?? false
    }
  }

  /// What is done about some questions: what must be done, else what is still to be done.
  fileprivate func answers(_ concerns: (QuestionID?) -> Bool) -> [Action] {
    let own = filter { concerns($0.question) }
    let first = own.filter(\.isCondition)
    return first.isEmpty ? own.filter { !$0.isDone } : first
  }
}

extension Condition {
  /// Whether somebody can promise to satisfy it: one question or one section falls short, and it is known by how much.
  fileprivate var isPromise: Bool {
    switch kind {
    case .gate, .floor: have != nil
    case .evidence, .split: true
    case .index, .interval, .coverage, .confidence, .setAside: false
    }
  }

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
}
