internal import Domain

/// The bytes of a file that can be YAML: UTF-8, within bounds, without characters that no text holds.
struct SourceText {
  /// Without a byte order mark.
  let bytes: ArraySlice<UInt8>

  /// The text in `bytes`, or the first reason why there is none.
  static func checked(_ bytes: [UInt8]) -> Result<SourceText, Problem> {
    func refused(_ sentence: String, at place: TextPlace = .start) -> Result<SourceText, Problem> {
      .failure(Problem(place: place, sentence: sentence))
    }
    if bytes.count > Bound.questionnaireBytes {
      return refused("the file has \(bytes.count) bytes; use at most \(Bound.questionnaireBytes)")
    }
    if let problem = encodingProblem(of: bytes) { return refused(problem) }
    let text = SourceText(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    guard let string = String(validating: text.bytes, as: UTF8.self) else {
      return refused("this is not UTF-8; save the file as UTF-8", at: text.firstInvalidPlace)
    }
    if string.allSatisfy(\.isWhitespace) {
      return refused("the file is empty; begin with a format: line")
    }
    var walk = Walk()
    for scalar in string.unicodeScalars {
      if let problem = problem(of: scalar) { return refused(problem, at: walk.place) }
      walk.pass(scalar)
    }
    return .success(text)
  }

  /// The character at `place`; nil behind the end of the text.
  func scalar(at place: TextPlace) -> Unicode.Scalar? {
    var walk = Walk()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if walk.place == place { return scalar }
      walk.pass(scalar)
    }
    return nil
  }

  /// The place behind the last character that is no white space.
  var end: TextPlace {
    var walk = Walk()
    var end = walk.place
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      walk.pass(scalar)
      if !scalar.properties.isWhitespace { end = walk.place }
    }
    return end
  }

  private var firstInvalidPlace: TextPlace {
    var walk = Walk()
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      walk.pass(scalar)
    }
    return walk.place
  }

  /// What is said of a text with a character that no text holds, also where an escape stood for it; nil where every one
  /// will do.
  static func problem(of text: String) -> String? {
    text.unicodeScalars.lazy.compactMap(problem).first
  }

  private static func problem(of scalar: Unicode.Scalar) -> String? {
    if isAllowed(scalar) { return nil }
    let number = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    return "the character \(name) cannot be in a text; remove it"
  }

  /// The printable characters of YAML 1.1, section 5.1.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0x10000...0x10FFFF: true
    case 0xE000...0xFFFD: scalar.value != 0xFEFF
    default: false
    }
  }
}

/// A walk through a text that knows where it is.
private struct Walk {
  private(set) var place = TextPlace.start
  private var isBehindReturn = false

  /// Line ends are those that libyaml counts: of every system, and the three of Unicode.
  mutating func pass(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n" where isBehindReturn: break
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": place = TextPlace(line: place.line + 1, column: 1)
    default: place = TextPlace(line: place.line, column: place.column + 1)
    }
    isBehindReturn = scalar == "\r"
  }
}
