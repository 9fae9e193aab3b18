extension Inquiry {
  /// Every rule that questions, people and answers break together, by the keys of a workshop file.
  ///
  /// - Parameter order: the questions in the order in which the file's `answers` name them, which is what the paths
  ///   count by; for a value that comes from no file, the order of the questionnaires.
  package func flaws(answersInOrder order: [QuestionID]) -> [Flaw] {
    var flaws = policy.flaws.map { $0.inside([.key("policy")]) }
    for (index, questionnaire) in questionnaires.enumerated() {
      flaws += questionnaire.flaws.map { $0.inside([.key("questionnaires"), .index(index)]) }
    }
    flaws += doubles(in: questionnaires.map(\.id), of: "questionnaires")
    let count = questionnaires.reduce(0) { $0 + $1.questions.count }
    if count > Bound.questions, questionnaires.count > 1 {
      flaws.append(
        Flaw([.key("questionnaires")], "\(count) questions in all are too many; use at most \(Bound.questions)"))
    }
    flaws += doubles(in: participants.map(\.id), of: "participants")
    flaws += doubles(in: actions.map(\.id), of: "actions")
    flaws += doubles(in: parkingLot.map(\.id), of: "parkingLot")
    for (index, id) in order.enumerated() {
      flaws += answerFlaws(id).map { $0.inside([.key("answers"), .index(index)]) }
    }
    for (index, action) in actions.enumerated() {
      flaws += questionFlaw(action.question, in: "actions", index)
    }
    for (index, item) in parkingLot.enumerated() {
      flaws += questionFlaw(item.question, in: "parkingLot", index)
    }
    return flaws
  }

  /// Every question that has an answer, in file order; questions of no questionnaire come last.
  package var answeredQuestions: [QuestionID] {
    let known = questionnaires.flatMap(\.questionIDs)
    let strays = Set(answers.keys).subtracting(known).sorted()
    return known.filter { answers[$0] != nil } + strays
  }

  private func answerFlaws(_ id: QuestionID) -> [Flaw] {
    guard let question = question(id), let questionnaire = questionnaire(id.questionnaire) else {
      return [Flaw([.key("question")], "there is no question “\(id)”; use questionnaire-id/question-id of this file")]
    }
    let answer = self[id]
    var flaws = stateFlaws(of: answer, to: id, question, questionnaire)
    if let level = answer.level {
      let highest = questionnaire.levels.count
      if questionnaire.kind == .rating {
        flaws.append(Flaw([.key("level")], "“\(id)” is rated, not placed on levels; remove level"))
      } else if !(1...max(1, highest)).contains(level.current) || !(1...max(1, highest)).contains(level.needed) {
        flaws.append(Flaw([.key("level")], "levels of “\(id)” go from 1 to \(highest); correct current and needed"))
      }
    }
    for (index, round) in answer.rounds.enumerated() {
      let place: [Flaw.Step] = [.key("rounds"), .index(index), .key("votes")]
      for (vote, participant) in round.votes.map(\.participant).enumerated() where self.participant(participant) == nil
      {
        flaws.append(
          Flaw(
            place + [.index(vote), .key("participant")],
            "there is no participant “\(participant)”; add them to participants or remove the vote"))
      }
      for (vote, participant) in repeated(round.votes.map(\.participant)) {
        flaws.append(
          Flaw(place + [.index(vote), .key("participant")], "“\(participant)” votes twice in a round; keep one vote"))
      }
    }
    if !(0...Bound.seconds).contains(answer.seconds) {
      flaws.append(Flaw([.key("seconds")], "\(answer.seconds) seconds is no time; use 0 to \(Bound.seconds)"))
    }
    flaws += doubles(in: answer.evidence.map(\.id), of: "evidence")
    flaws += doubles(in: answer.entries.map(\.id), of: "entries")
    return flaws
  }

  private func stateFlaws(
    of answer: Answer, to id: QuestionID, _ question: Question, _ questionnaire: Questionnaire
  ) -> [Flaw] {
    switch answer.state {
    case .notApplicable where question.gate != nil:
      [Flaw([.key("state")], "“\(id)” has a gate and cannot be set aside; rate it or say unknown")]
    case .notApplicable(let reason) where trimmed(reason).isEmpty:
      [Flaw([.key("reason")], "a question that is not applicable needs a reason; write it in reason")]
    case .rated where hasGroundsForRating(answer):
      []
    case .rated where questionnaire.kind == .ladder:
      [Flaw([.key("state")], "“\(id)” is rated, but has no level; add level with current and needed")]
    case .rated:
      [
        Flaw(
          [.key("state")],
          "“\(id)” is rated, but has neither a rating nor a vote of either firm in the round that counts; "
            + "add one or say open")
      ]
    case .open, .unknown, .notApplicable:
      []
    }
  }

  private func questionFlaw(_ id: QuestionID?, in list: String, _ index: Int) -> [Flaw] {
    guard let id, question(id) == nil else { return [] }
    return [
      Flaw(
        [.key(list), .index(index), .key("question")],
        "there is no question “\(id)”; use questionnaire-id/question-id of this file, or leave it out")
    ]
  }

  private func doubles<Thing>(in ids: [ID<Thing>], of list: String) -> [Flaw] {
    repeated(ids).map { index, id in
      Flaw([.key(list), .index(index), .key("id")], "the id “\(id)” is used twice; give each its own")
    }
  }
}

