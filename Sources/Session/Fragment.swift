package import Domain

/// The part of a workshop or programme that one change replaces. Two writers who change different parts both keep theirs.
package enum Fragment: Hashable, Sendable {
  case details(Details)
  /// The name of a programme.
  case name(String)
  case participants([Participant])
  case answer(QuestionID, Answer)
  case actions([Action])
  case parkingLot([ParkedItem])
  case hunches([Hunch])
  /// What the partner needs and offers, and the links of needs with offers: these name those.
  case giveAndGet(PartnerLists, [Match])
  /// The exit triggers and measures that a review asks about.
  case followUp(FollowUp)
  case decision(Decision?)
  /// What a programme's agenda was accepted as.
  case acceptance(Acceptance)
  /// The frozen copy of a questionnaire.
  case questionnaire(Questionnaire)
  /// What a workshop has of its programme.
  case carried(Carried)
  /// The plan of a workshop, with or without some questionnaires.
  case planned(Planned)

  /// Which part a fragment is, without what it holds.
  package enum Place: Hashable, Sendable {
    case details, name, participants
    case answer(QuestionID)
    case actions, parkingLot, hunches, giveAndGet, followUp, decision, acceptance, carried
    case questionnaire(QuestionnaireID)
    /// With these questionnaires, or without them.
    case planned([QuestionnaireID])
  }

  package var place: Place {
    switch self {
    case .details: .details
    case .name: .name
    case .participants: .participants
    case .answer(let question, _): .answer(question)
    case .actions: .actions
    case .parkingLot: .parkingLot
    case .hunches: .hunches
    case .giveAndGet: .giveAndGet
    case .followUp: .followUp
    case .decision: .decision
    case .acceptance: .acceptance
    case .questionnaire(let questionnaire): .questionnaire(questionnaire.id)
    case .carried: .carried
    case .planned(let planned): .planned(planned.names)
    }
  }

  /// The same fragment as far as people are concerned: the time spent on a question runs on by itself.
  var withoutTime: Fragment {
    switch self {
    case .answer(let question, var answer):
      answer.seconds = 0
      return .answer(question, answer)
    case .carried(var carried):
      for question in carried.answers.keys { carried.answers[question]?.seconds = 0 }
      return .carried(carried)
    default: return self
    }
  }
}

/// What a set-up screen shows of a workshop, besides the people.
package struct Details: Hashable, Sendable {
  package var title: String
  package var ourFirm: String
  package var partnerFirm: String
  package var purpose: PerFirm<String>
  package var direction: Direction?
  package var date: Day?
  package var facilitator: String

  package init(
    title: String, ourFirm: String, partnerFirm: String, purpose: PerFirm<String> = .empty,
    direction: Direction? = nil, date: Day? = nil, facilitator: String = ""
  ) {
    self.title = title
    self.ourFirm = ourFirm
    self.partnerFirm = partnerFirm
    self.purpose = purpose
    self.direction = direction
    self.date = date
    self.facilitator = facilitator
  }
}

extension Workshop {
  package var details: Details {
    get {
      Details(
        title: title, ourFirm: ourFirm, partnerFirm: partnerFirm, purpose: purpose, direction: direction, date: date,
        facilitator: facilitator)
    }
    set {
      title = newValue.title
      ourFirm = newValue.ourFirm
      partnerFirm = newValue.partnerFirm
      purpose = newValue.purpose
      direction = newValue.direction
      date = newValue.date
      facilitator = newValue.facilitator
    }
  }
}

extension Subject {
  /// The part at `place`; nil where there is no such part: a programme has no decision, and a question may be gone.
  package subscript(place: Fragment.Place) -> Fragment? {
    switch place {
    case .answer(let question): return inquiry.question(question).map { _ in .answer(question, inquiry[question]) }
    case .questionnaire(let id): return inquiry.questionnaire(id).map { .questionnaire($0) }
    case .actions: return .actions(inquiry.actions)
    case .participants: return .participants(inquiry.participants)
    case .parkingLot: return .parkingLot(inquiry.parkingLot)
    case .details: return workshop.map { .details($0.details) }
    case .name: return programme.map { .name($0.name) }
    case .hunches: return workshop.map { .hunches($0.hunches) }
    case .giveAndGet: return workshop.map { .giveAndGet($0.partnerLists, $0.matches) }
    case .followUp: return workshop.map { .followUp($0.followUp) }
    case .decision: return workshop.map { .decision($0.decision) }
    case .acceptance: return programme.map { .acceptance($0.acceptance) }
    case .carried: return workshop.map { .carried($0.inquiry.carried) }
    case .planned(let names): return workshop.map { .planned($0.planned(names)) }
    }
  }

  /// Puts a fragment in place of the present one; what a programme does not have is left alone.
  package mutating func put(_ fragment: Fragment) {
    switch fragment {
    case .answer(let question, let answer): inquiry[question] = answer
    case .actions(let actions): inquiry.actions = actions
    case .participants(let participants): inquiry.participants = participants
    case .parkingLot(let items): inquiry.parkingLot = items
    case .questionnaire(let questionnaire): put(questionnaire)
    case .carried(let carried): if workshop != nil { inquiry.carried = carried }
    case .name, .acceptance:
      guard case .programme(var programme) = self else { return }
      if case .name(let name) = fragment { programme.name = name }
      if case .acceptance(let acceptance) = fragment { programme.acceptance = acceptance }
      self = .programme(programme)
    case .details, .hunches, .giveAndGet, .followUp, .decision, .planned:
      guard case .workshop(var workshop) = self else { return }
      switch fragment {
      case .details(let details): workshop.details = details
      case .hunches(let hunches): workshop.hunches = hunches
      case .giveAndGet(let lists, let matches): (workshop.partnerLists, workshop.matches) = (lists, matches)
      case .followUp(let followUp): workshop.followUp = followUp
      case .decision(let decision): workshop.decision = decision
      case .planned(let planned): workshop.go(by: planned)
      case .answer, .actions, .name, .participants, .parkingLot, .acceptance, .questionnaire, .carried: break
      }
      self = .workshop(workshop)
    }
  }

  /// Of a question that is gone with the copy that is replaced, nothing stays but what was said to it: the time it took goes.
  private mutating func put(_ questionnaire: Questionnaire) {
    guard let index = inquiry.questionnaires.firstIndex(where: { $0.id == questionnaire.id }) else { return }
    let gone = Set(inquiry.questionnaires[index].questionIDs).subtracting(questionnaire.questionIDs)
    inquiry.questionnaires[index] = questionnaire
    for question in gone where inquiry[question].isUntouchedButForTime { inquiry[question] = .untouched }
  }
}
