internal import Domain
internal import Session

extension Interface {
  /// What a firm expects the other to vote, as one number: it shows as a dot until the reveal.
  func guessFlow(_ firm: Firm, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let session, let workshop = session.subject.workshop, let id = session.place.question,
      let pane = QuestionPane(session, id, voteLine: voteLine, isRoomLocked: isRoomLocked)
    else { return flow }
    let other: Firm = firm == .ours ? .partner : .ours
    flow.paragraph(
      "What does \(workshop.name(of: firm)) expect \(workshop.name(of: other)) to vote?", Theme.prompt)
    flow.paragraph(
      "One number for the whole side, secret until the reveal.", Theme.dim)
    flow.blank()
    pane.guesses(&flow, asking: firm)
    flow.pinHere()
    flow.blank()
    pane.anchors(&flow)
    return flow
  }
}

extension QuestionPane {
  /// Which firm has guessed, and never what. Where nobody is asked and nobody has, there is nothing to say.
  func guesses(_ flow: inout Flow, asking asked: Firm? = nil) {
    guard let workshop = session.subject.workshop else { return }
    let guesses = session.openRound(of: id)?.guesses ?? PerFirm(ours: nil, partner: nil)
    if asked == nil, guesses.ours == nil, guesses.partner == nil { return }
    let marks = [(Firm.ours, guesses.ours), (.partner, guesses.partner)].map { firm, guess in
      "\(guess != nil ? "●" : firm == asked ? "▸" : "○") \(workshop.name(of: firm))"
    }
    flow.paragraph(marks.joined(separator: "  "), lead: .init("Guesses  ", Theme.dim))
  }
}
