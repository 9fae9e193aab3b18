package import Domain

/// What set-up collects before a workshop exists.
package struct WorkshopDraft: Hashable, Sendable {
  package var title: String
  package var ourFirm: String
  package var partnerFirm: String
  package var direction: Direction?
  package var date: Day?
  package var facilitator: String
  package var plan: PlanID?
  /// In place of the plan's questionnaires, where any is named.
  package var questionnaires: [Questionnaire]
  /// In place of the plan's policy.
  package var policy: PolicyID?
  package var participants: [Participant]

  package init(
    title: String = "", ourFirm: String = "", partnerFirm: String = "", direction: Direction? = nil, date: Day? = nil,
    facilitator: String = "", plan: PlanID? = nil, questionnaires: [Questionnaire] = [], policy: PolicyID? = nil,
    participants: [Participant] = []
  ) {
    self.title = title
    self.ourFirm = ourFirm
    self.partnerFirm = partnerFirm
    self.direction = direction
    self.date = date
    self.facilitator = facilitator
    self.plan = plan
    self.questionnaires = questionnaires
    self.policy = policy
    self.participants = participants
  }

  /// The plan of a workshop for which none is named.
  package static let usualPlan = PlanID("courtship-90")
  /// The plan of a review for which none is named.
  package static let usualReview = PlanID("review-60")
  /// The plan of a candidate that is made on the criteria grid: rated by criteria alone, it is ranked as soon as they are.
  package static let candidatePlan = PlanID("prioritise")

  /// A candidate of a programme, of which nothing is known yet but the name of its firm.
  package init(candidate partnerFirm: String, of programme: Programme, date: Day? = nil) {
    self.init(ourFirm: programme.firm, partnerFirm: partnerFirm, date: date, plan: Self.candidatePlan)
  }

  /// Makes the workshop, with frozen copies of its questionnaires, its policy, and the agenda of its programme.
  ///
  /// - Throws: ``DraftError``, or what the catalogue throws.
  package func workshop(
    id: WorkshopID, from catalogue: any QuestionnaireCatalogue, in programme: Programme? = nil
  ) throws -> Workshop {
    let ourFirm = try Self.name(ourFirm)
    let partnerFirm = try Self.name(partnerFirm)
    if ourFirm.isEmpty || partnerFirm.isEmpty { throw DraftError.firmMissing }
    let planID = plan ?? (questionnaires.isEmpty ? Self.usualPlan : nil)
    let plan = try planID.map { id in
      guard let plan = try catalogue.plan(id) else { throw DraftError.noPlan(id) }
      return plan
    }
    var frozen = questionnaires
    if frozen.isEmpty, let plan {
      frozen = try plan.questionnaires.map { id in
        // Of no file: every programme has its own, once its agenda is accepted.
        if id == Criteria.questionnaire {
          guard let criteria = programme?.criteria?.questionnaire else { throw DraftError.noCriteria(planID) }
          return criteria
        }
        guard let questionnaire = try catalogue.questionnaire(id) else { throw DraftError.noQuestionnaire(id) }
        return questionnaire
      }
    }
    if let (_, id) = repeated(frozen.map(\.id)).first { throw DraftError.twice(id) }
    if !frozen.contains(where: { $0.audience == .joint }) { throw DraftError.nothingJoint }
    let policyID = policy ?? plan?.policy ?? programme?.inquiry.policy.id ?? Policy.balanced.id
    let policy: Policy
    if self.policy == nil, let programme {
      policy = programme.inquiry.policy
    } else {
      guard let found = try catalogue.policy(policyID) else { throw DraftError.noPolicy(policyID) }
      policy = found
    }
    let participants = try participants.map { person in
      var person = person
      person.name = try Self.name(person.name)
      person.role = try Self.name(person.role)
      return person
    }
    var workshop = Workshop(
      id: id, title: try Self.name(title), plan: planID, stage: plan?.stage ?? .courtship, direction: direction,
      ourFirm: ourFirm, partnerFirm: partnerFirm, date: date, facilitator: try Self.name(facilitator),
      inquiry: Inquiry(questionnaires: frozen, participants: participants, policy: policy))
    programme?.carryAgenda(into: &workshop)
    if let flaw = workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions).first {
      throw DraftError.flawed(flaw.sentence)
    }
    return workshop
  }

  /// A name as it may be kept: one line, and short enough for a list.
  package static func name(_ typed: String) throws(DraftError) -> String {
    let name = singleLine(typed)
    if Bound.length(of: name) > Bound.nameLength { throw .nameTooLong(name) }
    return name
  }

  /// Adds somebody to the room, with the next free id.
  package mutating func add(_ name: String, firm: Firm, role: String = "") {
    participants.append(
      Participant(id: .next("p", after: participants.map(\.id)), name: trimmed(name), firm: firm, role: trimmed(role)))
  }
}

/// Why a draft makes no workshop.
package enum DraftError: Error, Hashable, CustomStringConvertible {
  case firmMissing
  case nameTooLong(String)
  case noPlan(PlanID)
  case noQuestionnaire(QuestionnaireID)
  case noPolicy(PolicyID)
  /// The plan rates a candidate by criteria, and no programme with any is named.
  case noCriteria(PlanID?)
  case twice(QuestionnaireID)
  /// Its parts do not go together, for this reason.
  case flawed(String)
  /// Nothing to ask a room of two firms.
  case nothingJoint

  package var description: String {
    switch self {
    case .firmMissing: "Both firms need a name."
    case .nameTooLong(let name):
      "The name “\(name.prefix(20))…” has \(Bound.length(of: name)) characters. Use at most \(Bound.nameLength)."
    case .noPlan(let id): "There is no plan “\(id)”. “courtship questionnaires” lists those there are."
    case .noQuestionnaire(let id):
      "There is no questionnaire “\(id)”. “courtship questionnaires” lists those there are."
    case .noCriteria(let plan):
      "The plan “\(plan?.text ?? "")” rates a candidate by the criteria of a programme. Choose a programme whose agenda is "
        + "accepted."
    case .noPolicy(let id): "There is no policy “\(id)”. “courtship questionnaires” lists those there are."
    case .flawed(let sentence): "The workshop cannot be made: \(sentence)."
    case .nothingJoint:
      "None of these questionnaires is for both firms. One firm alone fills in an agenda: courtship agenda PROGRAMME."
    case .twice(let id): "The questionnaire “\(id)” is named twice. Name it once."
    }
  }
}
