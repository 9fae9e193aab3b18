internal import Domain
internal import Session

/// A half-finished workshop of two invented firms, and the programme of one of them: to look around in, and to see what
/// a report reads like.
///
/// The firms and the people do not exist. Notes, votes, answers, entries and actions are made by the edits that a
/// facilitator would make, in the same order, so that the rules of a session hold here too. The same catalogue gives the
/// same sample.
enum Sample {
  /// The search of the invented firm “Sennfeld Instruments” for service partners: its agenda, all but finished.
  ///
  /// - Throws: ``DraftError``, or ``EditRefusal`` where the catalogue's agenda lacks a question; what the catalogue throws.
  static func programme(from catalogue: any QuestionnaireCatalogue) throws -> Programme {
    let planID = PlanID("agenda-alone")
    guard let plan = try catalogue.plan(planID) else { throw DraftError.noPlan(planID) }
    guard let policy = try catalogue.policy(plan.policy) else { throw DraftError.noPolicy(plan.policy) }
    let questionnaires = try plan.questionnaires.map { id in
      guard let questionnaire = try catalogue.questionnaire(id) else { throw DraftError.noQuestionnaire(id) }
      return questionnaire
    }
    let programme = Programme(
      id: ProgrammeID("service-partners"), name: "Service partners for the cold chain", firm: ourFirm,
      inquiry: Inquiry(questionnaires: questionnaires, policy: policy), capacity: capacity)
    var filled = programme
    filled.inquiry = try inquiry(
      of: .programme(programme), saying: agenda, following: agendaActions, parking: agendaParkingLot)
    return filled
  }

  /// The meeting of “Sennfeld Instruments” and “Ruiter & Pohl”: seven of the eight strategy questions asked, nothing
  /// decided, and the firms not of one mind.
  ///
  /// - Parameter programme: the programme whose agenda the workshop carries: that of ``programme(from:)``.
  /// - Throws: as ``programme(from:)``.
  static func workshop(
    id: WorkshopID, from catalogue: any QuestionnaireCatalogue, in programme: Programme
  ) throws -> Workshop {
    var draft = WorkshopDraft(
      ourFirm: ourFirm, partnerFirm: partnerFirm, direction: .both, date: Day("2026-11-19"),
      facilitator: "Helen Tauber", plan: PlanID("courtship-90"))
    for (name, firm, role) in people { draft.add(name, firm: firm, role: role) }
    var workshop = try draft.workshop(id: id, from: catalogue, in: programme)
    workshop.purpose = purpose
    workshop.inquiry = try inquiry(
      of: .workshop(workshop), saying: strategy, following: strategyActions, parking: strategyParkingLot)
    return workshop
  }

  /// What becomes of a subject's inquiry when all of this is said in it.
  private static func inquiry(
    of subject: Subject, saying contributions: [Contribution], following actions: [Action], parking items: [ParkedItem]
  ) throws -> Inquiry {
    var subject = subject
    for contribution in contributions {
      for edit in try contribution.edits(in: subject.inquiry) { try subject.make(edit) }
    }
    for action in actions { try subject.make(.putAction(action)) }
    for item in items { try subject.make(.park(item)) }
    return subject.inquiry
  }
}

extension Subject {
  fileprivate mutating func make(_ edit: Edit) throws {
    if let change = try change(for: edit) { put(change.after) }
  }
}
