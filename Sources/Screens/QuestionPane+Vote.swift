internal import Canvas
internal import Domain
internal import Session

/// The beat in which votes are taken: what the ratings mean, what is typed, and whose turn it is.
extension QuestionPane {
  func vote(_ flow: inout Flow) {
    guard let standing = standingVotes else { return takingVotes(&flow) }
    flow.blank()
    anchors(&flow)
    flow.blank()
    flow.paragraph(standing, Theme.strong)
    guesses(&flow)
    flow.placeCursor(column: 0)
  }

  func takingVotes(_ flow: inout Flow) {
    flow.blank()
    anchors(&flow)
    flow.blank()
    flow.paragraph(voteAdvice)
    flow.blank()
    typedVotes(&flow)
    if nextVoter == nil {
      flow.paragraph("Enter keeps them.", Theme.dim, indent: 7)
      flow.placeCursor(column: 7)
    }
    guesses(&flow)
    flow.blank()
    seats(&flow)
  }

  /// The same in a window too low for all of it: who has voted, or what is being typed, stays in sight, and the rest is
  /// what the numbers mean.
  func lowVoteFlow(columns: Int, rows: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.paragraph(question.prompt, Theme.prompt)
    stateLine(&flow)
    // The line itself takes two.
    let rest = rows / 2 - flow.lines.count - 2
    let isPromptAbove = rest >= 0
    if !isPromptAbove {
      flow = Flow(columns: columns)
      flow.line(inquiry.name(of: id).truncated(to: columns), Theme.prompt)
    }
    if rest > 0 { flow.blank() }
    if let standing = standingVotes {
      flow.paragraph(standing, Theme.strong)
      flow.placeCursor(column: 0)
    } else {
      typedVotes(&flow)
      if let nextVoter { seat(nextVoter, &flow) } else { flow.line("Enter keeps them.", Theme.dim) }
      flow.placeCursor(column: 0)
    }
    flow.pinHere()
    if isPromptAbove { flow.blank() }
    anchors(&flow)
    flow.blank()
    guesses(&flow)
    if !isPromptAbove {
      flow.paragraph(question.prompt, Theme.dim)
      stateLine(&flow)
    }
    guard standingVotes == nil else { return flow }
    flow.paragraph(voteAdvice, Theme.dim)
    flow.blank()
    seats(&flow, hasCursor: false)
    return flow
  }

  private var voteAdvice: String {
    let signs = "1–5, ? does not know, - absent."
    if sealed.isEmpty { return "Everybody shows a card on three. Type the votes in seat order: \(signs)" }
    return
      "Sealed votes of \(briefList(sealed.map(\.name))) are in. The others show a card on three; type theirs in seat "
      + "order: \(signs)"
  }

  /// Those whose votes are taken in the room, and those who sent theirs before.
  private var voters: [Participant] { session.voters(on: id) }
  private var sealed: [Participant] {
    let voters = voters
    return inquiry.participants.filter { !voters.contains($0) }
  }

  /// The votes that are kept and not revealed, in a sentence; nil where there are none, and while others are typed in
  /// their place. Nobody reveals what they cannot see.
  private var standingVotes: String? {
    guard typedSigns.isEmpty, let votes = session.openRound(of: id)?.votes, !votes.isEmpty,
      voters.isEmpty || votes.contains(where: { !$0.isSealed })
    else { return nil }
    let voted = "\(votes.count { $0.value != .absent }) of \(inquiry.participants.count) voted"
    let missing = session.missingVoters(on: id).map(\.name)
    if voters.isEmpty { return "\(voted), all of them before the session. Enter reveals." }
    if missing.isEmpty {
      return "\(voted). Enter reveals; typing again replaces \(sealed.isEmpty ? "the votes" : "those typed here")."
    }
    return "\(voted); \(briefList(missing)) \(missing.count == 1 ? "has" : "have") not. s goes on with the ballot."
  }

  private var typedSigns: [Character] { voteLine.filter { !$0.isWhitespace } }

  /// The seat whose vote is typed next; nil once all have theirs.
  var nextVoter: Int? { typedSigns.count < voters.count ? typedSigns.count : nil }

  private func typedVotes(_ flow: inout Flow) {
    let typed = typedSigns.map(String.init)
    let signs = typed + Array(repeating: "·", count: max(0, voters.count - typed.count))
    let others = sealed.isEmpty ? "" : "  and \(sealed.count) sealed"
    flow.paragraph(signs.joined(separator: " ") + others, Theme.strong, lead: .init("Votes  ", Theme.dim))
  }

  private func seats(_ flow: inout Flow, hasCursor: Bool = true) {
    for index in voters.indices {
      seat(index, &flow)
      guard hasCursor, index == nextVoter else { continue }
      // Until somebody types, the room reads the anchors.
      typedSigns.isEmpty ? flow.waitHere(column: 0) : flow.placeCursor(column: 0)
    }
    for person in sealed { seat(of: person, mark: "●", isNext: false, &flow) }
  }

  private func seat(_ index: Int, _ flow: inout Flow) {
    let next = typedSigns.count
    seat(of: voters[index], mark: index < next ? "●" : index == next ? "▸" : "○", isNext: index == next, &flow)
  }

  private func seat(of person: Participant, mark: String, isNext: Bool, _ flow: inout Flow) {
    let firm = session.subject.workshop?.name(of: person.firm) ?? ""
    flow.line([
      .init("\(mark) ", isNext ? Theme.key : Theme.dim), .init(person.name, isNext ? Theme.strong : Theme.body),
      .init("  \(firm)", Theme.dim),
    ])
  }
}
