import TestSupport
import Testing

// As in RandomLanesTests.
@testable import Scoring

@Suite struct `Sums of draws` {
  private var random = SeededGenerator(seed: 11)

  /// A group of draws, each with the same chance of a yes.
  private mutating func bits() -> DrawBits {
    var bits = DrawBits.none
    for _ in 0..<DrawBits.steps {
      var mask = SIMD16<Int16>.zero
      for lane in 0..<16 { mask[lane] = Bool.random(using: &random) ? -1 : 0 }
      bits.push(mask)
    }
    return bits
  }

  @Test(arguments: [[1], [1, 2, 1], [7, 3, 3, 12, 1], [1 << 40, 3, 1 << 20, 99], [5, 5, 5, 5, 5, 5, 5, 5, 5]])
  mutating func `of whole numbers are what adding them draw by draw comes to`(numbers: [UInt64]) {
    let columns = numbers.map { _ in bits() }
    let sums = PartSums(Array(zip(numbers, columns.indices)).map { (number: $0, column: $1) })
    let whole = numbers.reduce(0, +)
    let added = (0..<DrawBits.draws).map { draw in
      zip(numbers, columns).reduce(0) { $0 + ($1.1[draw] ? $1.0 : 0) }
    }
    for bound in Set(added + added.map { $0 &- 1 } + [0, whole, whole + 1]) where bound <= whole + 1 {
      let isAtMost = sums.isAtMost(Int64(bound)) { columns[$0] }
      for draw in 0..<DrawBits.draws { #expect(isAtMost[draw] == (added[draw] <= bound), "\(draw) for \(bound)") }
    }
    #expect(sums.isAtMost(-1) { columns[$0] } == .none)
  }

  @Test func `of nothing are 0`() {
    #expect(PartSums([]).isAtMost(0) { _ in .none } == .all)
    #expect(PartSums([]).isAtMost(-1) { _ in .none } == .none)
  }

  @Test mutating func `count yeses however many groups there are, and how many come at a time`() {
    var (tally, count) = (DrawTally(), 0)
    for round in 0..<400 {
      var groups = (0..<4).map { _ in round == 7 ? DrawBits.all : bits() }
      if round % 3 == 0 {
        tally.add { groups[$0] }
      } else {
        let others = (0..<4).map { _ in round == 8 ? DrawBits.all : bits() }
        tally.add({ groups[$0] }, and: { others[$0] })
        groups += others
      }
      count += groups.reduce(0) { sum, bits in sum + (0..<DrawBits.draws).count { bits[$0] } }
      if round % 57 == 0 || round == 7 { #expect(tally.count == count) }
    }
    #expect(tally.count == count)
  }

  @Test func `have room for a million draws`() {
    var tally = DrawTally()
    let batches = WeightDraws.batches(of: 1_000_000)
    for _ in 0..<batches { tally.add { _ in .all } }
    #expect(tally.count == batches * 1024)
    var pairs = DrawTally()
    for _ in 0..<batches / 2 {
      pairs.add({ _ in .all }, and: { _ in .all })
    }
    #expect(pairs.count == batches / 2 * 2048)
  }

  @Test mutating func `step through draws sixteen at a time, as they were pushed`() {
    let group = bits()
    var rest = group
    for step in 0..<DrawBits.steps {
      let mask = rest.pop()
      for lane in 0..<16 { #expect((mask[lane] == -1) == group[16 * step + lane]) }
    }
  }
}

@Suite struct `Parts in whole numbers` {
  @Test(
    arguments: [
      ([1], [1], 1), ([1, 1], [1, 1], 2), ([1, 2, 4], [1, 2, 4], 7), ([2, 4], [1, 2], 3),
      ([0.5, 0.25, 1], [2, 1, 4], 7),
      ([1.06, 2.07, 3.08, 1.09], [106, 207, 308, 109], 730), ([1e-9, 1], nil, nil), ([1, 0, 3], [1, 0, 3], 4),
      ([1.414_213_562_373_095, 1], nil, nil),
    ] as [([Double], [UInt64]?, Double?)])
  func `are the smallest there are, or very small ones`(weights: [Double], numbers: [UInt64]?, whole: Double?) {
    let sum = weights.reduce(0, +)
    let parts = WholeParts(weights.map { $0 / sum })
    if let numbers { #expect(parts.numbers == numbers) }
    #expect(parts.whole == whole ?? 0x1p48)
    for (number, weight) in zip(parts.numbers, weights) {
      #expect(abs(Double(number) / parts.whole - weight / sum) <= 0x1p-48)
    }
  }
}
