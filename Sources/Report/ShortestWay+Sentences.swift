package import Domain
package import Scoring

extension Score {
  /// The shortest way up, in words; nil where the score says go already.
  package func wayUp(in inquiry: Inquiry) -> Phrase? {
    if verdict == .go { return nil }
    guard let way = shortestWay.toGo else { return wayUpByAnswers(in: inquiry) }
    let others = conditions.filter { !$0.kind.isOfValues }
    guard way.steps > 0 else {
      let missing = others.map { $0.clause(in: inquiry) }.joined(by: "; ")
      return missing.isEmpty ? nil : "The ratings suffice for a go. What is missing: \(missing)."
    }
    let rest: Phrase = others.isEmpty ? "" : ", and meet the conditions that are not about ratings"
    return "To a go: bring \(changes(way, in: inquiry))\(rest)."
  }

  /// What has to be answered before better ratings can make a go.
  private func wayUpByAnswers(in inquiry: Inquiry) -> Phrase {
    guard index != nil else { return "To a go: answer and rate the first questions." }
    let gated = gates.filter { $0.status == .open }.map(\.question)
    let sections: [Phrase] = questionnaires.flatMap { questionnaire in
      questionnaire.sections.compactMap { section -> Phrase? in
        let place = SectionPlace(questionnaire.id, section.id)
        let hasOpenGate = gated.contains { inquiry.section(of: $0) == place }
        guard section.coverage == 0, !hasOpenGate else { return nil }
        return "something in \(emphasis: inquiry.title(of: place))"
      }
    }
    let first: [Phrase] = gated.map { "\(emphasis: inquiry.mention(of: $0))" } + sections
    if first.isEmpty { return "No change of ratings alone leads to a go." }
    return "Better ratings alone do not make a go: first answer \(first.abridged(to: 4))."
  }

  /// The shortest way down, in words; nil where the score says no-go already.
  package func wayDown(in inquiry: Inquiry) -> Phrase? {
    if verdict == .noGo { return nil }
    guard let way = shortestWay.toNoGo else {
      return index == nil ? nil : "No change of the ratings that are there leads to a no-go."
    }
    guard way.steps > 0 else { return "This would be a no-go if enough were rated." }
    let knockOuts = gates.filter { $0.otherwise == .noGo }.map(\.question)
    let isKnockOut = way.changes.contains { knockOuts.contains($0.question) }
    let proviso = verdict == .insufficient && !isKnockOut ? ", once enough is rated" : ""
    return "To a no-go: it is enough to take \(changes(way, in: inquiry))\(proviso)."
  }

  private func changes(_ way: ShortestWay.Way, in inquiry: Inquiry) -> Phrase {
    way.changes.map { change in
      "\(emphasis: inquiry.mention(of: change.question)) from \(change.from.rawValue) to \(change.to.rawValue)"
    }.enumeration
  }
}

extension Condition.Kind {
  /// Whether better ratings satisfy it; the others need more ratings, firmer evidence or agreement.
  fileprivate var isOfValues: Bool {
    switch self {
    case .gate, .index, .floor: true
    case .interval, .coverage, .confidence, .setAside, .evidence, .split: false
    }
  }
}
