import Domain
import TestSupport
import Testing

// What people see of ties and weights is tested from outside; how weights are shared out, from inside.
@testable import Scoring

@Suite struct `A comparison` {
  /// A candidate whose questions `a1`, `a2`… of sections `a`, `b`… are rated for certain.
  private func candidate(
    _ id: String, _ ratings: [[Int?]], partner: String = "Partner", gates: [String: Gate] = [:],
    notApplicable: [String] = [], policy: Policy = Policy(draws: 600)
  ) -> Workshop {
    var inquiry = rated(ratings, confidence: .verified, gates: gates, policy: policy)
    for name in notApplicable { inquiry[Self.question(name)] = Answer(state: .notApplicable(reason: "No.")) }
    return Workshop(id: WorkshopID(id), title: "", ourFirm: "Ours", partnerFirm: partner, inquiry: inquiry)
  }

  private static func question(_ name: String) -> QuestionID { QuestionID(QuestionnaireID("strategy"), name) }

  // MARK: The list

  @Test func `lists by verdict, then index, then partner, and never by the order of arguments`() {
    let workshops = [
      candidate("a", [[3, 3]], partner: "B"), candidate("b", [[5, 5]]), candidate("c", [[nil, nil]]),
      candidate("d", [[1, 2]]), candidate("e", [[3, 3]], partner: "A"), candidate("f", [[4, 4]]),
    ]
    let comparison = Comparison(of: workshops)
    #expect(comparison.candidates.map(\.id.text) == ["b", "f", "e", "a", "c", "d"])
    #expect(comparison.candidates.map(\.verdict) == [.go, .go, .conditional, .conditional, .insufficient, .noGo])
    #expect(Comparison(of: workshops.reversed()) == comparison)
    #expect(Comparison(of: workshops.shuffled()) == comparison)
  }

  @Test func `lists apart whom a knock-out stops, and does not rank whom too little is known of`() {
    let gates = ["a1": Gate(minimum: .three, otherwise: .noGo)]
    let comparison = Comparison(of: [
      candidate("a", [[2, 5]], gates: gates), candidate("b", [[4, 4]], gates: gates),
      candidate("c", [[4, nil, nil]], gates: gates),
    ])
    #expect(comparison.eliminated.map(\.id.text) == ["a"])
    #expect(comparison.eliminated.first?.failedGates == [Self.question("a1")])
    #expect(comparison.candidates.map(\.id.text) == ["b", "c"])
    #expect(comparison.candidates.map { $0.ranking != nil } == [true, false])
  }

  @Test func `an irrelevant candidate changes nobody's verdict or index`() {
    let workshops = [candidate("a", [[4, 3]]), candidate("b", [[3, 5]])]
    let more = Comparison(of: workshops + [candidate("c", [[5, 1]])])
    for candidate in Comparison(of: workshops).candidates {
      let same = more.candidates.first { $0.id == candidate.id }
      #expect(same?.verdict == candidate.verdict && same?.index == candidate.index)
    }
  }

  // MARK: The draws

  @Test func `is the same on every machine`() {
    let workshops = [candidate("a", [[4, 3], [3]]), candidate("b", [[3, 5], [2]])].map { workshop in
      var workshop = workshop
      for question in workshop.inquiry.answers.keys { workshop.inquiry[question].confidence = .hunch }
      return workshop
    }
    let first = Comparison(of: workshops, policy: Policy()).candidates.first?.ranking
    #expect(first?.acceptability == [0.6152, 0.3848])
    #expect(first?.centralWeights?[Self.question("a1")]?.bitPattern == 4_598_192_086_215_440_336)
  }

  @Test func `drawn a part at a time, with a look in between, it is the same to the bit`() {
    let workshops = [candidate("a", [[4, 3]]), candidate("b", [[3, 5]]), candidate("c", [[nil, 1]])].map { workshop in
      var workshop = workshop
      for question in workshop.inquiry.answers.keys { workshop.inquiry[question].confidence = .hunch }
      return workshop
    }
    let policy = Policy(draws: 20_000)
    var drawing = ComparisonDrawing(of: workshops, policy: policy, capacity: 1)
    var looks = [drawing.done]
    while drawing.comparison == nil {
      drawing.draw()
      looks.append(drawing.done)
    }
    #expect(looks == [0, 8192, 16_384, 20_000])
    #expect(drawing.draws == 20_000)
    #expect(drawing.comparison == Comparison(of: workshops, policy: policy, capacity: 1, crew: .one))
    drawing.draw()
    #expect(drawing.done == 20_000)
  }

