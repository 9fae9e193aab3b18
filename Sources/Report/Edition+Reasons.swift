internal import Domain
internal import Scoring

extension Edition {
  /// How the verdict came about: every figure against its cut-off, then gates, conditions, sections and hunches.
  var reasons: [Block] {
    [.heading(level: 2, "How the verdict came about")] + inFull + figures + gates + conditions + sections + hunches
  }

  /// What the first page had to cut.
  private var inFull: [Block] {
    guard let workshop = subject.workshop else { return [] }
    func whole(_ text: String, limit: Int, _ caption: Phrase) -> [Block] {
      shortened(text, to: limit) == trimmed(text) ? [] : [.paragraph(caption), .quote(paragraphs(text))]
    }
    return whole(
      workshop.decision?.rationale ?? "", limit: FirstPageLimit.rationale, "The rationale of the decision in full:")
      + whole(
        workshop.purpose.ours, limit: FirstPageLimit.purpose,
        "Why \(strong: workshop.label(of: .ours)) would partner, in full:")
      + whole(
        workshop.purpose.partner, limit: FirstPageLimit.purpose,
        "Why \(strong: workshop.label(of: .partner)) would partner, in full:")
  }

  private var figures: [Block] {
    let policy = score.policy
    let none = "none yet"
    let index = score.index.map { $0 < policy.go ? Figure.short($0, of: policy.go) : Figure.whole($0) } ?? none
    let least = policy.go - policy.slack
    let low = score.low.map { $0 < least ? Figure.short($0, of: least) : Figure.whole($0) }
    let interval = low.flatMap { low in score.high.map { "\(low) to \(Figure.whole($0))" } } ?? none
    func share(_ share: Double?, _ need: Double) -> String {
      share.map { $0 < need ? Figure.shortShare($0, of: need) : Figure.percent($0) } ?? none
    }
    let setAside =
      score.setAside > policy.setAsideMaximum
      ? Figure.excessShare(score.setAside, over: policy.setAsideMaximum) : Figure.percent(score.setAside)
    let coverageGo = Figure.percentCutOff(policy.coverageGo)
    let coverageMinimum = Figure.percentCutOff(policy.coverageMinimum)
    let rows: [[Phrase]] = [
      [
        "Index", Phrase(index), "at least \(Figure.cutOff(policy.go))",
        "a no-go if below \(Figure.cutOff(policy.noGo))",
      ],
      [
        "Index at worst and at best", Phrase(interval), "no less than \(Figure.cutOff(least)) at worst",
        "a no-go if below \(Figure.cutOff(policy.noGo)) at best",
      ],
      [
        "Coverage", Phrase(share(score.coverage, policy.coverageGo)), "at least \(coverageGo)",
        "too little to judge by if below \(coverageMinimum)",
      ],
      [
        "Strength of evidence", Phrase(share(score.confidence, policy.confidenceGo)),
        "at least \(Figure.percentCutOff(policy.confidenceGo))", "–",
      ],
      [
        "Set aside as not applicable", Phrase(setAside), "at most \(Figure.percentCutOff(policy.setAsideMaximum))", "–",
      ],
    ]
    return [
      .table(
        Block.Table(
          [.init("Figure"), .init("Stands at", .trailing), .init("A go asks for"), .init("Otherwise")], rows: rows))
    ]
  }

  private var gates: [Block] {
    if score.gates.isEmpty { return [] }
    let reasons = score.gates.map { onOneLine(inquiry.question($0.question)?.gate?.reason ?? "") }
    let hasReasons = !reasons.allSatisfy(isBlank)
    let rows: [[Phrase]] = zip(score.gates, reasons).map { gate, reason in
      [
        Phrase(name(gate.question)), Phrase(score[gate.question]?.rating.map { String($0.rawValue) } ?? "–"),
        "\(gate.minimum.rawValue)", Phrase(gate.status.words),
        Phrase(gate.otherwise == .noGo ? "no-go" : "conditional"),
      ] + (hasReasons ? [Phrase(isBlank(reason) ? "–" : reason)] : [])
    }
    return [
      .heading(level: 3, "Gates"),
      .table(
        Block.Table(
          [
            .init("Question"), .init("Rating", .trailing), .init("At least", .trailing), .init("Gate"),
            .init("While it fails"),
          ] + (hasReasons ? [.init("Why it is a gate")] : []), rows: rows)),
    ]
  }

  private var conditions: [Block] {
    if score.conditions.isEmpty { return [] }
    return [.heading(level: 3, "What is missing for a go"), .list(score.conditions.map { $0.sentence(in: inquiry) })]
  }

  private var sections: [Block] {
    func row(_ title: Phrase, _ weight: Double, _ index: Double?, _ coverage: Double?) -> [Phrase] {
      let rated = coverage.map(Figure.percent) ?? "not applicable"
      return [title, Phrase(Figure.exactPercent(weight)), bar(index), Phrase(rated)]
    }
    let rows: [[Phrase]] = score.questionnaires.flatMap { questionnaire -> [[Phrase]] in
      let title = onOneLine(inquiry.questionnaire(questionnaire.id)?.title ?? questionnaire.id.text)
      return [row("\(strong: title)", questionnaire.weight, questionnaire.index, questionnaire.coverage)]
        + questionnaire.sections.map { section in
          let title = Phrase(inquiry.title(of: SectionPlace(questionnaire.id, section.id)))
          return row(title, section.weight, section.index, section.coverage)
        }
    }
    if rows.isEmpty { return [] }
    return [
      .heading(level: 3, "Questionnaires and their sections"),
      .table(
        Block.Table(
          [.init("Questionnaire, section"), .init("Share", .trailing), .init("Index"), .init("Rated", .trailing)],
          rows: rows)),
    ]
  }

  private func bar(_ index: Double?) -> Phrase { index.map { "\(code: Figure.bar($0))" } ?? "nothing rated" }

  private var hunches: [Block] {
    guard let workshop = subject.workshop, !workshop.hunches.isEmpty else { return [] }
    let lines: [Phrase] = Firm.allCases.compactMap { firm in
      let people = inquiry.participants.filter { $0.firm == firm }
      let hunches = people.compactMap { person in
        workshop.hunches.first { $0.participant == person.id }.map { (person, $0.verdict) }
      }
      if hunches.isEmpty { return nil }
      let said =
        namesVoters
        ? hunches.map { "\(onOneLine($0.name)) \($1.mention)" }
        : Verdict.allCases.compactMap { verdict in
          let number = hunches.count { $0.1 == verdict }
          return number > 0 ? "\(number) × \(verdict.mention)" : nil
        }
      return "\(strong: workshop.label(of: firm)): \(said.joined(separator: ", "))"
    }
    if lines.isEmpty { return [] }
    return [
      .heading(level: 3, "Hunches against the score"),
      .paragraph(
        """
        Before anybody saw the score, each person said what they would decide. The score says \
        \(emphasis: score.verdict.mention).
        """
      ),
      .list(lines),
    ]
  }
}

extension QuestionnaireScore {
  /// The rated share of the questionnaire's own weight, 0…1; nil where nothing in it is applicable.
  fileprivate var coverage: Double? {
    if weight <= 0 { return nil }
    return sections.reduce(0) { $0 + $1.weight * ($1.coverage ?? 0) } / weight
  }
}

extension GateScore.Status {
  /// How the gate stands, in a word.
  package var words: String {
    switch self {
    case .pass: "passes"
    case .fail: "fails"
    case .open: "open"
    }
  }
}
