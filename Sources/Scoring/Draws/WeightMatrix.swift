/// The drawn weights of a batch, a column a question, eight draws a vector.
///
/// A weight is a whole number, and a draw’s weights add up to so little that single precision holds what four times all of
/// them come to: so a sum that follows one change is the sum reckoned anew, to the bit.
struct WeightMatrix: Sendable {
  /// By question, then by vector; behind them the sum of each draw’s weights, above 0, and a column of nothing but 0.
  private var columns: [SIMD8<Float>]
  let questions: Int

  static var vectors: Int { WeightDraws.vectorsInBatch }

  /// What the weights of a draw add up to at most.
  static let most: Float = 0x1p22
  /// What they add up to where they are shared out in proportion, but for rounding.
  private static let whole: Float = 0x1p21

  init(questions: Int) {
    self.questions = questions
    columns = Array(repeating: .zero, count: (questions + 2) * Self.vectors)
  }

  /// The weights of a question in a vector of draws.
  subscript(question: Int, vector: Int) -> SIMD8<Float> { columns[question * Self.vectors + vector] }

  /// The sums of all weights in a vector of draws.
  func total(_ vector: Int) -> SIMD8<Float> { self[questions, vector] }

  /// The column of what has no weight.
  var weightless: Int { questions + 1 }

  /// Calls `body` with where the columns are, one behind the other.
  @inline(__always)
  func withColumns(_ body: (UnsafePointer<SIMD8<Float>>) -> Void) { columns.withPointer(body) }

  /// Forgets the sums, so that the weights of all questions can be set one by one.
  mutating func startOver() {
    let questions = questions
    columns.withMutablePointer { columns in
      let totals = columns + questions * Self.vectors
      for vector in 0..<Self.vectors { totals[vector] = .zero }
    }
  }

  /// Sets the weights of a question, once, to whole numbers, of which a draw has ``most`` in all at most. One at least is
  /// to be above 0 in each draw: that none is, is less likely than 2⁻⁸⁰ for the variates of laws.
  ///
  /// - Parameter put: puts them into a column, and adds them to the sums.
  @inline(__always)
  mutating func set(
    _ question: Int,
    _ put: (_ column: UnsafeMutablePointer<SIMD8<Float>>, _ sums: UnsafeMutablePointer<SIMD8<Float>>) -> Void
  ) {
    let questions = questions
    columns.withMutablePointer { put($0 + question * Self.vectors, $0 + questions * Self.vectors) }
  }

  /// Sets the weights in proportion to what is put into the columns, numbers of 0 or more, of which one at least is above
  /// 0 in each draw.
  ///
  /// - Parameter put: puts it there, into the columns of questions alone.
  mutating func share(inProportionTo put: (UnsafeMutablePointer<SIMD8<Float>>) -> Void) {
    let (questions, vectors) = (questions, Self.vectors)
    columns.withMutablePointer { columns in
      put(columns)
      Self.addUp(columns, questions)
      let totals = columns + questions * vectors
      for vector in 0..<vectors { totals[vector] = Self.whole / totals[vector] }
      for question in 0..<questions {
        let column = columns + question * vectors
        for vector in 0..<vectors { column[vector] = Self.rounded(column[vector] * totals[vector]) }
      }
      Self.addUp(columns, questions)
    }
  }

  /// Puts the sums of some columns into the one behind them.
  private static func addUp(_ columns: UnsafeMutablePointer<SIMD8<Float>>, _ questions: Int) {
    let totals = columns + questions * vectors
    for vector in 0..<vectors { totals[vector] = .zero }
    for question in 0..<questions {
      let column = columns + question * vectors
      for vector in 0..<vectors { totals[vector] += column[vector] }
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
