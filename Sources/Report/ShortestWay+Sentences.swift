package import Domain
package import Scoring

extension Score {
  /// The shortest way up, in words; nil where the score says go already.
  package func wayUp(in inquiry: Inquiry) -> Phrase? {
    if verdict == .go { return nil }
    guard let way = shortestWay.toGo else {
      return "No change of ratings alone leads to a go: first rate what is open behind the gates and in every section."
    }
    let others = conditions.filter { !$0.kind.isOfValues }
    guard way.steps > 0 else {
      let missing = others.map { $0.clause(in: inquiry) }.joined(by: "; ")
      return missing.isEmpty ? nil : "The ratings suffice for a go. What is missing: \(missing)."
    }
    let rest: Phrase = others.isEmpty ? "" : " The conditions that are not about ratings remain."
    return "To a go: bring \(changes(way, in: inquiry)).\(rest)"
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
