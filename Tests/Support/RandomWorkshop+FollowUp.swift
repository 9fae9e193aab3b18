internal import Domain

extension RandomWorkshop {
  mutating func promise() -> Promise {
    Promise(
      session: WorkshopID(uuid()), date: generator.oneIn(2) ? day() : nil,
      origin: generator.pick(Promise.Origin.allCases, else: .action), aim: textOrNone(),
      outcome: generator.oneIn(2) ? generator.pick(Promise.Outcome.allCases, else: .kept) : nil, note: textOrNone(),
      isInternal: generator.oneIn(4), unknown: unknownFields())
  }

  /// What a review of a workshop with these questions may remember, whether there was such a session or not.
  mutating func followUp(_ inquiry: Inquiry) -> FollowUp {
    FollowUp(
      triggers: several(0...2) { random, number in
        ExitTrigger(
          id: EntryID("t\(number)"), text: random.text(), owner: random.textOrNone(),
          hasHappened: random.generator.oneIn(2) ? random.generator.oneIn(2) : nil, note: random.textOrNone(),
          before: random.textOrNone(), unknown: random.unknownFields())
      },
      measures: several(0...2) { random, number in
        TrackedMeasure(
          id: EntryID("m\(number)"), text: random.text(), target: random.textOrNone(),
          due: random.generator.oneIn(2) ? random.day() : nil, owner: random.textOrNone(),
          standing: random.textOrNone(), before: random.textOrNone(), unknown: random.unknownFields())
      },
      past: several(0...3) { random, _ in random.pastSession(inquiry) }, unknown: unknownFields())
  }

  private mutating func pastSession(_ inquiry: Inquiry) -> PastSession {
    let joint = inquiry.questionnaires(in: .both)
    let index = generator.oneIn(4) ? nil : Double(generator.number(in: 0...100))
    var session = PastSession(
      session: WorkshopID(uuid()), title: text(), date: generator.oneIn(2) ? day() : nil,
      plan: generator.oneIn(2) ? PlanID("review-60") : nil, stage: generator.pick(Stage.allCases, else: .review),
      verdict: generator.pick(Verdict.allCases, else: .go), index: index, low: index.map { $0 / 2 },
      high: index.map { 50 + $0 / 2 },
      decision: generator.oneIn(2) ? generator.pick(Verdict.allCases, else: .go) : nil,
      promises: PromiseCounts(
        kept: generator.number(in: 0...3), late: generator.number(in: 0...3), broken: generator.number(in: 0...3),
        open: generator.number(in: 0...3)),
      questionnaires: joint.map { questionnaire in
        PastSession.Version(
          id: questionnaire.id,
          version: generator.oneIn(3) ? SemanticVersion(9, 0, 0) : questionnaire.version, unknown: unknownFields())
      }, unknown: unknownFields())
    for questionnaire in joint {
      for question in questionnaire.questionIDs where generator.oneIn(2) {
        session.answers[question] =
          questionnaire.kind == .rating
          ? PastSession.Standing(rating: rating(), unknown: unknownFields())
          : PastSession.Standing(level: LevelPlacement(current: 1, needed: 2), unknown: unknownFields())
      }
    }
    return session
  }
}
