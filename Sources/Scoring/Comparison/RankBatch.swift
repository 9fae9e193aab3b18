/// A batch of draws of a comparison on its way. Of many candidates each step does a part of it, so that nobody waits for one.
struct RankBatch: Sendable {
  private enum Stage {
    /// The candidates before this one are drawn.
    case drawing(Int)
    /// In the draws before this one everybody has a rank.
    case ranking(Int)
    /// Those before this one are counted.
    case counting(Int)
    case done
  }

  private let number: Int
  let draws: Int
  private let candidates: Int
  private var stage = Stage.drawing(0)
  private var weights: CommonWeights
  private var table: RankTable
  private(set) var counts: RankCounts

  /// How many candidates are drawn or counted in a step; of so few a step does all.
  ///
  /// Project decision: a tenth of a second on a slow machine at the most, at many questions.
  static let atOnce = 100

  /// - Parameter draws: that of the last batch may be less than a whole one.
  init(number: Int, draws: Int, candidates: Int, weights: CommonWeights) {
    self.number = number
    self.draws = draws
    self.candidates = candidates
    self.weights = weights
    self.weights.draw(batch: number)
    table = RankTable(candidates: candidates, draws: WeightDraws.drawsInBatch)
    counts = RankCounts(candidates: candidates, questions: weights.questions.count)
  }

  var isDone: Bool { if case .done = stage { true } else { false } }

  /// Does the next step; nothing once it is through.
  mutating func goOn(_ contestants: [RankDraws.Contestant]) {
    repeat { step(contestants) } while candidates <= Self.atOnce && !isDone
  }

  private mutating func step(_ contestants: [RankDraws.Contestant]) {
    switch stage {
    case .drawing(let first):
      let next = min(candidates, first + Self.atOnce)
      draw(contestants, first..<next)
      stage = next == candidates ? .ranking(0) : .drawing(next)
    case .ranking(let first):
      let next = min(draws, first + Self.atOnce * draws / candidates + 1)
      table.rank(first..<next)
      stage = next == draws ? .counting(0) : .ranking(next)
    case .counting(let first):
      if first == 0 { counts.countFirsts(in: table, weights.matrix(of: weights.everything), draws: draws) }
      let next = min(candidates, first + Self.atOnce)
      counts.count(first..<next, in: table, draws: draws)
      stage = next == candidates ? .done : .counting(next)
    case .done: break
    }
  }

  private mutating func draw(_ contestants: [RankDraws.Contestant], _ some: Range<Int>) {
    var (drawn, outcomes) = (DrawnBatch(), Outcomes())
    for candidate in some {
      let contestant = contestants[candidate]
      let shared = weights.matrix(of: contestant.pattern)
      drawn.draw(contestant.plan, shared, contestant.ratings, number: number, draws: draws)
      outcomes.read(drawn, contestant.plan)
      table.set(candidate, drawn, outcomes, draws: draws)
    }
  }
}
