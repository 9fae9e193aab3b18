internal import Domain

/// What the two firms said to the strategy questions. The last of these, *exit*, has not been asked yet.
extension Sample {
  static let ourFirm = "Sennfeld Instruments"
  static let partnerFirm = "Ruiter & Pohl"

  static let purpose = PerFirm(
    ours: """
      Our sensors see a cold cabinet fail days ahead, and we have nobody to send. Ruiter & Pohl would turn our \
      warnings into repairs.
      """,
    partner: """
      Most of our contracts are at a fixed price, so every night call costs us money. With Sennfeld's warnings \
      we could go by day.
      """)

  /// In seat order.
  static let people: [(name: String, firm: Firm, role: String)] = [
    ("Katrin Ahlers", .ours, "managing director"),
    ("Dev Marathe", .ours, "head of product"),
    ("Carla Bento", .ours, "finance director"),
    ("Wim Ruiter", .partner, "owner and managing director"),
    ("Mei Lindqvist", .partner, "head of service"),
    ("Ruth Abara", .outside, "customer: head of store engineering, grocery chain with 84 stores"),
  ]

  static let strategy = [
    situation, marketForces, competitors, wholeOffering, belief, investment, measures,
  ]

  private static func question(_ name: String) -> QuestionID { QuestionID(QuestionnaireID("strategy-questions"), name) }

  private static let situation = Contribution(
    question: question("situation"),
    rounds: ["4 4 4 4 3 4"],
    answer: """
      Sennfeld sees faults coming and has nobody to send. Ruiter & Pohl has 310 engineers and hears of a fault \
      when the phone rings. For both, fewer night breakdowns is a top-three goal for 2027.
      """,
    confidence: .example,
    notes: Notes(
      ours: "Customers who leave us all say much the same: they like the warning, and then they ask who is coming.",
      partner: """
        Two thirds of our contracts are at a fixed price by now. A night call comes out of our own pocket, and \
        we cannot hire our way out of it.
        """,
      joint: "Each firm said the other's position back. One figure needed correcting: 310 engineers, not 250."),
    seconds: 510)

  private static let marketForces = Contribution(
    question: question("market-forces"),
    rounds: ["4 5 4 5 4 5"],
    answer: """
      Grocery chains of 50 to 200 stores lose stock to night breakdowns, night engineers are scarce, and insurers \
      have begun to ask for proof of upkeep. It takes both the warning and the visit.
      """,
    confidence: .verified,
    notes: Notes(
      joint: """
        Ruth Abara can sign for up to €50,000; above that it goes to her operations director. The money would come \
        out of maintenance, not out of IT.
        """),
    evidence: [
      Evidence(
        id: EvidenceID("v1"), text: "Of 61 breakdowns in one chain's stores last year, 38 came outside opening hours.",
        source: "store engineering records, read out by Ruth Abara"),
      Evidence(
        id: EvidenceID("v2"), text: "Two smaller chains would rather replace old cabinets than watch them.",
        stance: .contradicts, source: "Sennfeld's sales visits, spring 2026"),
    ],
    seconds: 480)

  private static let competitors = Contribution(
    question: question("competitors"),
    rounds: ["3 ? 2 ? 3 -"],
    answer: """
      We can name who might follow us, two cabinet makers and one large service firm. What they plan, and by when, \
      nobody here knows.
      """,
    outcome: .unknown,
    notes: Notes(
      ours: "One cabinet maker showed a built-in sensor at the spring fair. We do not know its price.",
      partner: "The large service firms tried sensors before and gave up because of false alarms. They may try again.",
      joint: "Sensors alone could be matched in about a year. The service network would take far longer."),
    seconds: 540)

  private static let wholeOffering = Contribution(
    question: question("whole-offering"),
    rounds: ["4 5 4 2 2 2", "4 4 3 2 2 2"],
    guesses: PerFirm(ours: .four, partner: .four),
    answer: """
      The warning works and the repair works, but nobody owns what lies between them: who reads a warning at two \
      in the morning, who sends a van, and whom the store calls.
      """,
    outcome: .agreed(
      .two,
      reason: """
        The customer in the room could not buy this today. We rate what she could buy, not what we could build.
        """),
    confidence: .document,
    notes: Notes(
      ours: "We thought our dispatch link covered this. It does, on weekdays from eight to six.",
      partner:
        "Our night desk takes calls from people, not from software. Somebody has to read a warning first.",
      joint: "Ruth Abara: “Two logos on the van are fine. Two phone numbers on a Friday night are not.”"),
    evidence: [
      Evidence(
        id: EvidenceID("v1"),
        text: "In the trial in three stores, every warning sent on a weekday was acted on the same day.",
        source: "log of our joint trial, autumn 2025"),
      Evidence(
        id: EvidenceID("v2"),
        text: "Four of nine warnings sent at night or on a Sunday were not read before the next working day.",
        stance: .contradicts, source: "log of our joint trial, autumn 2025"),
    ],
    seconds: 780)

