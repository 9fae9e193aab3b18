/// A part of the first page: so many items, of which some or all are shown, each on so many lines at most.
///
/// The page has ``Document/firstPageLines`` lines. Every part begins with the least that it needs, and these fit on any
/// page; then ``grow(_:within:)`` shares out what is left.
struct FirstPagePart {
  /// How many items there are.
  let count: Int
  /// How many of them are shown.
  private(set) var shown: Int
  /// How many lines an item may take, and how many items, the first ones, may take another.
  private var lines: Int
  private var longer = 0
  private let mostLines: Int
  private let make: (_ shown: Int, _ lines: Lines) -> [Block]
  private(set) var blocks: [Block]
  private(set) var height: Int

  /// - Parameters:
  ///   - count: how many items there are.
  ///   - least: how many of them are shown in any case.
  ///   - lines: how many lines an item may take, where there is little room and where there is much.
  ///   - make: the blocks with the first so many items, and a word about the others where there are any.
  init(
    _ count: Int, least: Int = 2, lines: ClosedRange<Int>, make: @escaping (_ shown: Int, _ lines: Lines) -> [Block]
  ) {
    self.count = count
    shown = min(count, least)
    self.lines = lines.lowerBound
    mostLines = lines.upperBound
    self.make = make
    blocks = make(shown, Lines(all: lines.lowerBound, longer: 0))
    height = blocks.height
  }

  /// How many lines each item may take, by its place.
  struct Lines {
    fileprivate let all: Int
    fileprivate let longer: Int

    subscript(place: Int) -> Int { place < longer ? all + 1 : all }
  }

  /// The part with one more item, or with another line for one of them; nil where there is no more to show.
  func with(_ more: More) -> Self? {
    var larger = self
    switch more {
    case .items where shown < count: larger.shown += 1
    case .lines where lines < mostLines:
      larger.longer += 1
      if larger.longer >= shown { (larger.lines, larger.longer) = (lines + 1, 0) }
    case .items, .lines: return nil
    }
    larger.blocks = make(larger.shown, Lines(all: larger.lines, longer: larger.longer))
    larger.height = larger.blocks.height
    return larger
  }

  enum More {
    case items, lines
  }
}

extension [FirstPagePart] {
  /// Lets the parts named grow in turn, as long as all together stand on the page.
  mutating func grow(
    _ more: FirstPagePart.More, of parts: [Int], until isEnough: (FirstPagePart) -> Bool = { _ in false }
  ) {
    var growing = parts
    while !growing.isEmpty {
      growing = growing.filter { index in
        guard !isEnough(self[index]), let larger = self[index].with(more) else { return false }
        let others = reduce(0) { $0 + $1.height } - self[index].height
        // The empty line behind the last block is none of the page's.
        guard others + larger.height - 1 <= Document.firstPageLines else { return false }
        self[index] = larger
        return true
      }
    }
  }
}

extension [Block] {
  /// The lines that the blocks take as Markdown on a page of ``Document/firstPageColumns`` columns, with the empty line
  /// behind the last.
  var height: Int {
    isEmpty ? 0 : 1 + lineCount(Document(firstPage: self).markdown.dropLast())
  }
}

/// What stands on the page for one item, a cell each, with as much typed text as its lines have room for; cut off where
/// names alone are too long for them.
///
/// - Parameters:
///   - most: how many lines the item may take once there is no typed text in it; `lines` by default.
///   - cells: the item with at most so many characters of each typed text.
func fitted(_ lines: Int, most: Int? = nil, _ cells: (_ limit: Int) -> [Phrase]) -> [Phrase] {
  func excess(_ cells: [Phrase], over lines: Int) -> Int {
    // The marks before an item, between its cells and behind them.
    let marks = "- [ ] " + String(repeating: "|  ", count: cells.count - 1)
    let text = marks + cells.map { MarkdownText.markdown($0, in: cells.count == 1 ? .block : .cell) }.joined()
    return lineCount(text) <= lines ? 0 : Swift.max(1, text.count - lines * Document.firstPageColumns)
  }
  var limit = lines * Document.firstPageColumns
  while limit > 0 {
    let item = cells(limit)
    let excess = excess(item, over: lines)
    if excess == 0 { return item }
    limit -= Swift.max(4, excess / item.count)
  }
  var item = cells(0)
  let most = most ?? lines
  var room = most * Document.firstPageColumns / item.count
  while excess(item, over: most) > 0, room > 1 {
    room = room * 3 / 4
    item = item.map { $0.shortened(to: room) }
  }
  return item
}

/// The item of one cell that ``fitted(_:most:_:)`` makes.
func fitted(_ lines: Int, most: Int? = nil, _ phrase: (_ limit: Int) -> Phrase) -> Phrase {
  fitted(lines, most: most) { [phrase($0)] }.joined(by: "")
}

/// The columns that a text takes: two for characters that are as wide as they are high.
///
/// Project decision: the blocks of Chinese, Japanese and Korean letters, their signs and wide forms, and emoji.
private func columns(of text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFF,
  ]
  return text.reduce(0) { columns, character in
    let scalars = character.unicodeScalars
    let isWide = scalars.contains { scalar in
      scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
    }
    return columns + (isWide ? 2 : 1)
  }
}

/// The lines that a text takes where lines are broken between words, each with the space behind it.
private func lineCount(_ text: some StringProtocol) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
    if line.utf8.count <= Document.firstPageColumns { return count + 1 }
    var (lines, column) = (1, 0)
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let length = columns(of: word) + 1
      if column > 0, column + length > Document.firstPageColumns {
        lines += 1
        column = 0
      }
      column += length
      // A word longer than a line is broken where the line ends.
      lines += (column - 1) / Document.firstPageColumns
      column -= (column - 1) / Document.firstPageColumns * Document.firstPageColumns
    }
    return count + lines
  }
}
