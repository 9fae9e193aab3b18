/// A yes or no for each of 256 draws in a row, bit by bit of sixteen lanes.
///
/// The first sixteen draws are the top bits of the lanes, the next sixteen the bits below them, and so on: who goes
/// through the draws sixteen at a time pushes each answer in at the bottom.
struct DrawBits: Hashable, Sendable {
  static let draws = 256
  /// How many vectors of eight draws that is.
  static let vectors = draws / 8
  /// How many steps of sixteen draws.
  static let steps = draws / 16

  private(set) var words: SIMD16<UInt16>

  static var none: DrawBits { DrawBits(words: .zero) }
  static var all: DrawBits { DrawBits(words: SIMD16(repeating: .max)) }

  @inline(__always)
  private init(words: SIMD16<UInt16>) {
    self.words = words
  }

  /// The first eight lanes, and the last eight.
  @inline(__always)
  init(_ low: Half, _ high: Half) {
    words = SIMD16(lowHalf: low.words, highHalf: high.words)
  }

  /// Yes for the first so many draws, no for the others.
  init(first draws: Int) {
    self = DrawBits(words: draws < Self.draws ? .zero : SIMD16(repeating: .max))
    guard draws < Self.draws else { return }
    for draw in 0..<max(0, draws) { words[draw % 16] |= 0x8000 &>> UInt16(draw / 16) }
  }

  subscript(draw: Int) -> Bool { words[draw % 16] &>> UInt16(15 - draw / 16) & 1 == 1 }

  /// One of the draws: its lane, and which bit of that it is.
  struct Draw {
    fileprivate let lane: Int
    fileprivate let bit: UInt16

    /// 1 where its answer is yes, else 0.
    @inline(__always)
    func one(in bits: UnsafePointer<DrawBits>) -> Int {
      // One lane alone is read.
      let word = UnsafeRawPointer(bits).load(fromByteOffset: 2 * lane, as: UInt16.self)
      return Int(word &>> bit & 1)
    }
  }

  /// Calls `body` with each of the draws whose answer is yes.
  @inline(__always)
  func forEachYes(_ body: (Draw) -> Void) {
    for lane in 0..<16 {
      var rest = words[lane]
      while rest != 0 {
        body(Draw(lane: lane, bit: UInt16(truncatingIfNeeded: rest.trailingZeroBitCount)))
        rest &= rest &- 1
      }
    }
  }

  /// Takes out the answers of the next sixteen draws, the first ones first: −1 for yes and 0 for no.
  @inline(__always)
  mutating func pop() -> SIMD16<Int16> {
    let mask = unsafeBitCast(words, to: SIMD16<Int16>.self) &>> 15
    words = words &+ words
    return mask
  }

  /// Takes in the answers of the next sixteen draws, −1 for yes and 0 for no.
  @inline(__always)
  mutating func push(_ mask: SIMD16<Int16>) {
    words = words &+ words &- unsafeBitCast(mask, to: SIMD16<UInt16>.self)
  }

  @inline(__always)
  static func & (a: Self, b: Self) -> Self { DrawBits(words: a.words & b.words) }

  @inline(__always)
  static func | (a: Self, b: Self) -> Self { DrawBits(words: a.words | b.words) }

  @inline(__always)
  static func ^ (a: Self, b: Self) -> Self { DrawBits(words: a.words ^ b.words) }

  @inline(__always)
  static prefix func ~ (a: Self) -> Self { DrawBits(words: ~a.words) }
}

extension DrawBits {
  /// The same of every other vector of draws, in eight lanes.
  struct Half {
    fileprivate var words = SIMD8<UInt16>.zero

    static var none: Half { Half() }

    /// Takes in the answers of the next eight draws, −1 for yes and 0 for no, and hands them on.
    @inline(__always)
    mutating func push(_ mask: SIMD8<Int16>) -> SIMD8<Int16> {
      words = words &+ words &- unsafeBitCast(mask, to: SIMD8<UInt16>.self)
      return mask
    }
  }
}

