internal import Canvas
internal import Domain
internal import Session

extension Interface {
  /// The ballot: who gets the keyboard, or votes. Before the reveal a vote is a dot.
  func ballotFlow(_ ballot: Ballot, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let session, let id = session.place.question,
      let pane = QuestionPane(session, id, voteLine: voteLine, isRoomLocked: isRoomLocked)
    else { return flow }
    let people = session.subject.inquiry.participants
    let missing = session.missingVoters(on: id)
    if let seat = people.firstIndex(where: { $0.id == ballot.voter }) {
      let person = people[seat]
      if ballot.hasKeyboard {
        vote(of: person, ballot, &flow)
      } else {
        flow.paragraph("Hand the keyboard to \(person.name) (seat \(seat + 1) of \(people.count)).", Theme.prompt)
        flow.paragraph("Press Enter once you have it. Your vote is a dot.", Theme.dim)
      }
    } else {
      flow.paragraph("Everybody has voted. Hand the keyboard back.", Theme.prompt)
      flow.paragraph("Esc leads back to the vote. Nothing is shown yet.", Theme.dim)
    }
    flow.blank()
    let dots = people.map { person in
      missing.contains(person) ? (person.id == ballot.voter ? "▸" : "○") : "●"
    }
    let count = people.count - missing.count
    flow.paragraph(dots.joined(separator: " ") + "  \(count) of \(people.count)", Theme.strong)
    flow.pinHere()
    flow.blank()
    pane.anchors(&flow)
    flow.blank()
    flow.paragraph(pane.question.prompt, Theme.dim)
    return flow
  }

  private func vote(of person: Participant, _ ballot: Ballot, _ flow: inout Flow) {
    let isTyped = ballot.sign != nil
    let label = "\(person.name)  "
    flow.paragraph(isTyped || hasVoterVoted ? "●" : "○", Theme.prompt, lead: .init(label, Theme.prompt))
    flow.placeCursor(column: displayWidth(of: label), line: 0)
    let advice =
      isTyped
      ? "Enter confirms; another number replaces it."
      : hasVoterVoted
        ? "You have voted. Enter leaves it so."
        : "1–5, or ? if you do not know. It shows as a dot."
    flow.paragraph(advice, Theme.dim)
  }
}
