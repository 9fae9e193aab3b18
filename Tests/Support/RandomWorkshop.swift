package import Domain

/// Makes legal workshops of every shape: ``Workshop/flaws(answersInOrder:)`` is empty for each.
///
/// All of the format comes up: weights of 0 at each level, internal questionnaires and ladders, gates, every state,
/// rounds that nobody revealed or only outsiders voted in, overrides with and without a reason, entries of every kind of
/// column, texts with odd Unicode, fields that this version does not know.
///
/// ```swift
/// var random = RandomWorkshop(seed: 7)
/// let workshop = random.workshop()
/// ```
package struct RandomWorkshop: Sendable {
  /// How much there is in one workshop.
  package struct Size: Sendable {
    package var questionnaires: ClosedRange<Int>
    package var sections: ClosedRange<Int>
    package var questions: ClosedRange<Int>
    package var participants: ClosedRange<Int>

    package init(
      questionnaires: ClosedRange<Int> = 1...4, sections: ClosedRange<Int> = 1...3, questions: ClosedRange<Int> = 1...4,
      participants: ClosedRange<Int> = 0...8
    ) {
      self.questionnaires = questionnaires
      self.sections = sections
      self.questions = questions
      self.participants = participants
    }
  }

  let size: Size
  var generator: SeededGenerator

  /// The same seed and size give the same workshops in the same order.
  package init(seed: UInt64, size: Size = Size()) {
    self.size = size
    self.generator = SeededGenerator(seed: seed)
  }

  package mutating func workshop() -> Workshop {
    let inquiry = inquiry()
    let people = inquiry.participants
    return Workshop(
      id: WorkshopID(uuid()), title: generator.oneIn(3) ? "" : text(),
      programme: generator.oneIn(3) ? ProgrammeID("emea-resellers") : nil,
      plan: generator.oneIn(2) ? PlanID("courtship-90") : nil,
      stage: generator.pick(Stage.allCases, else: .courtship),
      previous: generator.oneIn(4) ? WorkshopID(uuid()) : nil,
      direction: generator.oneIn(2) ? generator.pick(Direction.allCases, else: .both) : nil,
      ourFirm: text(), partnerFirm: text(),
      purpose: PerFirm(ours: textOrNone(), partner: textOrNone(), unknown: unknownFields()),
      date: generator.oneIn(2) ? day() : nil, facilitator: textOrNone(), inquiry: inquiry,
      hunches: people.compactMap { person in
        guard generator.oneIn(2) else { return nil }
        return Hunch(
          participant: person.id, verdict: generator.pick(Verdict.allCases, else: .go), unknown: unknownFields())
      },
      matches: several(0...2) {
        Match(
          need: "questionnaire-1/question-1#n\($1)", offer: "questionnaire-1/question-2#n\($1)",
          unknown: $0.unknownFields())
      },
      partnerLists: PartnerLists(needs: items(), offers: items(), unknown: unknownFields()),
      followUp: generator.oneIn(3) ? followUp(inquiry) : FollowUp(),
      decision: generator.oneIn(2) ? decision() : nil, unknown: unknownFields())
  }

  private mutating func items() -> [PartnerLists.Item] {
    several(0...2) { PartnerLists.Item(id: EntryID("n\($1)"), text: $0.text(), unknown: $0.unknownFields()) }
  }

  /// A programme of one firm; its questionnaires may be of any audience.
  package mutating func programme() -> Programme {
    var inquiry = inquiry()
    inquiry.participants = []
    inquiry.dropRounds()
    return Programme(
      id: ProgrammeID("programme-\(generator.number(in: 1...999))"), name: textOrNone(), firm: text(), inquiry: inquiry,
      criteria: generator.oneIn(2) ? criteria() : nil,
      capacity: generator.oneIn(2) ? generator.number(in: 0...9) : nil, unknown: unknownFields())
  }

  package mutating func inquiry() -> Inquiry {
    let questionnaires = several(size.questionnaires) { $0.questionnaire($1) }
    let participants = several(size.participants) { $0.participant($1) }
    var inquiry = Inquiry(questionnaires: questionnaires, participants: participants, policy: policy())
    answer(&inquiry)
    let questions = questionnaires.flatMap(\.questionIDs)
    inquiry.actions = several(0...3) { random, number in
      Action(
        id: ActionID("a\(number)"), text: random.text(), owner: random.textOrNone(),
        due: random.generator.oneIn(2) ? random.day() : nil,
        question: random.generator.oneIn(2) ? questions.randomElement(using: &random.generator) : nil,
        isCondition: random.generator.oneIn(2), isDone: random.generator.oneIn(3),
        promise: random.generator.oneIn(4) ? random.promise() : nil, unknown: random.unknownFields())
    }
    inquiry.parkingLot = several(0...2) { random, number in
      ParkedItem(
        id: ParkedItemID("k\(number)"), text: random.text(),
        question: random.generator.oneIn(2) ? questions.randomElement(using: &random.generator) : nil,
        unknown: random.unknownFields())
    }
    return inquiry
  }

  /// Answers the questions of an inquiry anew, most of them.
  private mutating func answer(_ inquiry: inout Inquiry) {
    inquiry.answers = [:]
    for questionnaire in inquiry.questionnaires {
      for question in questionnaire.questions where !generator.oneIn(10) {
        let id = QuestionID(questionnaire.id, question.id)
        var answer = answer(to: question, of: questionnaire, by: inquiry.participants)
        if answer.state == .rated, !inquiry.hasGroundsForRating(answer) { answer.rating = rating() }
        inquiry[id] = answer
      }
    }
  }

  /// The same programme with other answers.
  package mutating func answering(_ programme: Programme) -> Programme {
    var programme = programme
    answer(&programme.inquiry)
    programme.inquiry.dropRounds()
    return programme
  }

  /// So many items as a number in `range` says, numbered from 1.
  mutating func several<Item>(_ range: ClosedRange<Int>, make: (inout Self, Int) -> Item) -> [Item] {
    let count = generator.number(in: range)
    return count == 0 ? [] : (1...count).map { make(&self, $0) }
  }
}

extension Inquiry {
  /// Leaves nothing of any vote: a programme has nobody who votes.
  fileprivate mutating func dropRounds() {
    for question in answers.keys {
      self[question].rounds = []
      if self[question].state == .rated, !hasGroundsForRating(self[question]) { self[question].rating = .three }
    }
  }
}

extension Workshop {
  /// One legal workshop of any shape; the same seed gives the same.
  package static func random(seed: UInt64) -> Workshop {
    var random = RandomWorkshop(seed: seed)
    return random.workshop()
  }
}

extension Programme {
  /// One legal programme of any shape; the same seed gives the same.
  package static func random(seed: UInt64) -> Programme {
    var random = RandomWorkshop(seed: seed)
    return random.programme()
  }
}
