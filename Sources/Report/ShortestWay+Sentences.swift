package import Domain
package import Scoring

extension Score {
  /// The shortest way up, in words; nil where the score says go already, and where no question counts.
  package func wayUp(in inquiry: Inquiry) -> Phrase? {
    if verdict == .go || coverage == nil { return nil }
    guard let way = shortestWay.toGo else { return wayUpByAnswers(in: inquiry) }
    let kinds = toldConditions.map(\.kind).filter { $0 != .interval || !reachesInterval(by: way) }
    guard way.steps > 0 else {
      return kinds.isEmpty ? nil : "The ratings suffice for \(inquiry.go); what is missing stands above."
    }
    let rest: Phrase =
      switch (kinds.contains(where: \.asksForRatings), kinds.contains(where: \.asksForMoreThanRatings)) {
      case (false, false): ""
      case (true, false): ", and answer the open questions"
      case (false, true): ", and meet the other conditions"
      case (true, true): ", answer the open questions, and meet the other conditions"
      }
    return "\(inquiry.stage == .review ? "To continue" : "To a go"): bring \(changes(way, in: inquiry))\(rest)."
  }

  /// What has to be answered before better ratings can make a go.
  private func wayUpByAnswers(in inquiry: Inquiry) -> Phrase {
    guard index != nil else { return "Answer the questions first; there is nothing to improve yet." }
    let gated = gates.filter { $0.status == .open }.map(\.question)
    let sections: [Phrase] = questionnaires.flatMap { questionnaire in
      questionnaire.sections.compactMap { section -> Phrase? in
        let place = SectionPlace(questionnaire.id, section.id)
        guard section.coverage == 0, !hasOpenGate(in: place, of: inquiry) else { return nil }
        return "something in \(emphasis: inquiry.title(of: place))"
      }
    }
    let first: [Phrase] = gated.map { "\(emphasis: inquiry.mention(of: $0))" } + sections
    if first.isEmpty { return "No change of ratings alone leads to \(inquiry.go)." }
    return "Better ratings alone do not make \(inquiry.go): first answer \(first.abridged(to: 4))."
  }

  /// Whether answering a section's gate will do for the section as well.
  func hasOpenGate(in section: SectionPlace, of inquiry: Inquiry) -> Bool {
    gates.contains { $0.status == .open && inquiry.section(of: $0.question) == section }
  }

  /// The shortest way down, in words; nil where the score says no-go already, where no question counts, and where so little
  /// is rated that further ratings count for more than worse ones.
  package func wayDown(in inquiry: Inquiry) -> Phrase? {
    if verdict == .noGo || coverage == nil { return nil }
    guard let way = shortestWay.toNoGo else {
      return index == nil ? nil : "No change of the ratings that are there leads to \(inquiry.noGo)."
    }
    guard way.steps > 0 else { return "This would be \(inquiry.noGo) if enough were rated." }
    return isNoGo(after: way)
      ? "\(inquiry.stage == .review ? "To part" : "To a no-go"): it is enough to take \(changes(way, in: inquiry))."
      : nil
  }

  private func changes(_ way: ShortestWay.Way, in inquiry: Inquiry) -> Phrase {
    way.changes.map { change in
      "\(emphasis: inquiry.mention(of: change.question)) from \(change.from.rawValue) to \(change.to.rawValue)"
    }.enumeration
  }
}

extension Condition.Kind {
  /// Whether rating the open questions is what there is to do about it.
  var asksForRatings: Bool {
    switch self {
    case .interval, .coverage: true
    case .gate, .index, .floor, .confidence, .setAside, .evidence, .split: false
    }
  }

  /// Whether neither better nor more ratings satisfy it, but firmer evidence, agreement or fewer questions set aside.
  fileprivate var asksForMoreThanRatings: Bool {
    switch self {
    case .confidence, .setAside, .evidence, .split: true
    case .gate, .index, .interval, .floor, .coverage: false
    }
  }
}
