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
    #expect(exponential(SIMD8<Float>(repeating: -88)) == .zero)
    #expect(exponential(SIMD8<Float>(repeating: -.infinity)) == .zero)
    #expect(exponential(SIMD8<Float>.zero) == .one)
  }

  @Test func `both are right to ten digits in double precision`() {
    for numbers in sweep(1e-30, 1e30) + sweep(0.9, 1.1) {
      let logarithms = logarithm(SIMD8<Double>(numbers))
      for lane in 0..<8 {
        let right = log(Double(numbers[lane]))
        #expect(abs(logarithms[lane] - right) <= 1e-10 * max(1, abs(right)), "ln \(numbers[lane])")
      }
    }
    for magnitudes in sweep(1e-6, 600) {
      for numbers in [magnitudes, SIMD8<Float>.zero - magnitudes] {
        let exponentials = exponential(SIMD8<Double>(numbers))
        for lane in 0..<8 {
          let right = exp(Double(numbers[lane]))
          #expect(abs(exponentials[lane] - right) <= 1e-10 * right, "exp \(numbers[lane])")
        }
      }
    }
  }
}

extension SIMD8 {
  fileprivate init(_ lanes: [Scalar]) {
    self.init(lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7])
  }
}
