import Domain
import TestSupport
import Testing

// As in RandomLanesTests.
@testable import Scoring

@Suite struct `Drawn weights` {
  private func draws(_ shares: [Double], concentration: Double, seed: Int = 1, count: Int = 8192) -> [[Double]] {
    let key = DrawPlan.WeightKey(
      questions: shares.indices.map { id("q\($0)") }, shares: shares, concentration: concentration, draws: count,
      seed: seed)
    let draws = WeightDraws(key)
    var columns: [[Double]] = shares.map { _ in [] }
    for batch in 0..<WeightDraws.batches(of: count) {
      var weights = WeightMatrix(questions: shares.count)
      draws.fill(&weights, batch: batch)
      for draw in 0..<min(WeightDraws.drawsInBatch, count - batch * WeightDraws.drawsInBatch) {
        for question in shares.indices {
          columns[question].append(
            Double(weights[question, draw / 8][draw % 8]) / Double(weights.total(draw / 8)[draw % 8]))
        }
      }
    }
    return columns
  }

  private func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

  private func variance(_ numbers: [Double]) -> Double {
    let mean = mean(numbers)
    return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
  }

  /// Dirichlet(α) has means αᵢ/α₀ and variances αᵢ (α₀ − αᵢ) / (α₀² (α₀ + 1)).
  @Test(
    arguments: [
      ([0.5, 0.3, 0.2], 100), ([0.25, 0.25, 0.25, 0.25], 4), ([0.9, 0.09, 0.009, 0.001], 100),
      ([0.6, 0.4], 0.1), ([0.98, 0.01, 0.01], 0.2), ([0.7, 0.3], 10_000), ([1], 100),
      (Array(repeating: 1.0 / 40, count: 40), 100), ([0.999_98, 0.000_02], 100),
    ] as [([Double], Double)])
  func `have the means and variances of their law`(shares: [Double], concentration: Double) {
    for (column, share) in zip(draws(shares, concentration: concentration), shares) {
      let law = share * (1 - share) / (concentration + 1)
      // Five standard errors, and what rounding to 2⁻²¹ parts can do.
      #expect(abs(mean(column) - share) < 5 * (law / 8192).squareRoot() + 1e-6, "\(share) of \(shares)")
      // A variance of draws is less sure, the more so where most draws are next to 0 or 1.
      if share * concentration > 0.05, (1 - share) * concentration > 0.05 {
        #expect(abs(variance(column) / law - 1) < 0.15, "\(share) of \(shares): \(variance(column)) for \(law)")
      }
    }
  }

  @Test func `add up to the whole in every draw, however thin the shapes`() {
    for concentration in [0.000_01, 0.01, 1, 100, 10_000] {
      let columns = draws([0.5, 0.3, 0.15, 0.05], concentration: concentration, count: 1024)
      for draw in 0..<1024 {
        let sum = columns.reduce(0) { $0 + $1[draw] }
        #expect(abs(sum - 1) < 1e-12)
      }
      // The thinner, the nearer is each draw to giving all to one: never 0/0.
      #expect((0..<1024).allSatisfy { draw in columns.contains { $0[draw] >= 0.25 } })
    }
  }

  @Test func `of two questions are as a beta law has them`() {
    // Beta(1, 1) is uniform: a tenth of all draws in each tenth.
    let column = draws([0.5, 0.5], concentration: 2)[0]
    for tenth in 0..<10 {
      let count = column.count { Int(min(9, $0 * 10)) == tenth }
      #expect(abs(Double(count) - 819.2) < 5 * 27.2)
    }
    // Beta(½, ½): the arcsine law, a third of all draws below ¼.
    let arcsine = draws([0.5, 0.5], concentration: 1)[0]
    #expect(abs(Double(arcsine.count { $0 < 0.25 }) - 8192 / 3) < 5 * 42.7)
  }

  @Test func `are independent of the other questions' but for the sum`() {
    let alone = draws([0.5, 0.5], concentration: 100, count: 256)
    let renamed = draws([0.5, 0.5], concentration: 100, seed: 2, count: 256)
    #expect(alone[0] != renamed[0])
  }
}
