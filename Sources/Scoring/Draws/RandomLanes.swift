/// Eight random words at a time: four generators xoshiro256++ side by side, each seeded by SplitMix64.
///
/// The same state gives the same words on every machine; see ``RandomStream`` for where states come from.
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

  /// Four generators whose states come from one word.
  init(seededBy word: UInt64) {
    var source = SplitMix64(state: word)
    state = (.zero, .zero, .zero, .zero)
    for lane in 0..<4 {
      state.0[lane] = source.next()
      state.1[lane] = source.next()
      state.2[lane] = source.next()
      state.3[lane] = source.next()
    }
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
    // Brought together as quarters of words, no two bits at the same place: as whole ones they would be rotated lane by
    // lane.
    let left = unsafeBitCast(words &<< bits, to: SIMD16<UInt16>.self)
    let right = unsafeBitCast(words &>> (64 - bits), to: SIMD16<UInt16>.self)
    return unsafeBitCast(left &+ right, to: SIMD4<UInt64>.self)
  }

  /// Four words of 64 bits.
  @inline(__always)
  mutating func nextWords() -> SIMD4<UInt64> { unsafeBitCast(next(), to: SIMD4<UInt64>.self) }

  /// Sixteen whole numbers, each of −2¹⁵ ..< 2¹⁵ with the same chance: what is compared in signed lanes.
  @inline(__always)
  mutating func nextWhole() -> SIMD16<Int16> { unsafeBitCast(next(), to: SIMD16<Int16>.self) }

  /// Eight numbers strictly between 0 and 1 or equal to 1; the smallest is 2⁻³².
  @inline(__always)
  mutating func nextUniform() -> SIMD8<Float> {
    SIMD8<Float>(unsafeBitCast(next() &>> 1, to: SIMD8<Int32>.self)) * 0x1p-31 + 0x1p-32
  }
}

/// Where the words of one question come from, batch by batch of its draws.
///
/// The same key and seed give the same words on every machine. A key is the name of what is drawn, so that what one
/// question draws never depends on which others there are, or in what order; each batch has generators of its own, so
/// that it never depends on which batches were drawn before, or by which core.
struct RandomStream: Sendable {
  private let word: UInt64

  /// - Parameter key: what is drawn, such as `rating strategy-questions/exit`.
  init(seed: Int, key: String) {
    word = SplitMix64.hash(key) ^ SplitMix64.scrambled(UInt64(bitPattern: Int64(seed)))
  }

  /// The generators of a batch, from 0 on.
  func lanes(batch: Int) -> RandomLanes {
    RandomLanes(seededBy: SplitMix64.scrambled(word &+ UInt64(batch) &* SplitMix64.step))
  }
}

/// A generator that turns any seed, also 0 or 1, into words that look random: what other generators are seeded by.
struct SplitMix64 {
  private(set) var state: UInt64

  /// 2⁶⁴ over the golden ratio, odd: its multiples keep apart.
  static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(state: UInt64) {
    self.state = state
  }

  mutating func next() -> UInt64 {
    state &+= Self.step
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
    text.utf8.reduce(into: UInt64(text.utf8.count)) { $0 = scrambled($0 &+ step ^ UInt64($1)) }
  }
}
