internal import Domain

/// The gamma law of the variates that a question’s drawn weight is made of.
///
/// A law whose shape is below 1 gives logarithms, since a variate of shape 0.002 is too small for any number in a quarter
/// of all draws: a variate of one more than the shape, times U^(1 / shape).
struct GammaLaw: Hashable {
  /// Whether draws come as logarithms.
  let isSmall: Bool
  /// The shape of the variates that are looked up, 1 or more. In single precision: shapes that differ by rounding alone
  /// share a table.
  let tableShape: Float
  private let inverseShape: Float

  init(shape: Double) {
    isSmall = shape < 1
    tableShape = Float(isSmall ? shape + 1 : shape)
    // Below this shapes are taken for one another: the logarithm of a variate has to stay a number.
    inverseShape = Float(min(1 / shape, 1e36))
  }

  /// Fills so many vectors with variates, or with their logarithms where the law is small.
  func fill(
    _ draws: UnsafeMutablePointer<SIMD8<Float>>, count: Int, by quantiles: GammaQuantiles.Place,
    from random: inout RandomLanes
  ) {
    quantiles.fill(draws, count: count, from: &random)
    guard isSmall else { return }
    for index in 0..<count {
      draws[index] = logarithm(draws[index]) + logarithm(random.nextUniform()) * inverseShape
    }
  }
}
