/// The ratings of one item in a batch of draws, and the sums that they go into.
struct RatingColumn {
  /// Where they are above 1, by group, then where above 2, 3 and 4.
  let above: UnsafeMutablePointer<DrawBits>
  /// By vector.
  let weights: UnsafePointer<SIMD8<Float>>
  /// Σ weight · step of all items, by vector.
  let sums: UnsafeMutablePointer<SIMD8<Float>>

  /// How far where they are above 2 lies behind where they are above 1, and so on.
  private static let groups = DrawnBatch.groups

  /// Draws the ratings anew and brings the sums up to date with them.
  ///
  /// - Parameter last: what they were drawn by that the sums hold already; they go out of them.
  func draw(_ law: RatingBounds, insteadOf last: RatingBounds?, from random: RandomLanes) {
    let certain = law.exceeded.lowerBound - 1
    let start = SIMD8(repeating: Int16(truncatingIfNeeded: certain - (last.map { $0.exceeded.lowerBound - 1 } ?? 0)))
    withUnsafeTemporaryAllocation(of: SIMD8<Int16>.self, capacity: 2 * DrawBits.vectors) { room in
      guard let numbers = room.baseAddress else { return }
      let steps = numbers + DrawBits.vectors
      for vector in 0..<DrawBits.vectors { steps[vector] = start }
      // A copy that nobody else sees stays in registers.
      var random = random
      let roundings = random.nextWords()
      for group in 0..<Self.groups {
        let above = above + group
        if let last {
          for vector in 0..<DrawBits.vectors { steps[vector] = start }
          for rating in last.exceeded { Self.takeBack(above[(rating - 1) * Self.groups], from: steps) }
        }
        for rating in 0..<4 { above[rating * Self.groups] = rating < certain ? .all : .none }
        guard !law.exceeded.isEmpty else {
          for vector in 0..<DrawBits.vectors { add(steps[vector], to: vector, group) }
          continue
        }
        for step in 0..<DrawBits.steps {
          let words = random.nextWhole()
          (numbers[2 * step], numbers[2 * step + 1]) = (words.lowHalf, words.highHalf)
        }
        let (bounds, drawn) = (law.bounds(roundedBy: roundings[group]), above + certain * Self.groups)
        if law.exceeded.count > 2 {
          pass(bounds, count: law.exceeded.count, areMany: true, numbers, steps, into: drawn, group)
        } else {
          pass(bounds, count: law.exceeded.count, areMany: false, numbers, steps, into: drawn, group)
        }
      }
    }
  }

  /// Adds steps of a vector, or by how many they changed, to its sums.
  @inline(__always)
  private func add(_ steps: SIMD8<Int16>, to vector: Int, _ group: Int) {
    let vector = group * DrawBits.vectors + vector
    sums[vector] += weights[vector] * SIMD8<Float>(steps)
  }

  /// Takes away a step where ratings were above one.
  @inline(__always)
  private static func takeBack(_ above: DrawBits, from steps: UnsafeMutablePointer<SIMD8<Int16>>) {
    var above = above
    for step in 0..<DrawBits.steps {
      let passed = above.pop()
      steps[2 * step] &+= passed.lowHalf
      steps[2 * step + 1] &+= passed.highHalf
    }
  }

  /// Adds the steps of draws, one for each bound that their number passes.
  ///
  /// - Parameters:
  ///   - areMany: whether there are more than two bounds; else the last two are passed by none.
  ///   - steps: what there was before, by vector.
  ///   - drawn: where the numbers pass the first bound, the second and so on.
  @inline(__always)
  private func pass(
    _ bounds: SIMD4<Int16>, count: Int, areMany: Bool, _ numbers: UnsafePointer<SIMD8<Int16>>,
    _ steps: UnsafePointer<SIMD8<Int16>>, into drawn: UnsafeMutablePointer<DrawBits>, _ group: Int
  ) {
    let (first, second) = (SIMD8(repeating: bounds[0]), SIMD8(repeating: bounds[1]))
    let (third, fourth) = (SIMD8(repeating: bounds[2]), SIMD8(repeating: bounds[3]))
    /// Every other vector: what is under way of all of them would not fit the registers.
    @inline(__always)
    func half(from start: Int) -> (DrawBits.Half, DrawBits.Half, DrawBits.Half, DrawBits.Half) {
      var passed = (DrawBits.Half.none, DrawBits.Half.none, DrawBits.Half.none, DrawBits.Half.none)
      for vector in stride(from: start, to: DrawBits.vectors, by: 2) {
        let number = numbers[vector]
        var passes = passed.0.push(bits(number .> first)) &+ passed.1.push(bits(number .> second))
        if areMany { passes &+= passed.2.push(bits(number .> third)) &+ passed.3.push(bits(number .> fourth)) }
        add(steps[vector] &- passes, to: vector, group)
      }
      return passed
    }
    let (low, high) = (half(from: 0), half(from: 1))
    drawn[0] = DrawBits(low.0, high.0)
    if count > 1 { drawn[Self.groups] = DrawBits(low.1, high.1) }
    if count > 2 { drawn[2 * Self.groups] = DrawBits(low.2, high.2) }
    if count > 3 { drawn[3 * Self.groups] = DrawBits(low.3, high.3) }
  }
}