  @Test func `where nobody is ranked there is nothing to draw`() {
    let drawing = ComparisonDrawing(of: [candidate("a", [[nil]])], policy: nil, capacity: nil)
    #expect(drawing.draws == 0)
    #expect(drawing.comparison?.candidates.map(\.ranking) == [nil])
  }

  @Test func `is certain where one is better in everything`() throws {
    let comparison = Comparison(
      of: [candidate("a", [[4, 4], [4]]), candidate("b", [[5, 5], [5]]), candidate("c", [[4, 4], [3]])], capacity: 2)
    let rankings = try comparison.candidates.map { try #require($0.ranking) }
    #expect(comparison.candidates.map(\.id.text) == ["b", "a", "c"])
    #expect(rankings.map(\.acceptability) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    #expect(rankings.map(\.expectedRank) == [1, 2, 3])
    #expect(rankings.map(\.withinCapacity) == [1, 1, 0])
    #expect(rankings.map(\.wins) == [[nil, 1, 1], [0, nil, 1], [0, 0, nil]])
    // Who never comes first has no weights that would make it so.
    #expect(rankings.map { $0.centralWeights != nil } == [true, false, false])
    let weights = try #require(rankings[0].centralWeights)
    #expect(isClose(weights.values.reduce(0, +), 1))
  }

  /// Two questions of equal weight, one better in each: who is first is who has more than half of the weight.
  @Test func `depends on the weights where each is better in something`() throws {
    let comparison = Comparison(of: [
      candidate("a", [[5], [4]], policy: Policy(draws: 8000)), candidate("b", [[4], [5]], policy: Policy(draws: 8000)),
    ])
    let ranking = try #require(comparison.candidates.first?.ranking)
    #expect(abs(ranking.acceptability[0] - 0.5) < 5 * 0.0056)
    #expect(ranking.wins[1] == ranking.acceptability[0])
    // It wins where its own question weighs more.
    let weights = try #require(ranking.centralWeights)
    #expect(weights[Self.question("a1"), default: 0] > 0.52)
  }

  @Test func `ranks equal candidates in list order, in every draw`() throws {
    let comparison = Comparison(of: [
      candidate("b", [[4, 4], [4]], partner: "B"), candidate("a", [[4, 4], [4]], partner: "A"),
    ])
    #expect(comparison.candidates.map(\.id.text) == ["a", "b"])
    #expect(comparison.candidates.map { $0.ranking?.acceptability } == [[1, 0], [0, 1]])
  }

  @Test func `shares out the weight of what does not apply within its section, then its questionnaire`() throws {
    // Of section a only a2 applies to this one, so a2 has all of the section's weight: 5 in it beats 4 everywhere.
    let workshops = [
      candidate("a", [[1, 5], [4]], notApplicable: ["a1"]), candidate("b", [[4, 4], [4]]),
      candidate("c", [[5, 5], [1]], notApplicable: ["b1"]),
    ]
    let comparison = Comparison(of: workshops)
    // Half of what was asked of c is set aside, which costs it the go and its place in the list, but nothing in the draws.
    #expect(comparison.candidates.map(\.id.text) == ["a", "b", "c"])
    #expect(comparison.candidates.map { $0.ranking?.expectedRank } == [2, 3, 1])
  }

  @Test func `shares out a draw also where what applies is next to nothing`() {
    // The section that alone applies has a billionth of the weight: each draw still adds up, and never to 0/0.
    let thin = Examples.questionnaire(
      "strategy",
      [
        Examples.section("a", weight: 1e9, [Examples.question("a1")]),
        Examples.section("b", [Examples.question("b1"), Examples.question("b2", weight: 1e-6)]),
      ])
    var weights = CommonWeights([thin], policy: Policy(concentration: 1), crew: .one)
    weights.draw(batch: 0)
    let matrix = weights.matrix(of: weights.pattern([Self.question("b1"), Self.question("b2")]))
    for vector in 0..<WeightDraws.vectorsInBatch {
      for lane in 0..<8 {
        #expect(abs(matrix[0, vector][lane] + matrix[1, vector][lane] - 0x1p21) <= 2)
      }
    }
    let alone = weights.matrix(of: weights.pattern([Self.question("b2")]))
    #expect(alone[0, 5] == SIMD8(repeating: 0x1p21))
  }

  @Test(arguments: [(1e300, 1e-300, 1.0, 1.0), (1.0, 1e-300, 1e-100, 1.0), (1.0, 1.0, 1e-300, 1e-300)])
  func `ranks by questions whose share of the whole is too small for any number`(
    heavy: Double, light: Double, section: Double, whole: Double
  ) throws {
    var questionnaire = Examples.questionnaire(
      "strategy",
      [
        Examples.section("a", weight: section, [Examples.question("a1", weight: light)]),
        Examples.section("b", [Examples.question("b1", weight: heavy)]),
      ])
    questionnaire.weight = try #require(Weight(whole))
    var inquiry = Inquiry(questionnaires: [questionnaire], policy: Policy(setAsideMaximum: 1, draws: 200))
    inquiry[Self.question("a1")] = Examples.agreed(.four, .verified)
    inquiry[Self.question("b1")] = Answer(state: .notApplicable(reason: "No."))
    let workshop = Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry)
    #expect(Comparison(of: [workshop]).candidates.first?.ranking?.acceptability == [1])
  }

