internal import Domain
internal import Scoring

extension Edition {
  /// All that was said to each question, in the order in which it was asked; untouched ones are under
  /// “Still open”.
  var questionByQuestion: [Block] {
    let chapters: [Block] = inquiry.questionnaires.flatMap { questionnaire -> [Block] in
      let answered = questionnaire.questions.flatMap { question -> [Block] in
        let id = QuestionID(questionnaire.id, question.id)
        let answer = inquiry[id]
        return answer == .untouched ? [] : blocks(on: question, id, answer, of: questionnaire)
      }
      return answered.isEmpty ? [] : [.heading(level: 3, Phrase(onOneLine(questionnaire.title)))] + answered
    }
    return chapters.isEmpty ? [] : [.heading(level: 2, "Question by question")] + chapters
  }

  private func blocks(
    on question: Question, _ id: QuestionID, _ answer: Answer, of questionnaire: Questionnaire
  ) -> [Block] {
    var blocks: [Block] = [
      .heading(level: 4, Phrase(name(id))), .paragraph("\(strong: trimmed(onOneLine(question.prompt)))"),
    ]
    if !isBlank(answer.answer) { blocks.append(.quote(paragraphs(answer.answer))) }
    blocks.append(
      .list(
        state(of: answer, question, id) + levels(of: answer, question, questionnaire) + rounds(of: answer)
          + agreement(on: id)))
    blocks += evidence(of: answer)
    for voice in Notes.Voice.allCases where !isBlank(answer.notes[voice]) {
      blocks += [.paragraph("\(caption(of: voice)):"), .quote(paragraphs(answer.notes[voice]))]
    }
    return blocks
  }

  private func state(of answer: Answer, _ question: Question, _ id: QuestionID) -> [Phrase] {
    let reason: [Phrase] =
      isBlank(answer.ratingReason) ? [] : ["Reason given for a rating: \(quoted(answer.ratingReason))"]
    switch answer.state {
    case .open: return ["Not rated yet"] + reason
    case .unknown: return ["Asked; we do not know"] + reason
    case .notApplicable(let why): return ["Not applicable: \(quoted(why))"] + reason
    case .rated: return rating(of: answer, question, id) + gate(of: question, id)
    }
  }

  private func rating(of answer: Answer, _ question: Question, _ id: QuestionID) -> [Phrase] {
    guard let figures = score[id], let rating = figures.rating else { return [] }
    let anchor = trimmed(onOneLine(question.anchor(for: rating)))
    let grade: Phrase =
      if let confidence = answer.confidence {
        "Evidence: grade \(confidence.rawValue) of 5, \(confidence.name)"
      } else {
        "Evidence: none stated, so it counts as grade \(Confidence.unstated.rawValue) of 5, \(Confidence.unstated.name)"
      }
    return ["\(strong: "Rating \(rating.rawValue) of 5"): \(anchor)"] + origin(of: answer, figures) + [grade]
  }

  /// Where the rating comes from: the votes, or the room against the votes; nothing to say where one firm sits alone.
  private func origin(of answer: Answer, _ figures: QuestionScore) -> [Phrase] {
    let reason: Phrase = isBlank(answer.ratingReason) ? "" : ", with the reason \(quoted(answer.ratingReason))"
    switch (answer.rating, figures.suggested) {
    case (nil, _):
      return ["The rating is what the votes suggest\(reason)"]
    case (let rating?, let suggested?) where rating != suggested:
      let given: Phrase = reason.isEmpty ? ". No reason was given" : reason
      return ["The votes suggest \(suggested.rawValue); the room agreed on \(rating.rawValue)\(given)"]
    case (_, .some):
      return ["The room agreed on what the votes suggest\(reason)"]
    case (_, nil) where subject.workshop != nil:
      return ["The room agreed on it without votes\(reason)"]
    case (_, nil):
      return reason.isEmpty ? [] : ["Reason: \(quoted(answer.ratingReason))"]
    }
  }

  private func gate(of question: Question, _ id: QuestionID) -> [Phrase] {
    guard let gate = score.gates.first(where: { $0.question == id }) else { return [] }
    return ["Gate: asks for at least \(gate.minimum.rawValue); \(gate.status.words)"]
  }

