internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// The rows that a question collects, with the columns that it names, and over them the grid of its risks.
  func entriesFlow(_ id: QuestionID, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let subject, let question = subject.inquiry.question(id) else { return flow }
    let entries = subject.inquiry[id].entries
    let title = question.yields?.title ?? "List"
    if entries.isEmpty {
      flow.paragraph(question.prompt, Theme.prompt)
      flow.heading(title, Theme.heading)
      flow.paragraph("Nothing here yet. a adds the first.", Theme.dim)
      return flow
    }
    let grid = RiskGrid(entries, columns: question.fields)
    let isTall = layout.main.rows >= RiskGrid.lines + Self.rowsBesideGrid
    if isTall, grid == nil {
      flow.paragraph(question.prompt, Theme.prompt)
    } else {
      flow.line(question.prompt.truncated(to: columns), Theme.prompt)
    }
    if isTall, let grid {
      flow.blank()
      grid.draw(in: &flow, selected: selection + 1)
      flow.blank()
    } else {
      flow.heading(title, Theme.heading)
    }
    let table = EntryTable(
      columns: question.fields.map { field in
        let isText = field.kind == .text || field.kind == .firm
        return EntryTable.Column(
          title: field.title, alignment: field.kind == .grade || field.kind == .number ? .right : .left,
          isFlexible: isText)
      },
      rows: entries.map { entry in question.fields.map { entry.cells[$0].map(subject.words) ?? "" } },
      isNumbered: grid != nil)
    table.draw(in: &flow, selected: selection, height: layout.main.rows)
    return flow
  }

  /// Project decision: the prompt, a blank on both sides of the grid, the heads and four rows.
  private static let rowsBesideGrid = 8
}

extension Subject {
  /// A cell of a row in words, on one line.
  func words(_ cell: Entry.Cell) -> String {
    if case .firm(let firm) = cell { return firmNames[firm] ?? firm.rawValue }
    return onOneLine(cell.text)
  }

  /// What the firms are called, and those who belong to neither.
  var firmNames: [Firm: String] {
    switch self {
    case .workshop(let workshop):
      // Firms that share a name, with each other or with a word of ours, could not be told apart.
      let names = Firm.allCases.map { workshop.name(of: $0) }
      let isPlain = Set(names + [EntryField.nothing]).count > names.count
      return Dictionary(uniqueKeysWithValues: zip(Firm.allCases, isPlain ? names : Firm.allCases.map(\.rawValue)))
    case .programme(let programme): return [.ours: programme.firm, .partner: "the partner", .outside: "outside"]
    }
  }
}
