import Domain

/// A believable half-finished workshop: a maker of measuring instruments and a service firm, three people each and a
/// customer; and the programme it belongs to.
enum Halden {
  static let strategy = QuestionnaireID("strategy-questions")
  static let agenda = QuestionnaireID("partnering-agenda")
  static let continuum = QuestionnaireID("continuum")

  static func strategy(_ name: String) -> QuestionID { QuestionID(strategy, name) }
  static func agenda(_ name: String) -> QuestionID { QuestionID(agenda, name) }

  private static func question(
    _ id: String, _ prompt: String, _ anchors: (String, String, String), gate: Gate? = nil, yields: Yield? = nil,
    fields: [EntryField] = [], voices: Question.Voices = .one
  ) -> Question {
    Question(
      id: id, prompt: prompt, minutes: 8, voices: voices, anchors: [1: anchors.0, 3: anchors.1, 5: anchors.2],
      gate: gate,
      yields: yields, fields: fields)
  }

  static let strategyQuestions = Questionnaire(
    id: strategy, title: "Eight strategy questions", summary: "For both firms together.",
    source: Questionnaire.Source(
      author: "Art Petty", work: "on successful strategic partnerships", note: "The wording is this project's own."),
    sections: [
      Section(
        id: SectionID("context"), title: "Context",
        questions: [
          question(
            "situation", "Where does each firm stand today?",
            ("Platitudes.", "Each sees its own side.", "Each sees the other's chances and troubles."), voices: .eachFirm
          ),
          question(
            "market-forces", "What is changing for customers that makes the two of us useful?",
            (
              "There is no customer in it.", "A customer problem, not pressing.",
              "A named customer, and it is pressing."
            ),
            gate: Gate(
              minimum: .three, otherwise: .noGo,
              reason: "Without a real customer problem there is nothing to partner for.")),
          question(
            "competitors", "What will rivals do when they see us together?",
            ("They could copy it in months.", "One could catch up.", "Slow and costly to copy.")),
        ]),
      Section(
        id: SectionID("offering"), title: "What we offer", weight: Weight(2) ?? .one,
        questions: [
          question(
            "whole-offering", "Who sells, installs and supports all that the customer needs?",
            ("Two products side by side.", "Every piece has a firm.", "Every piece and handover has a named owner."),
            gate: Gate(minimum: .three, otherwise: .conditional, reason: "Nobody buys half an offering.")),
          question(
            "belief", "Why do we believe that we can win?",
            ("Nobody can say.", "Reasons with named assumptions.", "Reasons that stood against hard objections."),
            yields: .assumptions, fields: [.text, .owner, .due]),
        ]),
      Section(
        id: SectionID("commitment"), title: "What we commit to", weight: Weight(3) ?? .one,
        questions: [
          question(
            "investment", "What must be built or paid for, and by whom?",
            ("It is thought to cost nothing.", "Listed, partly owned.", "Listed, owned and funded."),
            yields: .investments,
            fields: [.text, .firm, .owner, .amount]),
          question(
            "measures", "How will we see progress, and later success?",
            ("No measures.", "Early signs, some with numbers.", "Targets, dates and owners."),
            gate: Gate(minimum: .three, otherwise: .conditional, reason: "We would not notice in time."),
            yields: .measures, fields: [.text, .target, .owner, .due]),
          question(
            "exit", "How would we part as friends?",
            ("Nobody wants to talk about it.", "Triggers named, the rest open.", "All of it settled."),
            gate: Gate(minimum: .three, otherwise: .conditional, reason: "How to part belongs to how to begin."),
            yields: .triggers, fields: [.text, .owner]),
        ]),
    ])

  static let agendaQuestions = Questionnaire(
    id: agenda, audience: .internal, title: "The partnering agenda",
    source: Questionnaire.Source(author: "Doris Kovic", work: "Leading Insight"),
    sections: [
      Section(
        id: SectionID("why"), title: "Why partner",
        questions: [
          question(
            "rationale", "Why should we partner at all?",
            ("Because others do.", "For something we can name.", "For something we cannot do alone.")),
          question(
            "capacity", "How many partners can we serve well?",
            ("Nobody has counted.", "A number, untested.", "A number with people behind it."), yields: .capacity,
            fields: [.number, .text]),
          question(
            "risks", "What could go wrong with partnering as a strategy?",
            ("Nobody has asked.", "Risks listed.", "Risks listed and owned."), yields: .risks,
            fields: [.text, .likelihood, .impact, .mitigation, .owner]),
        ])
    ])

