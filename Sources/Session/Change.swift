/// One accepted change: what the journal keeps, and what undo takes back.
package struct Change: Hashable, Sendable {
  /// What a person did, as the journal names it.
  package enum Kind: String, CaseIterable, Sendable {
    case vote, reveal, rating, confidence, answer, note, entry, level
    case unknown = "dont-know"
    case notApplicable = "not-applicable"
    case reopen, action
    case parkingLot = "parking-lot"
    case hunch, decision, details, participants, time, undo, redo
    case evidence, guess, acceptance, questionnaire, match, form, plan
    case dropRound = "drop-round"
    case partnerList = "partner-list"
    case promise
    case followUp = "follow-up"
  }

  package let kind: Kind
  package let before: Fragment
  package let after: Fragment
  /// What was done, to finish the sentence “Undone: …”.
  package let summary: String

  package init(kind: Kind, before: Fragment, after: Fragment, summary: String) {
    self.kind = kind
    self.before = before
    self.after = after
    self.summary = summary
  }

  /// The change that takes this one back, or does it again.
  func reversed(as kind: Kind) -> Change {
    Change(kind: kind, before: after, after: before, summary: summary)
  }
}
