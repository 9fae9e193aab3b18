/// The binary logarithm of a finite `number` above 0, to within a few units in the last place.
///
/// Uses nothing but the arithmetic that IEEE 754 fixes to the bit, so that the same votes give the same figures on every
/// machine; the logarithms of system libraries differ in the last digits. Powers of two come out exactly.
///
/// With number = m · 2ᵉ, √½ < m ≤ √2, and t = (m − 1) / (m + 1): ln m = 2 (t + t³/3 + t⁵/5 + …), where t² < 0.03, so
/// that each term gains a digit and a half.
func binaryLogarithm(_ number: Double) -> Double {
  var exponent = Double(number.exponent)
  var significand = number.significand
  if significand > 2.0.squareRoot() {
    significand /= 2
    exponent += 1
  }
  let t = (significand - 1) / (significand + 1)
  let square = t * t
  var series = 1.0 / 23
  series = series * square + 1.0 / 21
  series = series * square + 1.0 / 19
  series = series * square + 1.0 / 17
  series = series * square + 1.0 / 15
  series = series * square + 1.0 / 13
  series = series * square + 1.0 / 11
  series = series * square + 1.0 / 9
  series = series * square + 1.0 / 7
  series = series * square + 1.0 / 5
  series = series * square + 1.0 / 3
  series = series * square + 1
  return exponent + 2 * t * series / naturalLogarithmOfTwo
}

let naturalLogarithmOfTwo = 0.693_147_180_559_945_3

/// The natural logarithm of a finite `number` above 0, as ``binaryLogarithm(_:)``.
func naturalLogarithm(_ number: Double) -> Double { binaryLogarithm(number) * naturalLogarithmOfTwo }
