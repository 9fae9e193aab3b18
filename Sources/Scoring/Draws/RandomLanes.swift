/// Eight random words at a time: four generators xoshiro256++ side by side, each seeded by SplitMix64.
///
/// The same key and seed give the same words on every machine. A key is the name of what is drawn, so that what one
/// question draws never depends on which others there are, or in what order.
///
/// - SeeAlso: Blackman & Vigna, “Scrambled linear pseudorandom number generators”, ACM TOMS 47 (2021); Steele, Lea &
///   Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
struct RandomLanes {
  typealias State = (SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>)

  private var state: State

  /// Four generators in the given states: lane i of the four words is the state of generator i, which must not be all 0.
  init(state: State) {
    self.state = state
  }

  /// - Parameter key: what is drawn, such as `rating strategy-questions/exit`.
  init(seed: Int, key: String) {
    var source = SplitMix64(state: SplitMix64.hash(key) ^ SplitMix64.scrambled(UInt64(bitPattern: Int64(seed))))
    var words: [SIMD4<UInt64>] = [.zero, .zero, .zero, .zero]
    for lane in 0..<4 {
      for word in 0..<4 { words[word][lane] = source.next() }
    }
    state = (words[0], words[1], words[2], words[3])
  }

  /// The next word of each generator: its halves are words of 32 bits, the lower ones in the even lanes.
  @inline(__always)
  mutating func next() -> SIMD8<UInt32> {
    let sum = state.0 &+ state.3
    let result = rotated(sum, by: 23) &+ state.0
    let shifted = state.1 &<< 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return unsafeBitCast(result, to: SIMD8<UInt32>.self)
  }

  @inline(__always)
  private func rotated(_ words: SIMD4<UInt64>, by bits: UInt64) -> SIMD4<UInt64> {
    // Brought together as half words: as whole ones they would be rotated lane by lane.
    let left = unsafeBitCast(words &<< bits, to: SIMD8<UInt32>.self)
    let right = unsafeBitCast(words &>> (64 - bits), to: SIMD8<UInt32>.self)
    return unsafeBitCast(left | right, to: SIMD4<UInt64>.self)
  }

  /// Eight whole numbers, each of 0 ..< 2³¹ with the same chance: what is compared in signed lanes.
  @inline(__always)
  mutating func nextWhole() -> SIMD8<Int32> {
    unsafeBitCast(next() &>> 1, to: SIMD8<Int32>.self)
  }

  /// Eight numbers strictly between 0 and 1 or equal to 1; the smallest is 2⁻³².
  @inline(__always)
  mutating func nextUniform() -> SIMD8<Float> {
    SIMD8<Float>(nextWhole()) * 0x1p-31 + 0x1p-32
  }
}

/// A generator that turns any seed, also 0 or 1, into words that look random: what other generators are seeded by.
struct SplitMix64 {
  private(set) var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.scrambled(state)
  }

  /// Stafford’s mixing function 13: each bit of `word` moves about half of the result’s.
  static func scrambled(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word &>> 31)
  }

  /// A word that stands for a text, byte by byte of its UTF-8.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(into: UInt64(text.utf8.count)) { $0 = scrambled($0 &+ 0x9E37_79B9_7F4A_7C15 ^ UInt64($1)) }
  }
}
