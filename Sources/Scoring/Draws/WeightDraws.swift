internal import Domain

/// The questions that weights are drawn for, each with the gamma law of its variates and a stream of its own: weights are
/// from Dirichlet(concentration · ω), gamma variates over their sum.
struct WeightDraws: Sendable {
  private let laws: [GammaLaw]
  private var sources: [RandomLanes]
  /// By question, then by vector of the draws at hand.
  private var variates: [SIMD8<Float>]
  private var holes: [Int] = []

  /// How many vectors are drawn at a time, whether all are asked for or not: what is at hand stays in the cache, and the
  /// first draws are the same however many follow.
  static let vectorsInBatch = 64

  init(_ key: DrawPlan.WeightKey) {
    laws = key.shares.map { GammaLaw(shape: key.concentration * $0) }
    sources = key.questions.map { RandomLanes(seed: key.seed, key: "weight \($0)") }
    variates = Array(repeating: .zero, count: laws.count * Self.vectorsInBatch)
  }

  /// Fills a matrix with the weights of the next draws. What is left of the last batch is passed over.
  mutating func fill(_ matrix: inout WeightMatrix) {
    for start in stride(from: 0, to: matrix.vectors, by: Self.vectorsInBatch) {
      draw()
      let count = min(Self.vectorsInBatch, matrix.vectors - start)
      raise(count)
      for vector in 0..<count {
        matrix.set(start + vector) { variates[$0 * Self.vectorsInBatch + vector] }
      }
    }
  }

  /// The logarithms of the next batch of variates, by question, then by vector.
  mutating func logarithms() -> [[SIMD8<Float>]] {
    draw()
    return laws.indices.map { question in
      let column = variates[question * Self.vectorsInBatch..<(question + 1) * Self.vectorsInBatch]
      // The least normal number stands for one that is too small.
      return laws[question].isSmall ? Array(column) : column.map { logarithm(choose(bits($0 .> least), $0, least)) }
    }
  }

  private var least: SIMD8<Float> { SIMD8(repeating: Float.leastNormalMagnitude) }

  private mutating func draw() {
    for question in laws.indices {
      let start = question * Self.vectorsInBatch
      laws[question].fill(
        &variates[start..<start + Self.vectorsInBatch], from: &sources[question], holes: &holes)
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
          let next = variates[question * Self.vectorsInBatch + vector]
          largest = choose(bits(next .> largest), next, largest)
        }
      }
      for question in small {
        let index = question * Self.vectorsInBatch + vector
        variates[index] = exponential(variates[index] - largest)
      }
    }
  }
}
