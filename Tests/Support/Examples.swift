package import Domain

/// Small values by hand, with only what a test speaks of; the rest is plain and legal.
package enum Examples {
  package static func question(
    _ id: String, weight: Double = 1, gate: Gate? = nil, yields: Yield? = nil, fields: [EntryField] = [],
    voices: Question.Voices = .one, minutes: Int = 8
  ) -> Question {
    Question(
      id: id, prompt: "What about \(id)?", purpose: "Why \(id) matters.", minutes: minutes,
      weight: Weight(weight) ?? .one, voices: voices,
      anchors: [1: "No answer.", 3: "A partial answer.", 5: "A clear, owned answer."], gate: gate, yields: yields,
      fields: fields)
  }

  package static func section(_ id: String, weight: Double = 1, _ questions: [Question]) -> Section {
    Section(id: SectionID(id), title: id, weight: Weight(weight) ?? .one, questions: questions)
  }

  package static func questionnaire(
    _ id: String, weight: Double = 1, audience: Questionnaire.Audience = .joint, _ sections: [Section]
  ) -> Questionnaire {
    Questionnaire(
      id: QuestionnaireID(id), audience: audience, title: id, weight: Weight(weight) ?? .one,
      sections: sections)
  }

  /// A ladder of one section with so many levels, named `Level 1`…
  package static func ladder(_ id: String = "continuum", levels: Int = 5, attributes: [String]) -> Questionnaire {
    let numbers = Array(1...max(2, levels))
    let anchors = Dictionary(uniqueKeysWithValues: numbers.map { ($0, "As at level \($0).") })
    return Questionnaire(
      id: QuestionnaireID(id), kind: .ladder, title: id, levels: numbers.map { "Level \($0)" },
      sections: [
        Section(
          id: SectionID("attributes"), title: "Attributes",
          questions: attributes.map { Question(id: $0, prompt: "Where is \($0)?", anchors: anchors) })
      ])
  }

  /// A round of one sitting: our votes, the partner's and outsiders', in seat order, by the people of ``people``.
  package static func round(
    ours: [Int] = [], partner: [Int] = [], outside: [Int] = [], isRevealed: Bool = true
  ) -> Round {
    func votes(_ numbers: [Int], _ letter: String) -> [Vote] {
      numbers.enumerated().compactMap { index, number in
        Rating(rawValue: number).map { Vote(participant: ParticipantID("\(letter)\(index + 1)"), value: .rating($0)) }
      }
    }
    return Round(isRevealed: isRevealed, votes: votes(ours, "o") + votes(partner, "p") + votes(outside, "x"))
  }

  /// Four of ours (`o1`…`o4`), four of the partner (`p1`…) and two outsiders (`x1`, `x2`), in this seat order.
  package static let people: [Participant] = [(Firm.ours, "o", 4), (.partner, "p", 4), (.outside, "x", 2)].flatMap {
    firm, letter, count in
    (1...count).map {
      Participant(id: ParticipantID("\(letter)\($0)"), name: "\(letter.uppercased()) \($0)", firm: firm)
    }
  }

  /// The room simply agreed on a rating.
  package static func agreed(_ rating: Rating, _ confidence: Confidence? = nil) -> Answer {
    Answer(state: .rated, rating: rating, confidence: confidence)
  }

  /// A half-finished workshop: a gate in doubt, one question nobody could answer, one set aside, votes that differ, an
  /// internal questionnaire, a ladder, an action and a parked item.
  package static let workshop: Workshop = {
    let strategy = questionnaire(
      "strategy",
      [
        section("context", [question("situation"), question("customer", weight: 2)]),
        section(
          "terms", weight: 2,
          [
            question(
              "exit", gate: Gate(minimum: .three, otherwise: .noGo, reason: "Nobody signs without a way out.")),
            question("investment", yields: .investments, fields: [.text, .owner, .amount]), question("brand"),
          ]),
      ])
    let agenda = questionnaire("agenda", audience: .internal, [section("needs", [question("capacity")])])
    var inquiry = Inquiry(
      questionnaires: [strategy, agenda, ladder(attributes: ["pricing", "support"])], participants: people)
    inquiry[QuestionID(strategy.id, "situation")] = Answer(
      state: .rated, answer: "Both want the mid-market.", rounds: [round(ours: [4, 4], partner: [3, 4])],
      confidence: .example, notes: Notes(ours: "Strong in the north.", partner: "Strong in the south."))
    inquiry[QuestionID(strategy.id, "customer")] = Answer(state: .unknown)
    inquiry[QuestionID(strategy.id, "exit")] = Answer(
      state: .rated, rating: .three, ratingReason: "Notice period agreed, data not.",
      rounds: [round(ours: [5, 4], partner: [2, 2])], confidence: .document)
    inquiry[QuestionID(strategy.id, "investment")] = Answer(
      state: .rated, rating: .five,
      entries: [Entry(id: EntryID("n1"), cells: [.text: .text("Two engineers"), .owner: .text("O 1")])])
    inquiry[QuestionID(strategy.id, "brand")] = Answer(state: .notApplicable(reason: "White label."))
    inquiry[QuestionID(agenda.id, "capacity")] = agreed(.two, .hunch)
    inquiry[QuestionID(QuestionnaireID("continuum"), "pricing")] = Answer(
      state: .rated, level: LevelPlacement(current: 2, needed: 4))
    inquiry.actions = [
      Action(
        id: ActionID("a1"), text: "Agree who owns the data", owner: "O 1", due: Day(year: 2026, month: 12, day: 15),
        question: QuestionID(strategy.id, "exit"), isCondition: true)
    ]
    inquiry.parkingLot = [ParkedItem(id: ParkedItemID("k1"), text: "The Asian market")]
    return Workshop(
      id: WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057"), ourFirm: "Northwind", partnerFirm: "Fabrikam",
      date: Day(year: 2026, month: 11, day: 22), inquiry: inquiry)
  }()
}
