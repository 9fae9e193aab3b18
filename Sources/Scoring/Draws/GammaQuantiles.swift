/// Gamma variates by their quantiles: a random word picks a place among all chances, and a table says what lies there.
///
/// A word of 16 bits stands for the middle of one of 2¹⁶ equal chances. A table has straight pieces, of which each octave
/// of chances has sixteen: from ½ down to ¼, from there to ⅛ and so on down to 2⁻¹⁷, at both ends of the law. So a piece
/// is never far from straight, however far out. The quantiles are right to within 6 · 10⁻⁴ of the law’s standard
/// deviation, its mean to within 10⁻⁴ of itself and its variance to within 10⁻³: next to nothing beside what even a
/// million draws differ by chance.
///
/// A signed word, taken for a number in single precision, has the piece in its first bits: its sign is the end of the
/// law, the exponent the octave, the first bits of the mantissa the piece within.
///
/// - SeeAlso: Devroye, Non-Uniform Random Variate Generation (1986), chapter II.2, for inversion.
struct GammaQuantiles: Sendable {
  /// A variate is `base + slope · word`, by piece: x and y.
  private var pieces: [SIMD2<Float>]

  // A word is the upper half of 32 bits, and a bit for its middle. So one end of a law has the pieces of 16 octaves in a
  // row, from 2¹⁵ to 2³¹. The sign of a word counts 256 octaves: sixteen laws’ lower ends fill what lies between the ends
  // of a law. Exponents begin with 127, that of 1.
  private static let piecesPerOctave = 16
  private static let octaves = 15..<31
  private static let end = octaves.count * piecesPerOctave
  private static let sign = 256 * piecesPerOctave
  private static let first = (127 + octaves.lowerBound) * piecesPerOctave
  /// Takes a word to its piece.
  private static let shift: UInt32 = 23 - 4
  private static let middle: UInt32 = 0x8000

  private static func start(of law: Int) -> Int { law / 16 * 2 * sign + law % 16 * end }

  /// The pieces of a law take as long as so many draws of a question.
  private static let cellsPerLaw = 1 << 13

  /// - Parameter shapes: each 1 or more, to 10,001.
  init(shapes: [Float], crew: Crew) {
    var laws = shapes.map { _ in (lower: [SIMD2<Float>](), upper: [SIMD2<Float>]()) }
    crew.sharing(cells: Self.cellsPerLaw * shapes.count).change(&laws) { law, index in
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
    let (ends, quantiles) = (ends, tail.quantiles(of: logarithms))
    return (0..<end).map { piece in
      let slope = (quantiles[piece + 1] - quantiles[piece]) * ends[piece].inverseWidth
      return SIMD2(Float(quantiles[piece] - slope * ends[piece].word), Float(sign * slope))
    }
  }

  /// Where pieces begin and the last one ends: the word, and what one more of it is of the piece.
  private static let ends = (0...end).map { place in
    let (octave, piece) = (octaves.lowerBound + place / piecesPerOctave, place % piecesPerOctave)
    return (
      word: Double(1 << octave) * (1 + Double(piece) / Double(piecesPerOctave)),
      inverseWidth: Double(piecesPerOctave) / Double(1 << octave)
    )
  }

  /// The logarithms of the chances there.
  private static let logarithms = (0...end).map { place in
    let (octave, piece) = (octaves.lowerBound + place / piecesPerOctave, place % piecesPerOctave)
    return Double(octave - 32) * naturalLogarithmOfTwo + naturalLogarithm(1 + Double(piece) / Double(piecesPerOctave))
  }

  // MARK: Looking up

  /// No variate of a law is greater.
  func largest(of law: Int) -> Float {
    let piece = pieces[Self.first + Self.start(of: law) + Self.sign]
    return piece.x - piece.y * Float(1 << Self.octaves.lowerBound)
  }

  /// Makes all variates greater by a factor.
  mutating func multiply(by factor: Float) {
    for piece in pieces.indices { pieces[piece] *= factor }
  }

  /// Calls `body` with what variates of a law are looked up in.
  func withPlace(_ law: Int, _ body: (Place) -> Void) {
    pieces.withPointer { body(Place(pieces: $0 + Self.start(of: law))) }
  }

  /// Where the pieces of one law are.
  struct Place {
    fileprivate let pieces: UnsafePointer<SIMD2<Float>>

    /// Fills an even number of vectors with variates.
    @inline(__always)
    func fill(_ draws: UnsafeMutablePointer<SIMD8<Float>>, count: Int, from random: inout RandomLanes) {
      Self.fillWords(draws, count: count, from: &random)
      for index in 0..<count { draws[index] = variates(draws[index]) }
    }

    /// The same with variates rounded to whole numbers, which are less than 2²² then; adds them to sums.
    @inline(__always)
    func fillWhole(
      _ draws: UnsafeMutablePointer<SIMD8<Float>>, addingTo sums: UnsafeMutablePointer<SIMD8<Float>>, count: Int,
      from random: inout RandomLanes
    ) {
      Self.fillWords(draws, count: count, from: &random)
      for index in 0..<count {
        // Adding 1.5 · 2²³ leaves no room for more than whole numbers.
        let whole = variates(draws[index]) + 12_582_912 - 12_582_912
        draws[index] = whole
        sums[index] += whole
      }
    }

    /// Fills an even number of vectors with words: all before the first variate, since with those they would not fit the
    /// registers.
    @inline(__always)
    private static func fillWords(
      _ draws: UnsafeMutablePointer<SIMD8<Float>>, count: Int, from random: inout RandomLanes
    ) {
      for index in stride(from: 0, to: count, by: 2) {
        let words = random.next()
        draws[index] = number(words & 0xFFFF_0000)
        draws[index + 1] = number(words &<< 16)
      }
    }

    @inline(__always)
    private static func number(_ words: SIMD8<UInt32>) -> SIMD8<Float> {
      SIMD8<Float>(unsafeBitCast(words | GammaQuantiles.middle, to: SIMD8<Int32>.self))
    }

    /// What lies at words.
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
      SIMD8(lowHalf: pieces(bits[0], bits[1]), highHalf: pieces(bits[2], bits[3]))
    }

    @inline(__always)
    private func pieces(_ first: UInt32, _ second: UInt32) -> SIMD4<Float> {
      // Brought together as numbers of 64 bits: single ones would each be moved to its place by itself.
      unsafeBitCast(SIMD2(piece(first), piece(second)), to: SIMD4<Float>.self)
    }

    @inline(__always)
    private func piece(_ bits: UInt32) -> Double {
      unsafeBitCast(pieces[Int(bits &>> GammaQuantiles.shift)], to: Double.self)
    }
  }
}
