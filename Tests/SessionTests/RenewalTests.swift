import Domain
import Scoring
import Session
import TestSupport
import Testing

/// Moving the answers of a workshop over to a newer version of one of its questionnaires.
struct RenewalTests {
  /// The room's questionnaire as a later version has it.
  private static func newer(_ major: Int = 1, _ minor: Int = 1, _ change: (inout Questionnaire) -> Void = { _ in })
    -> Questionnaire
  {
    var questionnaire = Room().state.subject.inquiry.questionnaires[0]
    questionnaire.version = SemanticVersion(major, minor, 0)
    change(&questionnaire)
    return questionnaire
  }

  private static func withoutExit(_ questionnaire: inout Questionnaire) { questionnaire.sections.remove(at: 1) }

  private static func withPartner(_ questionnaire: inout Questionnaire) {
    questionnaire.sections[1].questions.append(Examples.question("partner"))
  }

  private static let partner = QuestionID(QuestionnaireID("strategy"), "partner")

  private func version(of room: Room) -> String { room.stored.subject.inquiry.questionnaires[0].version.description }

  private func refusal(_ room: Room, _ questionnaire: Questionnaire) -> String? {
    do {
      _ = try room.state.subject.change(for: .renew(questionnaire))
      return nil
    } catch {
      return error.description
    }
  }

  // MARK: What is offered

