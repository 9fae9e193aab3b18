/// What a review has of the sessions before it, besides their promises, which stand among its actions: the signs that were
/// agreed on, to be asked about, and how the partnership stood each time.
///
/// It is a copy: a session that is changed afterwards changes nothing here. All of it may be seen by both firms.
package struct FollowUp: Hashable, Sendable {
  package var triggers: [ExitTrigger]
  package var measures: [TrackedMeasure]
  /// The sessions before, the oldest first.
  package var past: [PastSession]
  package var unknown: UnknownFields

  package init(
    triggers: [ExitTrigger] = [], measures: [TrackedMeasure] = [], past: [PastSession] = [],
    unknown: UnknownFields = .none
  ) {
    self.triggers = triggers
    self.measures = measures
    self.past = past
    self.unknown = unknown
  }

  /// Its key in the file of a workshop.
  package static let key = "followUp"
}

/// Something that the firms agreed would end or reopen the partnership: has it happened?
package struct ExitTrigger: Hashable, Sendable {
  package var id: EntryID
  package var text: String
  /// Who watches it; empty where nobody does.
  package var owner: String
  /// Nil until the room has said it.
  package var hasHappened: Bool?
  package var note: String
  /// What was said of it at the last review; empty where nothing was.
  package var before: String
  package var unknown: UnknownFields

  package init(
    id: EntryID, text: String, owner: String = "", hasHappened: Bool? = nil, note: String = "", before: String = "",
    unknown: UnknownFields = .none
  ) {
    self.id = id
    self.text = text
    self.owner = owner
    self.hasHappened = hasHappened
    self.note = note
    self.before = before
    self.unknown = unknown
  }
}

/// A measure of progress or success that was agreed on: where does it stand?
package struct TrackedMeasure: Hashable, Sendable {
  package var id: EntryID
  package var text: String
  /// What it was to reach, and by when; empty and nil where nobody said.
  package var target: String
  package var due: Day?
  package var owner: String
  /// Where it stands, in the room's words; empty until the room has said it.
  package var standing: String
  /// Where it stood at the last review; empty where nobody said.
  package var before: String
  package var unknown: UnknownFields

  package init(
    id: EntryID, text: String, target: String = "", due: Day? = nil, owner: String = "", standing: String = "",
    before: String = "", unknown: UnknownFields = .none
  ) {
    self.id = id
    self.text = text
    self.target = target
    self.due = due
    self.owner = owner
    self.standing = standing
    self.before = before
    self.unknown = unknown
  }
}
