internal import Domain

/// The draws of a comparison: common weights, each candidate’s own ratings, and who came where.
struct RankDraws: Sendable {
  /// The places in the list of those who are ranked.
  private let ranked: [Int]
  private let contestants: [Contestant]
  private let listed: Int
  private let policy: Policy
  private let capacity: Int?
  private let weights: CommonWeights
  private let crew: Crew
  /// How many draws are counted.
  private(set) var done = 0
  /// By candidate of those ranked.
  private var counts: RankCounts

  /// How many batches are drawn before they are added up, one after the other: sums of weights are rounded, and are to come
  /// out the same everywhere. Of many candidates fewer at once, so that nobody waits for a part.
  private var batchesAtOnce: Int { min(8, max(2, 800 / max(1, ranked.count))) }

  /// - Parameter entrants: in list order.
  init(_ entrants: [Entrant], on ground: CommonGround, policy: Policy, capacity: Int?, crew: Crew) {
    listed = entrants.count
    self.policy = policy
    self.capacity = capacity
    self.crew = crew
    let weights = CommonWeights(ground.questionnaires, policy: policy, crew: crew)
    self.weights = weights
    ranked = entrants.indices.filter { entrants[$0].verdict != .insufficient }
    contestants = ranked.map { Contestant(entrants[$0], weights) }
    counts = RankCounts(candidates: ranked.count, questions: weights.questions.count)
  }

  /// How many draws there will be: none where nobody is ranked.
  var draws: Int { ranked.isEmpty ? 0 : policy.draws }

  // MARK: Drawing

  /// What a candidate’s ratings are drawn from, and which of the questions apply to it.
  private struct Contestant: Sendable {
    let plan: DrawPlan
    let ratings: RatingDraws
    let pattern: [Int]

    init(_ entrant: Entrant, _ weights: CommonWeights) {
      let plan = DrawPlan(entrant.sheet)
      self.plan = plan
      ratings = RatingDraws(plan, of: entrant.workshop.id.text)
      pattern = weights.pattern(plan.weighted)
    }
  }

  /// Draws the next part; nothing once all is drawn.
  mutating func draw() {
    guard done < draws else { return }
    let first = done / WeightDraws.drawsInBatch
    let count = min(batchesAtOnce, WeightDraws.batches(of: draws) - first)
    var parts: [RankCounts?] = Array(repeating: nil, count: count)
    crew.change(&parts) { [self] part, index in part = drawn(batch: first + index) }
    for part in parts { part.map { counts.add($0) } }
    done = min(draws, (first + count) * WeightDraws.drawsInBatch)
  }

  /// What comes out of one batch.
  private func drawn(batch: Int) -> RankCounts {
    let draws = min(WeightDraws.drawsInBatch, policy.draws - batch * WeightDraws.drawsInBatch)
    var weights = weights
    weights.draw(batch: batch)
    var table = RankTable(candidates: contestants.count, draws: WeightDraws.drawsInBatch)
    var (drawn, outcomes) = (DrawnBatch(), Outcomes())
    for (candidate, contestant) in contestants.enumerated() {
      let shared = weights.matrix(of: contestant.pattern)
      drawn.draw(contestant.plan, shared, contestant.ratings, number: batch, draws: draws)
      outcomes.read(drawn, contestant.plan)
      table.set(candidate, drawn, outcomes, draws: draws)
    }
    table.rank(draws: draws)
    var counts = RankCounts(candidates: contestants.count, questions: weights.questions.count)
    counts.count(table, weights.matrix(of: weights.everything), draws: draws)
    return counts
  }

  // MARK: What the draws say

  /// In list order; nil for who is not ranked.
  var rankings: [Comparison.Ranking?] {
    var rankings: [Comparison.Ranking?] = Array(repeating: nil, count: listed)
    for (candidate, place) in ranked.enumerated() { rankings[place] = ranking(of: candidate) }
    return rankings
  }

  private func ranking(of candidate: Int) -> Comparison.Ranking {
    func share(_ count: Int) -> Double { Double(count) / Double(policy.draws) }
    var wins: [Double?] = Array(repeating: nil, count: listed)
    for (other, place) in ranked.enumerated() where other != candidate {
      wins[place] = share(counts.wins[candidate][other])
    }
    let (ranks, firsts) = (counts.ranks[candidate], counts.firsts[candidate])
    let sum = ranks.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    return Comparison.Ranking(
      acceptability: ranks.map(share), expectedRank: share(sum),
      withinCapacity: capacity.map { share(ranks.prefix($0).reduce(0, +)) },
      centralWeights: firsts == 0
        ? nil
        : Dictionary(
          uniqueKeysWithValues: zip(weights.questions, counts.wonWeights[candidate]).map {
            ($0, $1 / Double(firsts))
          }), wins: wins)
  }
}
