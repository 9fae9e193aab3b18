internal import Domain

/// Where a text stops being JSON, and what to do about it.
struct JSONSyntaxError: Error, Hashable {
  /// 1-based.
  let line: Int
  /// 1-based, in Unicode scalars.
  let column: Int
  /// What is wrong and the remedy, without the place.
  let sentence: String
}

/// Reads JSON (RFC 8259) strictly: no comments, no trailing commas, no key twice in an object, nesting bounded.
///
/// - SeeAlso: ``JSON`` for why this is not Foundation's.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// - Parameter bytes: UTF-8; a byte order mark at the beginning is skipped.
  static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSON {
    var parser = JSONParser(bytes: bytes)
    if let problem = encodingProblem(of: bytes) { throw parser.error(problem) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let value = try parser.value()
    parser.skipSpace()
    if parser.position < bytes.count {
      throw parser.error("there is more after the end of the object; keep one object in a file")
    }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == space || byte == lineFeed || byte == carriageReturn || byte == tab { position += 1 }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSON {
    skipSpace()
    switch next {
    case openBrace?: return try object()
    case openBracket?: return try array()
    case quote?: return .string(try string())
    case minus?: return .number(try number())
    case let byte? where digits.contains(byte): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw unexpected("a value") }
    position += length
    return value
  }

  // MARK: Objects and lists

  private mutating func object() throws(JSONSyntaxError) -> JSON {
    try enter()
    var fields: [String: JSON] = [:]
    if try !isClosed(by: closeBrace) {
      repeat {
        skipSpace()
        guard next == quote else { throw unexpected("a key in quotes") }
        let start = position
        let key = try string()
        skipSpace()
        guard next == UInt8(ascii: ":") else { throw unexpected("a colon after the key") }
        position += 1
        if fields.updateValue(try value(), forKey: key) != nil {
          throw error("the key “\(key)” is there twice; keep one", at: start)
        }
      } while try continues(closedBy: closeBrace)
    }
    depth -= 1
    return .object(fields)
  }

  private mutating func array() throws(JSONSyntaxError) -> JSON {
    try enter()
    var items: [JSON] = []
    if try !isClosed(by: closeBracket) {
      repeat {
        items.append(try value())
      } while try continues(closedBy: closeBracket)
    }
    depth -= 1
    return .array(items)
  }

  private mutating func enter() throws(JSONSyntaxError) {
    if depth == Bound.nesting { throw error("this nests deeper than \(Bound.nesting) levels; make it flatter") }
    depth += 1
    position += 1
  }

  private mutating func isClosed(by bracket: UInt8) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    guard next == bracket else { return false }
    position += 1
    return true
  }

  /// Whether another item follows, behind a comma.
  private mutating func continues(closedBy bracket: UInt8) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    guard let byte = next, byte == comma || byte == bracket else {
      throw unexpected("a comma or \(Character(UnicodeScalar(bracket)))")
    }
    position += 1
    return byte == comma
  }

  // MARK: Numbers

  private mutating func number() throws(JSONSyntaxError) -> String {
    let start = position
    if next == minus { position += 1 }
    let isZero = next == UInt8(ascii: "0")
    try skipDigits()
    if isZero, position - start > (bytes[start] == minus ? 2 : 1) {
      throw error("a number does not begin with 0; leave the 0 out", at: start)
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == minus { position += 1 }
      try skipDigits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipDigits() throws(JSONSyntaxError) {
    let start = position
    while let byte = next, digits.contains(byte) { position += 1 }
    if position == start { throw unexpected("a digit") }
  }

  // MARK: Text

  private mutating func string() throws(JSONSyntaxError) -> String {
    let opening = position
    position += 1
    var start = position
    var unescaped: [UInt8] = []
    while let byte = next {
      switch byte {
      case quote:
        let run = bytes[start..<position]
        position += 1
        let text =
          unescaped.isEmpty
          ? String(validating: run, as: UTF8.self) : String(validating: unescaped + run, as: UTF8.self)
        guard let text else { throw error("this text is not UTF-8; save the file as UTF-8", at: opening) }
        return text
      case backslash:
        unescaped += bytes[start..<position]
        unescaped += try escape()
        start = position
      case 0..<space:
        throw error(#"a line break or control character inside text; close the quotes, or write it like \n"#)
      default:
        position += 1
      }
    }
    throw error("the quotes that open here are never closed; close them, or get the whole file again", at: opening)
  }

  /// One escape sequence, as UTF-8.
  private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
    let start = position
    position += 1
    guard let byte = next else { throw unexpected("an escape") }
    position += 1
    switch byte {
    case quote, backslash, UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [lineFeed]
    case UInt8(ascii: "t"): return [tab]
    case UInt8(ascii: "r"): return [carriageReturn]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      let code = try hexadecimal()
      if UTF16.isLeadSurrogate(code), next == backslash, position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let trail = try hexadecimal()
        guard UTF16.isTrailSurrogate(trail) else { throw halfPair(at: start) }
        let scalar = 0x10000 + (UInt32(code) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
        return UnicodeScalar(scalar).map { Array(String($0).utf8) } ?? []
      }
      guard let scalar = UnicodeScalar(code) else { throw halfPair(at: start) }
      return Array(String(scalar).utf8)
    default:
      position = start
      throw error(#"a backslash and this character mean nothing; write \\ for a backslash"#)
    }
  }

  private func halfPair(at start: Int) -> JSONSyntaxError {
    error(#"half of a surrogate pair is no character; write both halves, like \uD83D\uDE00"#, at: start)
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt16 {
    var code: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw unexpected("four hexadecimal digits")
      }
      code = code << 4 | UInt16(digit)
      position += 1
    }
    return code
  }

  // MARK: Errors

  private func unexpected(_ wanted: String) -> JSONSyntaxError {
    guard position < bytes.count else {
      return error("the file ends too early: \(wanted) belongs here; get the whole file again")
    }
    let character = String(decoding: bytes[position...].prefix(16), as: UTF8.self).prefix(1)
    return error("“\(character)” is out of place; \(wanted) belongs here")
  }

  private func error(_ sentence: String, at place: Int? = nil) -> JSONSyntaxError {
    let before = bytes[..<(place ?? position)]
    let lineStart = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    // Bytes 10xxxxxx continue a scalar; a byte order mark is no column.
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    let mark = lineStart == 0 && before.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
    return JSONSyntaxError(
      line: 1 + before.count { $0 == lineFeed }, column: 1 + column - mark, sentence: sentence)
  }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
private let openBrace = UInt8(ascii: "{")
private let closeBrace = UInt8(ascii: "}")
private let openBracket = UInt8(ascii: "[")
private let closeBracket = UInt8(ascii: "]")
private let comma = UInt8(ascii: ",")
private let minus = UInt8(ascii: "-")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
