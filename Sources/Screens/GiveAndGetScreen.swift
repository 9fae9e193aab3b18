internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// What each firm needs beside what the other offers, and how they are linked.
  func giveAndGetFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let workshop = subject?.workshop, let exchange else { return flow }
    flow.paragraph(exchange.balanceSentence(in: workshop), Theme.prompt)
    if let sentence = exchange.looseSentence { flow.paragraph(sentence, Theme.dim) }
    let rows = giveAndGetRows
    for half in exchange.halves {
      flow.heading(half.title(in: workshop), Theme.heading)
      flow.paragraph(half.sentences(in: workshop).joined(separator: " "), Theme.dim)
      for isNeed in [true, false] {
        let own = rows.indices.filter { rows[$0].half.firm == half.firm && rows[$0].isNeed == isNeed }
        if own.isEmpty { continue }
        let firm = isNeed ? half.firm : half.other
        flow.blank()
        flow.line("  \(workshop.called(firm)) \(isNeed ? "needs" : "offers")".truncated(to: columns), Theme.strong)
        for index in own { flow.row(index) { draw(rows[index], isSelected: index == selection, &$0) } }
      }
    }
    return flow
  }

  /// `✓ Engineers on call`, and under it what it is linked with.
  private func draw(_ row: GiveAndGetRow, isSelected: Bool, _ flow: inout Flow) {
    let isTaken = taken == row.row.name
    let others =
      row.isNeed ? row.half.offers(meeting: row.row.name) : row.half.needs(metBy: row.row.name)
    let mark = (isSelected ? "▸ " : "  ") + (isTaken ? "● " : others.isEmpty ? "· " : "✓ ")
    let line = flow.lines.count
    flow.paragraph(
      onOneLine(row.row.text), isSelected ? Theme.selected : isTaken ? Theme.key : Theme.body,
      lead: .init(mark, isSelected || isTaken ? Theme.key : Theme.dim))
    for other in others {
      flow.line(
        [
          .init(row.isNeed ? "      ← " : "      → ", Theme.dim),
          .init(onOneLine(other.text).truncated(to: max(0, flow.columns - 8)), Theme.dim),
        ])
    }
    if isSelected { flow.placeCursor(column: 0, line: line) }
  }
}
