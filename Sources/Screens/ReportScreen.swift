internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// The document on the screen: a report, or a comparison; nil where there is none, and until its draws are done.
  var document: Document? {
    switch view {
    case .report: report.document
    case .comparison: comparing?.document
    default: nil
    }
  }

  /// The document as it is saved.
  var documentText: String? { document?.markdown }

  func reportFlow(_ audience: Scope, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    if let progress = kept.progress { flow.line(progress, Theme.dim) }
    for block in report.document?.blocks ?? [] { flow.block(block) }
    return flow
  }

  mutating func performInReport(_ command: Command) -> [Request] {
    switch (command, view) {
    case (.toggleAudience, .report(let audience)): show(.report(audience == .both ? .ours : .both))
    case (.saveReport, .report): open(saveReportForm())
    case (.saveReport, .comparison): open(saveComparisonForm())
    default: break
    }
    return []
  }
}

extension Flow {
  /// A block of the report, as a screen shows it.
  mutating func block(_ block: Block) {
    blank()
    switch block {
    case .heading(let level, let phrase):
      paragraph(onOneLine(phrase.text), level == 1 ? Theme.prompt : Theme.heading)
    case .paragraph(let words): phrase(words)
    case .list(let items):
      for item in items { phrase(item, lead: Span("· ", Theme.dim)) }
    case .tasks(let tasks):
      for task in tasks { phrase(task.phrase, lead: Span(task.isDone ? "✓ " : "□ ", Theme.caution)) }
    case .table(let table): self.table(table)
    case .quote(let paragraphs):
      for words in paragraphs { phrase(words, lead: Span("│ ", Theme.dim), indent: 2) }
    case .rule:
      line(String(repeating: "─", count: columns), Theme.dim)
    }
  }

  /// Columns as wide as their longest cell; where that is too wide, the longest columns share what there is and wrap. In a
  /// narrow window a row is a short list of its cells.
  mutating func table(_ table: Block.Table) {
    let heads = table.columns.map { onOneLine($0.title.text) }
    let rows = cells(of: table)
    guard let widths = widths(of: table) else {
      for row in rows {
        guard let first = row.first else { continue }
        paragraph(first, Theme.strong, lead: Span("· ", Theme.dim))
        for (head, cell) in zip(heads, row).dropFirst() where !cell.isEmpty {
          paragraph(cell, lead: Span("  \(head): ", Theme.dim), indent: 4)
        }
      }
      return
    }
    let alignments = table.columns.map { $0.alignment == .trailing ? Alignment.right : .left }
    self.row(heads, widths, alignments, Theme.dim)
    for row in rows { self.row(row, widths, alignments, Theme.body) }
  }

  private func cells(of table: Block.Table) -> [[String]] {
    table.rows.map { row in table.columns.indices.map { row.indices.contains($0) ? onOneLine(row[$0].text) : "" } }
  }

  /// How wide the columns of a table are here; nil where a row has to be a short list of its cells.
  func widths(of table: Block.Table) -> [Int]? {
    let natural = table.columns.indices.map { index in
      ([onOneLine(table.columns[index].title.text)] + cells(of: table).map { $0[index] })
        .map { displayWidth(of: $0) }.max() ?? 0
    }
    return fit(natural, into: columns - 2 * max(0, natural.count - 1))
  }

  /// One row of a table, as many lines as its longest cell takes.
  private mutating func row(_ cells: [String], _ widths: [Int], _ alignments: [Alignment], _ style: Style) {
    let wrapped = cells.indices.map { wrap(cells[$0], columns: widths[$0]) }
    for number in 0..<(wrapped.map(\.count).max() ?? 0) {
      line(
        cells.indices.map { index in
          let text = number < wrapped[index].count ? wrapped[index][number].text : ""
          return Span(text.padded(to: widths[index], alignments[index]) + "  ", style)
        })
    }
  }

  /// The widths that columns get where they may take `room` together: the widest give way first.
  ///
  /// - Returns: nil where a text would be squeezed until it cannot be read.
  private func fit(_ natural: [Int], into room: Int) -> [Int]? {
    let narrowest = 16
    var widths = natural
    while widths.reduce(0, +) > room {
      guard let widest = widths.max(), widest > narrowest else { return nil }
      let second = widths.filter { $0 < widest }.max() ?? narrowest
      let count = widths.count { $0 == widest }
      let excess = widths.reduce(0, +) - room
      let step = max(1, min(widest - max(second, narrowest), (excess + count - 1) / count))
      for index in widths.indices where widths[index] == widest { widths[index] = widest - step }
    }
    return widths
  }
}
