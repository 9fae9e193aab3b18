internal import Domain

/// The draws of a comparison: common weights, each candidate’s own ratings, and who came where.
struct RankDraws {
  private let ranked: [(place: Int, entrant: Entrant)]
  private let listed: Int
  private let policy: Policy
  private let capacity: Int?
  private let weights: CommonWeights
  /// By candidate of those ranked.
  private var counts: RankCounts

  /// How many batches are drawn before they are added up. Not a matter of cores: sums of weights are rounded, and are to
  /// come out the same everywhere.
  private static let batchesAtOnce = 16

  /// - Parameter entrants: in list order.
  init(_ entrants: [Entrant], on ground: CommonGround, policy: Policy, capacity: Int?, crew: Crew) {
    listed = entrants.count
    self.policy = policy
    self.capacity = capacity
    ranked = entrants.enumerated().filter { $0.element.verdict != .insufficient }.map { ($0.offset, $0.element) }
    weights = CommonWeights(ground.questionnaires, policy: policy, crew: crew)
    counts = RankCounts(candidates: ranked.count, questions: weights.questions.count)
    draw(crew)
  }

  // MARK: Drawing

  /// What a candidate’s ratings are drawn from, and which of the questions apply to it.
  private struct Contestant {
    let plan: DrawPlan
    let ratings: RatingDraws
    let pattern: [Int]
  }

  private mutating func draw(_ crew: Crew) {
    guard !ranked.isEmpty else { return }
    let contestants = ranked.map { _, entrant in
      let plan = DrawPlan(entrant.sheet)
      return Contestant(
        plan: plan, ratings: RatingDraws(plan, of: entrant.workshop.id.text),
        pattern: weights.pattern(plan.weighted))
    }
    let batches = WeightDraws.batches(of: policy.draws)
    for first in stride(from: 0, to: batches, by: Self.batchesAtOnce) {
      let count = min(Self.batchesAtOnce, batches - first)
      var parts: [RankCounts?] = Array(repeating: nil, count: count)
      crew.change(&parts) { [self] part, index in part = draw(contestants, batch: first + index) }
      for part in parts { part.map { counts.add($0) } }
    }
  }

  /// What comes out of one batch.
  private func draw(_ contestants: [Contestant], batch: Int) -> RankCounts {
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
    for (candidate, (place, _)) in ranked.enumerated() { rankings[place] = ranking(of: candidate) }
    return rankings
  }

  private func ranking(of candidate: Int) -> Comparison.Ranking {
    func share(_ count: Int) -> Double { Double(count) / Double(policy.draws) }
    var wins: [Double?] = Array(repeating: nil, count: listed)
    for (other, (place, _)) in ranked.enumerated() where other != candidate {
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
