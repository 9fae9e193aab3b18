/// A scalar in UTF-8 that is being read byte by byte; overlong forms and surrogates are invalid.
struct UTF8Sequence: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var least: UInt32 = 0

  enum Step {
    case more
    case scalar(Unicode.Scalar)
    /// The byte does not go on with the sequence: what came before is to be dropped, the byte to be read afresh.
    case invalid
    /// The sequence is complete and means no scalar.
    case invalidToTheEnd
  }

  /// Takes a first byte; false if there is none like it.
  mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: (value, missing, least) = (UInt32(byte & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (value, missing, least) = (UInt32(byte & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (value, missing, least) = (UInt32(byte & 0x07), 3, 0x10000)
    default: return false
    }
    return true
  }

  mutating func take(_ byte: UInt8) -> Step {
    guard byte & 0xC0 == 0x80 else { return .invalid }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .more }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return .invalidToTheEnd }
    return .scalar(scalar)
  }
}
