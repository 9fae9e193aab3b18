/// The drawn weights of a batch, a column a question, eight draws a vector.
///
/// A weight is a whole number of 2⁻²¹ parts of the draw’s whole: small enough for single precision to hold what five times
/// all of them come to, so that a sum which follows one change is the sum reckoned anew, to the bit.
struct WeightMatrix: Sendable {
  /// By question, then by vector; behind them the sum of each draw’s weights, above 0.
  private var columns: [SIMD8<Float>]
  let questions: Int

  static var vectors: Int { WeightDraws.vectorsInBatch }

  private static let scale: Float = 0x1p21

  init(questions: Int) {
    self.questions = questions
    columns = Array(repeating: .zero, count: (questions + 1) * Self.vectors)
  }

  /// The weights of a question in a vector of draws.
  subscript(question: Int, vector: Int) -> SIMD8<Float> { columns[question * Self.vectors + vector] }

  /// The sums of all weights in a vector of draws.
  func total(_ vector: Int) -> SIMD8<Float> { self[questions, vector] }

  /// Calls `body` with where the columns are, one behind the other.
  @inline(__always)
  func withColumns(_ body: (UnsafePointer<SIMD8<Float>>) -> Void) { columns.withPointer(body) }

  /// Sets the weights in proportion to what is put into the columns, numbers of 0 or more, of which one at least is above
  /// 0 in each draw.
  ///
  /// - Parameter put: puts it there; the last column means nothing before and after.
  mutating func set(_ put: (UnsafeMutablePointer<SIMD8<Float>>) -> Void) {
    let (questions, vectors) = (questions, Self.vectors)
    columns.withMutablePointer { columns in
      put(columns)
      let totals = columns + questions * vectors
      func add(_ column: UnsafeMutablePointer<SIMD8<Float>>) {
        for vector in 0..<vectors { totals[vector] += column[vector] }
      }
      for vector in 0..<vectors { totals[vector] = .zero }
      for question in 0..<questions { add(columns + question * vectors) }
      withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: vectors) { factors in
        for vector in 0..<vectors {
          factors[vector] = Self.scale / totals[vector]
          totals[vector] = .zero
        }
        for question in 0..<questions {
          let column = columns + question * vectors
          for vector in 0..<vectors { column[vector] = Self.rounded(column[vector] * factors[vector]) }
          add(column)
        }
      }
    }
  }

  /// The nearest whole numbers of numbers 0…2²¹: adding 1.5 · 2²³ leaves no room for more.
  @inline(__always)
  private static func rounded(_ numbers: SIMD8<Float>) -> SIMD8<Float> { numbers + 12_582_912 - 12_582_912 }
}

extension Array {
  /// Calls `body` with where the elements are; not for none.
  @inline(__always)
  func withPointer(_ body: (UnsafePointer<Element>) -> Void) {
    withUnsafeBufferPointer { elements in elements.baseAddress.map(body) }
  }

  /// Calls `body` with where the elements are; not for none.
  @inline(__always)
  mutating func withMutablePointer(_ body: (UnsafeMutablePointer<Element>) -> Void) {
    withUnsafeMutableBufferPointer { elements in elements.baseAddress.map(body) }
  }
}
