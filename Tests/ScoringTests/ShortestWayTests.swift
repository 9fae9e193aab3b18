import Domain
import Scoring
import TestSupport
import Testing

@Suite struct `The shortest way` {
  private func changes(_ way: ShortestWay.Way?) -> [String]? {
    way.map { way in way.changes.map { "\($0.question.name) \($0.from.rawValue)→\($0.to.rawValue)" } }
  }

  @Test func `to go raises the heaviest question first`() {
    let way = Score(rated([[3, 3, 3]], weights: ["a2": 3])).shortestWay.toGo
    #expect(way?.steps == 2)
    #expect(changes(way) == ["a2 3→5"])
  }

  @Test func `to go gives the earlier of equal questions all it can take before the next`() {
    let way = Score(rated([[3, 3, 3, 3]])).shortestWay.toGo
    #expect(way?.steps == 4)
    #expect(changes(way) == ["a1 3→5", "a2 3→5"])
  }

  @Test func `shares that differ by rounding alone are equal`() {
    let way = Score(rated([[3, 3, 3]], weights: ["a1": 0.1 + 0.2, "a2": 0.3, "a3": 0.1 * 3])).shortestWay.toGo
    #expect(changes(way) == ["a1 3→5", "a2 3→4"])
  }

  @Test func `to go lifts gates, then floors, then the index`() {
    let inquiry = rated(
      [[2, 4], [1, 1], [4, 4]], gates: ["a1": Gate(minimum: .three, otherwise: .conditional)], weights: ["b2": 3],
      sectionWeights: ["c": 8])
    let way = Score(inquiry).shortestWay.toGo
    #expect(changes(way) == ["a1 2→3", "b2 1→4"])
    #expect(way?.steps == 4)
  }

  @Test func `to go counts a gate of weight 0`() {
    let inquiry = rated([[2, 5]], gates: ["a1": Gate(minimum: .four, otherwise: .conditional)], weights: ["a1": 0])
    #expect(changes(Score(inquiry).shortestWay.toGo) == ["a1 2→4"])
  }

  @Test func `to go does not exist with an open gate, a section unrated, or nothing rated`() {
    #expect(
      Score(rated([[nil, 5]], gates: ["a1": Gate(minimum: .two, otherwise: .conditional)])).shortestWay.toGo == nil)
    #expect(Score(rated([[5], [nil]])).shortestWay.toGo == nil)
    #expect(Score(rated([[nil]])).shortestWay.toGo == nil)
  }

  @Test func `to go is 0 steps where ratings suffice, whatever else is missing`() {
    let score = Score(rated([[5, 5, nil]], confidence: .hunch))
    #expect(score.verdict == .insufficient)
    #expect(score.shortestWay.toGo == ShortestWay.Way(steps: 0, changes: []))
  }

  @Test func `to no-go lowers the heaviest question first`() {
    #expect(changes(Score(rated([[4, 4, 4]], weights: ["a3": 2])).shortestWay.toNoGo) == ["a3 4→1"])
  }

  @Test func `to no-go takes a gate before the index at equal steps, the earlier gate first`() {
    let gate = Gate(minimum: .three, otherwise: .noGo)
    let gated = Score(rated([[3, 3, 3]], gates: ["a2": gate, "a3": gate])).shortestWay.toNoGo
    #expect(changes(gated) == ["a2 3→2"])
    #expect(changes(Score(rated([[3, 3, 3]])).shortestWay.toNoGo) == ["a1 3→2"])
    let knocked = Score(rated([[3, 4, 3]], gates: ["a2": gate])).shortestWay.toNoGo
    #expect(changes(knocked) == ["a2 4→2"])
  }

  @Test func `to no-go does not count gates that are no knock-outs`() {
    let gate = Gate(minimum: .five, otherwise: .conditional)
    #expect(changes(Score(rated([[5, 5]], gates: ["a2": gate])).shortestWay.toNoGo) == ["a1 5→1", "a2 5→4"])
  }

  @Test func `to no-go is 0 steps where a knock-out fails, or the index is too low though not enough is rated`() {
    let failed = Score(rated([[2, 5]], gates: ["a1": Gate(minimum: .three, otherwise: .noGo)]))
    #expect(failed.shortestWay.toNoGo == ShortestWay.Way(steps: 0, changes: []))
    let low = Score(rated([[1, nil, nil, nil]]))
    #expect(low.verdict == .insufficient)
    #expect(low.shortestWay.toNoGo == ShortestWay.Way(steps: 0, changes: []))
  }

  @Test func `to no-go does not exist where nothing falls below it`() {
    #expect(Score(rated([[3, 3]], policy: Policy(noGo: 0))).shortestWay.toNoGo == nil)
  }

  @Test func `is as short as any, in every random small inquiry`() {
    var random = RandomWorkshop(
      seed: 11, size: .init(questionnaires: 1...2, sections: 1...2, questions: 1...2, participants: 2...4))
    var tried = (toGo: 0, toNoGo: 0)
    for _ in 0..<2000 {
      let inquiry = random.inquiry()
      let search = ExhaustiveSearch(inquiry)
      guard search.movable.count <= 4 else { continue }
      let way = Score(inquiry).shortestWay
      #expect(way.toGo?.steps == search.fewestStepsToGo, "\(inquiry)")
      #expect(way.toNoGo?.steps == search.fewestStepsToNoGo, "\(inquiry)")
      if let toGo = way.toGo {
        #expect(search.isGo(search.ratings(after: toGo)))
        tried.toGo += toGo.steps > 0 ? 1 : 0
      }
      if let toNoGo = way.toNoGo {
        #expect(search.isNoGo(search.ratings(after: toNoGo)))
        tried.toNoGo += toNoGo.steps > 0 ? 1 : 0
      }
    }
    #expect(tried.toGo > 200 && tried.toNoGo > 200)
  }
}

