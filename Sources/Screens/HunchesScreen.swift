internal import Canvas
internal import Domain
internal import Session

extension Interface {
  /// Gut verdicts, one key each, before anybody sees the score.
  func hunchesFlow(_ session: SessionState, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let workshop = session.subject.workshop else { return flow }
    flow.paragraph("Before we see the score: what does your gut say?", Theme.prompt)
    flow.blank()
    flow.paragraph(
      workshop.stage == .review
        ? "Continue, repair or part, one word each. c, r or p notes it."
        : "Go, conditional or no-go, one word each. g, c or n notes it.", Theme.dim)
    flow.blank()
    let people = workshop.inquiry.participants
    let (names, firms) = Self.widths(
      of: people.map(\.name), people.map { workshop.name(of: $0.firm) }, columns: columns)
    for (index, person) in people.enumerated() {
      let verdict = workshop.hunches.first { $0.participant == person.id }?.verdict
      let isSelected = index == selection
      flow.row(index) {
        $0.line([
          .init(isSelected ? "▸ " : "  ", Theme.key),
          .init(person.name.padded(to: names), isSelected ? Theme.selected : Theme.body),
          .init(" " + workshop.name(of: person.firm).padded(to: firms) + " ", Theme.dim),
          .init(
            verdict.map { "\(Theme.sign(of: $0)) \($0.name(in: workshop.stage))" } ?? "–",
            verdict.map(Theme.style(of:)) ?? Theme.dim),
        ])
      }
      if isSelected { flow.placeCursor(column: 0) }
    }
    return flow
  }

  /// The columns of names and firms: as many as the longest has, as far as there is room beside mark and verdict. Where
  /// there is not, names get the larger share.
  private static func widths(of names: [String], _ firms: [String], columns: Int) -> (names: Int, firms: Int) {
    let room = max(16, columns - 18)
    let longest = [names, firms].map { $0.map(displayWidth(of:)).max() ?? 0 }
    let name = min(longest[0], max(room * 3 / 5, room - longest[1]))
    return (name, min(longest[1], room - name))
  }
}