  private static let belief = Contribution(
    question: question("belief"),
    rounds: ["4 4 ? 3 3 4"],
    answer: """
      A store buys a cold cabinet, not an alarm, and only together can we promise one. That holds if the warnings \
      are right often enough, and early enough for a visit by day.
      """,
    outcome: .agreed(.four),
    confidence: .hunch,
    notes: Notes(
      ours: "We argued the other side for two minutes. Our price held; our rate of false alarms did not.",
      partner: "Other systems have sent our engineers out for nothing. They will want to see this one work first."),
    entries: [
      [
        .text: "Four warnings in five lead to a fault that the engineer finds", .owner: "Dev Marathe",
        .due: "2027-02-26",
      ],
      [
        .text: "A warning comes at least 36 hours before the breakdown", .owner: "Mei Lindqvist", .due: "2027-02-26",
      ],
      [
        .text: "Chains accept one monthly price per cabinet, visits included", .owner: "Wim Ruiter",
        .due: "2027-01-29",
      ],
      [.text: "Engineers set off on a warning alone, without a call from the store"],
    ],
    seconds: 570)

  private static let investment = Contribution(
    question: question("investment"),
    rounds: ["3 3 2 4 4 -"],
    answer: """
      A pilot in 12 stores costs about €215,000 in its first year. Three of the five lines have an owner and \
      a budget; the night desk, on which all depends, has neither.
      """,
    confidence: .example,
    notes: Notes(
      ours: "We can defend the link and the sensors to our board, but not a night desk that nobody owns.",
      partner: "We run a night desk for calls already. Adding warnings to it costs less than it looks from outside.",
      private: "Wim Ruiter paused when the night rota came up. Ask him beforehand what his works council must agree to."
    ),
    entries: [
      [
        .text: "Data link from the warnings to the dispatch desk", .firm: "ours", .owner: "Dev Marathe",
        .amount: "€60,000, in the 2027 budget",
      ],
      [
        .text: "Sensors for 12 pilot stores", .firm: "ours", .owner: "Katrin Ahlers",
        .amount: "€45,000, in the 2027 budget",
      ],
      [
        .text: "Twelve engineers trained, two of them released for the pilot", .firm: "partner",
        .owner: "Mei Lindqvist",
        .amount: "€40,000, in the 2027 budget",
      ],
      [
        .text: "A night desk that reads warnings and sends vans", .amount: "about €55,000 a year, in no budget",
      ],
      [
        .text: "Material for both sales teams, made together", .firm: "ours", .amount: "€15,000, not approved yet",
      ],
    ],
    seconds: 660)

  private static let measures = Contribution(
    question: question("measures"),
    rounds: ["4 3 4 3 4 4"],
    answer: """
      After three months: nine warnings in ten answered within four hours, day or night. After a year: a third \
      fewer night breakdowns in the pilot stores, and one chain signed for all its stores.
      """,
    outcome: .agreed(.four),
    confidence: .sharedOpinion,
    notes: Notes(
      joint: """
        Both firms count a sale on the day a chain signs, not when the first store is fitted. Nobody could say \
        from records what a night breakdown costs today.
        """),
    entries: [
      [.text: "Engineers trained on the warnings", .target: "12", .owner: "Mei Lindqvist", .due: "2027-03-31"],
      [
        .text: "Warnings answered within four hours, day or night", .target: "9 in 10", .owner: "Mei Lindqvist",
        .due: "2027-05-31",
      ],
      [
        .text: "Warnings that led to a fault found", .target: "4 in 5", .owner: "Dev Marathe", .due: "2027-05-31",
      ],
      [
        .text: "Night breakdowns in the pilot stores", .target: "a third fewer than in 2026", .owner: "Wim Ruiter",
        .due: "2028-02-28",
      ],
      [
        .text: "Chains signed for all their stores", .target: "1", .owner: "Katrin Ahlers", .due: "2028-02-28",
      ],
    ],
    seconds: 500)

  static let strategyActions = [
    Action(
      id: ActionID("a1"),
      text: """
        Write one page on a warning at night: who reads it, who sends the van, whom the store calls. Try it in the \
        three trial stores
        """,
      owner: "Mei Lindqvist", due: Day("2026-12-11"), question: question("whole-offering"), isCondition: true),
    Action(
      id: ActionID("a2"), text: "Meet again for an hour to settle how we would part as friends", owner: "Helen Tauber",
      due: Day("2026-12-03"), question: question("exit"), isCondition: true),
    Action(
      id: ActionID("a3"), text: "Work out from last year's call-out records what a night breakdown costs",
      due: Day("2026-12-18"),
      question: question("measures"), isCondition: true),
    Action(
      id: ActionID("a4"),
      text: "Find out what two cabinet makers and the large service firm plan for remote monitoring",
      owner: "Dev Marathe", due: Day("2026-12-04"), question: question("competitors")),
    Action(
      id: ActionID("a5"),
      text: "Call the three chains that turned Sennfeld down this year and ask what they would have needed",
      owner: "Katrin Ahlers", due: Day("2026-12-09"), question: question("belief")),
    Action(
      id: ActionID("a6"), text: "Propose whose budget carries the night desk, and who runs it",
      owner: "Carla Bento and Wim Ruiter", due: Day("2026-12-15"), question: question("investment")),
    Action(
      id: ActionID("a7"),
      text: "Bring the product and dispatch people of both firms together for a day on the data link",
      owner: "Dev Marathe", due: Day("2026-11-27")),
  ]

  static let strategyParkingLot = [
    ParkedItem(
      id: ParkedItemID("k1"), text: "Who may show the readings to an insurer, and who is paid for them?",
      question: question("market-forces")),
    ParkedItem(
      id: ParkedItemID("k2"), text: "Whose name stands on the invoice, and whose first on the van?",
      question: question("whole-offering")),
    ParkedItem(
      id: ParkedItemID("k3"), text: "Dairies and cold stores as the next customers, after one winter with grocers"),
  ]
}
