internal import Domain

/// The questions that weights are drawn for, each with the gamma law of its variates and a stream of its own: weights are
/// from Dirichlet(concentration · ω), gamma variates over their sum.
struct WeightDraws: Sendable {
  private let laws: [GammaLaw]
  private var sources: [RandomLanes]
  /// By question, then by vector of the draws at hand.
  private var variates: [SIMD8<Float>]
  private var holes: [Int] = []

  /// How many vectors are drawn at a time: what is at hand stays in the cache.
  static let vectorsAtATime = 64

  init(_ key: DrawPlan.WeightKey) {
    laws = key.shares.map { GammaLaw(shape: key.concentration * $0) }
    sources = key.questions.map { RandomLanes(seed: key.seed, key: "weight \($0)") }
    variates = Array(repeating: .zero, count: laws.count * Self.vectorsAtATime)
  }

  /// The next so many vectors of draws.
  mutating func matrix(vectors: Int) -> WeightMatrix {
    var matrix = WeightMatrix(questions: laws.count, vectors: vectors)
    var start = 0
    while start < vectors {
      let count = min(Self.vectorsAtATime, vectors - start)
      draw(count)
      raise(count)
      for vector in 0..<count {
        matrix.set(start + vector) { variates[$0 * Self.vectorsAtATime + vector] }
      }
      start += count
    }
    return matrix
  }

  /// The logarithms of the next variates, by question, then by vector: so many vectors, at most ``vectorsAtATime``.
  mutating func logarithms(vectors: Int) -> [[SIMD8<Float>]] {
    draw(vectors)
    return laws.indices.map { question in
      let column = variates[question * Self.vectorsAtATime..<question * Self.vectorsAtATime + vectors]
      // The least normal number stands for one that is too small.
      return laws[question].isSmall ? Array(column) : column.map { logarithm(choose(bits($0 .> least), $0, least)) }
    }
  }

  private var least: SIMD8<Float> { SIMD8(repeating: Float.leastNormalMagnitude) }

  private mutating func draw(_ count: Int) {
    for question in laws.indices {
      let start = question * Self.vectorsAtATime
      laws[question].fill(&variates[start..<start + count], from: &sources[question], holes: &holes)
    }
  }

  /// Makes numbers of logarithms. Where there is nothing but logarithms, those of a draw are taken relative to its
  /// largest, which leaves at least that one above 0; beside a number of usual size, what is too small is nothing.
  private mutating func raise(_ count: Int) {
    let small = laws.indices.filter { laws[$0].isSmall }
    guard !small.isEmpty else { return }
    for vector in 0..<count {
      var largest = SIMD8<Float>.zero
      if small.count == laws.count {
        largest = variates[vector]
        for question in small.dropFirst() {
          let next = variates[question * Self.vectorsAtATime + vector]
          largest = choose(bits(next .> largest), next, largest)
        }
      }
      for question in small {
        let index = question * Self.vectorsAtATime + vector
        variates[index] = exponential(variates[index] - largest)
      }
    }
  }
}
