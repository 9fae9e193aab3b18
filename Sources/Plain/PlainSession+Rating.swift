internal import Domain
internal import Scoring
internal import Session

extension PlainSession {
  /// What the score says of a question; nil for a ladder's attribute.
  func questionScore(_ id: QuestionID) -> QuestionScore? {
    Score(inquiry, scope: subject.usualScope)[question: id]
  }

  /// The two ratings that the votes lie exactly between; nil where they lie nearer to one.
  func half(of id: QuestionID) -> (lower: Rating, upper: Rating)? {
    guard let round = inquiry[id].countingRound else { return nil }
    let firms = [Firm.ours, .partner].map { inquiry.ratings(of: $0, in: round).map(\.rawValue) }.filter { !$0.isEmpty }
    // The mean of the firms' means as a fraction of whole numbers, so that a half is a half.
    let numerator = firms.enumerated().reduce(0) { sum, firm in
      sum + firm.element.reduce(0, +) * firms.enumerated().filter { $0.offset != firm.offset }.reduce(1) { $0 * $1.element.count }
    }
    let denominator = firms.reduce(firms.count) { $0 * $1.count }
    guard denominator > 0, (2 * numerator).isMultiple(of: denominator), !numerator.isMultiple(of: denominator),
      let lower = Rating(rawValue: numerator / denominator), let upper = Rating(rawValue: lower.rawValue + 1)
    else { return nil }
    return (lower, upper)
  }

  // MARK: Votes

  /// Takes a line of votes; the vote is where the room then is.
  mutating func takeVotes(_ text: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    guard session.beats(of: id).contains(.vote) else {
      return .rejected("Nobody is in the room to vote. Type people to add them, or rate with a number.")
    }
    do {
      let votes = try VoteLine.votes(from: text, of: inquiry.participants)
      if session.place.beat != .vote { pass(.go(.question(id, .vote))) }
      edit(.vote(id, votes))
      return .taken
    } catch {
      return .rejected(error.description)
    }
  }

  // MARK: Rating

  /// Reads `4` or `4 and the reason`.
  mutating func takeRating(_ text: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    let (word, reason) = firstWord(of: text)
    guard let rating = Int(word).flatMap(Rating.init(rawValue:)) else {
      return .rejected("“\(word)” is no rating. Type 1 to 5, dont-know, or not-applicable and why.")
    }
    if inquiry.questionnaire(id.questionnaire)?.kind == .ladder { return .rejected(EditRefusal.isLadder.description) }
    if let suggested = questionScore(id)?.suggested, suggested != rating, reason.isEmpty {
      aside = .reason(rating)
      return .taken
    }
    return rate(rating, because: reason)
  }

  mutating func rate(_ rating: Rating, because reason: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    settle(.rate(id, rating, reason: reason))
    return .taken
  }

  mutating func setAside(because reason: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    settle(.markNotApplicable(id, reason: reason))
    return .taken
  }

  /// Settles the question; where the rating was what the prompt asked for, the room goes on.
  mutating func settle(_ settlement: Edit) {
    guard edit(settlement) else { return }
    aside = nil
    if main == .rating || main == .currentLevel { goOn() }
  }

  mutating func takeConfidence(_ text: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    guard let confidence = Int(text).flatMap(Confidence.init(rawValue:)) else {
      return .rejected("“\(text)” is no grade of evidence. Type 1 to 5.")
    }
    if edit(.confidence(id, confidence)), ask == .confidence { goOn() }
    return .taken
  }

  // MARK: Levels

  var levelCount: Int {
    session.place.question.flatMap { inquiry.questionnaire($0.questionnaire)?.levels.count } ?? 0
  }

  mutating func takeLevel(_ text: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    guard let level = Int(text), (1...max(1, levelCount)).contains(level) else {
      return .rejected(EditRefusal.levelOutside(highest: levelCount).description)
    }
    if case .neededLevel(let current) = main {
      let unknown = inquiry[id].level?.unknown ?? .none
      if edit(.place(id, LevelPlacement(current: current, needed: level, unknown: unknown))) { goOn() }
    } else {
      main = .neededLevel(current: level)
    }
    return .taken
  }
}
