internal import Domain

/// The draws of a comparison: common weights, each candidate’s own ratings, and who came where.
struct RankDraws {
  private let ranked: [(place: Int, entrant: Entrant)]
  private let listed: Int
  private let policy: Policy
  private let capacity: Int?
  private let weights: CommonWeights

  // By candidate of those ranked.
  private var ranks: [[Int]]
  private var wins: [[Int]]
  private var firsts: [Int]
  /// The sum of the weights in the draws that a candidate won, by question.
  private var wonWeights: [[Double]]

  /// - Parameter entrants: in list order.
  init(_ entrants: [Entrant], on ground: CommonGround, policy: Policy, capacity: Int?) {
    listed = entrants.count
    self.policy = policy
    self.capacity = capacity
    ranked = entrants.enumerated().filter { $0.element.verdict != .insufficient }.map { ($0.offset, $0.element) }
    weights = CommonWeights(ground.questionnaires, policy: policy)
    let none = Array(repeating: 0, count: ranked.count)
    ranks = Array(repeating: none, count: ranked.count)
    wins = ranks
    firsts = none
    wonWeights = Array(repeating: Array(repeating: 0, count: weights.questions.count), count: ranked.count)
    draw()
  }

  // MARK: Drawing

  private mutating func draw() {
    guard !ranked.isEmpty else { return }
    let groups = WeightDraws.vectorsInBatch / DrawBytes.vectors
    let batch = groups * DrawBytes.draws
    var weights = weights
    var spans = ranked.map { DrawnSpan(DrawPlan($0.entrant.sheet), groups: groups, owner: $0.entrant.workshop.id.text) }
    let patterns = spans.map { span in weights.pattern(span.plan.weighted.map { span.plan.items[$0].question }) }
    var table = RankTable(candidates: ranked.count, draws: batch)
    var rest = policy.draws
    while rest > 0 {
      let count = min(rest, batch)
      weights.draw()
      for (candidate, pattern) in patterns.enumerated() {
        spans[candidate].draw(with: weights.matrix(of: pattern))
        table.set(candidate, spans[candidate], Outcomes(of: spans[candidate], draws: count), draws: count)
      }
      table.rank(draws: count)
      add(table, weights.matrix(of: weights.everything), draws: count)
      rest -= count
    }
  }

  private mutating func add(_ table: RankTable, _ whole: WeightMatrix, draws: Int) {
    for draw in 0..<draws {
      for candidate in ranked.indices { ranks[candidate][table.rank(of: candidate, in: draw)] += 1 }
      let first = table.firsts[draw]
      firsts[first] += 1
      let total = Double(whole.totals[draw / 8][draw % 8])
      for question in weights.questions.indices {
        wonWeights[first][question] += Double(whole[question, draw / 8][draw % 8]) / total
      }
    }
    table.addWins(to: &wins, draws: draws)
  }

  // MARK: What the draws say

  /// In list order; nil for who is not ranked.
  var rankings: [Comparison.Ranking?] {
    var rankings: [Comparison.Ranking?] = Array(repeating: nil, count: listed)
    for (candidate, (place, _)) in ranked.enumerated() { rankings[place] = ranking(of: candidate) }
    return rankings
  }

  private func ranking(of candidate: Int) -> Comparison.Ranking {
    func share(_ count: Int) -> Double { Double(count) / Double(policy.draws) }
    var wins: [Double?] = Array(repeating: nil, count: listed)
    for (other, (place, _)) in ranked.enumerated() where other != candidate {
      wins[place] = share(self.wins[candidate][other])
    }
    let sum = ranks[candidate].enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    return Comparison.Ranking(
      acceptability: ranks[candidate].map(share), expectedRank: share(sum),
      withinCapacity: capacity.map { share(ranks[candidate].prefix($0).reduce(0, +)) },
      centralWeights: firsts[candidate] == 0
        ? nil
        : Dictionary(
          uniqueKeysWithValues: zip(weights.questions, wonWeights[candidate]).map {
            ($0, $1 / Double(firsts[candidate]))
          }), wins: wins)
  }
}
