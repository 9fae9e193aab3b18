import Foundation
import Testing

// As in RandomLanesTests.
@testable import Scoring

@Suite struct `Elementary functions in lanes` {
  /// So many numbers from `low` to `high`, each a constant factor above the one before.
  private func sweep(_ low: Float, _ high: Float, _ count: Int = 4000) -> [SIMD8<Float>] {
    let factor = pow(Double(high / low), 1 / Double(8 * count - 1))
    return (0..<count).map { group in
      SIMD8((0..<8).map { min(high, Float(Double(low) * pow(factor, Double(8 * group + $0)))) })
    }
  }

  @Test func `a logarithm is right to the last digits`() {
    for numbers in sweep(1e-30, 1e30) + sweep(0.9, 1.1) {
      let logarithms = logarithm(numbers)
      for lane in 0..<8 {
        let right = log(Double(numbers[lane]))
        #expect(abs(Double(logarithms[lane]) - right) <= 2e-7 * max(1e-3, abs(right)), "ln \(numbers[lane])")
      }
    }
  }

  @Test func `an exponential is right to the last digits, and nothing where it is next to nothing`() {
    for magnitudes in sweep(1e-6, 87) {
      for numbers in [magnitudes, SIMD8<Float>.zero - magnitudes] {
        let exponentials = exponential(numbers)
        for lane in 0..<8 {
          let right = exp(Double(numbers[lane]))
          #expect(abs(Double(exponentials[lane]) - right) <= 3e-7 * right, "exp \(numbers[lane])")
        }
      }
    }
    #expect(exponential(SIMD8(repeating: -88)) == .zero)
    #expect(exponential(SIMD8(repeating: -Float.infinity)) == .zero)
    #expect(exponential(.zero) == .one)
  }

  @Test func `sine and cosine are right all the way round`() {
    for step in stride(from: Int64(Int32.min), through: Int64(Int32.max) - 7, by: 1 << 19) {
      let turns = SIMD8<Int32>((0..<8).map { Int32(truncatingIfNeeded: step + Int64($0)) })
      let (sine, cosine) = sineAndCosine(ofTurns: turns)
      for lane in 0..<8 {
        let angle = Double(turns[lane]) / 0x1p32 * 2 * .pi
        #expect(abs(Double(sine[lane]) - sin(angle)) < 3e-7 && abs(Double(cosine[lane]) - cos(angle)) < 3e-7)
      }
    }
  }

  @Test func `a square root is right to the last digits, also of 0`() {
    for numbers in sweep(1e-9, 1e9) {
      let roots = squareRoot(numbers)
      for lane in 0..<8 {
        let right = Double(numbers[lane]).squareRoot()
        #expect(abs(Double(roots[lane]) - right) <= 3e-7 * right)
      }
    }
    #expect(squareRoot(.zero) == .zero)
  }
}

extension SIMD8 {
  fileprivate init(_ lanes: [Scalar]) {
    self.init(lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7])
  }
}
