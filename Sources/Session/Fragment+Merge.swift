internal import Domain

extension Fragment {
  /// This fragment with what changed from `base` to `ours` on top of it: two writers who touch different things both keep
  /// theirs.
  ///
  /// Votes, state and rating of a question go together, and so does a row of a list. Rows that both added stay both, and
  /// so do lines that both added to a note.
  ///
  /// - Returns: nil where both changed the same thing to something else.
  func taking(_ ours: Fragment, since base: Fragment) -> Fragment? {
    if self == base { return ours }
    switch (self, ours, base) {
    case (.answer(let id, let theirs), .answer(_, let ours), .answer(_, let base)):
      return theirs.taking(ours, since: base).map { .answer(id, $0) }
    case (.details(let theirs), .details(let ours), .details(let base)):
      return theirs.taking(ours, since: base).map { .details($0) }
    case (.name(let theirs), .name(let ours), .name(let base)):
      return merged(base, ours, theirs).map { .name($0) }
    case (.participants(let theirs), .participants(let ours), .participants(let base)):
      return merged(base, ours, theirs, by: \.id, prefix: "p").map { .participants($0) }
    case (.actions(let theirs), .actions(let ours), .actions(let base)):
      return merged(base, ours, theirs, by: \.id, prefix: "a").map { .actions($0) }
    case (.parkingLot(let theirs), .parkingLot(let ours), .parkingLot(let base)):
      return merged(base, ours, theirs, by: \.id, prefix: "k").map { .parkingLot($0) }
    case (.hunches(let theirs), .hunches(let ours), .hunches(let base)):
      return merged(base, ours, theirs, by: \.participant, prefix: nil).map { .hunches($0) }
    case (
      .giveAndGet(let theirs, let theirLinks), .giveAndGet(let ours, let ourLinks), .giveAndGet(let base, let links)
    ):
      return merged((base, links), (ours, ourLinks), (theirs, theirLinks)).map { .giveAndGet($0, $1) }
    case (.followUp(let theirs), .followUp(let ours), .followUp(let base)):
      return theirs.taking(ours, since: base).map { .followUp($0) }
    case (.decision(let theirs), .decision(let ours), .decision(let base)):
      return merged(base, ours, theirs).map { .decision($0) }
    case (.acceptance(let theirs), .acceptance(let ours), .acceptance(let base)):
      return theirs.taking(ours, since: base).map { .acceptance($0) }
    case (.questionnaire(let theirs), .questionnaire(let ours), .questionnaire(let base)):
      return merged(base, ours, theirs).map { .questionnaire($0) }
    case (.carried(let theirs), .carried(let ours), .carried(let base)):
      return theirs.taking(ours, since: base).map { .carried($0) }
    case (.planned(let theirs), .planned(let ours), .planned(let base)):
      return theirs.taking(ours, since: base).map { .planned($0) }
    default:
      return nil
    }
  }
}

extension FollowUp {
  /// What was is as it was; each trigger and each measure is a row.
  fileprivate func taking(_ ours: FollowUp, since base: FollowUp) -> FollowUp? {
    guard let triggers = merged(base.triggers, ours.triggers, triggers, by: \.id, prefix: nil),
      let measures = merged(base.measures, ours.measures, measures, by: \.id, prefix: nil)
    else { return nil }
    var followUp = self
    (followUp.triggers, followUp.measures) = (triggers, measures)
    return followUp
  }
}

extension Acceptance {
  fileprivate func taking(_ ours: Acceptance, since base: Acceptance) -> Acceptance? {
    guard let criteria = merged(base.criteria, ours.criteria, criteria),
      let capacity = merged(base.capacity, ours.capacity, capacity)
    else { return nil }
    return Acceptance(criteria: criteria, capacity: capacity)
  }
}