  static let ladder = Questionnaire(
    id: continuum, kind: .ladder, title: "The continuum",
    levels: ["Commodity", "Preferred provider", "Value-added", "Alliance"],
    sections: [
      Section(
        id: SectionID("attributes"), title: "Attributes",
        questions: [
          Question(
            id: "mutual-goals", prompt: "How far are goals shared?",
            anchors: [1: "Price only.", 2: "Volume.", 3: "Some goals.", 4: "Goals for one product."]),
          Question(
            id: "transparency", prompt: "How open are the books?",
            anchors: [1: "Closed.", 2: "Prices.", 3: "Costs.", 4: "Costs and plans."]),
        ])
    ])

  static let people: [Participant] = [
    Participant(id: ParticipantID("p1"), name: "Ines Halden", firm: .ours, role: "chief executive"),
    Participant(id: ParticipantID("p2"), name: "Tom Okafor", firm: .ours, role: "sales"),
    Participant(id: ParticipantID("p3"), name: "Mira Lund", firm: .ours, role: "product"),
    Participant(id: ParticipantID("p4"), name: "Ravi Brandt", firm: .partner, role: "managing director"),
    Participant(id: ParticipantID("p5"), name: "Clara Wynn", firm: .partner, role: "field service"),
    Participant(id: ParticipantID("p6"), name: "Otto Sand", firm: .partner, role: "finance"),
    Participant(id: ParticipantID("p7"), name: "Petra Vogel", firm: .outside, role: "customer, Nordwasser"),
  ]

  /// Votes in seat order, as the facilitator types them: `4 3 ? - 2 2 5`.
  static func round(_ typed: String, guesses: (Int, Int)? = nil, isRevealed: Bool = true) -> Round {
    let votes = zip(people, typed.split(separator: " ")).map { person, symbol in
      let value: Vote.Value =
        symbol == "?" ? .unknown : Int(symbol).flatMap(Rating.init).map { .rating($0) } ?? .absent
      return Vote(participant: person.id, value: value)
    }
    return Round(
      isRevealed: isRevealed,
      guesses: PerFirm(
        ours: guesses.flatMap { Rating(rawValue: $0.0) }, partner: guesses.flatMap { Rating(rawValue: $0.1) }),
      votes: votes)
  }

  static let answers: [QuestionID: Answer] = [
    strategy("situation"): Answer(
      state: .rated,
      answer: "Halden makes the best flow meters and has no service people. Brightwater has 400 and no product.",
      rounds: [round("4 4 3 4 4 5 4")], confidence: .document,
      notes: Notes(ours: "Service is what we lose tenders on.", partner: "Margins on pure service fall every year.")),
    strategy("market-forces"): Answer(
      state: .rated,
      answer: "Water utilities must report leakage from 2028 and have nobody to fit and read the meters.",
      rounds: [round("5 4 4 3 4 4 4")], confidence: .document,
      notes: Notes(joint: "Petra: “we have the money, not the people.”\n\nTwo tenders are out:\n- Nordwasser\n- Hansa"),
      evidence: [
        Evidence(id: EvidenceID("e1"), text: "Tender of Nordwasser, lot 3", source: "published 2026-09"),
        Evidence(
          id: EvidenceID("e2"), text: "Two utilities want to train people of their own", stance: .contradicts,
          source: "Petra Vogel"),
      ]),
    strategy("competitors"): Answer(
      state: .rated, answer: "Two rivals could pair up within a year; neither has field staff in the north.",
      rounds: [round("4 3 3 3 2 3 3")]),
    strategy("whole-offering"): Answer(
      state: .rated, answer: "One contract, signed by Brightwater; support at night is nobody's so far.",
      rating: .three,
      ratingReason: "Night support gets an owner before the pilot.",
      rounds: [round("5 5 4 2 1 2 2", guesses: (4, 4)), round("4 4 4 2 2 2 2")], confidence: .example,
      notes: Notes(
        ours: "The hotline is good enough.", partner: "Our people would drive out at night for Halden's faults.",
        private: "Tom has promised the hotline to Hansa already.")),
    strategy("belief"): Answer(
      state: .rated, answer: "We win where leakage counts more than price.", rounds: [round("4 4 ? 3 3 - 4")],
      entries: [
        Entry(
          id: EntryID("n1"),
          cells: [
            .text: .text("Regulators keep the 2028 date"), .owner: .text("Mira Lund"),
          ].merging(Day(year: 2026, month: 12, day: 18).map { [.due: .day($0)] } ?? [:]) { $1 }),
        Entry(id: EntryID("n2"), cells: [.text: .text("Utilities buy meters | service as one lot")]),
      ]),
    strategy("investment"): Answer(
      state: .rated, answer: "Forty technicians trained, one planner; Brightwater trains, Halden pays half.",
      rounds: [round("3 4 3 4 3 3 -")], confidence: .example,
      entries: [
        Entry(
          id: EntryID("n1"),
          cells: [
            .text: .text("Training of 40 technicians"), .firm: .firm(.partner), .owner: .text("Clara Wynn"),
            .amount: .text("120 000 EUR"),
          ]),
        Entry(
          id: EntryID("n2"),
          cells: [.text: .text("Half of the training"), .firm: .firm(.ours), .amount: .text("60 000 EUR")]),
      ]),
    strategy("measures"): Answer(state: .unknown, notes: Notes(joint: "Nobody knows yet what the utilities count.")),
    agenda("rationale"): Answer(
      state: .rated, answer: "Meters without people to fit them do not sell.", rating: .four, confidence: .document),
    agenda("capacity"): Answer(
      state: .rated, rating: .three, confidence: .sharedOpinion,
      entries: [Entry(id: EntryID("n1"), cells: [.number: .number(2), .text: .text("two partner managers")])]),
    agenda("risks"): Answer(
      entries: [
        Entry(
          id: EntryID("n1"),
          cells: [.text: .text("The partner is bought by a rival"), .likelihood: .grade(.two), .impact: .grade(.five)]),
        Entry(
          id: EntryID("n2"),
          cells: [
            .text: .text("We depend on one region"), .likelihood: .grade(.four), .impact: .grade(.four),
            .mitigation: .text("a second partner in the south"), .owner: .text("Tom Okafor"),
          ]),
      ]),
    QuestionID(continuum, "mutual-goals"): Answer(state: .rated, level: LevelPlacement(current: 2, needed: 4)),
  ]

