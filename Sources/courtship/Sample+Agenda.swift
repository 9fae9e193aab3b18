internal import Domain

/// What “Sennfeld Instruments” wrote down alone, before it courted anybody. Two of the twelve questions,
/// *intangible-benefits* and *partner-links*, are still open.
extension Sample {
  static let agenda = [
    rationale, idealPartnerValue, impactMeasures, tangibleBenefits, selectionCriteria, resources, howMany, ourValue,
    gaps,
    risks,
  ]

  /// How many partners the firm can serve well.
  static let capacity = 3

  private static func question(_ name: String) -> QuestionID { QuestionID(QuestionnaireID("partnering-agenda"), name) }

  private static let rationale = Contribution(
    question: question("rationale"),
    answer: """
      Customers pay for a cabinet that stays cold, and we sell them a warning. We need firms with engineers on the \
      road, because a field force of our own would take four years and most of our attention.
      """,
    outcome: .agreed(.five),
    confidence: .document,
    notes: Notes(ours: "Hiring was costed in March: 40 engineers for one region, all of them before the first visit."))

  private static let idealPartnerValue = Contribution(
    question: question("ideal-partner-value"),
    answer: """
      Engineers who are at the store within four hours, day or night, in a region where we have customers. The \
      visit matters most; new customers come second.
      """,
    outcome: .agreed(.four),
    confidence: .example,
    entries: [
      [.text: "Engineers on call day and night, at most four hours from the store", .weight: "5"],
      [.text: "Service at a fixed price, so that fewer breakdowns pay for them as well", .weight: "4"],
      [.text: "Repair records that we may learn from", .weight: "3"],
      [.text: "Introductions to chains that do not know us", .weight: "2"],
    ])

  private static let impactMeasures = Contribution(
    question: question("impact-measures"),
    answer: """
      We count three things: warnings that end in a repair before the breakdown, renewals, and what one more store \
      costs us to win. Only renewals have a starting point today.
      """,
    outcome: .agreed(.three),
    confidence: .sharedOpinion,
    entries: [
      [
        .text: "Warnings that end in a repair before the breakdown", .target: "2 in 3", .owner: "Dev Marathe",
        .due: "2027-06-30",
      ],
      [
        .text: "Customers who renew for another year", .target: "90 in 100; 81 today", .owner: "Katrin Ahlers",
        .due: "2027-12-31",
      ],
      [.text: "Cost of winning one more store", .target: "half of today's"],
    ])

  private static let tangibleBenefits = Contribution(
    question: question("tangible-benefits"),
    answer: """
      Renewals first: each chain that leaves costs us about €90,000 a year. From 2028, partners should also bring \
      stores that we would not reach alone.
      """,
    outcome: .agreed(.four),
    confidence: .document,
    entries: [
      [.text: "Three chains kept that would otherwise leave", .amount: "€270,000 a year from 2027"],
      [.text: "Stores reached through a partner's contracts", .amount: "€320,000 a year from 2028"],
      [.text: "Trips by our own specialists that fall away", .amount: "€60,000 a year from 2027"],
    ])

  private static let selectionCriteria = Contribution(
    question: question("selection-criteria"),
    answer: """
      Six points with weights, agreed before we looked at names. Night cover is a must: a firm without it is out, \
      however well we get on.
      """,
    outcome: .agreed(.four),
    confidence: .sharedOpinion,
    entries: [
      [.text: "Covers nights and weekends with its own engineers", .weight: "5"],
      [.text: "Works at a fixed price in at least half its contracts", .weight: "4"],
      [.text: "Serves grocery stores in both our main regions", .weight: "4"],
      [.text: "Its managing director leads this in person", .weight: "3"],
      [.text: "Shares repair records cabinet by cabinet", .weight: "3"],
      [.text: "Is not tied to a maker of sensors", .weight: "2"],
    ])

  private static let resources = Contribution(
    question: question("resources"),
    answer: """
      One person full time, a third of the product team for a year, and training: €240,000 in all. Half of that, \
      the product team's time, is not released yet.
      """,
    outcome: .agreed(.three),
    confidence: .document,
    entries: [
      [.text: "A partner manager, full time", .owner: "Katrin Ahlers", .amount: "€95,000 a year, approved"],
      [
        .text: "A third of the product team for twelve months", .owner: "Dev Marathe",
        .amount: "€120,000, not released yet",
      ],
      [.text: "Training for partners' engineers", .amount: "€25,000, approved"],
    ])

