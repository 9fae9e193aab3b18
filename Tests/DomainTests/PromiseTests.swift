import Domain
import Testing

/// Actions that an earlier session promised.
struct PromiseTests {
  private func promise(isDone: Bool = false, _ outcome: Promise.Outcome? = nil) -> Action {
    Action(
      id: ActionID("a1"), text: "Train the sellers", isDone: isDone,
      promise: Promise(session: WorkshopID("w1"), outcome: outcome))
  }

  @Test func `what was kept is done, what was broken is not, and what was late may be either`() {
    var action = promise()
    action.outcome = .kept
    #expect(action.isDone && !action.isPending)
    action.outcome = .broken
    #expect(!action.isDone && !action.isPending)
    action.outcome = .late
    #expect(!action.isDone && action.isPending)
    action.isDone = true
    action.outcome = .late
    #expect(action.isDone && !action.isPending)
  }

  @Test(arguments: [.late, .broken, nil] as [Promise.Outcome?])
  func `a slip that said kept leaves nothing done behind`(_ outcome: Promise.Outcome?) {
    var action = promise()
    action.outcome = .kept
    action.outcome = outcome
    #expect(action == promise(outcome))
  }

  @Test func `an answer that is taken back takes the tick with it`() {
    var action = promise(isDone: true, .late)
    action.outcome = nil
    #expect(action == promise())
  }

  @Test func `an action of this session has no outcome, and takes none`() {
    var action = Action(id: ActionID("a1"), text: "Train the sellers")
    action.outcome = .kept
    #expect(action == Action(id: ActionID("a1"), text: "Train the sellers"))
    #expect(action.outcome == nil)
  }

  @Test(
    arguments: [
      (true, nil, .kept), (true, .broken, .late), (false, .kept, nil), (false, .late, .late), (true, .late, .late),
      (false, .broken, .broken), (false, nil, nil),
    ] as [(Bool, Promise.Outcome?, Promise.Outcome?)])
  func `ticking it off says that it was kept, and taking the tick back says nothing`(
    isDone: Bool, said: Promise.Outcome?, agreed: Promise.Outcome?
  ) {
    #expect(promise(isDone: isDone, said).agreeingWithItself == promise(isDone: isDone, agreed))
  }

  @Test func `promises are counted by what became of them, other actions are none`() {
    let actions =
      [.kept, .kept, .late, .broken, nil].map { promise($0) } + [Action(id: ActionID("a9"), text: "New", isDone: true)]
    #expect(PromiseCounts(of: actions) == PromiseCounts(kept: 2, late: 1, broken: 1, open: 1))
    #expect(PromiseCounts(of: actions).total == 5)
  }

  @Test func `an earlier rating is one of the last session that asked in the same sense`() throws {
    let trust = QuestionID(QuestionnaireID("health"), "trust")
    func session(_ id: String, _ version: SemanticVersion, _ rating: Rating?) -> PastSession {
      PastSession(
        session: WorkshopID(id), title: id, questionnaires: [.init(id: trust.questionnaire, version: version)],
        answers: rating.map { [trust: .init(rating: $0)] } ?? [:])
    }
    let questionnaire = Questionnaire(
      id: trust.questionnaire, version: SemanticVersion(1, 2, 0), title: "Health", sections: [])
    let inquiry = Inquiry(questionnaires: [questionnaire])
    var followUp = FollowUp(past: [
      session("first", SemanticVersion(1, 0, 0), .two), session("second", SemanticVersion(1, 9, 0), .four),
      session("third", SemanticVersion(1, 9, 0), nil),
    ])
    #expect(try #require(followUp.last(trust, in: inquiry)).session.title == "second")
    #expect(try #require(followUp.last(trust, in: inquiry)).standing.rating == .four)
    // Asked in another sense since: what came before that is no comparison either.
    followUp.past.append(session("fourth", SemanticVersion(2, 0, 0), .one))
    #expect(followUp.last(trust, in: inquiry) == nil)
    #expect(followUp.past.map { $0.asks(trust.questionnaire, asIn: inquiry) } == [true, true, true, false])
    #expect(followUp.past[0].asks(QuestionnaireID("other"), asIn: inquiry) == nil)
  }
}
