/// What a drawn number has to be above, to make a rating above each of those that it may be above, or not.
///
/// Numbers are whole, of −2¹⁵ ..< 2¹⁵, and a chance falls between two of them. Which one stands for it is drawn for each
/// group of draws, the upper one as often as the chance is near to it: so each draw has its exact chances, down to 2⁻¹⁶,
/// far below that of one vote among a hundred.
struct RatingBounds: Hashable {
  /// The ratings that what comes out may be above, or not.
  let exceeded: Range<Int>
  /// The chances of a rating of at most each of these, in order, in parts of 2⁶²; behind them all of it.
  private let chances: SIMD4<UInt64>

  init(_ law: RatingLaw) {
    exceeded = law.exceeded
    let cumulative = law.cumulativeChances
    var chances = SIMD4(repeating: 1.0)
    for (lane, rating) in exceeded.enumerated() { chances[lane] = cumulative[rating - 1] }
    self.chances = SIMD4<UInt64>(chances * 0x1p62)
  }

  /// The bounds of a group of draws, for ``exceeded`` in order; behind them what no number is above.
  ///
  /// - Parameter word: any word with the same chance.
  @inline(__always)
  func bounds(roundedBy word: UInt64) -> SIMD4<Int16> {
    let places = SIMD4<Int32>(truncatingIfNeeded: (chances &+ word &>> 18) &>> 46)
    // What is less than 2⁻¹⁶ is raised to that.
    return SIMD4<Int16>(truncatingIfNeeded: pointwiseMax(places, SIMD4(repeating: 1)) &- 0x8001)
  }
}
