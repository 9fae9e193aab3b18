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

  mutating func set(_ candidate: Int, _ batch: DrawnBatch, _ outcomes: Outcomes, draws: Int) {
    let order = (1 << Self.orderBits) - 1 - UInt64(candidate)
    for vector in 0..<(draws + 7) / 8 {
      let (sums, totals) = (SIMD8<Double>(batch.sum(vector)), SIMD8<Double>(batch.weights.total(vector)))
      // Equal to within 10⁻⁹ is equal; an index is never below 0.
      let parts = sums / totals * 25e9 + 0.5
      let (isGo, isNoGo) = (outcomes.isGo(8 * vector / DrawBits.draws), outcomes.isNoGo(8 * vector / DrawBits.draws))
      for lane in 0..<min(8, draws - 8 * vector) {
        let draw = 8 * vector + lane
        let place = draw % DrawBits.draws
        // No-go, conditional, go: 0, 1, 2.
        let outcome: UInt64 = isGo[place] ? 2 : isNoGo[place] ? 0 : 1
        keys[draw * candidates + candidate] =
          (outcome << Self.indexBits | UInt64(parts[lane])) << Self.orderBits | order
      }
    }
  }

  /// Ranks the candidates in some draws; in others nobody is before anybody.
  mutating func rank(_ draws: Range<Int>) {
    let mask = UInt64(1) << Self.orderBits - 1
    var sorted: [UInt64] = []
    for draw in draws {
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

  /// Adds in how many draws some candidates ranked before each one behind them in the list, and those before them.
  func addWins(of some: Range<Int>, to wins: inout [[Int]], draws: Int) {
    for one in some {
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
