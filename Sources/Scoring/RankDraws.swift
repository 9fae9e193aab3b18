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

/// Who came where in a batch of draws.
struct RankTable {
  private let candidates: Int
  /// What a draw is ranked by: outcome, index in parts of 10⁻⁹, then list order; by draw, then by candidate. Greater is
  /// better.
  private var keys: [UInt64]
  /// Ranks from 0, by candidate, then by sixteen draws a vector.
  private var ranks: [SIMD16<Int16>]
  /// Who came first, by draw.
  private(set) var firsts: [Int]
  private let vectors: Int

  private static let orderBits = UInt64(20)
  private static let indexBits = UInt64(38)

  /// - Parameter draws: a multiple of 16.
  init(candidates: Int, draws: Int) {
    self.candidates = candidates
    vectors = draws / 16
    keys = Array(repeating: 0, count: candidates * draws)
    ranks = Array(repeating: .zero, count: candidates * vectors)
    firsts = Array(repeating: 0, count: draws)
  }

  mutating func set(_ candidate: Int, _ span: DrawnSpan, _ outcomes: Outcomes, draws: Int) {
    let order = (1 << Self.orderBits) - 1 - UInt64(candidate)
    for group in 0..<DrawBytes.count(of: draws) {
      let (isGo, isNoGo) = (outcomes.isGo(in: group), outcomes.isNoGo(in: group))
      for place in 0..<min(DrawBytes.draws, draws - DrawBytes.draws * group) {
        let draw = DrawBytes.draws * group + place
        // No-go, conditional, go: 0, 1, 2.
        let outcome = UInt64(1 + isGo[place] - isNoGo[place])
        let index = 25 * Double(span.sums[draw / 8][draw % 8]) / Double(span.weights.totals[draw / 8][draw % 8])
        // Equal to within 10⁻⁹ is equal; an index is never below 0.
        let parts = UInt64(index * 1e9 + 0.5)
        keys[draw * candidates + candidate] = (outcome << Self.indexBits | parts) << Self.orderBits | order
      }
    }
  }

  mutating func rank(draws: Int) {
    // Draws behind the last have nobody before anybody.
    for index in ranks.indices { ranks[index] = .zero }
    let mask = UInt64(1) << Self.orderBits - 1
    var sorted: [UInt64] = []
    for draw in 0..<draws {
      sorted.removeAll(keepingCapacity: true)
      sorted += keys[draw * candidates..<(draw + 1) * candidates]
      sorted.sort(by: >)
      for (rank, key) in sorted.enumerated() {
        ranks[Int(mask - key & mask) * vectors + draw / 16][draw % 16] = Int16(rank)
      }
      firsts[draw] = Int(mask - sorted[0] & mask)
    }
  }

  func rank(of candidate: Int, in draw: Int) -> Int { Int(ranks[candidate * vectors + draw / 16][draw % 16]) }

  /// Adds in how many draws each candidate ranked before each other one.
  func addWins(to wins: inout [[Int]], draws: Int) {
    for one in 0..<candidates {
      for other in one + 1..<max(one + 1, candidates) {
        var count = SIMD16<Int16>.zero
        for vector in 0..<vectors {
          let isBefore = ranks[one * vectors + vector] .< ranks[other * vectors + vector]
          count &-= unsafeBitCast(isBefore, to: SIMD16<Int16>.self)
        }
        let won = Int(count.wrappedSum())
        wins[one][other] += won
        wins[other][one] += draws - won
      }
    }
  }
}
