import Testing

// The draws are nobody's interface: what they are made of is tested from inside.
@testable import Scoring

@Suite struct `The generator of draws` {
  @Test func `is xoshiro256++ in each of its four lanes`() {
    let state: RandomLanes.State = (
      SIMD4(1, 1, 0, 1), SIMD4(2, 2, 0, 2), SIMD4(3, 3, 0, 3), SIMD4(4, 4, 1, 4)
    )
    var random = RandomLanes(state: state)
    let published: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
      9_973_669_472_204_895_162, 14_011_001_112_246_962_877, 12_406_186_145_184_390_807, 15_849_039_046_786_891_736,
      10_450_023_813_501_588_000,
    ]
    for word in published {
      let words = unsafeBitCast(random.next(), to: SIMD4<UInt64>.self)
      #expect(words[0] == word && words[1] == word && words[3] == word)
      #expect(words[2] != word)
    }
  }

  @Test func `is seeded by SplitMix64`() {
    var source = SplitMix64(state: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(published.map { _ in source.next() } == published)
  }

  @Test func `gives each seed, each key and each batch words of their own`() {
    let keys = ["", "a", "b", "ab", "ba", "rating a/b", "weight a/b"]
    let streams = [0, 1, Int.max].flatMap { seed in
      keys.map { key in
        (0..<3).map { batch in
          var random = RandomStream(seed: seed, key: key).lanes(batch: batch)
          return [random.next(), random.next()]
        }
      }
    }
    #expect(Set(streams.joined()).count == 9 * keys.count)
  }

  @Test func `gives the same words on every machine`() {
    var random = RandomStream(seed: 1, key: "rating strategy-questions/exit").lanes(batch: 2)
    let words: SIMD8<UInt32> = [
      175_323_771, 636_486_114, 3_264_531_875, 132_430_686, 4_058_661_795, 4_245_390_385, 3_960_511_681, 1_112_227_662,
    ]
    #expect(random.next() == words)
  }

  @Test func `has uniform numbers above 0 and up to 1, a quarter of them in each quarter`() {
    var random = RandomStream(seed: 3, key: "uniform").lanes(batch: 0)
    var counts = [0, 0, 0, 0]
    for _ in 0..<2000 {
      let numbers = random.nextUniform()
      for lane in 0..<8 {
        #expect(numbers[lane] > 0 && numbers[lane] <= 1)
        counts[min(3, Int(numbers[lane] * 4))] += 1
      }
    }
    // 16,000 numbers: within five standard deviations.
    #expect(counts.allSatisfy { abs(Double($0) - 4000) < 5 * 54.8 })
  }
}
