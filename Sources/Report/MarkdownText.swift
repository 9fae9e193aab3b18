/// Writes phrases as Markdown that reads back as the same text: CommonMark with GitHub's tables, task lists,
/// strikethrough and autolinks.
///
/// What cannot stand in a document is shown in its stead: a control character as U+FFFD, a line break in a heading or a
/// cell as “ / ” (Markdown has none there but HTML). Web addresses are defused, since a link made from typed text would
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
  private var output = ""
  private var isAtLineStart = true

  /// The Markdown of `phrase`; lines are separated by `\n`, without any indentation.
  static func markdown(_ phrase: Phrase, in place: Place) -> String {
    var text = MarkdownText(place: place)
    text.write(phrase)
    return text.output
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
      append(Array(line.unicodeScalars), endsLine: index < lines.count - 1 || isLast)
    }
  }

  private mutating func breakLine() {
    switch place {
    case .block, .task:
      output += "\\\n"
      isAtLineStart = true
    case .heading, .cell:
      output += " / "
    }
  }

  /// Strong or emphasised text, unless its edges or its neighbours would keep the marks from being read as marks.
  private mutating func writeMarked(_ text: String, with mark: String, before: Phrase.Run?, after: Phrase.Run?) {
    let line = onOneLine(text)
    let scalars = Array(line.unicodeScalars)
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let end = (scalars.lastIndex { !$0.properties.isWhitespace } ?? start - 1) + 1
    guard start < end, isNeutral(before), isNeutral(after),
      isWordLike(scalars[start]) || !(before?.text.unicodeScalars.last.map(isWordLike) ?? false),
      isWordLike(scalars[end - 1]) || !(after?.text.unicodeScalars.first.map(isWordLike) ?? false)
    else {
      append(scalars, endsLine: after == nil)
      return
    }
    append(Array(scalars[..<start]), endsLine: false)
    output += mark
    isAtLineStart = false
    append(Array(scalars[start..<end]), endsLine: false)
    output += mark
    append(Array(scalars[end...]), endsLine: after == nil)
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
    let line = onOneLine(text).unicodeScalars.map(shown)
    // A pipe in code cannot be told from the end of a cell once a backslash stands before it.
    if place == .cell, line.contains("|") { return append(line, endsLine: isLast) }
    var run = 0
    var longest = 0
    for scalar in line {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let edges: Set<Unicode.Scalar?> = [" ", "`"]
    let isPadded = edges.contains(line.first) || edges.contains(line.last)
    let isAllSpaces = line.allSatisfy { $0 == " " }
    var content = String.UnicodeScalarView()
    content.append(contentsOf: line)
    let pad = isPadded && !isAllSpaces ? " " : ""
    output += fence + pad + String(content) + pad + fence
    isAtLineStart = false
  }

  /// Text that holds no line break, escaped.
  private mutating func append(_ line: [Unicode.Scalar], endsLine: Bool) {
    guard !line.isEmpty else { return }
    let startsBlock = isAtLineStart && (place == .block || (place == .task && output.contains("\n")))
    let marker = startsBlock ? listMarkerEnd(line) : nil
    for (index, scalar) in line.enumerated() {
      let isEdge = (index == 0 && isAtLineStart) || (index == line.count - 1 && endsLine)
      if isEdge, scalar == " " || scalar == "\t" {
        output += "&#\(scalar.value);"
        continue
      }
      let isSpecial =
        always.contains(scalar) || index == marker || (index == 0 && startsBlock && atStart.contains(scalar))
        || (scalar == "#" && place == .heading) || (scalar == "&" && isEntity(line[index...]))
        || (scalar == ":" && line[index...].starts(with: "://".unicodeScalars))
        || (scalar == "." && isWWW(line[..<index]))
      if isSpecial { output += "\\" }
      output.unicodeScalars.append(shown(scalar))
    }
    isAtLineStart = false
  }

  /// Where the `.` or `)` of a look-alike of an ordered list's marker stands: `1. `.
  private func listMarkerEnd(_ line: [Unicode.Scalar]) -> Int? {
    guard let end = line.firstIndex(where: { !("0"..."9").contains($0) }), end > 0, line[end] == "." || line[end] == ")"
    else { return nil }
    return end + 1 == line.count || line[end + 1] == " " || line[end + 1] == "\t" ? end : nil
  }

  /// Whether `text`, which begins with `&`, could be read as a character reference.
  private func isEntity(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = text.dropFirst().prefix { $0.isASCII && (isWordLike($0) || $0 == "#") }
    return !name.isEmpty && name.endIndex < text.endIndex && text[name.endIndex] == ";"
  }

  private func isWWW(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.suffix(3).count == 3 && text.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}

/// Punctuation that means something wherever it stands.
private let always: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "<", "|", "~"]

/// Punctuation that means something at the beginning of a line: headings, quotes, lists, underlines of headings and of
/// table heads.
private let atStart: Set<Unicode.Scalar> = ["#", ">", "-", "+", "=", ":"]

/// The scalar that stands on the page for `scalar`: U+FFFD for a control character.
private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  scalar.properties.generalCategory == .control && scalar != "\t" ? "\u{FFFD}" : scalar
}
