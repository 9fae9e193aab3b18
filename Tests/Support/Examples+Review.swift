package import Domain

extension Examples {
  /// A review of ``workshop``, where nothing is answered yet: two promises of both firms and one of our own, an exit trigger,
  /// a measure, and how the partnership stood in August.
  package static let review: Workshop = {
    var review = workshop
    review.id = WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057")
    review.previous = reviewed
    review.title = "Northwind × Fabrikam, review 1"
    review.stage = .review
    review.purpose = PerFirm(ours: "Reach", partner: "Range")
    review.inquiry.answers = [:]
    review.inquiry.parkingLot = []
    review.inquiry.actions = [
      promise("a1", "Agree who owns the data", owner: "O 1", due: Day(year: 2026, month: 9, day: 15)),
      promise("a2", "Train the sellers"), promise("a9", "hush-promise", isInternal: true),
    ]
    review.followUp = FollowUp(
      triggers: [ExitTrigger(id: EntryID("t1"), text: "A rival buys one of us", owner: "P 1")],
      measures: [TrackedMeasure(id: EntryID("m1"), text: "Trained sellers", target: "40", before: "None.")],
      past: [
        PastSession(
          session: reviewed, title: "Northwind × Fabrikam", date: Day(year: 2026, month: 8, day: 14),
          verdict: .conditional, index: 61, low: 48, high: 77, decision: .go,
          questionnaires: workshop.inquiry.questionnaires(in: .both).map { .init(id: $0.id, version: $0.version) },
          answers: [
            QuestionID(QuestionnaireID("strategy"), "situation"): .init(rating: .three),
            QuestionID(QuestionnaireID("strategy"), "customer"): .init(rating: .two),
            QuestionID(QuestionnaireID("continuum"), "pricing"): .init(level: LevelPlacement(current: 2, needed: 4)),
          ])
      ])
    return review
  }()

  private static let reviewed = WorkshopID("01890a5d-ac96-774b-bcce-b302099a8001")

  private static func promise(
    _ id: String, _ text: String, owner: String = "", due: Day? = nil, isInternal: Bool = false
  ) -> Action {
    Action(
      id: ActionID(id), text: text, owner: owner, due: due,
      promise: Promise(session: reviewed, date: Day(year: 2026, month: 8, day: 14), isInternal: isInternal))
  }
}