/// Counts yeses, in each lane by itself: a lane has room for those of a million draws.
///
/// Bits are added up side by side before they are counted: what two groups have at a place and what was left there make
/// one bit that is kept and one that counts twice, and so on up to what counts eight times.
///
/// - SeeAlso: Warren, Hacker’s Delight (2012), section 5–1, for counting by carry-save adders (Harley and Seal).
struct DrawTally {
  /// What counts eight times each; eight times that is no more than the draws of a lane either.
  private var lanes = SIMD16<UInt16>.zero
  /// What is kept, and counts once, twice and four times.
  private var ones = DrawBits.none
  private var twos = DrawBits.none
  private var fours = DrawBits.none

  /// Adds four groups.
  @inline(__always)
  mutating func add(_ a: DrawBits, _ b: DrawBits, _ c: DrawBits, _ d: DrawBits) {
    let four = addUp(a, b, c, d)
    lanes &+= Self.counts(of: fours & four)
    fours = fours ^ four
  }

  /// Adds two times four groups, at less cost than one after the other.
  @inline(__always)
  mutating func add(
    _ some: (DrawBits, DrawBits, DrawBits, DrawBits), _ others: (DrawBits, DrawBits, DrawBits, DrawBits)
  ) {
    let four = addUp(some.0, some.1, some.2, some.3)
    lanes &+= Self.counts(of: Self.add(four, addUp(others.0, others.1, others.2, others.3), to: &fours))
  }

  /// Adds four groups but for what counts four times, which is carried.
  @inline(__always)
  private mutating func addUp(_ a: DrawBits, _ b: DrawBits, _ c: DrawBits, _ d: DrawBits) -> DrawBits {
    let (first, second) = (Self.add(a, b, to: &ones), Self.add(c, d, to: &ones))
    return Self.add(first, second, to: &twos)
  }

  var count: Int {
    var counts = lanes &<< 3 &+ Self.counts(of: fours) &<< 2
    counts = counts &+ Self.counts(of: twos) &<< 1 &+ Self.counts(of: ones)
    // The odd lanes and the even ones of each word.
    let words = unsafeBitCast(counts, to: SIMD8<UInt32>.self)
    let eight = words & 0xFFFF &+ words &>> 16
    let four = eight.lowHalf &+ eight.highHalf
    let two = four.lowHalf &+ four.highHalf
    return Int(two[0] &+ two[1])
  }

  /// Three bits at each place are one that is kept and one that is carried.
  @inline(__always)
  private static func add(_ a: DrawBits, _ b: DrawBits, to kept: inout DrawBits) -> DrawBits {
    let either = a ^ b
    let carried = (a & b) | (either & kept)
    kept = either ^ kept
    return carried
  }

  /// How many bits each lane has.
  @inline(__always)
  private static func counts(of bits: DrawBits) -> SIMD16<UInt16> {
    // Neighbours are added up: single bits, then pairs, then fours, then bytes.
    var sums = bits.words
    sums = sums &- (sums &>> 1 & 0x5555)
    sums = (sums & 0x3333) &+ (sums &>> 2 & 0x3333)
    sums = (sums &+ sums &>> 4) & 0x0F0F
    return (sums &+ sums &>> 8) & 0xFF
  }
}

/// A comparison as bits: −1 in the lanes where it holds, 0 in the others.
@inline(__always)
func bits(_ mask: SIMDMask<SIMD8<Int16>>) -> SIMD8<Int16> { unsafeBitCast(mask, to: SIMD8<Int16>.self) }

/// Two comparisons of eight draws as one of sixteen.
@inline(__always)
func bits(_ low: SIMDMask<SIMD8<Int32>>, _ high: SIMDMask<SIMD8<Int32>>) -> SIMD16<Int16> {
  SIMD16(lowHalf: SIMD8(truncatingIfNeeded: bits(low)), highHalf: SIMD8(truncatingIfNeeded: bits(high)))
}
