// Elementary functions in eight lanes of single precision, by nothing but the arithmetic that IEEE 754 fixes to the bit:
// every machine gets the same digits. Polynomials of Cephes (Moshier 1989), good to two units in the last place.
//
// Lanes are compared with whole vectors and chosen by masks of bits, all set or none: what the library has for comparing
// with one number, and for choosing, goes lane by lane.

/// A comparison as bits: −1 in the lanes where it holds, 0 in the others.
@inline(__always)
func bits(_ mask: SIMDMask<SIMD8<Int32>>) -> SIMD8<Int32> { unsafeBitCast(mask, to: SIMD8<Int32>.self) }

@inline(__always)
func bits(_ numbers: SIMD8<Float>) -> SIMD8<Int32> { unsafeBitCast(numbers, to: SIMD8<Int32>.self) }

@inline(__always)
func numbers(_ bits: SIMD8<Int32>) -> SIMD8<Float> { unsafeBitCast(bits, to: SIMD8<Float>.self) }

/// `yes` where the bits of a mask are set, `no` elsewhere.
@inline(__always)
func choose(_ mask: SIMD8<Int32>, _ yes: SIMD8<Float>, _ no: SIMD8<Float>) -> SIMD8<Float> {
  numbers((bits(yes) & mask) | (bits(no) & ~mask))
}

/// The natural logarithm of positive, normal numbers.
@inline(__always)
func logarithm(_ arguments: SIMD8<Float>) -> SIMD8<Float> {
  // argument = m · 2ᵉ with √½ ≤ m < √2: what the bits of √½ are taken from carries into the exponent at √2.
  let rootOfHalf: Int32 = 0x3F35_04F3
  let offset = bits(arguments) &- rootOfHalf
  let exponent = SIMD8<Float>(offset &>> 23)
  let x = numbers((offset & 0x007F_FFFF) &+ rootOfHalf) - 1
  var series = x * 7.037_683_629_2e-2 - 1.151_461_031_0e-1
  series = series * x + 1.167_699_874_0e-1
  series = series * x - 1.242_014_084_6e-1
  series = series * x + 1.424_932_278_7e-1
  series = series * x - 1.666_805_766_5e-1
  series = series * x + 2.000_071_476_5e-1
  series = series * x - 2.499_999_399_3e-1
  series = series * x + 3.333_333_117_4e-1
  let square = x * x
  let small = series * x * square - exponent * 2.121_944_4e-4 - square * 0.5
  return small + x + exponent * 0.693_359_375
}

/// eˣ of numbers below 88; 0 below −87, where it is less than the smallest normal number.
@inline(__always)
func exponential(_ arguments: SIMD8<Float>) -> SIMD8<Float> {
  let least = SIMD8<Float>(repeating: -87)
  let isNormal = bits(arguments .>= least)
  let arguments = choose(isNormal, arguments, least)
  // The nearest whole number of doublings: adding 1.5 · 2²³ rounds to whole numbers and leaves them in the last bits.
  let rounder: Float = 12_582_912
  let shifted = arguments * 1.442_695_040_9 + rounder
  let doublings = shifted - rounder
  let x = arguments - doublings * 0.693_359_375 + doublings * 2.121_944_4e-4
  var series = x * 1.987_569_15e-4 + 1.398_199_950_7e-3
  series = series * x + 8.333_451_907_3e-3
  series = series * x + 4.166_579_589_4e-2
  series = series * x + 1.666_666_545_9e-1
  series = series * x + 5.000_000_120_1e-1
  let mantissa = series * x * x + x + 1
  let exponent = (bits(shifted) &- 0x4B40_0000) &<< 23
  return numbers((bits(mantissa) &+ exponent) & isNormal)
}

/// The square root of numbers that are 0 or positive and normal, to two units in the last place: the library’s own goes
/// lane by lane.
@inline(__always)
func squareRoot(_ arguments: SIMD8<Float>) -> SIMD8<Float> {
  // A first guess of 1 / √x from half the exponent, and three steps of Newton’s, each of which doubles its digits.
  var inverse = numbers(0x5F37_59DF &- (bits(arguments) &>> 1))
  let half = arguments * 0.5
  inverse = inverse * (1.5 - half * inverse * inverse)
  inverse = inverse * (1.5 - half * inverse * inverse)
  inverse = inverse * (1.5 - half * inverse * inverse)
  return arguments * inverse
}

/// Sine and cosine of an angle given in 2³² parts of a full turn.
@inline(__always)
func sineAndCosine(ofTurns turns: SIMD8<Int32>) -> (sine: SIMD8<Float>, cosine: SIMD8<Float>) {
  // The nearest quarter turn, and what is left: an eighth of a turn at most either way.
  let quarter = (turns &+ 0x2000_0000) &>> 30
  let rest = turns &- (quarter &<< 30)
  let partsToRadians: Float = 1.462_918_079_267_159_6e-9
  let x = SIMD8<Float>(rest) * partsToRadians
  let square = x * x
  var sine = square * -1.951_529_589_1e-4 + 8.332_160_873_6e-3
  sine = sine * square - 1.666_665_461_1e-1
  sine = sine * square * x + x
  var cosine = square * 2.443_315_711_8e-5 - 1.388_731_625_5e-3
  cosine = cosine * square + 4.166_664_568_3e-2
  cosine = cosine * square * square - square * 0.5 + 1
  let isOdd = (quarter &<< 31) &>> 31
  // Quarters 2 and 3 turn the sine’s sign, 1 and 2 the cosine’s: as a sign bit.
  let sineSign = (quarter & 2) &<< 30
  let cosineSign = ((quarter &+ 1) & 2) &<< 30
  return (
    numbers(bits(choose(isOdd, cosine, sine)) ^ sineSign), numbers(bits(choose(isOdd, sine, cosine)) ^ cosineSign)
  )
}
