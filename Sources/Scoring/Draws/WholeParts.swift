/// Parts of a whole, fractions that add up to 1, as whole numbers in proportion.
///
/// Weights are small numbers as a rule, so that their parts have a common denominator: 1/7, 2/7 and 4/7 are 1, 2 and 4.
/// Where they have none, they are rounded to parts of 2⁴⁸.
struct WholeParts: Hashable {
  /// In order, 0 for a part of 0.
  let numbers: [UInt64]
  /// What they are parts of.
  let whole: Double

  /// How far a part may be from its fraction: no more than the rounding of what it was made of.
  private static let nearness = 0x1p-49
  private static let largestDenominator = 0x1p20
  private static let parts = 0x1p48

  init(_ fractions: [Double]) {
    whole = Self.commonDenominator(of: fractions) ?? Self.parts
    numbers = fractions.map { [whole] in UInt64(($0 * whole).rounded()) }
  }

  private static func commonDenominator(of fractions: [Double]) -> Double? {
    var common = 1.0
    for fraction in fractions where !isNear(fraction * common, scale: common) {
      guard let factor = denominator(of: fraction * common, scale: common) else { return nil }
      common *= factor
      guard common <= largestDenominator else { return nil }
    }
    return fractions.allSatisfy { isNear($0 * common, scale: common) } ? common : nil
  }

  /// The smallest whole number that makes a whole number of another, by its continued fraction.
  private static func denominator(of number: Double, scale: Double) -> Double? {
    var (before, denominator) = (0.0, 1.0)
    var rest = number
    while denominator * scale <= largestDenominator {
      if isNear(number * denominator, scale: denominator * scale) { return denominator }
      rest = 1 / (rest - rest.rounded(.down))
      (before, denominator) = (denominator, rest.rounded(.down) * denominator + before)
    }
    return nil
  }

  private static func isNear(_ number: Double, scale: Double) -> Bool {
    abs(number - number.rounded()) <= nearness * scale
  }
}
