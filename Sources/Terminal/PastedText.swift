/// The text of a bracketed paste, up to its end.
struct PastedText: Sendable {
  private var bytes: [UInt8] = []
  /// How much of the end has been seen.
  private var matched = 0
  private var isCut = false

  /// The bytes that are kept of one paste: a long document, not a disk image.
  static let limit = 1 << 20

  /// CSI 201 ~
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Takes a byte; true when it was the last one of the end.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    // Only the first byte of the end is an ESC: what matched cannot hide another beginning.
    keep(Self.end[..<matched])
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// The text: line breaks as `\n`, tabs, and no other control; damaged UTF-8 as U+FFFD.
  var text: String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !isAfterReturn { scalars.append("\n") }
      case "\t": scalars.append("\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: scalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    // A scalar cut in two by the limit.
    if isCut, scalars.last == "\u{FFFD}" { scalars.removeLast() }
    return String(scalars)
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    let room = Self.limit - bytes.count
    if more.count > room { isCut = true }
    bytes.append(contentsOf: more.prefix(room))
  }
}