extension Carried {
  /// The questions are those of one of the two; answers to them are of both, as elsewhere, and none is left without its
  /// question.
  fileprivate func taking(_ ours: Carried, since base: Carried) -> Carried? {
    guard let questionnaires = merged(base.questionnaires, ours.questionnaires, questionnaires) else { return nil }
    var both = Carried(questionnaires: questionnaires, answers: [:])
    for id in Set(answers.keys).union(ours.answers.keys) {
      let (own, before) = (ours.answers[id] ?? .untouched, base.answers[id] ?? .untouched)
      let theirs = answers[id] ?? .untouched
      guard let answer = theirs == before ? own : theirs.taking(own, since: before) else { return nil }
      if answer != .untouched { both.answers[id] = answer }
    }
    let asked = Set(questionnaires.flatMap(\.questionIDs))
    return both.answers.keys.allSatisfy(asked.contains) ? both : nil
  }
}

extension Answer {
  fileprivate func taking(_ ours: Answer, since base: Answer) -> Answer? {
    struct Vote: Equatable {
      let rounds: [Round]
      let state: Answer.State
      let rating: Rating?
      let reason: String
      let level: LevelPlacement?

      init(_ answer: Answer) {
        (rounds, state, rating) = (answer.rounds, answer.state, answer.rating)
        (reason, level) = (answer.ratingReason, answer.level)
      }
    }
    guard let vote = merged(Vote(base), Vote(ours), Vote(self)),
      let text = merged(base.answer, ours.answer, answer),
      let confidence = merged(base.confidence, ours.confidence, confidence),
      let joint = joined(base.notes.joint, ours.notes.joint, notes.joint),
      let own = joined(base.notes.ours, ours.notes.ours, notes.ours),
      let partner = joined(base.notes.partner, ours.notes.partner, notes.partner),
      let secret = joined(base.notes.private, ours.notes.private, notes.private),
      let evidence = merged(base.evidence, ours.evidence, evidence, by: \.id, prefix: "e"),
      let entries = merged(base.entries, ours.entries, entries, by: \.id, prefix: "n")
    else { return nil }
    var answer = self
    (answer.rounds, answer.state, answer.rating) = (vote.rounds, vote.state, vote.rating)
    (answer.ratingReason, answer.level) = (vote.reason, vote.level)
    (answer.answer, answer.confidence) = (text, confidence)
    (answer.notes.joint, answer.notes.ours, answer.notes.partner, answer.notes.private) = (joint, own, partner, secret)
    (answer.evidence, answer.entries) = (evidence, entries)
    // The room spends its time once, though two of its windows count it.
    answer.seconds = merged(base.seconds, ours.seconds, seconds) ?? max(ours.seconds, seconds)
    return answer
  }
}

extension Details {
  fileprivate func taking(_ ours: Details, since base: Details) -> Details? {
    guard let title = merged(base.title, ours.title, title),
      let ourFirm = merged(base.ourFirm, ours.ourFirm, ourFirm),
      let partnerFirm = merged(base.partnerFirm, ours.partnerFirm, partnerFirm),
      let ourPurpose = merged(base.purpose.ours, ours.purpose.ours, purpose.ours),
      let partnerPurpose = merged(base.purpose.partner, ours.purpose.partner, purpose.partner),
      let direction = merged(base.direction, ours.direction, direction),
      let date = merged(base.date, ours.date, date),
      let facilitator = merged(base.facilitator, ours.facilitator, facilitator)
    else { return nil }
    var details = self
    (details.title, details.ourFirm, details.partnerFirm) = (title, ourFirm, partnerFirm)
    (details.purpose.ours, details.purpose.partner) = (ourPurpose, partnerPurpose)
    (details.direction, details.date, details.facilitator) = (direction, date, facilitator)
    return details
  }
}

/// The value of two writers who began with `base`; nil where both changed it, to different things.
func merged<Value: Equatable>(_ base: Value, _ ours: Value, _ theirs: Value) -> Value? {
  if ours == base || ours == theirs { return theirs }
  return theirs == base ? ours : nil
}

