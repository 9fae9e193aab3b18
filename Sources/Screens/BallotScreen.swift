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
    let seat = people.firstIndex { $0.id == ballot.voter }
    if let seat {
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
    guard let seat, ballot.hasKeyboard, flow.lines.count > layout.main.rows else { return flow }
    return lowBallotFlow(ballot, seat: seat, of: people, pane, columns: columns)
  }

  /// The same in a window too low for all of it: the voter’s own line stays in sight, and the rest is what the numbers
  /// mean.
  private func lowBallotFlow(
    _ ballot: Ballot, seat: Int, of people: [Participant], _ pane: QuestionPane, columns: Int
  ) -> Flow {
    var flow = Flow(columns: columns)
    let count = "  \(seat + 1) of \(people.count)"
    let name = people[seat].name.truncated(to: max(1, columns - displayWidth(of: count) - 3)) + "  "
    flow.line([.init(name + dot(of: ballot), Theme.prompt), .init(count, Theme.dim)])
    flow.placeCursor(column: displayWidth(of: name))
    flow.pinHere()
    pane.anchors(&flow)
    flow.blank()
    flow.paragraph(advice(on: ballot), Theme.dim)
    flow.paragraph(pane.question.prompt, Theme.dim)
    return flow
  }

  private func vote(of person: Participant, _ ballot: Ballot, _ flow: inout Flow) {
    let label = "\(person.name)  "
    flow.paragraph(dot(of: ballot), Theme.prompt, lead: .init(label, Theme.prompt))
    flow.placeCursor(column: displayWidth(of: label), line: 0)
    flow.paragraph(advice(on: ballot), Theme.dim)
  }

  /// Whether there is a vote, and never which.
  private func dot(of ballot: Ballot) -> String { ballot.sign != nil || hasVoterVoted ? "●" : "○" }

  private func advice(on ballot: Ballot) -> String {
    ballot.sign != nil
      ? "Enter confirms; another number replaces it."
      : hasVoterVoted
        ? "You have voted. Enter leaves it so."
        : "1–5, or ? if you do not know. It shows as a dot."
  }
}
