package import Domain
package import Scoring

extension Outlook {
  /// The outlook in words: the leading verdict and how firm it is, with all shares. “**Leaning conditional**: if every open
  /// question were answered, 87 % of the draws end conditional, 11 % in a no-go and 2 % in a go.” Nil where nothing is
  /// rated.
  package func sentence(in inquiry: Inquiry) -> Phrase? {
    guard let shares else { return nil }
    let all = [Verdict.noGo, .conditional, .go].enumerated().sorted {
      (-shares[$0.element], $0.offset) < (-shares[$1.element], $1.offset)
    }
    let said: [Phrase] = all.map(\.element).filter { shares[$0] > 0 }.map { verdict in
      verdict == shares.leading
        ? "\(shares.leadingDraws) end \(verdict.asEnd(in: inquiry.stage))"
        : "\(shares.frequency(of: verdict)) \(verdict.asEnd(in: inquiry.stage))"
    }
    let head: Phrase = "\(strong: shares.words(in: inquiry.stage))"
    return "\(head.capitalised): \(caption(in: inquiry)), \(said.enumeration)."
  }

  /// What most often keeps the draws from a go, with its share. Nil where the outlook is a firm go or none.
  ///
  /// - Parameter verdict: what the score says today: a go is undone, anything else is kept from one.
  package func causeSentence(in inquiry: Inquiry, verdict: Verdict) -> Phrase? {
    guard let shares, let cause = shortfalls.first else { return nil }
    if shares.leading == .go && shares.firmness == .firm { return nil }
    let head =
      verdict == .go
      ? "What most often undoes \(inquiry.stage == .review ? "continuing" : "the go")"
      : "What most often stands in the way of \(inquiry.go)"
    let often = cause.share == 1 ? "all draws" : "\(Figure.frequency(cause.share)) of the draws"
    return "\(head): in \(often) \(cause.clause.words(in: inquiry))."
  }

  /// How far the shares can be trusted as figures: “In 10,000 draws chance alone could move the first share by about 1
  /// percentage point (twice its standard error).” Nil where there are no shares, and where all draws end alike.
  var chanceSentence: Phrase? {
    guard let shares else { return nil }
    let error = standardError(of: shares[shares.leading])
    guard error > 0 else { return nil }
    let points = 2 * 100 * error
    let amount =
      points < 0.5 ? "less than 1 percentage point" : "about \(count(Int(points.rounded()), "percentage point"))"
    return """
      In \(Figure.grouped(draws)) draws chance alone could move the first share by \(amount) (twice its standard error).
      """
  }

  /// What the shares take for granted.
  private func caption(in inquiry: Inquiry) -> String {
    // The questions that are drawn are those that count.
    let hasOpen = askNext.questions.contains { inquiry[$0].state != .rated }
    return hasOpen ? "if every open question were answered" : "with every question answered"
  }
}

extension Outlook.Shares {
  /// The verdict that leads and how firmly, in a few words: `leaning conditional`.
  package func words(in stage: Stage) -> String {
    switch firmness {
    case .firm: "firm \(leading.mention(in: stage))"
    case .leaning: "leaning \(leading.mention(in: stage))"
    case .open: "open, most often \(leading.mention(in: stage))"
    }
  }

  /// How often a verdict came out, in whole per cents that add up to 100 over the three; it looks like never or always
  /// only where it is.
  package func frequency(of verdict: Verdict) -> String {
    let share = self[verdict]
    switch percent(of: verdict) {
    case 0 where share > 0: return "less than 1 %"
    case 100 where share < 1: return "more than 99 %"
    case let percent: return "\(percent) %"
    }
  }

  private func percent(of verdict: Verdict) -> Int {
    let verdicts: [Verdict] = [.go, .conditional, .noGo]
    let percents = Figure.wholePercents(verdicts.map { self[$0] })
    return verdicts.firstIndex(of: verdict).map { percents[$0] } ?? 0
  }

  /// `all draws`, `88 % of the draws`. Rounding never makes the leading share look like enough for more than it is.
  fileprivate var leadingDraws: String {
    if self[leading] == 1 { return "all draws" }
    let next = Outlook.Firmness.allCases.last { $0.least > firmness.least }
    let looksLikeMore = next.map { Double(percent(of: leading)) >= 100 * $0.least } ?? false
    let often = looksLikeMore ? next.map { "just under \(Figure.percent($0.least))" } : nil
    return "\(often ?? frequency(of: leading)) of the draws"
  }
}

extension Verdict {
  /// The verdict as what a draw ends in.
  fileprivate func asEnd(in stage: Stage) -> String {
    self == .conditional && stage != .review ? mention(in: stage) : "in \(noun(in: stage))"
  }
}

extension Outlook.Shortfall.Clause {
  /// How the clause fails, as part of a sentence.
  fileprivate func words(in inquiry: Inquiry) -> Phrase {
    switch self {
    case .gate(let question):
      let minimum = inquiry.question(question)?.gate?.minimum ?? .one
      return "\(emphasis: inquiry.mention(of: question)) falls short of the \(minimum.rawValue) that its gate needs"
    case .index:
      return "the index falls short of \(Figure.cutOff(inquiry.policy.go))"
    case .floor(let section):
      return """
        the section \(emphasis: inquiry.title(of: section)) falls short of \(Figure.cutOff(inquiry.policy.floor))
        """
    }
  }
}

extension Score {
  /// What to ask next, in a sentence; nil where no single answer would tell much.
  ///
  /// - Parameter outlook: that of the same inquiry and scope.
  package func askNextSentence(_ outlook: Outlook, in inquiry: Inquiry) -> Phrase? {
    let names = askNext(outlook).map { "\(emphasis: inquiry.mention(of: $0.question))" as Phrase }
    return names.isEmpty ? nil : "Ask next what would tell most of the outcome: \(names.enumeration)."
  }
}

extension QuestionScore {
  /// How far the question's weight could be wrong: “*Exit* has 13 % of the rated weight; from 0 to 67 % the index would
  /// stay between the same cut-offs.” Nil where the question has no share of the rated weight.
  package func weightSentence(in inquiry: Inquiry) -> Phrase? {
    guard let ratedShare, let weightInterval else { return nil }
    let name = inquiry.name(of: question)
    let share: Phrase = "\(emphasis: name) has \(Figure.percent(ratedShare)) of the rated weight"
    let low = Figure.whole(100 * weightInterval.lowerBound)
    let range =
      weightInterval == 0...1 ? "with any other" : "from \(low) to \(Figure.percent(weightInterval.upperBound))"
    return "\(share); \(range) the index would stay between the same cut-offs."
  }
}