  private static let howMany = Contribution(
    question: question("capacity"),
    answer: """
      Three. In its first year each partner needs one of our product specialists, and we have three. A fourth \
      would have to wait.
      """,
    outcome: .agreed(.four),
    confidence: .example,
    entries: [
      [
        .number: String(capacity),
        .text: "Three product specialists, one for each partner in its first year",
      ]
    ])

  private static let ourValue = Contribution(
    question: question("our-value"),
    answer: """
      We turn night calls into day visits, and tell the engineer the likely fault before the van leaves. That makes \
      a fixed-price contract pay.
      """,
    outcome: .agreed(.three),
    confidence: .example,
    notes: Notes(
      ours: "A service firm that turned us down in 2025 said: “Good readings, but you wake us for nothing.”"),
    entries: [
      [.text: "Night calls that become day visits, which makes fixed-price contracts pay"],
      [.text: "The likely fault and the part to bring, before the engineer sets off"],
      [.text: "A record of every cabinet that their customer can show to an insurer"],
      [.text: "A way into 900 stores, most of them without cover at night"],
    ])

  private static let gaps = Contribution(
    question: question("gaps"),
    answer: """
      Too many false alarms, warnings that reach the store but not the dispatcher, and nobody here who has run a \
      partnership. Each has an owner; two will still be open when talks begin.
      """,
    outcome: .agreed(.three),
    confidence: .example,
    entries: [
      [.text: "Find an adviser who has run service partnerships", .owner: "Katrin Ahlers", .due: "2026-11-13"],
      [.text: "Draft a service contract to replace the reseller's", .owner: "Carla Bento", .due: "2026-11-13"],
      [
        .text: "Send warnings to a partner's dispatch desk as well, day and night", .owner: "Dev Marathe",
        .due: "2027-01-29",
      ],
      [.text: "Cut false alarms from one in three to one in five", .owner: "Dev Marathe", .due: "2027-02-26"],
    ])

  private static let risks = Contribution(
    question: question("risks"),
    answer: """
      We would depend on others for the visit, which is what customers remember. False alarms are the gravest risk \
      and have an answer; losing the skill to fit our own sensors has no owner yet.
      """,
    outcome: .agreed(.three),
    confidence: .sharedOpinion,
    entries: [
      [
        .text: "Engineers lose faith after too many false alarms", .likelihood: "4", .impact: "4",
        .mitigation: "A pilot of a year before any wider launch, with the false alarms counted", .owner: "Dev Marathe",
      ],
      [
        .text: "A maker of sensors buys our partner", .likelihood: "2", .impact: "5",
        .mitigation: "A right to leave within three months and take our data along", .owner: "Carla Bento",
      ],
      [
        .text: "Two partners want the same region", .likelihood: "3", .impact: "3",
        .mitigation: "One partner a region for the first two years", .owner: "Katrin Ahlers",
      ],
      [
        .text: "In three years nobody here can fit a sensor", .likelihood: "3", .impact: "4",
        .mitigation: "Keep one fitting team of our own",
      ],
      [.text: "Our resellers feel passed over", .likelihood: "3", .impact: "2", .owner: "Katrin Ahlers"],
    ])

  static let agendaActions = [
    Action(
      id: ActionID("a1"), text: "Release a third of the product team's time for 2027", owner: "Katrin Ahlers",
      due: Day("2026-12-18"), question: question("resources"), isCondition: true),
    Action(
      id: ActionID("a2"), text: "Draw up who works with whom among the service firms in our two regions",
      owner: "Carla Bento",
      due: Day("2026-12-04"), question: question("partner-links")),
    Action(
      id: ActionID("a3"), text: "Ask three customers what they would expect of us if a repair came with the warning",
      question: question("intangible-benefits")),
  ]

  static let agendaParkingLot = [
    ParkedItem(
      id: ParkedItemID("k1"), text: "Partners abroad: a question for 2028", question: question("selection-criteria"))
  ]
}