  static let workshop = Workshop(
    id: WorkshopID("0193a4c1-7f00-7000-8000-000000000001"), programme: ProgrammeID("utilities-north"),
    plan: PlanID("courtship-90"), direction: .outbound, ourFirm: "Halden Instruments",
    partnerFirm: "Brightwater Services",
    purpose: PerFirm(
      ours: "Somebody who fits and reads our meters where we have no people.",
      partner: "A product that fills our calendar."),
    date: Day(year: 2026, month: 11, day: 22), facilitator: "Joan Adler",
    inquiry: Inquiry(
      questionnaires: [strategyQuestions, ladder, agendaQuestions], participants: people,
      policy: Policy(title: "Balanced", summary: "The usual cut-offs."), answers: answers,
      actions: [
        Action(
          id: ActionID("a1"), text: "Name an owner of support at night", owner: "Clara Wynn",
          due: Day(year: 2026, month: 12, day: 4), question: strategy("whole-offering"), isCondition: true),
        Action(
          id: ActionID("a2"), text: "Ask three utilities what they count as success", owner: "Tom Okafor",
          due: Day(year: 2026, month: 12, day: 15), question: strategy("measures"), isCondition: true),
        Action(id: ActionID("a3"), text: "Engineers of both firms meet on the radio protocol", owner: "Mira Lund"),
        Action(
          id: ActionID("a4"), text: "Send the tender documents round", owner: "Petra Vogel",
          due: Day(year: 2026, month: 11, day: 25)),
        Action(
          id: ActionID("a5"), text: "Count how many partner managers we can free", owner: "Ines Halden",
          question: agenda("capacity")),
      ],
      parkingLot: [
        ParkedItem(id: ParkedItemID("k1"), text: "Gas meters", question: strategy("situation")),
        ParkedItem(id: ParkedItemID("k2"), text: "What the works council says"),
      ]),
    hunches: zip(people, [Verdict.go, .go, .conditional, .conditional, .noGo, .conditional, .conditional]).map {
      Hunch(participant: $0.id, verdict: $1)
    },
    decision: Decision(
      verdict: .conditional, rationale: "We start with one pilot once support at night has an owner.",
      decidedBy: ["Ines Halden", "Ravi Brandt"], date: Day(year: 2026, month: 11, day: 22)))

  static let programme = Programme(
    id: ProgrammeID("utilities-north"), name: "Service partners for utilities", firm: "Halden Instruments",
    inquiry: Inquiry(
      questionnaires: [agendaQuestions], answers: answers.filter { $0.key.questionnaire == agenda },
      actions: [Action(id: ActionID("a1"), text: "Free a second partner manager", owner: "Ines Halden")]),
    criteria: Criteria(
      version: 1, items: [Criteria.Item(id: EntryID("c1"), text: "People in the north", weight: .five)]), capacity: 2)
}