  private func levels(of answer: Answer, _ question: Question, _ questionnaire: Questionnaire) -> [Phrase] {
    guard let level = answer.level else { return [] }
    func described(_ number: Int) -> String {
      let anchor = question.anchors[number].map { ": \(trimmed(onOneLine($0)))" } ?? ""
      return "\(questionnaire.levelName(number))\(anchor)"
    }
    return ["Now at level \(described(level.current))", "Needed: level \(described(level.needed))"]
  }

  private func rounds(of answer: Answer) -> [Phrase] {
    answer.rounds.enumerated().flatMap { index, round -> [Phrase] in
      let title = "Round \(index + 1)"
      // What was never revealed was said in confidence.
      guard round.isRevealed else { return ["\(title). Never revealed; its votes stay secret"] }
      let votes = votes(of: round)
      let line: Phrase = votes.isEmpty ? "\(title). No votes" : "\(title). \(votes)"
      return [line] + guesses(of: round, in: title)
    }
  }

  private func guesses(of round: Round, in title: String) -> [Phrase] {
    guard let workshop = subject.workshop else { return [] }
    let ours = workshop.label(of: .ours)
    let partner = workshop.label(of: .partner)
    let ourGuess: [Phrase] = round.guesses.ours.map { ["\(ours) guessed \($0.rawValue) for \(partner)"] } ?? []
    let theirGuess: [Phrase] = round.guesses.partner.map { ["\(partner) guessed \($0.rawValue) for \(ours)"] } ?? []
    let all = ourGuess + theirGuess
    return all.isEmpty ? [] : ["\(title), before the votes. \(all.joined(by: "; "))"]
  }

  private func agreement(on id: QuestionID) -> [Phrase] {
    guard let workshop = subject.workshop, let figures = score[id], let label = figures.label else { return [] }
    var parts: [String] = [label.words]
    if let consensus = figures.consensus { parts.append("consensus \(Figure.percent(consensus))") }
    if figures.isSplit { parts.append("the votes are split") }
    if let gap = figures.perceptionGap, abs(gap) > 1e-9 {
      let higher = workshop.label(of: gap > 0 ? .ours : .partner)
      let points = Int(abs(gap).rounded())
      parts.append("\(higher) votes higher by \(points < 1 ? "less than a point" : "about \(count(points, "point"))")")
    }
    return ["Agreement: \(parts.joined(separator: ", "))"]
  }

  private func evidence(of answer: Answer) -> [Block] {
    let items: [Phrase] = Evidence.Stance.allCases.flatMap { stance in
      answer.evidence.filter { $0.stance == stance }.map { item in
        let source = isBlank(item.source) ? "" : " (source: \(trimmed(onOneLine(item.source))))"
        return "\(stance == .supports ? "For" : "Against"): \(trimmed(item.text))\(source)"
      }
    }
    return items.isEmpty ? [] : [.paragraph("Evidence for and against:"), .list(items)]
  }

  private func caption(of voice: Notes.Voice) -> Phrase {
    switch voice {
    case .joint: "Notes"
    case .private: "Private notes"
    case .ours: "Notes of \(strong: firm(.ours))"
    case .partner: "Notes of \(strong: firm(.partner))"
    }
  }

  /// A firm's name; a programme has one firm.
  func firm(_ firm: Firm) -> String {
    if let workshop = subject.workshop { return workshop.label(of: firm) }
    return firm == .ours ? onOneLine(subject.programme?.firm ?? "") : firm.rawValue
  }
}

extension QuestionScore.Label {
  /// The label as people read it.
  package var words: String {
    switch self {
    case .mustDiscuss: "to be discussed"
    case .discuss: "worth discussing"
    case .agreed: "the votes agree"
    }
  }
}

extension Questionnaire {
  /// A level of a ladder by number and name: “3, Value-added”.
  func levelName(_ number: Int) -> String {
    levels.indices.contains(number - 1) ? "\(number), \(onOneLine(levels[number - 1]))" : String(number)
  }
}
