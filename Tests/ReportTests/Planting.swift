import Domain

/// Makes a workshop and a programme with a word of its own in every text, so that a report can be searched for each.
///
/// Both have an internal copy of all that they have for both firms.
struct Planting {
  /// Who may read a text, as the beginning of its word.
  enum Kind: String, CaseIterable {
    /// Both firms.
    case told
    /// Our firm alone.
    case kept
    /// Both firms, but beside no vote.
    case voter
    /// Nobody: fields that only a later version knows.
    case later
  }

  private let leads: [String]
  private var count = 0

  /// - Parameter leads: what stands before the words, one after the other and then from the first again; identifiers are
  ///   words alone.
  init(_ leads: [String] = [""]) {
    self.leads = leads
  }

  /// The planted words in a text, in order.
  static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
      word.hasSuffix("x") && Kind.allCases.contains { word.hasPrefix($0.rawValue) }
        && word.dropFirst(4).contains(where: \.isNumber)
    }
  }

  private mutating func word(_ kind: Kind) -> String {
    count += 1
    return "\(kind.rawValue)\(count)x"
  }

  private mutating func text(_ kind: Kind) -> String {
    let word = word(kind)
    return leads[count % leads.count] + word
  }

  private mutating func later() -> UnknownFields {
    UnknownFields([word(.later): "\"\(word(.later))\""])
  }

  mutating func workshop() -> Workshop {
    var inquiry = inquiry(participants())
    inquiry.actions += [.told, .kept].map { promise($0) }
    let entries = inquiry.questionIDs(in: .ours).flatMap { id in
      inquiry[id].entries.map { "\(id)#\($0.id)" }
    }
    return Workshop(
      id: WorkshopID(word(.told)), title: text(.told), programme: ProgrammeID(word(.kept)),
      plan: PlanID(word(.told)),
      previous: WorkshopID(word(.kept)), direction: .both, ourFirm: text(.told),
      partnerFirm: text(.told),
      purpose: PerFirm(ours: text(.told), partner: text(.told), unknown: later()),
      date: Day(year: 2026, month: 11, day: 22), facilitator: text(.told), inquiry: inquiry,
      hunches: inquiry.participants.map {
        Hunch(participant: $0.id, verdict: .go, unknown: later())
      },
      matches: [Match(need: entries.first ?? "", offer: entries.last ?? "", unknown: later())],
      partnerLists: PartnerLists(needs: [item()], offers: [item()], unknown: later()),
      followUp: followUp(inquiry),
      decision: Decision(
        verdict: .go, rationale: text(.told), decidedBy: (1...9).map { _ in text(.told) },
        date: Day(year: 2026, month: 11, day: 22), unknown: later()), unknown: later())
  }

  /// What an earlier session promised, for both firms or as a matter of ours alone.
  private mutating func promise(_ kind: Kind) -> Action {
    Action(
      id: ActionID(word(kind)), text: text(kind), owner: text(kind),
      due: Day(year: 2026, month: 12, day: 1),
      promise: Promise(
        session: WorkshopID(word(.kept)), date: Day(year: 2026, month: 8, day: 14), aim: text(kind),
        outcome: .late,
        note: text(kind), isInternal: kind == .kept, unknown: later()), unknown: later())
  }

  private mutating func followUp(_ inquiry: Inquiry) -> FollowUp {
    let joint = inquiry.questionnaires(in: .both)
    var past = PastSession(
      session: WorkshopID(word(.kept)), title: text(.told),
      date: Day(year: 2026, month: 8, day: 14),
      plan: PlanID(word(.told)), verdict: .conditional, index: 50, low: 40, high: 60, decision: .go,
      promises: PromiseCounts(kept: 1, late: 1, broken: 1, open: 1),
      questionnaires: joint.map {
        PastSession.Version(id: $0.id, version: $0.version, unknown: later())
      },
      unknown: later())
    for questionnaire in joint {
      for question in questionnaire.questionIDs {
        past.answers[question] =
          questionnaire.kind == .rating
          ? PastSession.Standing(rating: .two, unknown: later())
          : PastSession.Standing(
            level: LevelPlacement(current: 1, needed: 2, unknown: later()), unknown: later())
      }
    }
    return FollowUp(
      triggers: [
        ExitTrigger(
          id: EntryID(word(.told)), text: text(.told), owner: text(.told), hasHappened: true,
          note: text(.told),
          before: text(.told), unknown: later())
      ],
      measures: [
        TrackedMeasure(
          id: EntryID(word(.told)), text: text(.told), target: text(.told),
          due: Day(year: 2026, month: 12, day: 1),
          owner: text(.told), standing: text(.told), before: text(.told), unknown: later())
      ], past: [past], unknown: later())
  }

  private mutating func item() -> PartnerLists.Item {
    PartnerLists.Item(id: EntryID(word(.kept)), text: text(.kept), unknown: later())
  }

  mutating func programme() -> Programme {
    Programme(
      id: ProgrammeID(word(.told)), name: text(.told), firm: text(.told), inquiry: inquiry([]),
      criteria: Criteria(
        version: 1,
        items: [
          Criteria.Item(
            id: EntryID(word(.kept)), text: text(.kept), weight: .five, unknown: later())
        ],
        unknown: later()), capacity: 3, unknown: later())
  }

  private mutating func participants() -> [Participant] {
    [Firm.ours, .ours, .partner, .partner, .outside].map { firm in
      Participant(
        id: ParticipantID(word(.kept)), name: text(.voter), firm: firm, role: text(.voter),
        unknown: later())
    }
  }

  private mutating func inquiry(_ participants: [Participant]) -> Inquiry {
    var policy = Policy(
      id: PolicyID(word(.told)), title: text(.told), summary: text(.told), draws: 100)
    policy.unknown = later()
    var inquiry = Inquiry(questionnaires: [], participants: participants, policy: policy)
    for kind in [Kind.told, .kept] {
      for shape in Questionnaire.Kind.allCases {
        let questionnaire = questionnaire(kind, shape)
        inquiry.questionnaires.append(questionnaire)
        for (index, question) in questionnaire.questions.enumerated() {
          inquiry[QuestionID(questionnaire.id, question.id)] = answer(
            kind, shape, index, participants)
        }
      }
      let question = inquiry.questionnaires.last?.questionIDs.first
      inquiry.actions += [true, false].map { isCondition in
        Action(
          id: ActionID(word(kind)), text: text(kind), owner: text(kind),
          due: Day(year: 2026, month: 12, day: 1),
          question: question, isCondition: isCondition, unknown: later())
      }
      inquiry.parkingLot.append(
        ParkedItem(
          id: ParkedItemID(word(kind)), text: text(kind), question: question, unknown: later()))
    }
    return inquiry
  }

  private mutating func questionnaire(_ kind: Kind, _ shape: Questionnaire.Kind) -> Questionnaire {
    let questions = (0..<(shape == .rating ? Yield.allCases.count + 1 : 3)).map { number in
      Question(
        id: word(kind), prompt: text(kind), purpose: text(kind), probes: [text(kind)],
        anchors: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, text(kind)) }),
        gate: shape == .rating && number == 0
          ? Gate(minimum: .three, otherwise: .conditional, reason: text(kind), unknown: later())
          : nil,
        yields: shape == .rating && Yield.allCases.indices.contains(number)
          ? Yield.allCases[number] : nil,
        fields: EntryField.allCases, unknown: later())
    }
    return Questionnaire(
      id: QuestionnaireID(word(kind)), language: word(kind), kind: shape,
      audience: kind == .told ? .joint : .internal,
      title: text(kind), summary: text(kind),
      source: Questionnaire.Source(
        author: text(kind), work: text(kind), note: text(kind), unknown: later()),
      levels: shape == .ladder ? (1...5).map { _ in text(kind) } : [],
      sections: [questions.prefix(2), questions.dropFirst(2)].map {
        Section(
          id: SectionID(word(kind)), title: text(kind), questions: Array($0), unknown: later())
      }, unknown: later())
  }

  private mutating func answer(
    _ kind: Kind, _ shape: Questionnaire.Kind, _ number: Int, _ people: [Participant]
  ) -> Answer {
    let states: [Answer.State] = [.rated, .unknown, .notApplicable(reason: text(kind)), .open]
    return Answer(
      state: states[number % states.count], answer: text(kind), rating: .four,
      ratingReason: text(kind),
      rounds: people.isEmpty ? [] : [true, false].map { round(of: people, isRevealed: $0) },
      confidence: .document,
      notes: Notes(
        ours: text(kind), partner: text(kind), joint: text(kind), private: text(.kept),
        unknown: later()),
      evidence: Evidence.Stance.allCases.map {
        Evidence(
          id: EvidenceID(word(kind)), text: text(kind), stance: $0, source: text(kind),
          unknown: later())
      }, entries: [Entry(id: EntryID(word(kind)), cells: cells(kind), unknown: later())],
      level: shape == .ladder ? LevelPlacement(current: 2, needed: 4, unknown: later()) : nil,
      unknown: later())
  }

  private mutating func round(of people: [Participant], isRevealed: Bool) -> Round {
    Round(
      isRevealed: isRevealed, guesses: PerFirm(ours: .four, partner: .five, unknown: later()),
      votes: people.enumerated().map { number, person in
        Vote(
          participant: person.id, value: .rating(number % 2 == 0 ? .five : .two), unknown: later())
      }, unknown: later())
  }

  private mutating func cells(_ kind: Kind) -> [EntryField: Entry.Cell] {
    var cells: [EntryField: Entry.Cell] = [:]
    for column in EntryField.allCases {
      cells[column] =
        switch column.kind {
        case .text: .text(text(kind))
        case .firm: .firm(.partner)
        case .day: Day(year: 2027, month: 1, day: 31).map { .day($0) }
        case .grade: .grade(.four)
        case .number: .number(2)
        }
    }
    return cells
  }
}
