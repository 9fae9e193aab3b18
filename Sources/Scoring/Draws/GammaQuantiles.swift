/// Gamma variates by their quantiles: a random word picks a place among all chances, and a table says what lies there.
///
/// A table has straight pieces, of which each octave of chances has sixteen: from ½ down to ¼, from there to ⅛ and so on
/// down to 2⁻³², at both ends of the law. So a piece is never far from straight, however far out. The quantiles are right
/// to within 6 · 10⁻⁴ of the law’s standard deviation, its mean to within 10⁻⁴ of itself and its variance to within
/// 10⁻³: next to nothing beside what even a million draws differ by chance.
///
/// A signed word, taken for a number in single precision, has the piece in its first bits: its sign is the end of the
/// law, the exponent the octave, the first bits of the mantissa the piece within.
///
/// - SeeAlso: Devroye, Non-Uniform Random Variate Generation (1986), chapter II.2, for inversion.
struct GammaQuantiles: Sendable {
  /// A variate is `base + slope · word`, by piece: x and y.
  private var pieces: [SIMD2<Float>]

  // One end of a law has the pieces of 32 octaves in a row. The sign of a word counts 256 octaves: eight laws’ lower ends
  // fill what lies between the ends of a law. Exponents begin with 127, that of 1.
  private static let piecesPerOctave = 16
  private static let end = 32 * piecesPerOctave
  private static let sign = 256 * piecesPerOctave
  private static let first = 127 * piecesPerOctave
  /// Takes a word to its piece.
  private static let shift: UInt32 = 23 - 4

  private static func start(of law: Int) -> Int { law / 8 * 2 * sign + law % 8 * end }

  /// - Parameter shapes: each 1 or more, to 10,001.
  init(shapes: [Float], crew: Crew) {
    var laws = shapes.map { _ in (lower: [SIMD2<Float>](), upper: [SIMD2<Float>]()) }
    crew.change(&laws) { law, index in
      let tails = GammaNodes(shape: Double(shapes[index])).tails
      law = (Self.pieces(of: tails.lower, sign: 1), Self.pieces(of: tails.upper, sign: -1))
    }
    pieces = Array(repeating: .zero, count: Self.first + Self.start(of: shapes.count - 1) + Self.sign + Self.end)
    for (index, law) in laws.enumerated() {
      let lower = Self.first + Self.start(of: index)
      pieces.replaceSubrange(lower..<lower + Self.end, with: law.lower)
      pieces.replaceSubrange(lower + Self.sign..<lower + Self.sign + Self.end, with: law.upper)
    }
  }

  /// The pieces of one end of a law.
  private static func pieces(of tail: GammaTail, sign: Double) -> [SIMD2<Float>] {
    let (perOctave, logarithms) = (piecesPerOctave, logarithms)
    var tail = tail
    var pieces = Array(repeating: SIMD2<Float>.zero, count: end)
    // Where the pieces of an octave begin, and how wide they are, with the octave’s own begin as 1.
    var before = tail.quantile(logarithm: -32 * naturalLogarithmOfTwo)
    for octave in 0..<31 {
      let (start, width) = (Double(1 << octave), Double(1 << octave) / Double(perOctave))
      for piece in 0..<perOctave {
        let after = tail.quantile(logarithm: Double(octave - 32) * naturalLogarithmOfTwo + logarithms[piece + 1])
        let slope = (after - before) / width
        let word = start + Double(piece) * width
        pieces[octave * perOctave + piece] = SIMD2(Float(before - slope * word), Float(sign * slope))
        before = after
      }
    }
    // The median is rounded up to.
    pieces[31 * perOctave] = SIMD2(Float(before), 0)
    return pieces
  }

  /// ln (1 + i / 16).
  private static let logarithms = (0...piecesPerOctave).map {
    naturalLogarithm(1 + Double($0) / Double(piecesPerOctave))
  }

  // MARK: Looking up

  /// Calls `body` with what variates of each law are looked up in.
  func withPlaces(_ body: ((_ law: Int) -> Place) -> Void) {
    pieces.withPointer { pieces in body { Place(pieces: pieces + Self.start(of: $0)) } }
  }

  /// Where the pieces of one law are.
  struct Place {
    fileprivate let pieces: UnsafePointer<SIMD2<Float>>

    /// Fills so many vectors with variates.
    @inline(__always)
    func fill(_ draws: UnsafeMutablePointer<SIMD8<Float>>, count: Int, from random: inout RandomLanes) {
      // Words first, variates after: at once they would not fit the registers. Odd words lie amid their chances, and none
      // of them is 0.
      for index in 0..<count { draws[index] = SIMD8<Float>(unsafeBitCast(random.next() | 1, to: SIMD8<Int32>.self)) }
      for index in 0..<count { draws[index] = variates(draws[index]) }
    }

    @inline(__always)
    func variates(_ words: SIMD8<Float>) -> SIMD8<Float> {
      let bits = unsafeBitCast(words, to: SIMD8<UInt32>.self)
      let (low, high) = (pieces(bits.lowHalf), pieces(bits.highHalf))
      return SIMD8(
        lowHalf: low.evenHalf + low.oddHalf * words.lowHalf, highHalf: high.evenHalf + high.oddHalf * words.highHalf)
    }

    /// The pieces of four words, base and slope of each in turn.
    @inline(__always)
    private func pieces(_ bits: SIMD4<UInt32>) -> SIMD8<Float> {
      SIMD8(
        lowHalf: SIMD4(lowHalf: piece(bits[0]), highHalf: piece(bits[1])),
        highHalf: SIMD4(lowHalf: piece(bits[2]), highHalf: piece(bits[3])))
    }

    @inline(__always)
    private func piece(_ bits: UInt32) -> SIMD2<Float> { pieces[Int(bits &>> GammaQuantiles.shift)] }
  }
}
