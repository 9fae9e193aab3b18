internal import Domain

/// One prompt: what the next line answers.
enum Ask: Hashable, Sendable {
  /// Who is in the room, one person a line.
  case people
  /// One sentence on what the partnership does for a firm.
  case purpose(Firm)
  /// What was said, added to the notes of a voice in the course of the discussion.
  case view(Notes.Voice)
  /// A cell of a row that the question collects; the row of nil is not begun yet. The column counts from 0.
  case entry(EntryID?, column: Int)
  case votes
  /// After the reveal: on, or again.
  case revealed
  case answer
  case rating
  /// Why the room agreed on a rating that the votes do not suggest.
  case reason(Rating)
  /// Why a question does not apply.
  case setAside
  case confidence
  case currentLevel
  case neededLevel(current: Int)
  case action(ActionID?, ActionColumn)
  case hunch(ParticipantID)
  case readiness
  case verdict
  case rationale
  case deciders
  case decisionDay
  case report
  case reportFile(Scope)
  case noteVoice
  case note(Notes.Voice)
  case park
  /// What is parked already, corrected.
  case parked(ParkedItemID)
  case setUp(SetUpField)
  /// A vote that nobody else is to see.
  case ballot(ParticipantID)
  /// What speaks for or against; of nil is something new.
  case evidence(EvidenceID?, Evidence.Stance)
  case evidenceSource(EvidenceID)
  /// What became of what an earlier session agreed on.
  case sinceLast(SinceLast.Row.ID)

  enum ActionColumn: Int, CaseIterable, Sendable {
    case text, owner, due, condition

    /// The column after this one; nil after the last.
    var next: Self? { Self(rawValue: rawValue + 1) }
    var previous: Self? { Self(rawValue: rawValue - 1) }
  }

  enum SetUpField: Int, CaseIterable, Sendable {
    case ourFirm, partnerFirm, title, direction, date, facilitator

    /// The field after this one; nil after the last.
    var next: Self? { Self(rawValue: rawValue + 1) }
    var previous: Self? { Self(rawValue: rawValue - 1) }
  }

  /// The prompt without its row: where it stands in the order of prompts.
  var stage: Ask {
    switch self {
    case .entry: .entry(nil, column: 0)
    case .action: .action(nil, .text)
    case .neededLevel: .currentLevel
    default: self
    }
  }
}
