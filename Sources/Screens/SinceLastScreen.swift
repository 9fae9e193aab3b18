internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// What became of what the sessions before agreed on, a row each; how many are answered stays in sight.
  func sinceLastFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let asked = sinceLast else { return flow }
    flow.paragraph("Since last time: \(asked.progress)", Theme.prompt)
    flow.pinHere()
    if let last = subject?.workshop?.followUp.past.last {
      flow.paragraph(onOneLine(last.title) + (last.date.map { ", \($0)" } ?? ""), Theme.dim)
    }
    for group in asked.groups {
      flow.heading(group.title, Theme.heading)
      for index in group.range {
        flow.row(index) { draw(asked.rows[index], isSelected: index == selectedSinceLast, &$0) }
      }
    }
    return flow
  }

  private func draw(_ row: SinceLast.Row, isSelected: Bool, _ flow: inout Flow) {
    let line = flow.lines.count
    let mark = isSelected ? "▸ " : "  "
    flow.answered(row, style: isSelected ? Theme.selected : Theme.body, mark: mark)
    let indent = displayWidth(of: mark) + Flow.answerColumns(of: row)
    if let before = row.before { flow.paragraph(before, Theme.dim, indent: indent) }
    if !isBlank(row.note) {
      let lead = if case .measure = row { "Now: " } else { "" }
      flow.paragraph(lead + onOneLine(row.note), indent: indent)
    }
    if isSelected { flow.placeCursor(column: 0, line: line) }
  }
}

extension Flow {
  /// `✓ kept   Sign the pilot (Ada, 2026-12-15)`.
  mutating func answered(_ row: SinceLast.Row, style: Style, mark: String = "") {
    let (sign, colour) = Self.sign(of: row)
    let answer = "\(sign) \(row.word ?? "")".padded(to: Self.answerColumns(of: row))
    paragraph(row.subject, style, lead: Span(mark + answer, colour))
  }

  /// As many as the longest answer to a row of its kind takes, with what stands around it.
  static func answerColumns(of row: SinceLast.Row) -> Int {
    let longest = row.choices.map { displayWidth(of: $0) }.max()
    return 2 + (longest.map { $0 + 1 } ?? 0)
  }

  private static func sign(of row: SinceLast.Row) -> (String, Style) {
    guard row.isAnswered else { return ("□", Theme.dim) }
    if row.wentAsAgreed { return ("✓", Theme.good) }
    if case .promise(let action) = row, action.outcome == .late { return ("~", Theme.caution) }
    return ("✗", Theme.bad)
  }
}

extension Projector {
  /// All of it as one list: without notes, and in a low window without what stands around the rows.
  func sinceLast(_ length: Length, _ flow: inout Flow) {
    guard let workshop = subject.workshop else { return }
    let asked = SinceLast(of: workshop, seesInternal: false)
    flow.paragraph("What became of what we agreed?", Theme.prompt)
    flow.paragraph(asked.progress, Theme.dim)
    for group in asked.groups {
      if length == .full || length == .short { flow.heading(group.title, Theme.heading) }
      for row in asked.rows[group.range] {
        let (line, isSelected) = (flow.lines.count, row.id == self.row)
        let mark = self.row == nil ? "" : isSelected ? "▸ " : "  "
        flow.answered(row, style: isSelected ? Theme.strong : Theme.body, mark: mark)
        if case .measure(let measure) = row, !isBlank(measure.standing) {
          let indent = displayWidth(of: mark) + Flow.answerColumns(of: row)
          flow.paragraph(onOneLine(measure.standing), Theme.strong, indent: indent)
        }
        if isSelected { flow.placeCursor(column: 0, line: line) }
      }
    }
  }
}