  // MARK: The common ground

  @Test func `is on what all share, in the same major version, by the highest copy`() {
    var (a, b) = (candidate("a", [[4, 4]]), candidate("b", [[3, 3]]))
    let more = Examples.questionnaire("more", audience: .internal, [Examples.section("m", [Examples.question("m1")])])
    a.inquiry.questionnaires.append(more)
    b.inquiry.questionnaires[0].version = SemanticVersion(1, 2, 0)
    b.inquiry.questionnaires[0].title = "Newer"
    let comparison = Comparison(of: [a, b])
    #expect(comparison.questionnaires.map(\.text) == ["strategy"])
    #expect(comparison.leftOut.map(\.text) == ["more"])
    #expect(comparison.differing.isEmpty)
    #expect(CommonGround(of: [a, b]).questionnaires.map(\.title) == ["Newer"])
    b.inquiry.questionnaires[0].version = SemanticVersion(2, 0, 0)
    #expect(Comparison(of: [a, b]).questionnaires.isEmpty)
    b.inquiry.questionnaires[0].version = a.inquiry.questionnaires[0].version
    #expect(Comparison(of: [a, b]).differing.map(\.text) == ["strategy"])
  }

  @Test func `takes the policy that all share, else the balanced one, unless it is told`() {
    let own = Policy(id: PolicyID("own"), go: 60, draws: 400)
    let workshops = [candidate("a", [[4]], policy: own), candidate("b", [[3]], policy: own)]
    #expect(Comparison(of: workshops).policy.id.text == "own")
    var other = own
    other.go = 61
    #expect(Comparison(of: [workshops[0], candidate("b", [[3]], policy: other)]).policy == .balanced)
    #expect(Comparison(of: workshops, policy: other).policy == other)
  }

  @Test func `counts a gate that does not apply to a candidate as open, and marks one that is a no-go by itself`() {
    let gates = ["a1": Gate(minimum: .three, otherwise: .noGo)]
    var candidates = [candidate("a", [[4, 4, 4]], gates: gates), candidate("b", [[4, 4, 4]], gates: gates)]
    let hard = Examples.questionnaire(
      "own", [Examples.section("o", [Examples.question("o1", gate: Gate(minimum: .five, otherwise: .noGo))])])
    candidates[1].inquiry.questionnaires.append(hard)
    candidates[1].inquiry[QuestionID(hard.id, "o1")] = Examples.agreed(.one)
    let comparison = Comparison(of: candidates)
    #expect(comparison.candidates.map(\.verdict) == [.go, .go])
    #expect(comparison.candidates.map(\.ownVerdict) == [.go, .noGo])
  }

  @Test func `of nobody is empty`() {
    let comparison = Comparison(of: [])
    #expect(comparison.candidates.isEmpty && comparison.eliminated.isEmpty && comparison.questionnaires.isEmpty)
  }
}
