internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

extension Interface {
  /// The document of the audience on screen; nil where nothing is open.
  private var document: Document? {
    guard case .report(let audience) = view, let subject else { return nil }
    return Document(of: subject, score: Score(subject.inquiry, scope: audience))
  }

  /// The report as it is saved.
  var reportText: String? { document?.markdown }

  func reportFlow(_ audience: Scope, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    for block in document?.blocks ?? [] { flow.block(block) }
    return flow
  }

  mutating func performInReport(_ command: Command) -> [Request] {
    guard case .report(let audience) = view else { return [] }
    switch command {
    case .toggleAudience:
      view = .report(audience == .both ? .ours : .both)
      scroll = 0
    case .saveReport: open(saveReportForm())
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

  /// Columns as wide as their longest cell where all fit; else a row is a short list of its cells.
  private mutating func table(_ table: Block.Table) {
    let heads = table.columns.map { onOneLine($0.title.text) }
    let rows = table.rows.map { $0.map { onOneLine($0.text) } }
    let widths = heads.indices.map { index in
      ([heads[index]] + rows.map { $0.indices.contains(index) ? $0[index] : "" }).map { displayWidth(of: $0) }.max()
        ?? 0
    }
    guard widths.reduce(0, +) + 2 * max(0, widths.count - 1) <= columns else {
      for row in rows {
        guard let first = row.first else { continue }
        paragraph(first, Theme.strong, lead: Span("· ", Theme.dim))
        for (head, cell) in zip(heads, row).dropFirst() where !cell.isEmpty {
          paragraph(cell, lead: Span("  \(head): ", Theme.dim), indent: 4)
        }
      }
      return
    }
    func line(_ cells: [String], _ style: Style) -> [Span] {
      cells.enumerated().map { index, cell in
        let alignment: Alignment = table.columns[index].alignment == .trailing ? .right : .left
        return Span(cell.padded(to: widths[index], alignment) + "  ", style)
      }
    }
    self.line(line(heads, Theme.dim))
    for row in rows { self.line(line(row, Theme.body)) }
  }
}

/// A text with its line breaks as “ / ”.
private func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " / ")
}
