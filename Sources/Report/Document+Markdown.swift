extension Document {
  /// The document as Markdown: CommonMark with GitHub's tables and task lists, ending in a line break.
  package var markdown: String {
    Self.lines(of: blocks).joined(separator: "\n") + "\n"
  }

  private static func lines(of blocks: [Block]) -> [String] {
    var lines: [String] = []
    var bullet = "-"
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.append("") }
      // Two lists in a row with one bullet would be one list.
      bullet = index > 0 && blocks[index - 1].isList && block.isList && bullet == "-" ? "*" : "-"
      lines += block.markdown(bullet: bullet)
    }
    return lines
  }
}

extension Block {
  fileprivate var isList: Bool {
    switch self {
    case .list, .tasks: true
    case .heading, .paragraph, .table, .quote, .rule: false
    }
  }

  fileprivate func markdown(bullet: String) -> [String] {
    switch self {
    case .heading(let level, let phrase):
      [String(repeating: "#", count: level) + " " + MarkdownText.markdown(phrase, in: .heading)]
    case .paragraph(let phrase):
      lines(phrase)
    case .list(let items):
      items.flatMap { hanging(lines($0), behind: "\(bullet) ") }
    case .tasks(let tasks):
      tasks.flatMap { hanging(lines($0.phrase, in: .task), behind: "\(bullet) \($0.isDone ? "[x]" : "[ ]") ") }
    case .quote(let paragraphs):
      Array(paragraphs.map { lines($0).map { "> \($0)" } }.joined(separator: [">"]))
    case .table(let table):
      table.markdown
    case .rule:
      ["---"]
    }
  }

  private func lines(_ phrase: Phrase, in place: MarkdownText.Place = .block) -> [String] {
    MarkdownText.markdown(phrase, in: place).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Further lines of an item stand under its text.
  private func hanging(_ lines: [String], behind mark: String) -> [String] {
    lines.enumerated().map { $0 == 0 ? mark + $1 : "  " + $1 }
  }
}

extension Block.Table {
  fileprivate var markdown: [String] {
    let head = row(columns.map(\.title))
    let rule = columns.map { $0.alignment == .leading ? "---" : "---:" }.joined(separator: " | ")
    return [head, "| \(rule) |"] + rows.map(row)
  }

  private func row(_ cells: [Phrase]) -> String {
    "| " + cells.map { MarkdownText.markdown($0, in: .cell) }.joined(separator: " | ") + " |"
  }
}
