internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

extension Interface {
  /// What the room decides, beside what the score says.
  func decisionFlow(_ session: SessionState, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let workshop = session.subject.workshop else { return flow }
    let score = Score(workshop.inquiry, scope: session.subject.usualScope)
    flow.paragraph("What do we decide?", Theme.prompt)
    flow.blank()
    flow.phrase(score.because(in: workshop.inquiry))
    for trigger in workshop.triggersThatHappened { flow.phrase(trigger, lead: .init("! ", Theme.bad)) }
    if let decision = workshop.decision {
      flow.heading("The room decided", Theme.heading)
      flow.line(
        "\(Theme.sign(of: decision.verdict)) \(decision.verdict.name(in: workshop.stage))",
        Theme.style(of: decision.verdict))
      if !decision.rationale.isEmpty { flow.paragraph(decision.rationale) }
      let by = decision.decidedBy.isEmpty ? "" : list(decision.decidedBy)
      let line = [by, decision.date?.description ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      if !line.isEmpty { flow.paragraph(line, Theme.dim) }
      if let comparison = score.comparison(with: decision, in: workshop.stage) {
        flow.blank()
        flow.phrase(comparison)
      }
    } else {
      flow.blank()
      flow.paragraph("Nothing decided yet. Enter writes it down.", Theme.dim)
    }
    flow.heading("What follows", Theme.heading)
    if session.actions.isEmpty { flow.paragraph("No action yet. a adds one.", Theme.dim) }
    // What is still to be done comes first.
    let actions = session.actions.filter(\.isPending) + session.actions.filter { !$0.isPending }
    for action in actions { actionLine(action, in: workshop.stage, &flow) }
    return flow
  }
}
