package import Domain
package import Scoring

extension Score {
  /// The questions on which the room differs, widest first: those that must be discussed, then by the gap between the
  /// firms, then by the least consensus; at a tie in file order.
  package var differences: [QuestionScore] {
    questions.enumerated().filter { $1.label == .mustDiscuss || $1.label == .discuss }.sorted { a, b in
      key(a.element, a.offset).lexicographicallyPrecedes(key(b.element, b.offset))
    }.map(\.element)
  }

  private func key(_ score: QuestionScore, _ place: Int) -> [Double] {
    [score.label == .mustDiscuss ? 0 : 1, -abs(score.perceptionGap ?? 0), score.consensus ?? 1, Double(place)]
  }
}

extension Workshop {
  /// Both positions on a question, as sentences: what each firm voted and, from its notes, why.
  package func positions(on question: QuestionID) -> Phrase {
    let answer = inquiry[question]
    guard let round = answer.countingRound else { return "\(emphasis: inquiry.name(of: question))." }
    let sides: [Phrase] = Firm.allCases.compactMap { firm in
      let ratings = inquiry.ratings(of: firm, in: round).sorted()
      if ratings.isEmpty { return nil }
      let numbers = ratings.map { String($0.rawValue) }.joined(separator: ", ")
      let note = note(of: firm, in: answer)
      return "\(label(of: firm)) voted \(numbers)\(isBlank(note) ? "" : " (“\(shortened(note, to: 100))”)")"
    }
    let end: Phrase = answer.rating.map { "; agreed since: \($0.rawValue)" } ?? ""
    return "\(strong: inquiry.name(of: question)): \(sides.joined(by: "; "))\(end)."
  }

  private func note(of firm: Firm, in answer: Answer) -> String {
    switch firm {
    case .ours: answer.notes.ours
    case .partner: answer.notes.partner
    case .outside: ""
    }
  }

  /// A firm's name at the head of its votes; those of neither are “Outside”.
  func label(of firm: Firm) -> String {
    firm == .outside ? "Outside" : onOneLine(name(of: firm))
  }
}
