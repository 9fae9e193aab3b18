internal import Domain

/// Writes phrases as Markdown that reads back as the same text: CommonMark with GitHub's tables, task lists,
/// strikethrough and autolinks.
///
/// What cannot stand in a document is shown in its stead: a control character as U+FFFD, and so one that would turn the
/// direction of what stands behind it; a line break in a heading or a cell as “ / ” (Markdown has none there but HTML). Web addresses are defused, since a link made from typed text would
/// show the escapes in it; mail addresses may become links, their text is untouched.
struct MarkdownText {
  enum Place {
    /// A paragraph or a list item, at whose beginning a `#` or `1.` would mean something.
    case block
    /// Behind the box of a task: as `block`, but its first line begins with the box.
    case task
    /// Behind the marks of a heading, on one line.
    case heading
    /// Between two pipes, on one line.
    case cell
  }

  private let place: Place
  /// UTF-8: all that means something to Markdown is ASCII, and reports of long notes are megabytes.
  private var output: [UInt8] = []
  private var isAtLineStart = true
  private var hasBrokenLine = false

  /// The Markdown of `phrase`; lines are separated by `\n`, without any indentation.
  static func markdown(_ phrase: Phrase, in place: Place) -> String {
    var text = MarkdownText(place: place)
    text.write(phrase)
    return String(decoding: text.output, as: UTF8.self)
  }

  private init(place: Place) {
    self.place = place
  }

  private mutating func write(_ phrase: Phrase) {
    let runs = Self.merged(phrase.runs)
    for (index, run) in runs.enumerated() {
      let before = index > 0 ? runs[index - 1] : nil
      let after = index + 1 < runs.count ? runs[index + 1] : nil
      switch run {
      case .text(let text): writeText(text, isFirst: before == nil, isLast: after == nil)
      case .strong(let text): writeMarked(text, with: "**", before: before, after: after)
      case .emphasis(let text): writeMarked(text, with: "*", before: before, after: after)
      case .code(let text): writeCode(text, isLast: after == nil)
      }
    }
  }

  /// Neighbours of one kind as one run, without empty ones: an escape may depend on the character beside it.
  private static func merged(_ runs: [Phrase.Run]) -> [Phrase.Run] {
    runs.reduce(into: []) { merged, run in
      if run.text.isEmpty { return }
      switch (merged.last, run) {
      case (.text(let a), .text(let b)): merged[merged.count - 1] = .text(a + b)
      case (.strong(let a), .strong(let b)): merged[merged.count - 1] = .strong(a + b)
      case (.emphasis(let a), .emphasis(let b)): merged[merged.count - 1] = .emphasis(a + b)
      case (.code(let a), .code(let b)): merged[merged.count - 1] = .code(a + b)
      default: merged.append(run)
      }
    }
  }

  private mutating func writeText(_ text: String, isFirst: Bool, isLast: Bool) {
    var lines = typedLines(text)
    // An empty line would end the paragraph in the middle of a phrase.
    lines = lines.enumerated().filter { index, line in
      let isEdge = (index == 0 && !isFirst) || (index == lines.count - 1 && !isLast)
      return isEdge || !isBlank(line)
    }.map(\.element)
    for (index, line) in lines.enumerated() {
      if index > 0 { breakLine() }
      append(line, endsLine: index < lines.count - 1 || isLast)
    }
  }

  private mutating func breakLine() {
    switch place {
    case .block, .task:
      output += "\\\n".utf8
      isAtLineStart = true
      hasBrokenLine = true
    case .heading, .cell:
      output += " / ".utf8
    }
  }

