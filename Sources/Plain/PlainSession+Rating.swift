internal import Domain
internal import Report
internal import Scoring
internal import Session

extension PlainSession {
  /// What the votes say, also where the question was set aside meanwhile: rating it brings them back.
  func agreement(on id: QuestionID) -> Agreement {
    var answer = inquiry[id]
    answer.state = .rated
    return Agreement(of: answer, in: inquiry)
  }

  // MARK: Votes

  /// Takes a line of votes; the vote is where the room then is.
  mutating func takeVotes(_ text: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    guard session.beats(of: id).contains(.vote) else {
      return .rejected("Nobody is in the room to vote. Type people to add them, or rate with a number.")
    }
    do {
      let votes = try VoteLine.votes(from: text, of: session.voters(on: id))
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
    if VoteLine.isMeant(by: reason) {
      return .rejected("These look like votes. Type vote \(text), or one rating and a reason in words.")
    }
    do {
      _ = try subject.change(for: .rate(id, rating, reason: reason))
    } catch .overrideNeedsReason {
      aside = .reason(rating)
      return .taken
    } catch {
      return .rejected(error.description)
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

  /// The names of the levels that the present question is placed on, the lowest first.
  var levels: [String] { session.place.question.flatMap { inquiry.questionnaire($0.questionnaire)?.levels } ?? [] }

  var levelCount: Int { levels.count }

  mutating func takeLevel(_ text: String) -> Reply {
    guard let id = session.place.question else { return .rejected(Self.noQuestion) }
    guard let level = Int(text), (1...max(1, levelCount)).contains(level) else {
      return .rejected(EditRefusal.levelOutside(highest: levelCount).description)
    }
    if case .neededLevel(let current) = main {
      let unknown = inquiry[id].level?.unknown ?? .none
      if edit(.place(id, LevelPlacement(current: current, needed: level, unknown: unknown))) {
        if let sentence = subject.workshop?.lastTime(id) { say(sentence) }
        goOn()
      }
    } else {
      main = .neededLevel(current: level)
    }
    return .taken
  }
}
