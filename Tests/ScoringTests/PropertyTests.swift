import Domain
import Scoring
import TestSupport
import Testing

@Suite struct `In every random inquiry` {
  private static func inquiries(_ count: Int, seed: UInt64) -> [Inquiry] {
    var random = RandomWorkshop(seed: seed)
    return (0..<count).map { _ in random.inquiry() }
  }

  @Test func `shares add up to the whole, and figures keep to their ranges`() {
    for inquiry in Self.inquiries(200, seed: 21) {
      let score = Score(inquiry)
      let sum = score.questions.reduce(0) { $0 + $1.weight }
      #expect(isClose(sum, score.coverage == nil ? 0 : 1))
      #expect(isClose(sum, score.questionnaires.reduce(0) { $0 + $1.weight }))
      #expect(isClose(sum, score.questionnaires.flatMap(\.sections).reduce(0) { $0 + $1.weight }))
      #expect((-1e-9...1 + 1e-9).contains(score.setAside))
      #expect([score.coverage, score.confidence].allSatisfy { $0.map { (-1e-9...1 + 1e-9).contains($0) } ?? true })
      #expect(score.questions.allSatisfy { $0.consensus.map { (-1e-9...1 + 1e-9).contains($0) } ?? true })
      if let low = score.low, let high = score.high {
        #expect(low >= 0 && low <= high + 1e-9 && high <= 100 + 1e-9)
        if let index = score.index { #expect(low <= index + 1e-9 && index <= high + 1e-9) }
      }
      #expect((score.verdict == .go) == (score.conditions.isEmpty && score.verdict != .noGo))
    }
  }

  @Test func `a higher rating never makes a worse verdict`() {
    var better = 0
    for inquiry in Self.inquiries(200, seed: 22) {
      let before = Score(inquiry)
      for question in before.questions {
        guard let rating = question.rating, let higher = Rating(rawValue: rating.rawValue + 1) else { continue }
        var raised = inquiry
        raised[question.question].rating = higher
        let after = Score(raised)
        #expect(after.verdict.rank >= before.verdict.rank, "\(question.question) in \(inquiry)")
        better += after.verdict.rank > before.verdict.rank ? 1 : 0
      }
    }
    #expect(better > 20)
  }

  @Test func `firmer evidence never makes a worse verdict`() {
    var better = 0
    for inquiry in Self.inquiries(200, seed: 28) {
      let before = Score(inquiry)
      for question in before.questions {
        guard let grade = question.confidence, let firmer = Confidence(rawValue: grade.rawValue + 1) else { continue }
        var raised = inquiry
        raised[question.question].confidence = firmer
        let after = Score(raised)
        #expect(after.verdict.rank >= before.verdict.rank, "\(question.question) in \(inquiry)")
        better += after.conditions.count < before.conditions.count ? 1 : 0
      }
    }
    #expect(better > 20)
  }

  /// The property above is about ratings, not about votes.
  @Test func `a higher vote can cost a go, where it splits the room over a gate`() {
    var inquiry = rated([[5, 5, 5]], gates: ["a1": Gate(minimum: .three, otherwise: .noGo)])
    inquiry[id("a1")] = voted(ours: [2, 3, 3])
    inquiry[id("a1")].confidence = .document
    #expect(Score(inquiry).verdict == .go)
    inquiry[id("a1")] = voted(ours: [2, 3, 4])
    inquiry[id("a1")].confidence = .document
    #expect(Score(inquiry).verdict == .conditional)
  }

  @Test func `a question set aside is as if it were not there, but for the share set aside`() {
    for inquiry in Self.inquiries(200, seed: 23) {
      let without = Self.removing(from: inquiry) { inquiry, id, _ in
        if case .notApplicable = inquiry[id].state { true } else { false }
      }
      var (with, less) = (Score(inquiry), Score(without))
      with.questions.removeAll { if case .notApplicable = $0.state { true } else { false } }
      with.conditions.removeAll { $0.kind == .setAside }
      if with.verdict == .conditional, with.conditions.isEmpty { with.verdict = .go }
      with.setAside = less.setAside
      less.ladders = with.ladders
      #expect(Self.isSame(with, less))
    }
  }

  @Test func `a question of weight 0 never matters, but for its gate`() {
    for inquiry in Self.inquiries(200, seed: 24) {
      var weightless: Set<QuestionID> = []
      let without = Self.removing(from: inquiry) { _, id, weights in
        let isWeightless = weights.question.weight == .zero || weights.section == .zero || weights.whole == .zero
        guard isWeightless, weights.question.gate == nil else { return false }
        weightless.insert(id)
        return true
      }
      var (with, less) = (Score(inquiry), Score(without))
      with.questions.removeAll { weightless.contains($0.question) }
      less.ladders = with.ladders
      // What people voted there is agreement all the same.
      less.agreement = with.agreement
      #expect(Self.isSame(with, less))
    }
  }

  @Test func `the order of questions, votes and people never matters but for ties`() {
    var generator = SeededGenerator(seed: 25)
    for inquiry in Self.inquiries(200, seed: 25) {
      let shuffled = inquiry.shuffled(using: &generator)
      #expect(Self.isSame(Self.sorted(Score(inquiry)), Self.sorted(Score(shuffled))))
    }
  }

  @Test func `a round that is not revealed changes nothing`() {
    for inquiry in Self.inquiries(200, seed: 26) {
      var shorter = inquiry
      for id in inquiry.answers.keys { shorter[id].rounds.removeAll { !$0.isRevealed } }
      #expect(Score(inquiry) == Score(shorter))
    }
  }

  @Test func `one question alone says the same of its votes as the whole score`() {
    for inquiry in Self.inquiries(200, seed: 27) {
      for question in Score(inquiry).questions {
        let agreement = Agreement(of: inquiry[question.question], in: inquiry)
        #expect(agreement.suggestion?.rating == question.suggested)
        #expect(agreement.consensus == question.consensus && agreement.perceptionGap == question.perceptionGap)
        #expect(agreement.isSplit == question.isSplit && agreement.label == question.label)
        #expect(agreement.firstToSpeak == question.firstToSpeak)
      }
    }
  }
}

extension `In every random inquiry` {
  private typealias Weights = (question: Question, section: Weight, whole: Weight)

