internal import Domain
internal import Report
internal import Session

extension PlainSession {
  var subject: Subject { session.subject }
  var inquiry: Inquiry { session.subject.inquiry }

  /// The prompt the next line answers.
  var ask: Ask { aside ?? main }

  /// Every prompt of a place, in order, also those that ``isAsked(_:)`` passes over just now.
  func asks(at place: Place) -> [Ask] {
    switch place {
    case .opening: [.people, .purpose(.ours), .purpose(.partner)]
    case .sinceLast: (sinceLast?.rows ?? []).map { .sinceLast($0.id) }
    case .question(let id, let beat): asks(about: id, beat)
    case .hunches: inquiry.participants.map { .hunch($0.id) }
    case .readiness: subject.workshop == nil ? [.readiness, .report] : [.readiness]
    case .decision: [.verdict, .rationale, .deciders, .decisionDay, .report]
    }
  }

  private func asks(about id: QuestionID, _ beat: Beat) -> [Ask] {
    switch beat {
    case .discuss:
      let views: [Notes.Voice] = inquiry.question(id)?.voices == .eachFirm ? [.ours, .partner] : [.joint]
      return views.map { .view($0) } + [.entry(nil, column: 0)]
    case .vote: return [.votes]
    case .reveal: return [.revealed]
    case .record:
      let isLadder = inquiry.questionnaire(id.questionnaire)?.kind == .ladder
      return [.answer] + (isLadder ? [.currentLevel] : [.rating, .confidence]) + [.action(nil, .text)]
    }
  }

  /// Whether a prompt has a purpose as things stand.
  private func isAsked(_ ask: Ask) -> Bool {
    switch ask {
    case .people: inquiry.participants.isEmpty
    // A firm alone writes its answer; a room is listened to first.
    case .view: subject.workshop != nil
    case .entry: !columns.isEmpty
    case .confidence: session.place.question.map { inquiry[$0].state == .rated } ?? false
    case .rationale, .deciders, .decisionDay: subject.workshop?.decision != nil
    default: true
    }
  }

  /// The columns of the rows that the present question collects.
  var columns: [EntryField] {
    session.place.question.flatMap { inquiry.question($0)?.fields } ?? []
  }

  func firstAsk(at place: Place) -> Ask {
    asks(at: place).first(where: isAsked) ?? asks(at: place).last ?? .readiness
  }

  /// The number of a prompt as it stands before it: the place as ``places`` counts it, then the prompt within it.
  var number: String {
    if aside == nil, session.place == .sinceLast {
      return asks(at: .sinceLast).firstIndex(of: main).map { "since.\($0 + 1) " } ?? ""
    }
    guard aside == nil, let place = places.firstIndex(where: { isSamePlace($0, session.place) }) else { return "" }
    var before: [Ask] = []
    if case .question(let id, let beat) = session.place {
      before = session.beats(of: id).prefix { $0 != beat }.flatMap { asks(at: .question(id, $0)) }
    }
    let all = (before + asks(at: session.place)).filter { isListed($0) }
    let index = (all.firstIndex(of: main.stage) ?? 0) + 1
    return "\(place + (subject.workshop == nil ? 1 : 0)).\(index) "
  }

  /// Whether a prompt belongs to this place whatever has been typed so far, so that numbers do not move.
  private func isListed(_ ask: Ask) -> Bool {
    switch ask {
    case .people: isAsked(ask) || main == .people
    case .view, .entry: isAsked(ask)
    default: true
    }
  }

  /// The places of the session in order; a workshop's opening is number 0.
  var places: [Place] {
    let questions = session.questions.map { Place.question($0, .discuss) }
    return subject.workshop == nil
      ? questions + [.readiness] : [.opening] + questions + [.hunches, .readiness, .decision]
  }

  func isSamePlace(_ a: Place, _ b: Place) -> Bool {
    a == b || (a.question != nil && a.question == b.question)
  }

  // MARK: Going on and back

