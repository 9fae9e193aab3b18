import Foundation
import Testing

// As in RandomLanesTests.
@testable import Scoring

@Suite struct `Gamma variates` {
  private static let shapes: [Float] = [1, 1.000_001, 1.25, 1.999, 2, 3.7, 10, 31, 100, 1000, 10_000, 10_001]

  /// The variates of a shape for some chances, looked up as draws are.
  private func variates(_ shape: Float, of chances: [Double]) -> [Double] {
    // Among others, so that a table in the middle is asked for.
    let quantiles = GammaQuantiles(shapes: Self.shapes + [shape, 7], crew: .all)
    var found: [Double] = []
    quantiles.withPlace(Self.shapes.count) { place in
      found = chances.map { chance in
        let word = Float(chance < 0.5 ? chance * 0x1p32 : (chance - 1) * 0x1p32)
        return Double(place.variates(SIMD8(repeating: word))[0])
      }
    }
    return found
  }

  /// P(X ≤ x), and P(X > x), by the series and the continued fraction of the incomplete gamma function.
  private func chances(_ shape: Double, _ x: Double) -> (below: Double, above: Double) {
    let factor = exp(shape * log(x) - x - lgamma(shape))
    if x < shape + 1 {
      var (term, sum, n) = (1 / shape, 1 / shape, shape)
      while term > sum * 1e-17 {
        n += 1
        term *= x / n
        sum += term
      }
      return (factor * sum, 1 - factor * sum)
    }
    // Lentz’s way of reckoning it from the front.
    var b = x + 1 - shape
    var (c, d) = (1e300, 1 / b)
    var fraction = d
    for i in 1..<100_000 {
      let a = -Double(i) * (Double(i) - shape)
      b += 2
      d = 1 / (a * d + b)
      c = b + a / c
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return (1 - factor * fraction, factor * fraction)
  }

  /// A quantile that is off by some part of the deviation has a chance that is off by the density times that.
  @Test(arguments: shapes)
  func `lie where the law has them, far out too`(shape: Float) {
    // What is drawn lies between 2⁻¹⁷ and ½.
    let ends = (0..<640).map { pow(2, -1 - (Double($0) + 0.1) / 40) }
    let asked = ends + ends.dropFirst().map { 1 - $0 }
    let (a, deviation) = (Double(shape), Double(shape).squareRoot())
    let misses = zip(asked, variates(shape, of: asked)).map { chance, x in
      let (below, above) = chances(a, x)
      let density = exp((a - 1) * log(x) - x - lgamma(a))
      return abs((chance < 0.5 ? below - chance : (1 - chance) - above) / density / deviation)
    }
    // Single precision has seven digits of the variate.
    let most = misses.max() ?? .infinity
    #expect(most < 6e-4 + 2e-7 * a / deviation, "\(shape) is off by \(most) deviations")
  }

  @Test(arguments: shapes)
  func `have the mean and the variance of their law`(shape: Float) {
    // The middle of each of so many parts of all chances.
    let count = 1 << 16
    let numbers = variates(shape, of: (0..<count).map { (Double($0) + 0.5) / Double(count) })
    let mean = numbers.reduce(0, +) / Double(count)
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    #expect(abs(mean / Double(shape) - 1) < 1e-4)
    #expect(abs(variance / Double(shape) - 1) < 1e-3)
  }

  @Test func `are whole numbers of a factor where that is asked for, as near as rounding comes`() {
    var quantiles = GammaQuantiles(shapes: [2, 3.7], crew: .one)
    var (numbers, whole) = (
      Array(repeating: SIMD8<Float>.zero, count: 64), Array(repeating: SIMD8<Float>.zero, count: 64)
    )
    let largest = quantiles.largest(of: 1)
    var sums = Array(repeating: SIMD8<Float>.one, count: 64)
    var random = RandomLanes(seededBy: 7)
    quantiles.withPlace(1) { place in numbers.withMutablePointer { place.fill($0, count: 64, from: &random) } }
    quantiles.multiply(by: 100_000)
    random = RandomLanes(seededBy: 7)
    quantiles.withPlace(1) { place in
      whole.withMutablePointer { whole in
        sums.withMutablePointer { place.fillWhole(whole, addingTo: $0, count: 64, from: &random) }
      }
    }
    #expect(sums == whole.map { $0 + 1 })
    for (number, whole) in zip(numbers, whole) {
      for lane in 0..<8 {
        #expect(whole[lane] == whole[lane].rounded())
        #expect(abs(whole[lane] - number[lane] * 100_000) < 1)
        #expect(number[lane] > 0 && number[lane] <= largest)
      }
    }
  }
}
