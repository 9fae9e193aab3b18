internal import Domain

/// The gamma law of the variates that a question’s drawn weight is made of.
///
/// The variates come by Marsaglia & Tsang’s method from normal ones, these by Box & Muller’s, eight draws at a time.
/// A law whose shape is below 1 gives logarithms, since a variate of shape 0.002 is too small for any number in a quarter
/// of all draws.
///
/// - SeeAlso: Marsaglia & Tsang, ACM TOMS 26 (2000); Box & Muller, Annals of Mathematical Statistics 29 (1958).
struct GammaLaw: Hashable {
  let shape: Double
  /// Whether draws come as logarithms.
  var isSmall: Bool { shape < 1 }

  // Marsaglia & Tsang’s d and c, of the shape or, where it is small, of one more.
  private let d: Float
  private let c: Float
  private let threeQuartersOfD: Float
  private let logarithmOfD: Float
  private let inverseShape: Float

  init(shape: Double) {
    self.shape = shape
    let d = (shape < 1 ? shape + 1 : shape) - 1 / 3
    self.d = Float(d)
    threeQuartersOfD = Float(0.75 * d)
    c = Float(1 / (9 * d).squareRoot())
    logarithmOfD = Float(naturalLogarithm(d))
    // Below this shapes are taken for one another: the logarithm of a variate has to stay a number.
    inverseShape = Float(min(1 / shape, 1e36))
  }

  /// Fills `draws`, an even number of vectors, with variates, or with their logarithms where the law is small.
  ///
  /// - Parameter holes: room for the draws that are refused at first; its content means nothing before and after.
  func fill(_ draws: inout ArraySlice<SIMD8<Float>>, from random: inout RandomLanes, holes: inout [Int]) {
    holes.removeAll(keepingCapacity: true)
    for index in stride(from: draws.startIndex, to: draws.endIndex, by: 2) {
      let (first, second) = candidates(from: &random)
      draws[index] = first.values
      draws[index + 1] = second.values
      if !isEverywhere(first.isGood & second.isGood) {
        note(first.isGood, at: index, in: &holes)
        note(second.isGood, at: index + 1, in: &holes)
      }
    }
    while !holes.isEmpty {
      let (first, second) = candidates(from: &random)
      for (values, isGood) in [first, second] {
        for lane in 0..<8 where isGood[lane] != 0 {
          guard let hole = holes.popLast() else { break }
          draws[hole / 8][hole % 8] = values[lane]
        }
      }
    }
    if isSmall {
      for index in draws.indices {
        draws[index] += logarithm(random.nextUniform()) * inverseShape
      }
    }
  }

  private func note(_ isGood: SIMD8<Int32>, at index: Int, in holes: inout [Int]) {
    for lane in 0..<8 where isGood[lane] == 0 { holes.append(8 * index + lane) }
  }

  private var one: SIMD8<Float> { SIMD8(repeating: 1) }

  private typealias Candidates = (values: SIMD8<Float>, isGood: SIMD8<Int32>)

  /// Sixteen candidates, and which of them are variates.
  @inline(__always)
  private func candidates(from random: inout RandomLanes) -> (Candidates, Candidates) {
    let radius = squareRoot(logarithm(random.nextUniform()) * -2)
    let turns = unsafeBitCast(random.next(), to: SIMD8<Int32>.self)
    let (sine, cosine) = sineAndCosine(ofTurns: turns)
    return (judged(radius * cosine, by: &random), judged(radius * sine, by: &random))
  }

  /// Marsaglia & Tsang’s test of a normal variate.
  @inline(__always)
  private func judged(_ normal: SIMD8<Float>, by random: inout RandomLanes) -> Candidates {
    let uniform = random.nextUniform()
    let step = normal * c
    let root = step + 1
    // A root that is not above 0 is no candidate; the least number keeps its logarithm a number.
    let least = SIMD8<Float>(repeating: 1e-6)
    let isPositive = bits(root .> least)
    let safe = choose(isPositive, root, least)
    let cube = safe * safe * safe
    let square = normal * normal
    // Almost always this squeeze will do; it holds only where the test below does. With y = cx, that asks for
    // log u < d (3 log(1 + y) − 3y + 3y²/2 − y³), whose series begins with −¾ d y⁴. For y > 0 the rest of it is positive;
    // for y < 0 its terms shrink by less than |y| each, so that all of them are more than −¾ d y⁴ / (1 + y).
    let fourth = step * step * (step * step)
    let loss = fourth * threeQuartersOfD / choose(bits(root .< one), safe, one)
    var isGood = bits(uniform .< (1 - loss))
    if isSmall {
      let logarithmOfCube = logarithm(safe) * 3
      if !isEverywhere(isGood) {
        isGood |= bits(logarithm(uniform) .< (square * 0.5 + (1 - cube + logarithmOfCube) * d))
      }
      return (logarithmOfCube + logarithmOfD, isGood & isPositive)
    }
    if !isEverywhere(isGood) {
      isGood |= bits(logarithm(uniform) .< (square * 0.5 + (1 - cube + logarithm(safe) * 3) * d))
    }
    return (cube * d, isGood & isPositive)
  }

  /// Whether the bits of a mask are set in all lanes.
  @inline(__always)
  private func isEverywhere(_ mask: SIMD8<Int32>) -> Bool { mask.wrappedSum() == -8 }
}
