/// Drawn weights, a column a question, eight draws a vector.
///
/// A weight is a whole number of 2⁻²² parts of the draw’s whole. Whole numbers add up to the same in every order, so that
/// a sum which follows one change is the sum reckoned anew, to the bit.
struct WeightMatrix: Sendable {
  /// By question, then by vector.
  private var columns: [SIMD8<Int32>]
  /// The sum of each draw’s weights, above 0.
  private(set) var totals: [SIMD8<Int32>]
  let vectors: Int
  let questions: Int

  private static let scale: Float = 0x1p22

  init(questions: Int, vectors: Int) {
    self.questions = questions
    self.vectors = vectors
    columns = Array(repeating: .zero, count: questions * vectors)
    totals = Array(repeating: .zero, count: vectors)
  }

  /// The weights of a question in a vector of draws.
  subscript(question: Int, vector: Int) -> SIMD8<Int32> { columns[question * vectors + vector] }

  /// Sets the weights of a vector of draws in proportion to numbers of 0 or more, of which one at least is above 0 in each
  /// draw.
  @inline(__always)
  mutating func set(_ vector: Int, inProportionTo number: (_ question: Int) -> SIMD8<Float>) {
    var sum = SIMD8<Float>.zero
    for question in 0..<questions { sum += number(question) }
    let factor = Self.scale / sum
    var total = SIMD8<Int32>.zero
    for question in 0..<questions {
      let weight = rounded(number(question) * factor)
      columns[question * vectors + vector] = weight
      total &+= weight
    }
    totals[vector] = total
  }

  /// The nearest whole numbers of numbers 0…2²²: adding 1.5 · 2²³ leaves them in the last bits.
  @inline(__always)
  private func rounded(_ numbers: SIMD8<Float>) -> SIMD8<Int32> { bits(numbers + 12_582_912) &- 0x4B40_0000 }
}
