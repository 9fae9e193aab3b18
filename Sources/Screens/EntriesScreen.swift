internal import Canvas
internal import Domain
internal import Session

extension Interface {
  /// The rows that a question collects, with the columns that it names.
  func entriesFlow(_ id: QuestionID, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let inquiry = subject?.inquiry, let question = inquiry.question(id) else { return flow }
    let entries = inquiry[id].entries
    flow.paragraph(question.prompt, Theme.prompt)
    flow.heading(question.yields?.title ?? "List", Theme.heading)
    if entries.isEmpty {
      flow.paragraph("Nothing here yet. a adds the first.", Theme.dim)
      return flow
    }
    let widths = widths(of: question.fields, columns: columns - 2)
    flow.line(
      [.init("  ")]
        + zip(question.fields, widths).map { .init($0.title.padded(to: $1) + " ", Theme.dim) })
    for (index, entry) in entries.enumerated() {
      let isSelected = index == selection
      flow.line(
        [.init(isSelected ? "▸ " : "  ", Theme.key)]
          + zip(question.fields, widths).map { field, width in
            .init((entry.cells[field]?.text ?? "").padded(to: width) + " ", isSelected ? Theme.selected : Theme.body)
          })
      if isSelected { flow.placeCursor(column: 0) }
    }
    return flow
  }

  /// Figures and days take what they need; the texts share the rest.
  private func widths(of fields: [EntryField], columns: Int) -> [Int] {
    func fixed(_ field: EntryField) -> Int? {
      switch field.kind {
      case .day: 10
      case .grade, .number: max(6, displayWidth(of: field.title))
      case .firm: 8
      case .text: field == .owner || field == .amount ? 14 : nil
      }
    }
    let taken = fields.reduce(0) { $0 + (fixed($1) ?? 0) + 1 }
    let texts = fields.count { fixed($0) == nil }
    let share = max(8, (columns - taken) / max(1, texts))
    return fields.map { fixed($0) ?? share }
  }
}
