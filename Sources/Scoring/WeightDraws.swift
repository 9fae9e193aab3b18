internal import Domain

/// Weights drawn from Dirichlet(concentration · ω), a column a question, eight draws a vector.
///
/// A weight is a whole number of 2⁻²² parts of the draw’s whole. Whole numbers add up to the same in every order, so that
/// a sum which follows one change is the sum reckoned anew, to the bit.
struct WeightDraws {
  /// By question, then by vector of eight draws.
  private var columns: [SIMD8<Int32>]
  /// The sum of each draw’s weights, above 0.
  private(set) var totals: [SIMD8<Int32>]
  private let vectors: Int

  private let laws: [GammaLaw]
  private var sources: [RandomLanes]
  private var scratch: [SIMD8<Float>]
  private var holes: [Int] = []

  /// How many vectors are drawn at a time: what is at hand stays in the cache.
  private static let atATime = 64
  private static let scale: Float = 0x1p22

  /// Room for so many vectors of draws; ``draw()`` draws them.
  init(_ key: DrawPlan.WeightKey, vectors: Int) {
    self.vectors = vectors
    laws = key.shares.map { GammaLaw(shape: key.concentration * $0) }
    sources = key.questions.map { RandomLanes(seed: key.seed, key: "weight \($0)") }
    columns = Array(repeating: .zero, count: laws.count * vectors)
    totals = Array(repeating: .zero, count: vectors)
    scratch = Array(repeating: .zero, count: laws.count * Self.atATime)
  }

  /// The weights of a question in a vector of draws.
  subscript(question: Int, vector: Int) -> SIMD8<Int32> { columns[question * vectors + vector] }

  /// Draws the next draws in place of the last ones.
  mutating func draw() {
    var start = 0
    while start < vectors {
      let count = min(Self.atATime, vectors - start)
      drawVariates(count)
      share(out: start..<start + count)
      start += count
    }
  }

  private mutating func drawVariates(_ count: Int) {
    for item in laws.indices {
      let start = item * Self.atATime
      laws[item].fill(&scratch[start..<start + count], from: &sources[item], holes: &holes)
    }
    let small = laws.indices.filter { laws[$0].isSmall }
    guard !small.isEmpty else { return }
    // Logarithms become numbers. Where there is nothing but logarithms, those of a draw are taken relative to its largest,
    // which leaves at least that one above 0; beside a number of usual size, what is too small is nothing.
    let isAllSmall = small.count == laws.count
    for vector in 0..<count {
      var largest = SIMD8<Float>.zero
      if isAllSmall {
        largest = scratch[vector]
        for item in small.dropFirst() {
          let next = scratch[item * Self.atATime + vector]
          largest = choose(bits(next .> largest), next, largest)
        }
      }
      for item in small {
        let index = item * Self.atATime + vector
        scratch[index] = exponential(scratch[index] - largest)
      }
    }
  }

  private mutating func share(out target: Range<Int>) {
    for vector in 0..<target.count {
      var sum = SIMD8<Float>.zero
      for item in laws.indices { sum += scratch[item * Self.atATime + vector] }
      let factor = Self.scale / sum
      var total = SIMD8<Int32>.zero
      for item in laws.indices {
        let weight = rounded(scratch[item * Self.atATime + vector] * factor)
        columns[item * vectors + target.lowerBound + vector] = weight
        total &+= weight
      }
      totals[target.lowerBound + vector] = total
    }
  }

  /// The nearest whole numbers of numbers 0…2²²: adding 1.5 · 2²³ leaves them in the last bits.
  @inline(__always)
  private func rounded(_ numbers: SIMD8<Float>) -> SIMD8<Int32> {
    bits(numbers + 12_582_912) &- 0x4B40_0000
  }
}
