package import Domain
package import Scoring

extension Condition {
  /// What falls short and by how much, as part of a sentence: “*exit* is rated 2 where its gate asks for at least 3”.
  package func clause(in inquiry: Inquiry) -> Phrase {
    let subject = question.map(inquiry.mention) ?? ""
    let need = need ?? 0
    switch (kind, have) {
    case (.gate, let rating?):
      return
        "\(emphasis: subject) is rated \(Figure.whole(rating)) where its gate asks for at least \(Figure.whole(need))"
    case (.gate, nil):
      return "\(emphasis: subject) is not rated yet where its gate asks for at least \(Figure.whole(need))"
    case (.index, let index?):
      return "the index is \(Figure.short(index, of: need)) where a go asks for at least \(Figure.cutOff(need))"
    case (.index, nil):
      return "there is no index yet, as nothing is rated"
    case (.interval, let low?):
      return """
        the index could still turn out at \(Figure.short(low, of: need)) where a go asks for no less than \
        \(Figure.cutOff(need)) at worst
        """
    case (.interval, nil):
      return "nothing says yet how low the index could turn out"
    case (.floor, let index?):
      return """
        the section \(emphasis: sectionTitle(in: inquiry)) stands at \(Figure.short(index, of: need)) where a go \
        asks for \
        at least \(Figure.cutOff(need))
        """
    case (.floor, nil):
      return "nothing in the section \(emphasis: sectionTitle(in: inquiry)) is rated yet"
    case (.coverage, let share):
      return """
        \(Figure.shortShare(share ?? 0, of: need)) of the weight is rated where a go asks for at least \
        \(Figure.percentCutOff(need))
        """
    case (.confidence, let share?):
      return """
        the strength of evidence is \(Figure.shortShare(share, of: need)) where a go asks for at least \
        \(Figure.percentCutOff(need))
        """
    case (.confidence, nil):
      return "there is no evidence to weigh yet, as nothing is rated"
    case (.setAside, let share):
      return """
        \(Figure.excessShare(share ?? 0, over: need)) of the weight is set aside as not applicable where a go allows \
        at \
        most \(Figure.percentCutOff(need))
        """
    case (.evidence, let grade):
      return "\(emphasis: subject) rests on \(evidence(grade)) where its gate asks for \(evidence(need))"
    case (.split, _):
      return "the votes on \(emphasis: subject) are split and no agreed rating with a reason settles them"
    }
  }

  /// What falls short and by how much, as a sentence.
  package func sentence(in inquiry: Inquiry) -> Phrase { "\(clause(in: inquiry).capitalised)." }

  /// What would satisfy the condition, as something to do.
  package func task(in inquiry: Inquiry) -> Phrase {
    let subject = question.map(inquiry.mention) ?? ""
    let need = need ?? 0
    switch (kind, have) {
    case (.gate, let rating?):
      return "Bring \(emphasis: subject) from \(Figure.whole(rating)) to at least \(Figure.whole(need))"
    case (.gate, nil):
      return "Rate \(emphasis: subject); its gate asks for at least \(Figure.whole(need))"
    case (.index, let index?):
      return "Bring the index from \(Figure.short(index, of: need)) to at least \(Figure.cutOff(need))"
    case (.interval, let low?):
      return """
        Rate what is open, so that the index cannot turn out below \(Figure.cutOff(need)) (now: \
        \(Figure.short(low, of: need)))
        """
    case (.floor, let index?):
      return """
        Bring the section \(emphasis: sectionTitle(in: inquiry)) from \(Figure.short(index, of: need)) to at least \
        \(Figure.cutOff(need))
        """
    case (.floor, nil):
      return "Rate a question of the section \(emphasis: sectionTitle(in: inquiry))"
    case (.coverage, let share):
      return """
        Rate at least \(Figure.percentCutOff(need)) of the weight (now: \(Figure.shortShare(share ?? 0, of: need)))
        """
    case (.confidence, let share?):
      return """
        Find firmer evidence: bring its strength from \(Figure.shortShare(share, of: need)) to at least \
        \(Figure.percentCutOff(need))
        """
    case (.index, nil), (.interval, nil), (.confidence, nil):
      return "Rate the first questions: \(clause(in: inquiry))"
    case (.setAside, let share):
      return """
        Set aside at most \(Figure.percentCutOff(need)) of the weight as not applicable (now: \
        \(Figure.excessShare(share ?? 0, over: need)))
        """
    case (.evidence, let grade):
      return "Back \(emphasis: subject) with \(evidence(need)) or better; it rests on \(evidence(grade))"
    case (.split, _):
      return "Settle the split votes on \(emphasis: subject): agree on a rating and write down why"
    }
  }

  private func sectionTitle(in inquiry: Inquiry) -> String { section.map(inquiry.title) ?? "" }

  /// A grade of evidence in words: “a concrete example (grade 3)”.
  private func evidence(_ grade: Double?) -> String {
    guard let confidence = grade.flatMap({ Confidence(rawValue: Int($0)) }) else { return "nothing" }
    return "\(confidence.withArticle) (grade \(confidence.rawValue))"
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
