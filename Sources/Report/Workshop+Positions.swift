package import Domain

extension Workshop {
  /// Both positions on a question, as sentences: what each firm voted and, from its notes, why; then what became of it.
  package func positions(on question: QuestionID) -> Phrase {
    positions(on: question, limit: FirstPageLimit.reason)
  }

  /// The same with at most `limit` characters of each note and of the reason, and without what became of it if wished.
  func positions(on question: QuestionID, limit: Int, tellsOutcome: Bool = true) -> Phrase {
    let answer = inquiry[question]
    guard let round = answer.countingRound else { return "\(strong: inquiry.name(of: question))." }
    let sides: [Phrase] = Firm.allCases.compactMap { firm in
      let ratings = inquiry.ratings(of: firm, in: round).sorted()
      if ratings.isEmpty { return nil }
      let numbers = ratings.map { String($0.rawValue) }.joined(separator: ", ")
      if firm == .outside { return "from outside came \(numbers)" }
      let note = excerpt(note(of: firm, in: answer), min(limit, FirstPageLimit.note))
      return "\(label(of: firm)) voted \(numbers)\(note.isEmpty ? "" : " (“\(note)”)")"
    }
    let end: Phrase =
      switch answer.state {
      case _ where !tellsOutcome: ""
      case .rated: inquiry.origin(of: answer, reasonLimit: limit)?.asSentence ?? ""
      case .unknown: "The room does not know yet."
      case .open, .notApplicable: ""
      }
    return "\(strong: inquiry.name(of: question)): \(sides.joined(by: "; ")).\(end.isEmpty ? "" : " ")\(end)"
  }

  private func note(of firm: Firm, in answer: Answer) -> String {
    switch firm {
    case .ours: answer.notes.ours
    case .partner: answer.notes.partner
    case .outside: ""
    }
  }

  /// A firm's name at the head of its people or its votes.
  func label(of firm: Firm) -> String {
    firm == .outside ? "From outside" : onOneLine(name(of: firm))
  }
}
