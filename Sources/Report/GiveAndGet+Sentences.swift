package import Domain

/// How needs and offers stand, in words that screens, lines and the report share.
extension GiveAndGet.Half {
  /// “Northwind needs, Fabrikam offers”.
  package func title(in workshop: Workshop) -> String {
    "\(workshop.called(firm)) needs, \(workshop.called(other)) offers"
  }

  /// What is met, what is not, and what is offered and nobody needs; what nobody has written down yet. A sentence each.
  package func sentences(in workshop: Workshop) -> [String] {
    let (firm, other) = (workshop.called(firm), workshop.called(other))
    switch (needs.isEmpty, offers.isEmpty) {
    case (true, true): return ["Neither what \(firm) needs nor what \(other) offers is written down yet."]
    case (true, false): return ["What \(firm) needs is not written down yet, so no offer is used."]
    case (false, true): return ["What \(other) offers is not written down yet, so no need is met."]
    case (false, false): break
    }
    let isMet =
      met.isEmpty
      ? "No need is met yet."
      : unmet.isEmpty
        ? "Every need is met." : "\(met.count) of \(needs.count) needs \(met.count == 1 ? "is" : "are") met."
    let isUsed =
      links.isEmpty
      ? "No offer is used yet."
      : unused.isEmpty
        ? "Every offer is used."
        : "\(unused.count) of \(offers.count) offers \(unused.count == 1 ? "is" : "are") not used."
    return [isMet, isUsed]
  }
}

extension GiveAndGet {
  /// Whether one firm gets more than the other, or why nobody can say.
  package func balanceSentence(in workshop: Workshop) -> String {
    let (ours, partner) = (workshop.called(.ours), workshop.called(.partner))
    let unknown = halves.filter(\.needs.isEmpty).map { workshop.called($0.firm) }
    let counts =
      "\(ours) has \(get.met.count) of its \(count(get.needs.count, "need")) met, \(partner) \(give.met.count) of "
      + "\(give.needs.count)."
    switch balance {
    case .unknown where !unknown.isEmpty:
      return
        "Whether it is one-sided cannot be said: what \(unknown.joined(separator: " and what ")) needs is not known."
    case .unknown: return "Nothing is linked yet, so nobody can say who gets more."
    case .even: return "Neither firm gets much more than the other. \(counts)"
    case .favours(let firm):
      return "So far it is one-sided, for \(workshop.called(firm)). \(counts)"
    }
  }

  /// What to know of links whose rows are gone; nil where there is none.
  package var looseSentence: String? {
    looseLinks == 0
      ? nil
      : looseLinks == 1
        ? "One link names a need or an offer that is not there any more."
        : "\(looseLinks) links name needs or offers that are not there any more."
  }
}

extension Workshop {
  /// A firm’s name within a sentence of one line.
  package func called(_ firm: Firm) -> String { trimmed(onOneLine(name(of: firm))) }
}