extension Workshop {
  /// Every rule that this workshop breaks; see ``Inquiry/flaws(answersInOrder:)``.
  package func flaws(answersInOrder order: [QuestionID]) -> [Flaw] {
    var flaws = inquiry.flaws(answersInOrder: order)
    if !isWorkshopName(id.text) {
      flaws.append(
        Flaw(
          [.key("id")],
          "the id “\(id)” cannot name a workshop; use 1 to \(Bound.nameLength) characters without control characters, "
            + "white space at the ends, a leading - or the ending .json"))
    }
    for (key, name) in [("ourFirm", ourFirm), ("partnerFirm", partnerFirm)] where trimmed(name).isEmpty {
      flaws.append(Flaw([.key(key)], "the firm has no name; write it in \(key)"))
    }
    for (index, hunch) in hunches.enumerated() where inquiry.participant(hunch.participant) == nil {
      flaws.append(
        Flaw(
          [.key("hunches"), .index(index), .key("participant")],
          "there is no participant “\(hunch.participant)”; add them to participants or remove the hunch"))
    }
    for (index, id) in repeated(hunches.map(\.participant)) {
      flaws.append(
        Flaw([.key("hunches"), .index(index), .key("participant")], "“\(id)” has two hunches; keep one"))
    }
    for kind in PartnerLists.Kind.allCases {
      for (index, id) in repeated(partnerLists[kind].map(\.id)) {
        flaws.append(
          Flaw(
            [.key(PartnerLists.key), .key(kind.rawValue), .index(index), .key("id")],
            "the id “\(id)” is used twice; give each its own"))
      }
    }
    return flaws + followUp.flaws.map { $0.inside([.key(FollowUp.key)]) }
  }
}

extension FollowUp {
  /// What a file of the program's own would never say of the sessions before.
  fileprivate var flaws: [Flaw] {
    func doubles(of ids: [EntryID], in list: String) -> [Flaw] {
      repeated(ids).map {
        Flaw([.key(list), .index($0), .key("id")], "the id “\($1)” is used twice; give each its own")
      }
    }
    var flaws = doubles(of: triggers.map(\.id), in: "triggers") + doubles(of: measures.map(\.id), in: "measures")
    for (index, session) in past.enumerated() {
      flaws += (session.figureFlaws + session.levelFlaws).map { $0.inside([.key("past"), .index(index)]) }
      let counts = session.promises
      for (key, count) in [
        ("kept", counts.kept), ("late", counts.late), ("broken", counts.broken), ("unasked", counts.open),
      ] where !PromiseCounts.range.contains(count) {
        flaws.append(
          Flaw(
            [.key("past"), .index(index), .key(key)],
            "\(count) is no number of promises; use 0 to \(PromiseCounts.range.upperBound)"))
      }
    }
    for (index, id) in repeated(past.map(\.session)) {
      flaws.append(
        Flaw([.key("past"), .index(index), .key("session")], "the session “\(id)” is there twice; keep one"))
    }
    return flaws
  }
}

