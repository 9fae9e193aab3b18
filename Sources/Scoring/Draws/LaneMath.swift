// Elementary functions in eight lanes, by nothing but the arithmetic that IEEE 754 fixes to the bit: every machine gets
// the same digits. Those of single precision are polynomials of Cephes (Moshier 1989), good to two units in the last
// place.
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

// MARK: In double precision

/// The natural logarithm of positive, normal numbers, to within 10⁻¹².
///
/// With number = m · 2ᵉ, 1 ≤ m < 2, and t = (m − √2) / (m + √2): ln m = ½ ln 2 + 2 (t + t³/3 + t⁵/5 + …), where t² < 0.03.
@inline(__always)
func logarithm(_ arguments: SIMD8<Double>) -> SIMD8<Double> {
  let words = unsafeBitCast(arguments, to: SIMD8<UInt64>.self)
  // As the last bits of 2⁵², a whole number becomes a number by taking that away.
  let shifted = unsafeBitCast(words &>> 52 | 0x4330_0000_0000_0000, to: SIMD8<Double>.self)
  let exponent = shifted - (0x1p52 + 1023) + 0.5
  let mantissa = unsafeBitCast(words & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000, to: SIMD8<Double>.self)
  let root = 2.0.squareRoot()
  let t = (mantissa - root) / (mantissa + root)
  let square = t * t
  var series = square * (1.0 / 15) + 1.0 / 13
  series = series * square + 1.0 / 11
  series = series * square + 1.0 / 9
  series = series * square + 1.0 / 7
  series = series * square + 1.0 / 5
  series = series * square + 1.0 / 3
  return exponent * 0.693_147_180_559_945_3 + (series * square + 1) * t * 2
}

/// eˣ of numbers between −700 and 700, to within 10⁻¹¹ of it.
@inline(__always)
func exponential(_ arguments: SIMD8<Double>) -> SIMD8<Double> {
  // The nearest whole number of doublings, as in single precision; what is left is ½ ln 2 at most either way.
  let rounder = 0x1.8p52
  let shifted = arguments * 1.442_695_040_888_963_4 + rounder
  let x = arguments - (shifted - rounder) * 0.693_147_180_559_945_3
  var series = x * (1.0 / 362_880) + 1.0 / 40_320
  series = series * x + 1.0 / 5040
  series = series * x + 1.0 / 720
  series = series * x + 1.0 / 120
  series = series * x + 1.0 / 24
  series = series * x + 1.0 / 6
  series = series * x + 0.5
  let mantissa = series * x * x + x + 1
  // Only the last bits stay in the word, and they are the number of doublings, whatever its sign.
  let doublings = unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< 52
  return unsafeBitCast(unsafeBitCast(mantissa, to: SIMD8<UInt64>.self) &+ doublings, to: SIMD8<Double>.self)
}
