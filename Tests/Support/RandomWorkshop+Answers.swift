internal import Domain

extension RandomWorkshop {
  mutating func participant(_ number: Int) -> Participant {
    Participant(
      id: ParticipantID("p\(number)"), name: text(),
      firm: generator.pick([.ours, .ours, .ours, .partner, .partner, .partner, .outside], else: .ours),
      role: textOrNone(), unknown: unknownFields())
  }

  /// An answer that may be `rated` without any grounds; the caller gives it a rating then.
  mutating func answer(to question: Question, of questionnaire: Questionnaire, by people: [Participant]) -> Answer {
    let isLadder = questionnaire.kind == .ladder
    var state: Answer.State =
      switch generator.number(in: 0...9) {
      case 0: .open
      case 1: .unknown
      case 2 where question.gate == nil: .notApplicable(reason: text())
      default: .rated
      }
    let level =
      isLadder && !generator.oneIn(4)
      ? LevelPlacement(
        current: generator.number(in: 1...questionnaire.levels.count),
        needed: generator.number(in: 1...questionnaire.levels.count), unknown: unknownFields()) : nil
    if isLadder, level == nil, state == .rated { state = .open }
    let hasOwnRating = !isLadder && generator.oneIn(3)
    return Answer(
      state: state, answer: textOrNone(), rating: hasOwnRating ? rating() : nil,
      ratingReason: hasOwnRating ? textOrNone() : "",
      rounds: isLadder ? [] : several(0...3) { random, _ in random.round(of: people) },
      confidence: generator.oneIn(3) ? nil : generator.pick(Confidence.allCases, else: .example),
      notes: Notes(
        ours: textOrNone(), partner: textOrNone(), joint: textOrNone(), private: textOrNone(), unknown: unknownFields()),
      evidence: several(0...2) { random, number in
        Evidence(
          id: EvidenceID("e\(number)"), text: random.text(),
          stance: random.generator.pick(Evidence.Stance.allCases, else: .supports), source: random.textOrNone(),
          unknown: random.unknownFields())
      },
      entries: question.fields.isEmpty ? [] : several(0...3) { $0.entry($1, columns: question.fields) },
      level: level, seconds: generator.oneIn(2) ? 0 : generator.number(in: 1...2000), unknown: unknownFields())
  }

  mutating func rating() -> Rating { generator.pick(Rating.allCases, else: .three) }

  private mutating func round(of people: [Participant]) -> Round {
    let (onlyOutsiders, isRevealed) = (generator.oneIn(8), !generator.oneIn(5))
    return Round(
      isRevealed: isRevealed,
      guesses: PerFirm(
        ours: generator.oneIn(2) ? rating() : nil, partner: generator.oneIn(2) ? rating() : nil,
        unknown: unknownFields()),
      votes: people.compactMap { person in
        guard !generator.oneIn(6), !onlyOutsiders || person.firm == .outside else { return nil }
        let value: Vote.Value =
          switch generator.number(in: 0...9) {
          case 0: .absent
          case 1: .unknown
          default: .rating(rating())
          }
        // No draw of its own: what other seeds make stays as it was.
        return Vote(
          participant: person.id, value: value, isSealed: !isRevealed && person.id.text.hasSuffix("2"),
          unknown: unknownFields())
      }, unknown: unknownFields())
  }

  private mutating func entry(_ number: Int, columns: [EntryField]) -> Entry {
    var cells: [EntryField: Entry.Cell] = [:]
    for column in columns where !generator.oneIn(4) { cells[column] = cell(column) }
    return Entry(id: EntryID("n\(number)"), cells: cells, unknown: unknownFields())
  }

  private mutating func cell(_ column: EntryField) -> Entry.Cell {
    switch column.kind {
    case .text: .text(text())
    case .firm: .firm(generator.pick(Firm.allCases, else: .ours))
    case .day: day().map { .day($0) } ?? .text("")
    case .grade: .grade(generator.pick(Grade.allCases, else: .three))
    case .number: .number(generator.pick([0, -3, 2.5, 1e6, 1.0 / 3, 12], else: 1))
    }
  }
}