extension PastSession {
  /// Figures that no session can have. What was not rated at all has an interval, and no index in it.
  fileprivate var figureFlaws: [Flaw] {
    var flaws: [Flaw] = []
    let figures = [("index", index), ("low", low), ("high", high)]
    for case (let key, let figure?) in figures
    where !(-Self.rounding...100 + Self.rounding).contains(figure) {
      flaws.append(Flaw([.key(key)], "\(plain(figure)) is no index; use a number from 0 to 100"))
    }
    if let low, let above = index ?? high, low > above + Self.rounding {
      let name = index == nil ? "high" : "the index"
      flaws.append(Flaw([.key("low")], "\(plain(low)) is above \(name), \(plain(above)); correct one of the two"))
    }
    if let high, let index, high < index - Self.rounding {
      flaws.append(Flaw([.key("high")], "\(plain(high)) is below the index, \(plain(index)); correct one of the two"))
    }
    return flaws
  }

  /// Levels that no ladder has.
  fileprivate var levelFlaws: [Flaw] {
    let levels = 1...Questionnaire.ladderLevels.upperBound
    return answers.sorted { $0.key < $1.key }.compactMap { question, standing in
      guard let level = standing.level, !levels.contains(level.current) || !levels.contains(level.needed) else {
        return nil
      }
      return Flaw(
        [.key("answers")],
        "levels of “\(question)” go from 1 to \(levels.upperBound) at most; correct current and needed")
    }
  }

  /// By how much figures that are summed up one way and another can differ though they mean the same.
  private static let rounding = 1e-9
}

extension Programme {
  /// Every rule that this programme breaks; see ``Inquiry/flaws(answersInOrder:)``.
  package func flaws(answersInOrder order: [QuestionID]) -> [Flaw] {
    var flaws = inquiry.flaws(answersInOrder: order)
    if !isKebabCase(id.text) {
      flaws.append(Flaw([.key("id")], "the id “\(id)” is not kebab-case; use lower-case letters, digits and hyphens"))
    }
    if trimmed(firm).isEmpty {
      flaws.append(Flaw([.key("firm")], "the firm has no name; write it in firm"))
    }
    if let capacity, capacity < 0 {
      flaws.append(Flaw([.key("capacity")], "a capacity of \(capacity) is no number of partners; use 0 or more"))
    }
    return flaws + (criteria?.flaws ?? [])
  }
}

extension Criteria {
  /// What keeps them from being a questionnaire that candidates are rated in.
  fileprivate var flaws: [Flaw] {
    let here = Flaw.Step.key("criteria")
    var flaws: [Flaw] = []
    if !Self.versions.contains(version) {
      flaws.append(
        Flaw(
          [here, .key("version")], "\(version) is no version of criteria; count them from \(Self.versions.lowerBound)"))
    }
    if items.count > Bound.questions {
      flaws.append(
        Flaw([here, .key("items")], "\(items.count) criteria are too many to rate; use at most \(Bound.questions)"))
    }
    for (index, item) in items.enumerated() where isBlank(item.text) {
      flaws.append(
        Flaw([here, .key("items"), .index(index), .key("text")], "the criterion says nothing; write what it asks for"))
    }
    for (index, id) in repeated(items.map(\.id)) {
      flaws.append(
        Flaw([here, .key("items"), .index(index), .key("id")], "the id “\(id)” is there twice; give each its own"))
    }
    return flaws
  }
}
