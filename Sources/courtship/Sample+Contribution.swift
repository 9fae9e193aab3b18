internal import Domain
internal import Session

extension Sample {
  /// All that is said to one question, as it would be typed.
  struct Contribution {
    /// What the room makes of the question.
    enum Outcome {
      /// Rated as the votes suggest.
      case asVoted
      case agreed(Rating, reason: String = "")
      /// Asked; the room does not know.
      case unknown
    }

    var question: QuestionID
    /// A line of votes for each round, in seat order: `4 4 ? 3 3 -`.
    var rounds: [String] = []
    /// What each firm believed, before the first round, that the other would say.
    var guesses: PerFirm<Rating?> = PerFirm(ours: nil, partner: nil)
    var answer: String
    var outcome = Outcome.asVoted
    var confidence: Confidence?
    var notes = Notes()
    var evidence: [Evidence] = []
    /// A row for each entry, with the cells as typed.
    var entries: [[EntryField: String]] = []
    /// Whole seconds.
    var seconds = 0

    /// The edits of a facilitator who walks this question from the discussion to the record.
    func edits(in inquiry: Inquiry) throws -> [Edit] {
      var edits = Notes.Voice.allCases.filter { !notes[$0].isEmpty }.map { Edit.note(question, $0, notes[$0]) }
      if !rounds.isEmpty {
        edits += [(Firm.ours, guesses.ours), (.partner, guesses.partner)].map { .guess(question, $0, $1) }
      }
      for line in rounds {
        edits.append(.vote(question, try VoteLine.votes(from: line, of: inquiry.participants)))
        edits.append(.reveal(question))
      }
      edits.append(.answer(question, answer))
      switch outcome {
      case .asVoted: break
      case .agreed(let rating, let reason): edits.append(.rate(question, rating, reason: reason))
      case .unknown: edits.append(.markUnknown(question))
      }
      edits.append(.confidence(question, confidence))
      for (index, row) in entries.enumerated() {
        let cells = try row.compactMap { field, typed in try field.cell(from: typed).map { (field, $0) } }
        let entry = Entry(id: EntryID("n\(index + 1)"), cells: Dictionary(uniqueKeysWithValues: cells))
        edits.append(.putEntry(question, entry))
      }
      edits += evidence.map { .putEvidence(question, $0) }
      edits.append(.spend(question, seconds: seconds))
      return edits
    }
  }
}
