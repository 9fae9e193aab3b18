import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The secret ballot: the keyboard goes round, and nobody sees a vote before the reveal.
struct BallotTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  private func votes(_ stage: Stage) -> String? {
    stage.workshop?.inquiry[situation].rounds.last?.votes.map { "\($0.participant)\($0.value.symbol)" }
      .joined(separator: " ")
  }

  @Test func `the keyboard goes round the table, and every vote is kept at once`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "s")
    #expect(stage.screen.contains("Hand the keyboard to Ada Lindgren (seat 1 of 5)."))
    #expect(stage.screen.contains("5 Both are plain."))
    stage.press("<Enter>")
    #expect(stage.screen.contains("Ada Lindgren  ○"))
    #expect(stage.screen.contains("5 Both are plain."))
    stage.press("4")
    #expect(stage.screen.contains("Ada Lindgren  ●"))
    stage.press("<Enter>")
    #expect(votes(stage) == "p14")
    #expect(stage.screen.contains("Hand the keyboard to Bo Ek (seat 2 of 5)."))
    #expect(stage.screen.contains("● ▸ ○ ○ ○  1 of 5"))
    stage.press(
      "<Enter>", "?", "<Enter>", "<Enter>", "-", "<Enter>", "<Enter>", "2", "<Enter>", "<Enter>", "1", "<Enter>")
    #expect(stage.screen.contains("Everybody has voted. Hand the keyboard back."))
    #expect(votes(stage) == "p14 p2? p3- p42 p51")
    #expect(stage.workshop?.inquiry[situation].rounds.map(\.isRevealed) == [false])
    // Whoever holds Enter down reveals nothing.
    stage.press("<Enter>", "<Enter>")
    #expect(stage.screen.contains("Everybody has voted. Esc leads back to the facilitator."))
    stage.press("<Esc>")
    #expect(stage.screen.contains("4 of 5 voted. Enter reveals"))
    stage.press("<Enter>")
    #expect(stage.interface.session?.place == .question(situation, .reveal))
  }

  @Test func `a vote is confirmed once there is one, and can be taken back before`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "s", "<Enter>", "<Enter>")
    #expect(stage.screen.contains("Type 1 to 5 first, ? for does not know or - for absent."))
    stage.press("4", "<Backspace>", "<Enter>")
    #expect(votes(stage) == nil)
    stage.press("4", "5", "<Enter>")
    #expect(votes(stage) == "p15")
  }

  @Test func `a ballot left halfway loses no vote and goes on where it was left`() {
    var stage = WalkTests.begun(columns: 69)
    stage.press("<Enter>", "s", "<Enter>", "4", "<Enter>", "<Enter>", "3", "<Esc>")
    #expect(votes(stage) == "p14 p23")
    #expect(stage.prose.contains("2 of 5 voted; Cy Dahl, Dora Mills and Ed Park have not. s goes on with the ballot."))
    stage.press("s")
    #expect(stage.screen.contains("Hand the keyboard to Cy Dahl (seat 3 of 5)."))
    stage.press("<Enter>", "5", "<Ctrl-C>")
    #expect(votes(stage) == "p14 p23 p35")
    var later = Stage(stage.library.values.map(\.subject))
    later.press("<Enter>")
    #expect(later.screen.contains("3 of 5 voted; Dora Mills and Ed Park have not."))
  }

  @Test func `a seat can be passed over, and a vote be changed by whoever gave it`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "s", "<Right>", "<Enter>", "3", "<Enter>")
    #expect(stage.screen.contains("Hand the keyboard to Cy Dahl"))
    stage.press("<Backspace>", "<Enter>")
    #expect(stage.screen.contains("You have voted. Enter leaves it so"))
    stage.press("<Enter>")
    #expect(votes(stage) == "p23")
    stage.press("<Left>", "<Enter>", "1", "<Enter>")
    #expect(votes(stage) == "p21")
  }

  @Test func `votes of a part of the room are revealed only when told`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "s", "<Enter>", "4", "<Enter>", "<Esc>", "<Enter>")
    #expect(stage.screen.contains("4 people have not voted. Reveal the votes there are?"))
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[situation].rounds.map(\.isRevealed) == [false])
    stage.press("<Enter>", "y")
    #expect(stage.workshop?.inquiry[situation].rounds.map(\.isRevealed) == [true])
  }

  @Test func `no ballot begins while votes are typed for all to see`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "s")
    #expect(stage.screen.contains("Votes are being typed."))
    #expect(stage.interface.mode == .vote)
    stage.press("<Backspace>", "s")
    #expect(stage.interface.mode == .handOver)
  }

  @Test(arguments: [CellSize(rows: 12, columns: 40), CellSize(rows: 20, columns: 60)])
  func `whoever votes in a small window can read all that the numbers mean, and sees their own line`(size: CellSize) {
    var shelf = LongAnchors()
    shelf.anchors = Dictionary(
      uniqueKeysWithValues: (1...5).map { number in
        (number, (1...22).map { "w\(number)\(Unicode.Scalar(96 + UInt8($0)))" }.joined(separator: " "))
      })
    var stage = Stage(rows: size.rows, columns: size.columns)
    stage.catalogue = shelf
    stage = WalkTests.begun(stage)
    stage.press("<Enter>", "s", "<Enter>", "4")
    var words: Set<Substring> = []
    for _ in 1...30 {
      #expect(stage.prose.contains("Ada Lindgren ●"), "\(stage.screen)")
      words.formUnion(stage.prose.split(separator: " "))
      stage.press("<Down>")
    }
    for text in shelf.anchors.values {
      for word in text.split(separator: " ") { #expect(words.contains(word), "\(word)") }
    }
    stage.press("<Home>")
    #expect(stage.lines.count { $0.contains(/w[1-5][a-v]/) } >= size.rows / 2, "\(stage.screen)")
    #expect(stage.lines.suffix(2).joined().contains("↓ more"), "\(stage.screen)")
  }

  /// The questionnaires of the shelf with anchors as long as those that are shipped.
  private struct LongAnchors: QuestionnaireCatalogue {
    var anchors: [Int: String] = [:]
    private let shelf = Shelf()

    func questionnaire(_ id: QuestionnaireID) -> Questionnaire? {
      guard var questionnaire = shelf.questionnaire(id) else { return nil }
      questionnaire.sections[0].questions[0].anchors = anchors
      return questionnaire
    }

    func plan(_ id: PlanID) -> SessionPlan? { shelf.plan(id) }
    func policy(_ id: PolicyID) -> Policy? { shelf.policy(id) }
    func plans() -> [SessionPlan] { shelf.plans() }
  }

  /// The room of ``WalkTests/begun()`` in whose library Ada and Dora have sent ballots for the first question.
  private static func withBallots(_ ada: Rating, _ dora: Rating, rows: Int = 24, columns: Int = 80) throws -> Stage {
    var workshop = try #require(WalkTests.begun().workshop)
    workshop.inquiry[QuestionID(Shelf.strategy.id, "situation")].rounds = [
      Round(
        isRevealed: false,
        votes: [
          Vote(participant: ParticipantID("p1"), value: .rating(ada), isSealed: true),
          Vote(participant: ParticipantID("p4"), value: .rating(dora), isSealed: true),
        ])
    ]
    var stage = Stage(rows: rows, columns: columns, [.workshop(workshop)])
    stage.press("<Enter>")
    return stage
  }

  @Test func `who sent a ballot before votes no more in the room, and is revealed with the others`() throws {
    var stage = try Self.withBallots(.two, .five, columns: 69)
    #expect(stage.interface.session?.place == .question(situation, .discuss), "sealed votes hurry nobody")
    stage.press("<Enter>")
    #expect(stage.prose.contains("Sealed votes of Ada Lindgren and Dora Mills are in."))
    #expect(stage.screen.contains("Votes  · · ·  and 2 sealed"))
    stage.press("4", "-", "3", "<Enter>")
    #expect(votes(stage) == "p12 p24 p3- p45 p53")
    #expect(stage.screen.contains("4 of 5 voted. Enter reveals"))
    stage.press("<Enter>")
    #expect(stage.interface.session?.place == .question(situation, .reveal))
    #expect(
      stage.workshop?.inquiry[situation].rounds.last?.votes.contains(where: \.isSealed) == false,
      "what was revealed is no longer sealed")
  }

  @Test func `Esc never puts a digit that nobody confirmed in the place of a vote`() throws {
    var stage = try Self.withBallots(.two, .five)
    stage.press("<Enter>", "s", "<Left>", "<Enter>", "1", "<Esc>")
    #expect(votes(stage) == "p12 p45")
  }

  @Test func `dropping a round keeps the ballots that were sent`() throws {
    var stage = try Self.withBallots(.two, .five)
    stage.press("<Enter>", "<Del>")
    #expect(stage.prose.contains("There is no round to drop"))
    stage.press("4", "-", "3", "<Enter>", "<Del>")
    #expect(votes(stage) == "p12 p45")
  }

  @Test func `a digit too many says that all votes are in`() throws {
    var workshop = try #require(Self.withBallots(.two, .five).workshop)
    workshop.inquiry.participants.removeAll { !["p1", "p4"].contains($0.id.text) }
    var stage = Stage([.workshop(workshop)])
    stage.press("<Enter>", "<Enter>", "4")
    #expect(stage.prose.contains("Everybody’s vote is in already. Enter reveals them."))
  }

  @Test func `signs that were typed and left keep the sealed votes beside them`() throws {
    var stage = try Self.withBallots(.two, .five)
    stage.press("<Enter>", "4", "<Ctrl-C>")
    #expect(votes(stage) == "p12 p24 p45")
    #expect(stage.workshop?.inquiry[situation].rounds.last?.votes.map(\.isSealed) == [true, false, true])
  }

  @Test(arguments: looks)
  func `no screen tells one sealed vote from another before the reveal`(keys: [String]) throws {
    let screens = try [(Rating.five, Rating.four), (.one, .two)].map { ada, dora in
      var stage = try Self.withBallots(ada, dora, rows: 40, columns: 120)
      var screens = [stage.screen]
      for key in ["<Enter>", "4", "<Esc>"] + keys {
        stage.press(key)
        screens.append(stage.screen)
      }
      return screens
    }
    #expect(screens[0] == screens[1])
  }

  /// Everything a facilitator can look at between the first vote and the reveal.
  private static let looks: [[String]] = [
    ["<Esc>"], ["u"], ["u", "u"], ["u", "<Ctrl-R>"], ["<F1>"], ["o"], ["R"], ["r"], ["A"], ["e"], ["s"],
    ["s", "<Enter>"], ["s", "<Backspace>", "<Enter>"], ["G"], ["<Leave>"], ["<Leave>", "<Enter>"], ["<Left>"],
    ["<Right>"], ["n"],
    ["<Enter>"], ["r", "g", "<Enter>"], ["r", "g", "<Enter>", "w"], ["r", "g", "<Enter>", "R"],
    ["r", "g", "<Enter>", "R", "t"], ["d"], ["<Esc>", "3"], ["<Esc>", "1", "<Esc>"],
  ]

  @Test(arguments: looks)
  func `no screen tells one vote from another before the reveal`(keys: [String]) {
    let screens = [("5", "4"), ("1", "?")].map { first, second in
      var stage = WalkTests.begun(rows: 40, columns: 120)
      stage.press("<Enter>", "s")
      var screens = [stage.screen]
      for key in ["<Enter>", first, "<Enter>", "<Enter>", second, "<Esc>"] + keys {
        stage.press(key)
        screens.append(stage.screen)
      }
      var later = Stage(rows: 40, columns: 120, stage.library.values.map(\.subject))
      screens.append(later.screen)
      later.press("<Enter>")
      return screens + [later.screen]
    }
    #expect(screens[0] == screens[1])
  }
}