  /// Strong or emphasised text, unless its edges or its neighbours would keep the marks from being read as marks.
  private mutating func writeMarked(_ text: String, with mark: String, before: Phrase.Run?, after: Phrase.Run?) {
    let line = onOneLine(text)
    let scalars = line.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }), isNeutral(before), isNeutral(after),
      isWordLike(scalars[start]) || !(before?.text.unicodeScalars.last.map(isWordLike) ?? false),
      isWordLike(scalars[last]) || !(after?.text.unicodeScalars.first.map(isWordLike) ?? false)
    else {
      append(line, endsLine: after == nil)
      return
    }
    let end = scalars.index(after: last)
    append(String(scalars[..<start]), endsLine: false)
    output += mark.utf8
    isAtLineStart = false
    append(String(scalars[start..<end]), endsLine: false)
    output += mark.utf8
    append(String(scalars[end...]), endsLine: after == nil)
  }

  /// Two marks that touch would be read as one.
  private func isNeutral(_ neighbour: Phrase.Run?) -> Bool {
    switch neighbour {
    case nil, .text, .code: true
    case .strong, .emphasis: false
    }
  }

  private func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private mutating func writeCode(_ text: String, isLast: Bool) {
    let line = onOneLine(text)
    // A pipe in code cannot be told from the end of a cell once a backslash stands before it.
    if place == .cell, line.utf8.contains(Byte.pipe) { return append(line, endsLine: isLast) }
    var run = 0
    var longest = 0
    for byte in line.utf8 {
      run = byte == Byte.backtick ? run + 1 : 0
      longest = max(longest, run)
    }
    let edges: Set<UInt8?> = [Byte.space, Byte.backtick]
    let isPadded = edges.contains(line.utf8.first) || edges.contains(line.utf8.last)
    let pad = isPadded && !line.utf8.allSatisfy { $0 == Byte.space } ? " " : ""
    let fence = String(repeating: "`", count: longest + 1)
    output += (fence + pad).utf8
    let bytes = Array(line.utf8)
    var index = 0
    while index < bytes.count {
      if let length = controlLength(bytes, at: index) {
        output += Byte.replacement
        index += length
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    output += (pad + fence).utf8
    isAtLineStart = false
  }

  /// Text that holds no line break, escaped.
  private mutating func append(_ text: String, endsLine: Bool) {
    let line = Array(text.utf8)
    guard let first = line.first, let last = line.last else { return }
    let startsLine = isAtLineStart
    let startsBlock = startsLine && (place == .block || (place == .task && hasBrokenLine))
    let marker = startsBlock ? listMarkerEnd(line) : nil
    isAtLineStart = false
    var index = 0
    if startsLine, Byte.blanks.contains(first) {
      output += "&#\(first);".utf8
      index = 1
    } else if startsBlock, Byte.atStart.contains(first) {
      output += [Byte.backslash, first]
      index = 1
    }
    let end = endsLine && index < line.count && Byte.blanks.contains(last) ? line.count - 1 : line.count
    // Plain bytes are copied in one go.
    var plain = index
    while index < end {
      let byte = line[index]
      if !Byte.mayMeanSomething[Int(byte)] && index != marker {
        index += 1
        continue
      }
      output += line[plain..<index]
      if let length = controlLength(line, at: index) {
        output += Byte.replacement
        index += length
      } else {
        if index == marker || isSpecial(byte, at: index, in: line) { output.append(Byte.backslash) }
        output.append(byte)
        index += 1
      }
      plain = index
    }
    output += line[plain..<end]
    if end < line.count { output += "&#\(last);".utf8 }
  }

  /// Whether a byte that may mean something does so where it stands.
  private func isSpecial(_ byte: UInt8, at index: Int, in line: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "#"): place == .heading
    case UInt8(ascii: "&"): isEntity(line[index...])
    case UInt8(ascii: ":"): line[index...].starts(with: "://".utf8)
    case UInt8(ascii: "."): line[..<index].suffix(3).map { $0 | 0x20 } == Array("www".utf8)
    default: Byte.always.contains(byte)
    }
  }

  /// The length in bytes of a control character or an override of direction at `index`, tabs aside; nil where there is
  /// none.
  private func controlLength(_ line: [UInt8], at index: Int) -> Int? {
    switch line[index] {
    case UInt8(ascii: "\t"): nil
    case 0..<0x20, 0x7F: 1
    case 0xC2 where index + 1 < line.count && line[index + 1] < 0xA0: 2
    case 0xE2 where Byte.overrides.contains { line[index...].starts(with: $0) }: 3
    default: nil
    }
  }

  /// Where the `.` or `)` of a look-alike of an ordered list's marker stands: `1. `.
  private func listMarkerEnd(_ line: [UInt8]) -> Int? {
    guard let end = line.firstIndex(where: { !Byte.isDigit($0) }), end > 0,
      line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
    else { return nil }
    return end + 1 == line.count || Byte.blanks.contains(line[end + 1]) ? end : nil
  }

  /// Whether `text`, which begins with `&`, could be read as a character reference.
  private func isEntity(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.dropFirst().prefix { byte in
      Byte.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "#")
    }
    return !name.isEmpty && name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
  }
}

/// The bytes of UTF-8 that Markdown looks at.
private enum Byte {
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let pipe = UInt8(ascii: "|")
  static let space = UInt8(ascii: " ")
  static let blanks: [UInt8] = [space, UInt8(ascii: "\t")]
  /// U+FFFD.
  static let replacement = Array("\u{FFFD}".utf8)

  /// U+202A…U+202E and U+2066…U+2069: embeddings, overrides and isolates of direction.
  static let overrides = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars.map {
    Array(String($0).utf8)
  }

  /// Punctuation that means something wherever it stands.
  static let always = Array("\\`*_[]<|~".utf8)

  /// Punctuation that means something at the beginning of a line: headings, quotes, lists, underlines of headings
  /// and of
  /// table heads.
  static let atStart = Array("#>-+=:".utf8)

  /// Bytes to look at twice: punctuation, control characters, and 0xC2 and 0xE2, which begin further ones.
  static let mayMeanSomething: [Bool] = (0...UInt8.max).map { byte in
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || always.contains(byte) || "#&:.".utf8.contains(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
