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
    return chapters.isEmpty ? [] : [.heading(level: 2, Phrase(Chapter.questions))] + chapters
  }

  private func blocks(
    on question: Question, _ id: QuestionID, _ answer: Answer, of questionnaire: Questionnaire
  ) -> [Block] {
    var blocks: [Block] = [.heading(level: 4, Phrase(name(id)))]
    // A criterion that is called by all of its words has said them.
    if question.wordsOfCriterion != inquiry.mention(of: id) {
      blocks.append(.paragraph("\(strong: trimmed(onOneLine(question.prompt)))"))
    }
    if !isBlank(answer.answer) { blocks.append(.quote(paragraphs(answer.answer))) }
    blocks.append(
      .list(
        state(of: answer, question, id, questionnaire) + levels(of: answer, question, questionnaire)
          + rounds(of: answer) + agreement(on: id)))
    blocks += evidence(of: answer)
    for voice in Notes.Voice.allCases where !isBlank(answer.notes[voice]) {
      blocks += [.paragraph("\(caption(of: voice)):"), .quote(paragraphs(answer.notes[voice]))]
    }
    return blocks
  }

  private func state(
    of answer: Answer, _ question: Question, _ id: QuestionID, _ questionnaire: Questionnaire
  ) -> [Phrase] {
    let reason: [Phrase] =
      isBlank(answer.ratingReason) ? [] : ["Reason given for a rating: \(quoted(answer.ratingReason))"]
    switch answer.state {
    case .open: return [answer.wasAsked ? "Not rated yet" : "Not asked yet"] + reason
    case .unknown: return ["Asked; we do not know"] + reason
    case .notApplicable(let why): return ["Not applicable: \(quoted(why))"] + reason
    case .rated where questionnaire.kind == .ladder:
      return reason + (answer.confidence.map { ["Evidence: grade \($0.rawValue) of 5, \($0.name)"] } ?? [])
    case .rated: return rating(of: answer, question, id, questionnaire) + gate(of: question, id)
    }
  }

  private func rating(
    of answer: Answer, _ question: Question, _ id: QuestionID, _ questionnaire: Questionnaire
  ) -> [Phrase] {
    guard let figures = score[id], let rating = figures.rating else { return [] }
    let grade: Phrase =
      if let confidence = answer.confidence {
        "Evidence: grade \(confidence.rawValue) of 5, \(confidence.name)"
      } else {
        "Evidence: none stated, so it counts as grade \(Confidence.unstated.rawValue) of 5, \(Confidence.unstated.name)"
      }
    // That the votes alone made the rating is the rule, and stands beside it; all else is a sentence of its own.
    let isByVotes =
      isBlank(answer.ratingReason) && figures.suggested == rating
      && Agreement(of: answer, in: inquiry).suggestion?.isHalf != true
    // A firm alone agrees without votes: that goes without saying.
    let isAlone = figures.suggested == nil && isBlank(answer.ratingReason) && questionnaire.audience == .internal
    let origin = isByVotes || isAlone ? nil : inquiry.origin(of: answer).map(\.capitalised)
    let head: Phrase = "\(strong: "Rating \(rating.rawValue) of 5")\(isByVotes ? ", as the votes suggest" : "")"
    return ["\(head): \(question.meaning(of: rating))"] + (origin.map { [$0] } ?? []) + [grade]
  }

  private func gate(of question: Question, _ id: QuestionID) -> [Phrase] {
    guard let gate = score.gates.first(where: { $0.question == id }) else { return [] }
    return ["Gate: needs at least \(gate.minimum.rawValue); \(gate.status.words)"]
  }

  private func levels(of answer: Answer, _ question: Question, _ questionnaire: Questionnaire) -> [Phrase] {
    guard questionnaire.kind == .ladder, answer.state == .rated else { return [] }
    guard let level = answer.level else { return ["Not placed on a level yet"] }
    func described(_ number: Int) -> String {
      let anchor = question.anchors[number].map { ": \(trimmed(onOneLine($0)))" } ?? ""
      return "\(questionnaire.levelName(number))\(anchor)"
    }
    return ["Now at level \(described(level.current))", "Needed: level \(described(level.needed))"]
  }

  /// The rounds that the room has seen.
  ///
  /// Project decision: one that was not revealed is in no report, not even that there is one. Its votes were given in
  /// confidence, and it is no history yet: the room may still reveal it, or drop it. A rating that the room agreed on
  /// beside it says so itself, as “before its votes were shown”.
  private func rounds(of answer: Answer) -> [Phrase] {
    answer.rounds.filter(\.isRevealed).enumerated().flatMap { index, round -> [Phrase] in
      let title = "Round \(index + 1)"
      let votes = votes(of: round)
      let line: Phrase = votes.isEmpty ? "\(title). No votes" : "\(title). \(votes)"
      return guesses(of: round, before: title) + [line]
    }
  }

  private func guesses(of round: Round, before title: String) -> [Phrase] {
    guard let workshop = subject.workshop else { return [] }
    let ours = workshop.label(of: .ours)
    let partner = workshop.label(of: .partner)
    let ourGuess: [Phrase] = round.guesses.ours.map { ["\(ours) guessed \($0.rawValue) for \(partner)"] } ?? []
    let theirGuess: [Phrase] = round.guesses.partner.map { ["\(partner) guessed \($0.rawValue) for \(ours)"] } ?? []
    let all = ourGuess + theirGuess
    return all.isEmpty ? [] : ["Before \(title.lowercased()). \(all.joined(by: "; "))"]
  }

  /// How far apart the votes are that made the rating.
  private func agreement(on id: QuestionID) -> [Phrase] {
    guard let workshop = subject.workshop, let figures = score[id], figures.rating != nil, let label = figures.label
    else { return [] }
    var parts: [String] = [figures.isSplit ? "\(label.words) (split)" : label.words]
    if let consensus = figures.consensus { parts.append("consensus \(Figure.percent(consensus))") }
    // Less than a point is a matter of one vote.
    if let gap = Agreement(of: inquiry[id], in: inquiry).gapWorthSaying {
      let higher = workshop.label(of: gap > 0 ? .ours : .partner)
      parts.append("\(higher) higher by about \(count(Int(Figure.whole(abs(gap))) ?? 0, "point"))")
    }
    return ["Votes: \(parts.joined(separator: ", "))"]
  }

  private func evidence(of answer: Answer) -> [Block] {
    let items: [Phrase] = Evidence.Stance.allCases.flatMap { stance in
      answer.evidence.filter { $0.stance == stance }.map { item in
        let source = isBlank(item.source) ? "" : " (source: \(trimmed(onOneLine(item.source))))"
        return "\(Phrase(stance.word).capitalised): \(trimmed(item.text))\(source)"
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

extension Question {
  /// What a rating means: its anchor, or the anchors that it lies between.
  fileprivate func meaning(of rating: Rating) -> String {
    let number = rating.rawValue
    if let anchor = anchors[number] { return trimmed(onOneLine(anchor)) }
    let below = anchors.filter { $0.key < number }.max { $0.key < $1.key }.map { "more than \(quotedClause($0.value))" }
    let above = anchors.filter { $0.key > number }.min { $0.key < $1.key }.map { "short of \(quotedClause($0.value))" }
    return [below, above].compactMap(\.self).joined(separator: ", ")
  }
}

extension QuestionScore.Label {
  /// How the votes stand, whatever became of them since.
  var words: String {
    switch self {
    case .mustDiscuss: "far apart"
    case .discuss: "apart"
    case .agreed: "close together"
    }
  }
}

extension Questionnaire {
  /// A level of a ladder by number and name: “3, Value-added”.
  func levelName(_ number: Int) -> String {
    levels.indices.contains(number - 1) ? "\(number), \(onOneLine(levels[number - 1]))" : String(number)
  }
}
