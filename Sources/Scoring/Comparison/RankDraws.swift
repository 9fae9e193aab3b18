internal import Domain

/// The draws of a comparison: common weights, each candidate’s own ratings, and who came where.
struct RankDraws: Sendable {
  /// The places in the list of those who are ranked.
  private let ranked: [Int]
  private let entrants: [Entrant]
  /// Of those who are ranked, those who are ready to be drawn.
  private var contestants: [Contestant] = []
  private let listed: Int
  private let policy: Policy
  private let capacity: Int?
  private let weights: CommonWeights
  private let crew: Crew
  /// How many draws are counted.
  private(set) var done = 0
  /// By candidate of those ranked.
  private var counts: RankCounts

  /// The batches that are being drawn, and added up once all of them are: one after the other, as sums of weights are rounded
  /// and are to come out the same everywhere.
  private var underWay: [RankBatch] = []

  /// How many batches are drawn side by side: of many candidates fewer, so that nobody waits for a part.
  private var batchesAtOnce: Int { min(8, max(2, 2 * RankBatch.atOnce / max(1, ranked.count))) }

  /// - Parameter entrants: in list order.
  init(_ entrants: [Entrant], on ground: CommonGround, policy: Policy, capacity: Int?, crew: Crew) {
    listed = entrants.count
    self.policy = policy
    self.capacity = capacity
    self.crew = crew
    let weights = CommonWeights(ground.questionnaires, policy: policy, crew: crew)
    self.weights = weights
    ranked = entrants.indices.filter { entrants[$0].verdict != .insufficient }
    self.entrants = ranked.map { entrants[$0] }
    counts = RankCounts(candidates: ranked.count, questions: weights.questions.count)
    prepareSome()
  }

  /// How many draws there will be: none where nobody is ranked.
  var draws: Int { ranked.isEmpty ? 0 : policy.draws }

  // MARK: Drawing

  /// What a candidate’s ratings are drawn from, and which of the questions apply to it.
  struct Contestant: Sendable {
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

  /// Does the next part; nothing once all is drawn. What is counted grows only once a batch is through.
  mutating func draw() {
    guard done < draws else { return }
    if contestants.count < ranked.count { return prepareSome() }
    if underWay.isEmpty {
      let first = done / WeightDraws.drawsInBatch
      let count = min(batchesAtOnce, WeightDraws.batches(of: draws) - first)
      underWay = (first..<first + count).map { number in
        RankBatch(
          number: number, draws: min(WeightDraws.drawsInBatch, draws - number * WeightDraws.drawsInBatch),
          candidates: contestants.count, weights: weights)
      }
    }
    crew.change(&underWay) { [contestants] batch, _ in batch.goOn(contestants) }
    guard underWay.allSatisfy(\.isDone) else { return }
    for batch in underWay { counts.add(batch.counts) }
    done += underWay.reduce(0) { $0 + $1.draws }
    underWay = []
  }

  /// Of many candidates so many at a time that nobody waits for it.
  private mutating func prepareSome() {
    contestants += entrants.dropFirst(contestants.count).prefix(RankBatch.atOnce).map { Contestant($0, weights) }
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
