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
    flow.paragraph("Go, conditional or no-go, one word each. g, c or n notes it.", Theme.dim)
    flow.blank()
    for (index, person) in workshop.inquiry.participants.enumerated() {
      let verdict = workshop.hunches.first { $0.participant == person.id }?.verdict
      let isSelected = index == selection
      flow.line([
        .init(isSelected ? "▸ " : "  ", Theme.key),
        .init(person.name.padded(to: min(28, max(10, columns / 3))), isSelected ? Theme.selected : Theme.body),
        .init(" " + workshop.name(of: person.firm).padded(to: min(20, max(6, columns / 4))) + " ", Theme.dim),
        .init(
          verdict.map { "\(Theme.sign(of: $0)) \($0.name)" } ?? "–", verdict.map(Theme.style(of:)) ?? Theme.dim),
      ])
      if isSelected { flow.focusHere() }
    }
    return flow
  }
}
