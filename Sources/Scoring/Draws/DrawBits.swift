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

  /// How many of these hold so many draws.
  static func count(of draws: Int) -> Int { (draws + Self.draws - 1) / Self.draws }

  private(set) var words: SIMD16<UInt16>

  static let none = DrawBits(words: .zero)

  @inline(__always)
  private init(words: SIMD16<UInt16>) {
    self.words = words
  }

  /// Yes for the first so many draws, no for the others.
  init(first draws: Int) {
    self = DrawBits(words: draws < Self.draws ? .zero : SIMD16(repeating: .max))
    guard draws < Self.draws else { return }
    for draw in 0..<max(0, draws) { words[draw % 16] |= 0x8000 &>> UInt16(draw / 16) }
  }

  subscript(draw: Int) -> Bool { words[draw % 16] &>> UInt16(15 - draw / 16) & 1 == 1 }

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

/// Counts yeses, in each lane by itself: a lane has room for those of a million draws.
struct DrawTally {
  private var lanes = SIMD16<UInt16>.zero

  @inline(__always)
  mutating func add(_ bits: DrawBits) {
    // Neighbours are added up: single bits, then pairs, then fours, then bytes.
    var sums = bits.words
    sums = sums &- (sums &>> 1 & 0x5555)
    sums = (sums & 0x3333) &+ (sums &>> 2 & 0x3333)
    sums = (sums &+ sums &>> 4) & 0x0F0F
    lanes &+= (sums &+ sums &>> 8) & 0xFF
  }

  var count: Int { Int(SIMD16<UInt32>(truncatingIfNeeded: lanes).wrappedSum()) }
}

/// A comparison as bits: −1 in the lanes where it holds, 0 in the others.
@inline(__always)
func bits(_ mask: SIMDMask<SIMD16<Int16>>) -> SIMD16<Int16> { unsafeBitCast(mask, to: SIMD16<Int16>.self) }

/// Two comparisons of eight draws as one of sixteen.
@inline(__always)
func bits(_ low: SIMDMask<SIMD8<Int32>>, _ high: SIMDMask<SIMD8<Int32>>) -> SIMD16<Int16> {
  SIMD16(lowHalf: SIMD8(truncatingIfNeeded: bits(low)), highHalf: SIMD8(truncatingIfNeeded: bits(high)))
}

/// Two comparisons of eight draws as one of sixteen.
@inline(__always)
func bits(_ low: SIMDMask<SIMD8<Int64>>, _ high: SIMDMask<SIMD8<Int64>>) -> SIMD16<Int16> {
  SIMD16(
    lowHalf: SIMD8(truncatingIfNeeded: unsafeBitCast(low, to: SIMD8<Int64>.self)),
    highHalf: SIMD8(truncatingIfNeeded: unsafeBitCast(high, to: SIMD8<Int64>.self)))
}