/// The note of two writers who began with `base`: whatever one of them added at its end goes to the end of the other's.
///
/// - Returns: nil where both changed what was there, or the whole would be too long.
private func joined(_ base: String, _ ours: String, _ theirs: String) -> String? {
  if let either = merged(base, ours, theirs) { return either }
  let whole: String
  if ours.hasPrefix(base) {
    // Where theirs still ends with what we began with, ours goes on in the middle of a line.
    let isContinued = !base.isEmpty && theirs.hasSuffix(base)
    whole = isContinued ? theirs + ours.dropFirst(base.count) : lines(theirs, String(ours.dropFirst(base.count)))
  } else if theirs.hasPrefix(base) {
    whole = lines(ours, String(theirs.dropFirst(base.count)))
  } else {
    return nil
  }
  return Bound.length(of: whole) <= Bound.textLength ? whole : nil
}

private func lines(_ first: String, _ second: String) -> String {
  [first, trimmed(second)].filter { !$0.isEmpty }.joined(separator: "\n")
}

/// What the partner needs and offers, with its links: those that we made and dropped are made and dropped in theirs.
///
/// - Returns: nil where an item was changed by both, and where we linked one that theirs has otherwise, or not at all: the
///   link would say what nobody meant.
private func merged(
  _ base: (lists: PartnerLists, links: [Match]), _ ours: (lists: PartnerLists, links: [Match]),
  _ theirs: (lists: PartnerLists, links: [Match])
) -> (PartnerLists, [Match])? {
  let (made, dropped) = (ours.links.filter { !base.links.contains($0) }, base.links.filter { !ours.links.contains($0) })
  let named = made.flatMap { [$0.need, $0.offer] }.compactMap(EntryName.init)
  for name in named {
    guard let kind = name.partnerList, let meant = base.lists[kind].first(where: { $0.id == name.entry }) else {
      continue
    }
    if theirs.lists[kind].first(where: { $0.id == name.entry }) != meant { return nil }
  }
  var lists = theirs.lists
  for kind in PartnerLists.Kind.allCases {
    guard let items = merged(base.lists[kind], ours.lists[kind], theirs.lists[kind], by: \.id, prefix: "n") else {
      return nil
    }
    lists[kind] = items
  }
  let links = theirs.links.filter { !dropped.contains($0) }
  return (lists, links + made.filter { !links.contains($0) })
}

/// The list of two writers who began with `base`: in their order, with what we added behind.
///
/// - Parameter prefix: with what a row of ours is named anew whose name the other writer gave to a row of their own; nil
///   where a name means somebody.
/// - Returns: nil where both changed one row, or one changed what the other removed.
func merged<Item: Equatable, Of>(
  _ base: [Item], _ ours: [Item], _ theirs: [Item], by id: WritableKeyPath<Item, ID<Of>>, prefix: String?
) -> [Item]? {
  // Where one of them changed nothing, the rows of the other stand in their order.
  if let either: [Item] = merged(base, ours, theirs) { return either }
  func find(_ name: ID<Of>, in list: [Item]) -> Item? { list.first { $0[keyPath: id] == name } }
  var result: [Item] = []
  for item in theirs {
    let own = find(item[keyPath: id], in: ours)
    guard let before = find(item[keyPath: id], in: base) else {
      result.append(item)
      continue
    }
    if let own {
      guard let both = merged(before, own, item) else { return nil }
      result.append(both)
    } else if item != before {
      // We removed what they changed.
      return nil
    }
  }
  for item in ours {
    let namesake = find(item[keyPath: id], in: theirs)
    if let before = find(item[keyPath: id], in: base) {
      // They removed what we changed.
      if namesake == nil, item != before { return nil }
    } else if namesake == nil {
      result.append(item)
    } else if namesake != item {
      guard let prefix else { return nil }
      var renamed = item
      renamed[keyPath: id] = .next(prefix, after: (result + ours).map { $0[keyPath: id] })
      result.append(renamed)
    }
  }
  return result
}