/// Every combination of ratings, by the definitions alone.
private struct ExhaustiveSearch {
  let score: Score
  let policy: Policy
  /// The rated questions that have a say: those with a share or a gate.
  let movable: [Int]
  private let sections: [[Int]]

  init(_ inquiry: Inquiry) {
    let score = Score(inquiry)
    self.score = score
    policy = inquiry.policy
    let gated = Set(score.gates.map(\.question))
    movable = score.questions.indices.filter {
      score.questions[$0].rating != nil
        && (score.questions[$0].weight > 0 || gated.contains(score.questions[$0].question))
    }
    var next = 0
    sections = inquiry.questionnaires.filter { $0.kind == .rating }.flatMap(\.sections).map { section in
      defer { next += section.questions.count }
      return Array(next..<next + section.questions.count)
    }
  }

  var now: [Int?] { score.questions.map { $0.rating?.rawValue } }

  func ratings(after way: ShortestWay.Way) -> [Int?] {
    zip(score.questions, now).map { question, rating in
      way.changes.first { $0.question == question.question }?.to.rawValue ?? rating
    }
  }

  private func index(_ ratings: [Int?], of rows: [Int]) -> Double? {
    let rated = rows.filter { ratings[$0] != nil && score.questions[$0].weight > 0 }
    let weight = rated.reduce(0) { $0 + score.questions[$1].weight }
    guard weight > 0 else { return nil }
    return rated.reduce(0) { $0 + score.questions[$1].weight * 25 * Double((ratings[$1] ?? 1) - 1) } / weight
  }

  private func gates(_ ratings: [Int?]) -> [(gate: GateScore, rating: Int?)] {
    score.gates.map { gate in
      (gate, score.questions.firstIndex { $0.question == gate.question }.flatMap { ratings[$0] })
    }
  }

  func isGo(_ ratings: [Int?]) -> Bool {
    guard let whole = index(ratings, of: Array(ratings.indices)), whole > policy.go - 1e-9 else { return false }
    return gates(ratings).allSatisfy { $0.rating ?? 0 >= $0.gate.minimum.rawValue }
      && sections.allSatisfy { rows in
        rows.allSatisfy { score.questions[$0].weight == 0 }
          || index(ratings, of: rows).map { $0 > policy.floor - 1e-9 } == true
      }
  }

  func isNoGo(_ ratings: [Int?]) -> Bool {
    gates(ratings).contains { $0.gate.otherwise == .noGo && $0.rating ?? 5 < $0.gate.minimum.rawValue }
      || index(ratings, of: Array(ratings.indices)).map { $0 <= policy.noGo - 1e-9 } == true
  }

  var fewestStepsToGo: Int? { fewestSteps({ Array($0...5) }, isGo) }
  var fewestStepsToNoGo: Int? { fewestSteps({ Array(1...$0) }, isNoGo) }

  private func fewestSteps(_ choices: (Int) -> [Int], _ isThere: ([Int?]) -> Bool) -> Int? {
    var best: Int?
    func search(_ depth: Int, _ ratings: [Int?], _ steps: Int) {
      if let best, steps >= best { return }
      guard depth < movable.count else {
        if isThere(ratings) { best = steps }
        return
      }
      let row = movable[depth]
      guard let rating = ratings[row] else { return }
      for choice in choices(rating) {
        var ratings = ratings
        ratings[row] = choice
        search(depth + 1, ratings, steps + abs(choice - rating))
      }
    }
    search(0, now, 0)
    return best
  }
}
