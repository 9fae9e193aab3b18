internal import Canvas
internal import Domain
internal import Report
internal import Scoring

extension Flow {
  /// The last round that was revealed, in the same words wherever it is read: where the room differs, who speaks first, the
  /// votes of each firm, what they expected of each other, and the rounds before.
  ///
  /// - Parameters:
  ///   - length: a vote a line, a firm a paragraph, the same above all else, or, there too, a firm a line without names.
  ///   - isAtKeyboard: whether whoever reads it has the keys that are spoken of.
  mutating func revealed(_ answer: Answer, in subject: Subject, _ length: Length = .full, isAtKeyboard: Bool) {
    let rounds = answer.rounds.filter(\.isRevealed)
    guard let round = rounds.last else { return }
    if rounds.count > 1 { line("Round \(rounds.count)", Theme.heading) }
    for firm in Firm.allCases {
      switch length {
      case .full, .short: break
      case .tight: names(of: firm, in: round, of: subject)
      case .shortest: signs(of: firm, in: round, of: subject)
      }
    }
    differences(Agreement(of: answer, in: subject.inquiry), in: round, of: subject, isAtKeyboard: isAtKeyboard)
    let isSpaced = length == .full || length == .short
    if isSpaced { blank() }
    for firm in Firm.allCases {
      switch length {
      case .full: votes(of: firm, in: round, of: subject)
      case .short: names(of: firm, in: round, of: subject)
      case .tight, .shortest: break
      }
    }
    let guesses = subject.workshop?.sentences(onGuessesOf: round) ?? []
    if !guesses.isEmpty, length != .tight { heading("What they expected of each other", Theme.heading) }
    for sentence in guesses { paragraph(sentence.text, lead: .init("· ", Theme.dim)) }
    let earlier = rounds.dropLast().enumerated().map { "\($0 + 1)  " + signs(in: $1, of: subject) }
    if earlier.isEmpty { return }
    if length == .tight {
      paragraph(earlier.joined(separator: "   "), Theme.dim, lead: .init("Before  ", Theme.heading))
    } else {
      heading("Earlier rounds", Theme.heading)
      for round in earlier { line(round, Theme.dim) }
    }
  }

  /// The votes of a round, firm by firm in seat order: `4 4 ?  |  2 1`.
  private func signs(in round: Round, of subject: Subject) -> String {
    let firms = Firm.allCases.map { firm in
      subject.inquiry.participants.filter { $0.firm == firm }.compactMap { round[$0.id]?.symbol }.joined(separator: " ")
    }
    return firms.filter { !$0.isEmpty }.joined(separator: "  |  ")
  }

  /// What to talk about: a split, a gap, who is missing, and who speaks first.
  private mutating func differences(
    _ agreement: Agreement, in round: Round, of subject: Subject, isAtKeyboard: Bool
  ) {
    if agreement.isSplit {
      paragraph("Split: two camps face each other.", Theme.caution, lead: .init("! ", Theme.caution))
    }
    if let gap = agreement.gapWorthSaying, let workshop = subject.workshop {
      let higher = gap > 0 ? workshop.ourFirm : workshop.partnerFirm
      let text = "\(higher) sees it higher, by \(tenths(abs(gap))) on average."
      paragraph(text, lead: .init("△ ", Theme.caution))
    }
    let people = subject.inquiry.participants
    let missing = people.count { round[$0.id] == nil }
    if missing > 0 {
      let way = isAtKeyboard ? " v takes a new round." : ""
      paragraph(
        "\(missing) of \(people.count) have not voted.\(way)", Theme.caution, lead: .init("! ", Theme.caution))
    }
    let speakers = agreement.firstToSpeak.compactMap { subject.inquiry.participant($0)?.name }
    let numbers = round.votes.count { $0.value.rating != nil }
    if !speakers.isEmpty, speakers.count == numbers {
      paragraph("The lowest speak first, then the highest: what do you see that they don’t?", Theme.strong)
    } else if !speakers.isEmpty {
      paragraph("\(list(speakers)) speak first: what do you see that the others don’t?", Theme.strong)
    } else if numbers > 1 {
      paragraph("The votes are close. What would have to be true for the highest?", Theme.dim)
    } else if numbers == 0 {
      paragraph("Nobody gave a number.\(isAtKeyboard ? " d marks “don’t know”." : "")", Theme.strong)
    }
  }

  /// `Northwind  5 Ada Vane · 4 Bo Lind`; a long name of a firm has a line of its own. No vote is broken.
  private mutating func names(of firm: Firm, in round: Round, of subject: Subject) {
    let votes = subject.inquiry.participants.filter { $0.firm == firm }.compactMap { person in
      round[person.id].map { "\($0.symbol) \(person.name)" }
    }
    if votes.isEmpty { return }
    let name = subject.workshop?.name(of: firm) ?? ""
    let isApart = displayWidth(of: name) > columns / 3
    if isApart { line(name, Theme.heading) }
    let margin = isApart ? 1 : displayWidth(of: name) + 2
    var rows: [String] = []
    for vote in votes {
      let row = rows.last.map { "\($0) · \(vote)" }
      if let row, margin + displayWidth(of: row) <= columns { rows[rows.count - 1] = row } else { rows.append(vote) }
    }
    for (index, row) in rows.enumerated() {
      let lead = index == 0 && !isApart ? "\(name)  " : String(repeating: " ", count: margin)
      paragraph(row, lead: .init(lead, Theme.heading), indent: margin)
    }
  }

  /// `Northwind  5 4 ?`, in seat order.
  private mutating func signs(of firm: Firm, in round: Round, of subject: Subject) {
    let signs = subject.inquiry.participants.filter { $0.firm == firm }.compactMap { round[$0.id]?.symbol }
    if signs.isEmpty { return }
    let votes = signs.joined(separator: " ")
    let name = (subject.workshop?.name(of: firm) ?? "").truncated(to: max(4, columns - displayWidth(of: votes) - 2))
    line([.init("\(name)  ", Theme.heading), .init(votes, Theme.strong)])
  }

  private mutating func votes(of firm: Firm, in round: Round, of subject: Subject) {
    let people = subject.inquiry.participants.filter { $0.firm == firm }
    guard people.contains(where: { round[$0.id] != nil }) else { return }
    line(subject.workshop?.name(of: firm) ?? "", Theme.heading)
    for person in people {
      guard let value = round[person.id] else { continue }
      let bar = value.rating.map { String(repeating: "■", count: $0.rawValue) } ?? ""
      let note =
        switch value {
        case .rating: ""
        case .unknown: "does not know"
        case .absent: "absent"
        }
      line([
        .init(" \(value.symbol) ", Theme.strong), .init(bar.padded(to: 6), Theme.key),
        .init(person.name), .init(note.isEmpty ? "" : "  \(note)", Theme.dim),
      ])
    }
  }
}
