package import Domain
package import Scoring

extension Condition {
  /// What falls short and by how much, as part of a sentence: “*exit* is rated 2 and needs at least 3”.
  package func clause(in inquiry: Inquiry) -> Phrase {
    let need = need ?? 0
    let go = inquiry.go
    switch (kind, have) {
    case (.gate, let rating?):
      return "\(subject(in: inquiry)) is rated \(Figure.whole(rating)) and needs at least \(Figure.whole(need))"
    case (.gate, nil):
      return "\(subject(in: inquiry)) \(unrated(in: inquiry)) and needs at least \(Figure.whole(need))"
    case (.index, let index?):
      return "the index is \(Figure.short(index, of: need)) (\(go) takes at least \(Figure.cutOff(need)))"
    case (.index, nil):
      return "there is no index yet, as nothing is rated"
    case (.interval, let low?):
      return """
        the index could still fall to \(Figure.short(low, of: need)) (\(go) takes at least \(Figure.cutOff(need)) even \
        then)
        """
    case (.interval, nil):
      return "nothing says yet how low the index could fall"
    case (.floor, let index?):
      return
        "\(place(in: inquiry)) stands at \(Figure.short(index, of: need)) and needs at least \(Figure.cutOff(need))"
    case (.floor, nil):
      return "nothing in \(place(in: inquiry)) is rated yet"
    case (.coverage, let share):
      return """
        \(Figure.shortShare(share ?? 0, of: need)) of the weight is rated (\(go) takes at least \
        \(Figure.percentCutOff(need)))
        """
    case (.confidence, let share?):
      return """
        confidence is \(Figure.shortShare(share, of: need)) (\(go) takes at least \(Figure.percentCutOff(need)))
        """
    case (.confidence, nil):
      return "there is no confidence yet, as nothing is rated"
    case (.setAside, let share):
      return """
        \(Figure.excessShare(share ?? 0, over: need)) of the weight is set aside as not applicable (\(go) allows \
        at most \(Figure.percentCutOff(need)))
        """
    case (.evidence, let grade):
      return "\(subject(in: inquiry)) rests on \(evidence(grade)) and needs \(evidence(need))"
    case (.split, _):
      return "the votes on \(subject(in: inquiry)) are split and no agreed rating with a reason settles them"
    }
  }

  /// What falls short and by how much, as a sentence.
  package func sentence(in inquiry: Inquiry) -> Phrase { "\(clause(in: inquiry).capitalised)." }

  /// What would satisfy the condition, as something that somebody can do; nil for what rating the open questions settles,
  /// and for a figure that there is none of yet.
  ///
  /// - Parameter tellsPresent: whether it says from where, too: “Bring *exit* from 2 to at least 3”.
  func task(in inquiry: Inquiry, tellsPresent: Bool = true) -> Phrase? {
    let need = need ?? 0
    func from(_ figure: String, _ of: String = "") -> Phrase { tellsPresent ? " from \(figure)\(of)" : "" }
    switch (kind, have) {
    case (.gate, let rating?):
      return "Bring \(subject(in: inquiry))\(from(Figure.whole(rating))) to at least \(Figure.whole(need))"
    case (.gate, nil):
      return "Answer \(subject(in: inquiry)); it needs a rating of at least \(Figure.whole(need))"
    case (.floor, let index?):
      return "Bring \(place(in: inquiry))\(from(Figure.short(index, of: need))) to at least \(Figure.cutOff(need))"
    case (.floor, nil):
      return "Answer a question of \(place(in: inquiry))"
    case (.evidence, _):
      return "Back \(subject(in: inquiry)) with \(evidence(need)) or better"
    case (.split, _):
      return "Settle the split votes on \(subject(in: inquiry)): agree on a rating and write down why"
    case (.index, let index?):
      return "Bring the index\(from(Figure.short(index, of: need))) to at least \(Figure.cutOff(need))"
    case (.confidence, let share?):
      return """
        Bring confidence\(from(Figure.shortShare(share, of: need))) to at least \(Figure.percentCutOff(need)) with firmer \
        evidence
        """
    case (.setAside, let share):
      return """
        Bring what is set aside as not applicable\(from(Figure.excessShare(share ?? 0, over: need), " of the weight")) to at \
        most \(Figure.percentCutOff(need))
        """
    case (.index, nil), (.confidence, nil), (.interval, _), (.coverage, _):
      return nil
    }
  }

  private func subject(in inquiry: Inquiry) -> Phrase { "\(emphasis: question.map(inquiry.mention) ?? "")" }

  private func place(in inquiry: Inquiry) -> Phrase { "the section \(emphasis: section.map(inquiry.title) ?? "")" }

  private func unrated(in inquiry: Inquiry) -> String {
    question.map { inquiry[$0].unratedClause } ?? Answer.untouched.unratedClause
  }

  /// A grade of evidence in words: “a concrete example (grade 3)”.
  private func evidence(_ grade: Double?) -> String {
    guard let confidence = grade.flatMap({ Confidence(rawValue: Int($0)) }) else { return "nothing" }
    return "\(confidence.withArticle) (grade \(confidence.rawValue))"
  }
}

extension Answer {
  /// Whether the question has come up at all.
  var wasAsked: Bool {
    let texts = [answer] + Notes.Voice.allCases.map { notes[$0] }
    return state != .open || !rounds.isEmpty || !evidence.isEmpty || !entries.isEmpty || !texts.allSatisfy(isBlank)
  }

  /// Why there is no rating, behind the question's name.
  var unratedClause: String {
    switch state {
    case .unknown: "could not be answered yet"
    case .open where wasAsked: "is not rated yet"
    case .open, .notApplicable, .rated: "has not been asked yet"
    }
  }
}

extension Confidence {
  /// The grade's name as it stands in a sentence.
  var withArticle: String {
    switch self {
    case .hunch: "a hunch"
    case .sharedOpinion: "shared opinion"
    case .example: "a concrete example"
    case .document: "a document or data"
    case .verified: "independent verification"
    }
  }
}
