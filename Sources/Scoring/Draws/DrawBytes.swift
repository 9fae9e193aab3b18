/// A small number for each of thirty-two draws in a row, which are four vectors of eight.
///
/// The number of a draw is a byte of its lane’s word, the first of the first vector and so on: packing and unpacking is
/// shifting, and no draw changes its lane.
struct DrawBytes: Hashable, Sendable {
  static let vectors = 4
  static let draws = 32

  /// How many of these hold so many draws.
  static func count(of draws: Int) -> Int { (draws + Self.draws - 1) / Self.draws }

  private var words: SIMD8<Int32>

  static let zero = DrawBytes(words: .zero)

  private init(words: SIMD8<Int32>) {
    self.words = words
  }

  /// The numbers of the four vectors, of each the lowest byte.
  @inline(__always)
  init(_ vector: (_ index: Int) -> SIMD8<Int32>) {
    let low = (vector(0) & 0xFF) | (vector(1) & 0xFF) &<< 8
    words = low | (vector(2) & 0xFF) &<< 16 | vector(3) &<< 24
  }

  /// All bits of the first so many draws of thirty-two, none of the others.
  init(first draws: Int) {
    self = .zero
    for draw in 0..<max(0, min(draws, Self.draws)) { self.words[draw % 8] |= 0xFF &<< Int32(draw / 8 * 8) }
  }

  /// The numbers of a vector, 0…255.
  @inline(__always)
  subscript(vector index: Int) -> SIMD8<Int32> { (words &>> SIMD8(repeating: Int32(8 * index))) & 0xFF }

  /// The number of a draw, 0…255.
  subscript(draw: Int) -> Int { Int(words[draw % 8] &>> Int32(draw / 8 * 8)) & 0xFF }

  /// Half of the bytes, to be compared and counted: their order has no meaning but that it is the same everywhere.
  @inline(__always)
  subscript(half index: Int) -> SIMD16<UInt8> {
    unsafeBitCast(index == 0 ? words.lowHalf : words.highHalf, to: SIMD16<UInt8>.self)
  }

  /// Both halves.
  @inline(__always)
  init(halves low: SIMD16<UInt8>, _ high: SIMD16<UInt8>) {
    words = SIMD8(
      lowHalf: unsafeBitCast(low, to: SIMD4<Int32>.self), highHalf: unsafeBitCast(high, to: SIMD4<Int32>.self))
  }
}

/// A comparison as bits: 255 in the lanes where it holds, 0 in the others.
@inline(__always)
func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> { unsafeBitCast(mask, to: SIMD16<UInt8>.self) }

/// The sum of all lanes.
@inline(__always)
func sum(_ counts: SIMD16<UInt8>) -> Int { Int(SIMD16<UInt16>(truncatingIfNeeded: counts).wrappedSum()) }
