package import Domain
internal import Scoring

/// A review of a partnership: what it takes over from the session before it.
extension Workshop {
  /// Makes this new workshop a review of `previous`: with its people, purposes and cut-offs, with what it promised, with the exit
  /// triggers and the measures it agreed on, and with how the partnership stood then and before.
  ///
  /// All of it is a copy. What was said at the session before about what it took over itself is no answer to the same
  /// question now, and is asked again.
  package mutating func follow(_ previous: Workshop) {
    stage = .review
    self.previous = previous.id
    direction = direction ?? previous.direction
    if facilitator.isEmpty { facilitator = previous.facilitator }
    purpose = previous.purpose
    partnerLists = previous.partnerLists
    matches = previous.matches
    inquiry.participants = previous.inquiry.participants
    // Nobody moves the bar between two sessions of a partnership unseen.
    inquiry.policy = previous.inquiry.policy
    inquiry.actions = previous.promisesToAskAbout
    followUp = FollowUp(
      triggers: previous.triggersToAskAbout, measures: previous.measuresToAskAbout,
      past: previous.followUp.past + [PastSession(of: previous)])
    title = previous.titleOfReview(number: followUp.past.count(where: { $0.stage == .review }) + 1)
  }

  /// “Northwind × Fabrikam, review 2”, for whichever title the first session has.
  private func titleOfReview(number: Int) -> String {
    let own = followUp.past.count(where: { $0.stage == .review }) + 1
    let ending = ", review \(own)"
    let base = stage == .review && title.hasSuffix(ending) ? String(title.dropLast(ending.count)) : title
    let added = ", review \(number)"
    return base.prefix(Bound.nameLength - added.count) + added
  }

  // MARK: What is asked again

  /// What was to be done: what the report makes a condition, and every action but the promises that were settled at the
  /// session itself. What was ticked off since counts as kept.
  ///
  /// Where it stood is no part of a promise: in a review nobody sees an earlier rating before the new one. An action that
  /// answers a condition stands for it, and says what it was for; a condition about which nothing was to be
  /// done is a promise of the whole room.
  private var promisesToAskAbout: [Action] {
    var promises: [Action] = []
    var aims: [ActionID: String] = [:]
    let score = Score(inquiry, scope: .both)
    // Who has rated nothing has promised nothing by it.
    if decision?.verdict != .noGo, score.index != nil {
      let edition = Edition(
        subject: Subject.workshop(self).seen(by: .both), score: score, outlook: Outlook(of: inquiry, scope: .both))
      for requirement in edition.preparation.requirements {
        guard case .condition(_, let aim, let remedy) = requirement else { continue }
        switch remedy {
        case .actions(let actions): for action in actions { aims[action.id] = aim.phrase.text }
        // What is above has its promise already.
        case .above, .agenda: continue
        case .nothing:
          guard aim.isPromise else { continue }
          promises.append(
            Action(
              id: .next("a", after: inquiry.actions.map(\.id) + promises.map(\.id)), text: aim.phrase.text,
              isCondition: true, promise: Promise(session: id, date: date, origin: .condition)))
        }
      }
    }
    // What was kept or broken at the last review is settled.
    return inquiry.actions.filter { $0.promise == nil || $0.isPending }.map { action in
      var action = action
      var promise =
        action.promise
        ?? Promise(
          session: id, date: date, origin: action.isCondition || aims[action.id] != nil ? .condition : .action,
          aim: aims[action.id] ?? "", isInternal: inquiry.isInternal(action.question))
      promise.outcome = action.isDone ? .kept : nil
      promise.note = ""
      // Its question goes, which hid it from the other firm.
      if inquiry.isInternal(action.question) { promise.isInternal = true }
      action.promise = promise
      // Its question was asked then; this session may have others.
      action.question = nil
      return action
    } + promises
  }

  private var triggersToAskAbout: [ExitTrigger] {
    var triggers = followUp.triggers.map { last in
      let said = [last.hasHappened.map { $0 ? "Had happened." : "Had not happened." }, last.note].compactMap(\.self)
        .filter { !isBlank($0) }
      return ExitTrigger(
        id: last.id, text: last.text, owner: last.owner,
        before: said.isEmpty ? last.before : said.joined(separator: " "), unknown: last.unknown)
    }
    for entry in rows(of: .triggers) {
      guard let text = entry.cells[.text]?.text else { continue }
      let owner = entry.cells[.owner]?.text ?? ""
      if let index = triggers.firstIndex(where: { $0.text == text }) {
        // Agreed on anew: what was said of it stays.
        triggers[index].owner = owner
      } else {
        triggers.append(ExitTrigger(id: .next("t", after: triggers.map(\.id)), text: text, owner: owner))
      }
    }
    return triggers
  }

  private var measuresToAskAbout: [TrackedMeasure] {
    var measures = followUp.measures.map { last in
      TrackedMeasure(
        id: last.id, text: last.text, target: last.target, due: last.due, owner: last.owner,
        before: isBlank(last.standing) ? last.before : last.standing, unknown: last.unknown)
    }
    for entry in rows(of: .measures) {
      guard let text = entry.cells[.text]?.text else { continue }
      let index = measures.firstIndex { $0.text == text }
      // Agreed on anew: what was said of it stays.
      var measure =
        index.map { measures[$0] } ?? TrackedMeasure(id: .next("m", after: measures.map(\.id)), text: text)
      measure.target = (entry.cells[.target] ?? entry.cells[.number] ?? entry.cells[.amount])?.text ?? ""
      measure.due = if case .day(let day)? = entry.cells[.due] { day } else { nil }
      measure.owner = entry.cells[.owner]?.text ?? ""
      if let index { measures[index] = measure } else { measures.append(measure) }
    }
    return measures
  }

  /// The rows of the joint questions that collect them, in file order.
  private func rows(of yield: Yield) -> [Entry] {
    inquiry.questionIDs(in: .both).filter { inquiry.question($0)?.yields == yield }.flatMap { inquiry[$0].entries }
  }
}

extension Inquiry {
  /// Whether a question is of a questionnaire that our own firm answers alone.
  fileprivate func isInternal(_ question: QuestionID?) -> Bool {
    question.flatMap { questionnaire($0.questionnaire) }?.audience == .internal
  }
}

extension PastSession {
  /// How a session stands, by its joint questions.
  package init(of workshop: Workshop) {
    let inquiry = workshop.inquiry
    let score = Score(inquiry, scope: .both)
    self.init(
      session: workshop.id, title: workshop.title, date: workshop.date, plan: workshop.plan, stage: workshop.stage,
      verdict: score.verdict, index: score.index, low: score.low, high: score.high,
      decision: workshop.decision?.verdict,
      promises: PromiseCounts(of: inquiry.actions.filter { $0.promise?.isInternal != true }),
      questionnaires: inquiry.questionnaires(in: .both).map { Version(id: $0.id, version: $0.version) })
    for question in score.questions { answers[question.question] = question.rating.map { Standing(rating: $0) } }
    for question in inquiry.questionIDs(in: .both) where inquiry[question].state == .rated {
      if let level = inquiry[question].level { answers[question] = Standing(level: level) }
    }
  }
}
