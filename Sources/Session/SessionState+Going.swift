internal import Domain

/// Going on and back through a session.
extension SessionState {
  mutating func advance(at moment: Moment) -> [SessionEffect] {
    switch place {
    case .opening: return move(to: looksBack ? .sinceLast : firstQuestion, at: moment)
    case .sinceLast:
      // Whoever came from elsewhere goes back there.
      return move(to: trail.last.flatMap { $0 == .opening ? nil : $0 } ?? firstOpenQuestion, at: moment)
    case .question(let id, .vote):
      guard hasOpenVotes(on: id) else {
        // Nothing new to reveal: a room that has voted already looks at its last round, others may go on without votes.
        let hasRounds = subject.inquiry[id].rounds.contains(where: \.isRevealed)
        return move(to: .question(id, hasRounds ? .reveal : .record), at: moment)
      }
      return perform(.reveal(id)) + move(to: .question(id, .reveal), at: moment)
    case .question(let id, let beat):
      let beats = beats(of: id)
      guard let index = beats.firstIndex(of: beat), index + 1 < beats.count else { return step(by: 1, at: moment) }
      return move(to: .question(id, beats[index + 1]), at: moment)
    case .hunches:
      isPastHunches = true
      return move(to: .readiness, at: moment)
    case .readiness: return subject.workshop == nil ? [] : move(to: .decision, at: moment)
    case .decision: return []
    }
  }

  mutating func retreat(at moment: Moment) -> [SessionEffect] {
    switch place {
    case .opening: return []
    case .sinceLast: return move(to: trail.last ?? .opening, at: moment)
    case .question(let id, let beat):
      let beats = beats(of: id)
      if let index = beats.firstIndex(of: beat), index > 0 {
        return move(to: .question(id, beats[index - 1]), at: moment)
      }
      return step(by: -1, at: moment)
    case .hunches, .readiness, .decision:
      return (trail.last ?? questions.last.map { .question($0, .record) }).map { move(to: $0, at: moment) } ?? []
    }
  }

  mutating func step(by offset: Int, at moment: Moment) -> [SessionEffect] {
    guard let id = place.question, let index = questions.firstIndex(of: id) else {
      return offset > 0 ? advance(at: moment) : retreat(at: moment)
    }
    let target = index + offset
    if target < 0 { return goBeforeQuestions(at: moment) }
    if target >= questions.count { return move(to: afterQuestions, at: moment) }
    return move(to: .question(questions[target], .discuss), at: moment)
  }

  private mutating func goBeforeQuestions(at moment: Moment) -> [SessionEffect] {
    if subject.workshop == nil { return questions.first.map { move(to: .question($0, .discuss), at: moment) } ?? [] }
    let effects = move(to: looksBack ? .sinceLast : .opening, at: moment)
    // On the way back, not on a way that leads to the questions again.
    trail = []
    return effects
  }

  private var firstQuestion: Place { questions.first.map { .question($0, .discuss) } ?? afterQuestions }

  /// Where a session that was taken up again goes on after looking back.
  private var firstOpenQuestion: Place {
    questions.first { subject.inquiry[$0].state == .open }.map { .question($0, .discuss) } ?? firstQuestion
  }

  /// Hunches come before the score, where there is a room that can have any.
  var afterQuestions: Place { awaitsHunches ? .hunches : .readiness }

  /// Whether somebody in the room has no hunch yet, and nobody has gone past the hunches in this session: the score is
  /// not shown.
  package var awaitsHunches: Bool {
    guard let workshop = subject.workshop, !isPastHunches else { return false }
    let asked = Set(workshop.hunches.map(\.participant))
    return workshop.inquiry.participants.contains { !asked.contains($0.id) }
  }

  /// Whether nothing comes before this place.
  package var isAtBeginning: Bool {
    switch place {
    case .opening: true
    case .question(let id, .discuss): subject.workshop == nil && id == questions.first
    case .question, .sinceLast, .hunches, .readiness, .decision: false
    }
  }

  /// Whether nothing comes after this place.
  package var isAtEnd: Bool { place == .decision || (place == .readiness && subject.workshop == nil) }

  mutating func move(to target: Place, at moment: Moment) -> [SessionEffect] {
    var target = target
    // Neither the verdict nor what stands beside it is seen before the hunches, or the choice to go on without them.
    if target.showsScore, awaitsHunches { target = .hunches }
    if let id = target.question, !questions.contains(id) { return [] }
    if target == .decision || target == .opening || target == .hunches, subject.workshop == nil { return [] }
    if target == .sinceLast, !looksBack { return [] }
    guard target != place else { return [] }
    let effects = target.question == place.question ? [] : countTime(at: moment)
    if target.question != place.question { questionSince = target.question == nil ? nil : moment }
    leaveTrail(to: target)
    place = target
    if target.showsScore { isPastHunches = true }
    return effects
  }

  /// Remembers the way from the questions to `target`, or forgets it where the questions go on.
  private mutating func leaveTrail(to target: Place) {
    switch target {
    case .opening, .question: trail = []
    case .sinceLast, .hunches, .readiness, .decision:
      // Where the room has been on this way already, it is back there.
      if let index = trail.firstIndex(of: target) { trail.removeSubrange(index...) } else { trail.append(place) }
    }
  }

  /// Goes on elsewhere where the room was at a question that another version of its questionnaire has no longer, or in a beat
  /// that it has no longer.
  mutating func leaveGoneQuestion(at moment: Moment) {
    let questions = questions
    trail.removeAll { $0.question.map { !questions.contains($0) } ?? false }
    guard case .question(let id, let beat) = place else { return }
    if !questions.contains(id) {
      place = resumption
      questionSince = place.question == nil ? nil : moment
    } else if !beats(of: id).contains(beat) {
      place = .question(id, .discuss)
    }
  }

  /// Adds the running time to the present question, and starts it anew; what is left of a second goes on running.
  mutating func countTime(at moment: Moment) -> [SessionEffect] {
    guard let id = place.question, let since = questionSince else { return [] }
    let seconds = moment.seconds(since: since)
    guard seconds > 0 else { return [] }
    questionSince = since.later(by: 1000 * Int64(seconds))
    return perform(.spend(id, seconds: seconds))
  }

  /// The room spends its time once, whichever of its windows counts it: what another has counted of the time that runs here
  /// runs here no more.
  mutating func shareTime(countedSince before: Subject, at moment: Moment) {
    guard let id = place.question, let since = questionSince else { return }
    let counted = min(Bound.seconds, subject.inquiry[id].seconds) - min(Bound.seconds, before.inquiry[id].seconds)
    let shared = min(counted, moment.seconds(since: since))
    if shared > 0 { questionSince = since.later(by: 1000 * Int64(shared)) }
  }
}