  /// On to the next prompt that has a purpose, in this place or the next.
  mutating func goOn() {
    let rest = asks(at: session.place).drop { $0 != main.stage }.dropFirst()
    if let next = rest.first(where: isAsked) {
      main = next
    } else if main == .report {
      quit()
    } else {
      pass(.advance)
    }
  }

  /// Ends the prompt in between.
  mutating func returnToMain() { aside = nil }

  mutating func goBack() {
    if let aside {
      self.aside = before(aside)
      return
    }
    if let earlier = before(main) {
      main = earlier
      return
    }
    if session.place == .readiness, lookedFrom != nil { return returnFromScore() }
    let place = session.place
    retreat()
    if session.place == place {
      say("This is the beginning.")
      return
    }
    if let id = session.place.question, id != place.question { say("\nBack at \(inquiry.mention(of: id)).") }
    arrive(from: .after)
  }

  /// Back by a beat or a place, but to the end of the question before, since back is one prompt back.
  private mutating func retreat() {
    if case .question(let id, .discuss) = session.place, let index = session.questions.firstIndex(of: id), index > 0 {
      run(.go(.question(session.questions[index - 1], .record)))
    } else {
      run(.retreat)
    }
  }

  /// The prompt before this one in the same place, or in the same row; nil at its first.
  private func before(_ ask: Ask) -> Ask? {
    switch ask {
    case .entry(let id, let column) where column > 0: return .entry(id, column: column - 1)
    case .action(let id, let column) where column != .text: return .action(id, column.previous ?? .text)
    case .neededLevel: return .currentLevel
    case .note: return .noteVoice
    case .setUp(let field): return field.previous.map { .setUp($0) }
    default:
      guard aside == nil else { return nil }
      return asks(at: session.place).prefix { $0 != ask.stage }.last(where: isAsked)
    }
  }

  /// Lets the session go on by an event, and introduces where it gets to.
  mutating func pass(_ event: SessionEvent) {
    let before = session.place
    if !run(event) { return }
    if session.place != before { arrive() }
  }

  enum Side { case before, after }

  /// Introduces the present place and asks its first prompt, or, coming back, its last.
  mutating func arrive(from side: Side = .before) {
    aside = nil
    if session.place != .readiness { lookedFrom = nil }
    let asks = asks(at: session.place).filter { isAsked($0) }
    if let target = side == .before ? asks.first : asks.last {
      introduce(from: side)
      main = target
      return
    }
    // Nothing to ask here: a firm alone, and no rows to collect.
    let place = session.place
    if side == .after {
      retreat()
      if session.place != place { return arrive(from: .after) }
    }
    introduce()
    pass(.advance)
  }

  /// After a change from elsewhere, or an undo, a prompt can speak of something that is no longer there.
  mutating func mendAsk() {
    if let aside { self.aside = mended(aside) }
    main = mended(main) ?? firstAsk(at: session.place)
  }

  private func mended(_ ask: Ask) -> Ask? {
    switch ask {
    case .entry(let id?, _):
      session.place.question.map { inquiry[$0].entries.contains { $0.id == id } } ?? false ? ask : ask.stage
    case .action(let id?, _): inquiry.actions.contains { $0.id == id } ? ask : ask.stage
    case .hunch(let id): inquiry.participant(id) == nil ? nil : ask
    case .ballot(let id): inquiry.participant(id) == nil ? nil : ask
    case .parked(let id): inquiry.parkingLot.contains { $0.id == id } ? ask : nil
    case .evidence(let id?, _), .evidenceSource(let id):
      answer?.evidence.contains { $0.id == id } ?? false ? ask : nil
    case .sinceLast(let id): sinceLast?.rows.contains { $0.id == id } == true ? ask : nil
    case .confidence: isAsked(ask) ? ask : .rating
    case .rationale, .deciders, .decisionDay: subject.workshop?.decision == nil ? .verdict : ask
    default: ask
    }
  }
}
