internal import Session

/// Universally unique names that sort by when they were made.
///
/// 48 bits of Unix time in milliseconds, the version, 12 random bits, the variant, 62 random bits.
///
/// - SeeAlso: RFC 9562, section 5.7.
enum UUIDv7 {
  /// A name as 36 lower-case characters: `019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071`.
  static func make(at moment: Moment, using random: inout some RandomNumberGenerator) -> String {
    let time = UInt64(max(0, moment.milliseconds)) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &random)
    let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &random)
    let digits = hexadecimal(high) + hexadecimal(low)
    var groups: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: "-")
  }

  /// A name for now, from the system's randomness.
  static func make() -> String {
    var random = SystemRandomNumberGenerator()
    return make(at: .now, using: &random)
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