  private static func removing(
    from inquiry: Inquiry, where isRemoved: (Inquiry, QuestionID, Weights) -> Bool
  ) -> Inquiry {
    var copy = inquiry
    for (index, questionnaire) in inquiry.questionnaires.enumerated() where questionnaire.kind == .rating {
      for (place, section) in questionnaire.sections.enumerated() {
        copy.questionnaires[index].sections[place].questions.removeAll { question in
          isRemoved(
            inquiry, QuestionID(questionnaire.id, question.id), (question, section.weight, questionnaire.weight))
        }
      }
    }
    return copy
  }

  /// A score with all lists in an order of their own, and ties of steps left out.
  private static func sorted(_ score: Score) -> Score {
    var score = score
    score.questions.sort { $0.question < $1.question }
    for index in score.questions.indices { score.questions[index].firstToSpeak.sort() }
    score.gates.sort { $0.question < $1.question }
    score.questionnaires.sort { $0.id < $1.id }
    for index in score.questionnaires.indices { score.questionnaires[index].sections.sort { $0.id < $1.id } }
    score.conditions.sort { "\($0.kind) \(place($0))" < "\($1.kind) \(place($1))" }
    score.ladders.sort { $0.id < $1.id }
    for index in score.ladders.indices { score.ladders[index].attributes.sort { $0.question < $1.question } }
    score.shortestWay.toGo?.changes = []
    score.shortestWay.toNoGo?.changes = []
    return score
  }

  private static func place(_ condition: Condition) -> String {
    condition.question?.description ?? condition.section?.description ?? ""
  }

  /// Whether two scores are the same but for the last digits of their figures.
  private static func isSame(_ a: Score, _ b: Score) -> Bool {
    let (figuresA, restA) = figures(a)
    let (figuresB, restB) = figures(b)
    return restA == restB && figuresA.count == figuresB.count && zip(figuresA, figuresB).allSatisfy { isClose($0, $1) }
  }

  /// The figures of a score, and the score without them.
  private static func figures(_ score: Score) -> ([Double?], Score) {
    var rest = score
    var figures = [score.index, score.low, score.high, score.coverage, score.confidence, score.setAside]
    (rest.index, rest.low, rest.high, rest.coverage, rest.confidence, rest.setAside) = (nil, nil, nil, nil, nil, 0)
    for index in score.questions.indices {
      figures += [
        score.questions[index].weight, score.questions[index].consensus, score.questions[index].perceptionGap,
        score.questions[index].ratedShare, score.questions[index].weightInterval?.lowerBound,
        score.questions[index].weightInterval?.upperBound, score.questions[index].tornado?.lowerBound,
        score.questions[index].tornado?.upperBound,
      ]
      rest.questions[index].ratedShare = nil
      rest.questions[index].weightInterval = nil
      rest.questions[index].tornado = nil
      rest.questions[index].weight = 0
      rest.questions[index].consensus = nil
      rest.questions[index].perceptionGap = nil
    }
    for index in score.questionnaires.indices {
      figures += [score.questionnaires[index].weight, score.questionnaires[index].index]
      rest.questionnaires[index].weight = 0
      rest.questionnaires[index].index = nil
      for section in score.questionnaires[index].sections.indices {
        let own = score.questionnaires[index].sections[section]
        figures += [own.weight, own.index, own.coverage]
        rest.questionnaires[index].sections[section].weight = 0
        rest.questionnaires[index].sections[section].index = nil
        rest.questionnaires[index].sections[section].coverage = nil
      }
    }
    figures += [score.agreement.alpha, score.agreement.meanConsensus]
    rest.agreement = RoomAgreement()
    for index in score.conditions.indices {
      figures += [score.conditions[index].have]
      rest.conditions[index].have = nil
    }
    return (figures, rest)
  }
}