  @Test func `only a newer version is offered, and nothing changes by itself`() {
    let subject = Room().state.subject
    #expect(subject.renewals(from: []).isEmpty)
    #expect(subject.renewals(from: [Self.newer(1, 0)]).isEmpty)
    var other = Self.newer()
    other.id = QuestionnaireID("other")
    #expect(subject.renewals(from: [other]).isEmpty)
    #expect(
      subject.renewals(from: [Self.newer()]).map(\.headline) == [
        "strategy 1.1.0 is at hand, 1.0.0 is used here: the questions are the same."
      ])
  }

  @Test func `what differs is told question by question, and in one sentence`() {
    let after = Self.newer { questionnaire in
      questionnaire.weight = .zero
      questionnaire.sections[0].title = "The first"
      questionnaire.sections[0].weight = Weight(2) ?? .one
      questionnaire.sections[0].questions[0].prompt = "Where do we stand?"
      questionnaire.sections[0].questions[0].anchors[3] = "On the way."
      questionnaire.sections[0].questions[0].minutes = 12
      questionnaire.sections[0].questions[1].weight = Weight(0.5) ?? .one
      questionnaire.sections[0].questions[1].gate = Gate(minimum: .two, otherwise: .noGo)
      questionnaire.sections[0].questions[1].probes = ["What else?"]
      questionnaire.sections[1].questions = [Examples.question("partner")]
    }
    let renewal = Room().state.subject.renewals(from: [after])[0]
    #expect(
      renewal.headline
        == "strategy 1.1.0 is at hand, 1.0.0 is used here: 1 question added, 1 question removed, 1 question reworded, "
        + "1 question with other anchors, 3 weights changed, 1 gate changed.")
    #expect(
      renewal.lines == [
        "Its weight: from 1 to 0.",
        "Added: Partner: What about partner?",
        "Removed: Exit: What about exit?",
        "Section “one”: called “The first” now.",
        "Section “The first”: weight from 1 to 2.",
        "Context: reworded, from “What about context?” to “Where do we stand?”.",
        "Context: anchor 3 reworded.",
        "Context: from 8 to 12 minutes.",
        "Brand: another purpose or other follow-ups.",
        "Brand: weight from 1 to 0.5.",
        "Brand: a gate now, at least 2, else no-go.",
      ])
  }

  @Test func `what was one firm's own stays so, whatever the newer version says`() {
    var subject = Room().state.subject
    subject.inquiry.questionnaires[0].audience = .internal
    #expect(subject.renewals(from: [Self.newer()])[0].after.audience == .internal)
  }

  // MARK: Moving

  @Test func `all that was said stays with its questions, and the score is that of the newer version`() throws {
    var room = Room()
    try room.vote("4 4 2 2")
    room.edit(.reveal(Room.context))
    room.edit(.rate(Room.context, .five, reason: "agreed"))
    room.edit(.confidence(Room.context, .document))
    room.edit(.note(Room.context, .joint, "a note"))
    room.edit(.rate(Room.brand, .one, reason: ""))
    room.edit(.putAction(Action(id: ActionID("a1"), text: "Call", question: Room.exit)))
    let before = room.stored.subject
    let after = Self.newer { questionnaire in
      Self.withPartner(&questionnaire)
      questionnaire.sections[0].questions[1].weight = .zero
    }
    room.edit(.renew(after))
    #expect(version(of: room) == "1.1.0")
    #expect(room.stored.subject.inquiry.answers == before.inquiry.answers)
    #expect(room.stored.subject.inquiry.actions == before.inquiry.actions)
    #expect(room.stored.subject.workshop?.flaws(answersInOrder: room.stored.subject.inquiry.answeredQuestions) == [])
    var fresh = before.inquiry
    fresh.questionnaires = [after]
    let score = Score(room.stored.subject.inquiry, scope: .both)
    #expect(score == Score(fresh, scope: .both))
    #expect(Score(before.inquiry, scope: .both).index == 50)
    #expect(score.index == 100)
    #expect(room.written.last?.kind == .questionnaire)
    #expect(room.written.last?.summary == "moved to strategy 1.1.0")
  }

  @Test func `it can be taken back and done again`() {
    var room = Room()
    let before = room.stored.subject
    room.edit(.renew(Self.newer(1, 1, Self.withPartner)))
    let after = room.stored.subject
    room.on(.undo)
    #expect(room.stored.subject == before)
    #expect(room.notices.last?.sentence == "Undone: moved to strategy 1.1.0.")
    room.on(.redo)
    #expect(room.stored.subject == after)
  }

  @Test func `it is not taken back while something was said to a question that would be gone`() {
    var room = Room()
    room.edit(.renew(Self.newer(1, 1, Self.withPartner)))
    // Another window answers the new question.
    room.stored.subject.inquiry[Self.partner].notes.joint = "theirs"
    room.stored.revision += 1
    room.on(.conflict(room.stored))
    room.on(.undo)
    #expect(version(of: room) == "1.1.0")
    #expect(
      room.notices.last?.sentence
        == "It stays with strategy 1.1.0, as this would be lost: “partner” is gone, and something was said to it.")
  }

  @Test func `the time a question took is no reason to keep it`() {
    var room = Room()
    room.on(.go(.question(Room.exit, .discuss)))
    room.on(.go(.question(Room.context, .discuss)), after: 30)
    #expect(room.answer(Room.exit).seconds == 30)
    room.edit(.renew(Self.newer(1, 1, Self.withoutExit)))
    #expect(version(of: room) == "1.1.0")
    #expect(room.stored.subject.inquiry.answers[Room.exit] == nil)
  }

  @Test func `a room at a question that is gone goes on at one that is there`() {
    var room = Room(purpose: "Reach")
    room.on(.go(.question(Room.exit, .record)))
    room.edit(.renew(Self.newer(1, 1, Self.withoutExit)))
    #expect(room.state.place == .question(Room.context, .discuss))
    room.on(.undo)
    #expect(room.state.questions.contains(Room.exit))
  }

  // MARK: Refused

  @Test func `across majors nothing is moved, and it says why`() {
    #expect(
      refusal(Room(), Self.newer(2, 0))
        == "strategy 2.0.0 asks other questions than 1.0.0: answers to one are no answers to the other, and stay where they "
        + "are. A new workshop can begin with it.")
    #expect(Room().state.subject.renewals(from: [Self.newer(2, 0)]).count == 1)
  }

  @Test func `an older version is none to move to, nor is another questionnaire`() {
    #expect(refusal(Room(), Self.newer(1, 0)) == "strategy 1.0.0 is used here, and nothing newer is at hand.")
    var other = Self.newer()
    other.id = QuestionnaireID("other")
    #expect(refusal(Room(), other) == "The questionnaire other is not used here.")
  }

  @Test func `a workshop that was decided keeps the questions that it was decided on`() {
    var room = Room()
    room.edit(.decide(Decision(verdict: .go)))
    #expect(
      refusal(room, Self.newer())
        == "A decision was taken on these questions, and they stay as they were. Take the decision back first, or begin a "
        + "new workshop.")
  }

  @Test func `nothing is moved to that could not be opened again`() {
    var room = Room()
    let many = (1...497).map { Examples.question("q\($0)") }
    room.stored.subject.inquiry.questionnaires.append(Examples.questionnaire("other", [Examples.section("all", many)]))
    let why = "It cannot be moved over: 501 questions in all are too many; use at most 500."
    #expect(room.stored.subject.renewals(from: [Self.newer(1, 1, Self.withPartner)])[0].obstacle?.description == why)
    let error = #expect(throws: EditRefusal.self) {
      try room.stored.subject.change(for: .renew(Self.newer(1, 1, Self.withPartner)))
    }
    #expect(error?.description == why)
  }

  @Test(arguments: [
    (Edit.note(Room.exit, .private, "mine"), "“exit” is gone, and something was said to it"),
    (
      Edit.putAction(Action(id: ActionID("a1"), text: "Call", question: Room.exit)),
      "“exit” is gone, and something was said to it"
    ),
    (
      Edit.park(ParkedItem(id: ParkedItemID("k1"), text: "Later", question: Room.exit)),
      "“exit” is gone, and something was said to it"
    ),
  ])
  func `what was said to a question that is gone is named, and stays`(edit: Edit, loss: String) {
    var room = Room()
    room.edit(edit)
    #expect(
      refusal(room, Self.newer(1, 1, Self.withoutExit))
        == "It stays with strategy 1.0.0, as this would be lost: \(loss).")
    room.edit(.renew(Self.newer(1, 1, Self.withoutExit)))
    #expect(version(of: room) == "1.0.0")
  }

  @Test func `what would be out of sight is named too`() throws {
    var room = Room()
    room.edit(.markNotApplicable(Room.brand, reason: "None."))
    room.edit(.rate(Room.context, .four, reason: ""))
    var before = room.state.subject.inquiry.questionnaires[0]
    before.sections[0].questions[0].fields = [.text, .owner]
    before.sections[0].questions[0].yields = .list
    room.stored.subject.inquiry.questionnaires[0] = before
    room.stored.subject.inquiry[Room.context].entries = [
      Entry(id: EntryID("n1"), cells: [.text: .text("A row"), .owner: .text("Ada")])
    ]
    room.stored.revision += 1
    room.on(.conflict(room.stored))
    let columns = Self.newer { questionnaire in
      questionnaire.sections[0].questions[0].fields = [.text]
      questionnaire.sections[0].questions[0].yields = .list
      questionnaire.sections[0].questions[1].gate = Gate(minimum: .three, otherwise: .noGo)
    }
    #expect(
      refusal(room, columns)
        == "It stays with strategy 1.0.0, as this would be lost: the column “Who” of “context” is gone, and is filled in; "
        + "“brand” is a gate, and was set aside as not applicable.")
    let ladder = Self.newer { $0.kind = .ladder }
    #expect(refusal(room, ladder)?.contains("“context” is placed on levels, and was rated") == true)
  }

  @Test func `a placement on levels keeps its levels`() {
    var subject = Room().state.subject
    subject.inquiry.questionnaires[0].kind = .ladder
    subject.inquiry.questionnaires[0].levels = ["Low", "High"]
    subject.inquiry[Room.context] = Answer(state: .rated, level: LevelPlacement(current: 1, needed: 2))
    func after(_ levels: [String]) -> Questionnaire {
      Self.newer { ($0.kind, $0.levels) = (.ladder, levels) }
    }
    #expect(subject.renewals(from: [after(["Lower", "Higher"])])[0].obstacle == nil)
    #expect(
      subject.renewals(from: [after(["High", "Low"])])[0].obstacle?.description
        == "It stays with strategy 1.0.0, as this would be lost: “context” stands on a level, and the levels are in another order."
    )
    #expect(
      subject.renewals(from: [after(["Low", "Middle", "High"])])[0].obstacle?.description
        == "It stays with strategy 1.0.0, as this would be lost: “context” stands on one of 2 levels, and there are 3.")
  }

  // MARK: Two windows

  @Test func `a note on a question that somebody else's move took away is handed back, not lost`() {
    var room = Room(purpose: "Reach")
    room.on(.go(.question(Room.exit, .discuss)))
    var moved = room.stored
    moved.subject.put(.questionnaire(Self.newer(1, 1, Self.withoutExit)))
    moved.revision += 1
    room.nextAnswer = .conflict(moved)
    room.edit(.note(Room.exit, .joint, "typed here"))
    #expect(room.stored.subject.inquiry.answers[Room.exit] == nil)
    guard case .overtaken(let change)? = room.notices.last, case .answer(_, let answer) = change.after else {
      Issue.record("not handed back: \(room.notices)")
      return
    }
    #expect(answer.notes.joint == "typed here")
    #expect(room.state.place.question != Room.exit)
  }

  @Test func `a move that would take away what somebody else said meanwhile is not made`() {
    var room = Room()
    var theirs = room.stored
    theirs.subject.inquiry[Room.exit].notes.joint = "theirs"
    theirs.revision += 1
    room.nextAnswer = .conflict(theirs)
    room.edit(.renew(Self.newer(1, 1, Self.withoutExit)))
    #expect(version(of: room) == "1.0.0")
    #expect(room.stored.subject.inquiry[Room.exit].notes.joint == "theirs")
    #expect(room.state.subject == room.stored.subject)
  }
}
