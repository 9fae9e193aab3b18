internal import Domain
internal import Scoring

extension Edition {
  /// How the verdict came about: what the first page had to cut, every figure against its cut-off, then gates, conditions,
  /// sections and hunches.
  func reasons(behind firstPage: [Block]) -> [Block] {
    [.heading(level: 2, Phrase(Chapter.reasons))] + inFull(behind: firstPage) + figures + gates + conditions
      + sections + hunches
  }

  private func inFull(behind firstPage: [Block]) -> [Block] {
    func stands(_ text: String) -> Bool {
      let line = trimmed(onOneLine(text))
      return firstPage.contains { $0.phrases.contains { $0.text.contains(line) } }
    }
    let requirements = preparation.requirements
    let tasks = firstPage.reduce(0) { if case .tasks(let tasks) = $1 { $0 + tasks.count } else { $0 } }
    var blocks: [Block] =
      tasks == requirements.count
      ? [] : [.paragraph("The whole list of what has to happen first:"), .tasks(requirements.map { task($0) })]
    func quote(_ text: String, _ caption: Phrase) {
      if !stands(text) { blocks += [.paragraph(caption), .quote(paragraphs(text))] }
    }
    quote(subject.title, "The title in full:")
    guard let workshop = subject.workshop else {
      quote(firm(.ours), "The firm's name in full:")
      return blocks
    }
    quote(workshop.facilitator, "Who facilitated:")
    quote(workshop.decision?.rationale ?? "", "The rationale of the decision in full:")
    let deciders = (workshop.decision?.decidedBy ?? []).filter { !isBlank($0) }
    if !deciders.allSatisfy(stands) {
      blocks += [.paragraph("Who decided:"), .list(deciders.map { Phrase(trimmed(onOneLine($0))) })]
    }
    let firms = Firm.allCases.map { (label: workshop.label(of: $0), people: workshop.people(of: $0, withRoles: true)) }
    let cut = zip(Firm.allCases, firms).filter { firm, it in
      !stands(it.people) || (firm != .outside && !stands(it.label))
    }.map(\.1)
    if !cut.isEmpty {
      blocks += [
        .paragraph("Who was there, with their roles:"),
        .list(cut.map { "\(strong: $0.label): \($0.people.isEmpty ? "nobody named" : $0.people)" }),
      ]
    }
    for firm in Firm.allCases {
      quote(workshop.purpose(of: firm), "Why \(strong: workshop.label(of: firm)) would partner, in full:")
    }
    return blocks
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
        "\(inquiry.noGo) if below \(Figure.cutOff(policy.noGo))",
      ],
      [
        "Index at worst and at best", Phrase(interval), "no less than \(Figure.cutOff(least)) at worst",
        "\(inquiry.noGo) if below \(Figure.cutOff(policy.noGo)) at best",
      ],
      [
        "Coverage", Phrase(share(score.coverage, policy.coverageGo)), "at least \(coverageGo)",
        "too little to judge by if below \(coverageMinimum)",
      ],
      [
        "Confidence", Phrase(share(score.confidence, policy.confidenceGo)),
        "at least \(Figure.percentCutOff(policy.confidenceGo))", "–",
      ],
      [
        "Set aside as not applicable", Phrase(setAside), "at most \(Figure.percentCutOff(policy.setAsideMaximum))", "–",
      ],
    ]
    let table = Block.Table(
      [
        .init("Figure"), .init("Stands at", .trailing), .init("\(Phrase(inquiry.go).capitalised) asks for"),
        .init("Otherwise"),
      ], rows: rows)
    return [.table(table)] + scale
  }

  /// The index beside its cut-offs on one line; left out where there is none.
  private var scale: [Block] {
    guard score.index != nil, let low = score.low, let high = score.high else { return [] }
    let (noGo, go) = (score.policy.noGo, score.policy.go)
    func whole(_ index: Double) -> String { index < go ? Figure.short(index, of: go) : Figure.whole(index) }
    let index =
      score.hasOpenQuestions ? "Index: at worst \(whole(low)), at best \(whole(high))" : "Index: \(whole(low))"
    return [
      .table(
        Block.Table(
          [.init("On a line from 0 to 100"), .init("Each sign is 5")],
          rows: [
            [Phrase(index), Phrase([.code(Plot.reach(low...max(low, high)))])],
            [
              "Cut-offs: \(Verdict.noGo.mention(in: stage)) below \(Figure.cutOff(noGo)), \(Verdict.go.mention(in: stage)) from \(Figure.cutOff(go)) on",
              Phrase([.code(Plot.bands(noGo: noGo, go: go))]),
            ],
          ]))
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
        Phrase(gate.otherwise.verdict.mention(in: stage)),
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
    if score.toldConditions.isEmpty { return [] }
    return [
      .heading(level: 3, "What is missing for \(inquiry.go)"),
      .list(score.toldConditions.map { $0.sentence(in: inquiry) }),
    ]
  }

  private var sections: [Block] {
    func row(_ title: Phrase, _ weight: Double, _ index: Double?, _ coverage: Double?) -> [Phrase] {
      let rated = coverage.map(Figure.percent) ?? "not applicable"
      return [title, Phrase(Figure.percent(weight)), bar(index), Phrase(rated)]
    }
    let rows: [[Phrase]] = score.questionnaires.flatMap { questionnaire -> [[Phrase]] in
      let title = onOneLine(inquiry.questionnaire(questionnaire.id)?.title ?? questionnaire.id.text)
      return [row("\(strong: title)", questionnaire.weight, questionnaire.index, questionnaire.coverage)]
        + sections(worthTellingOf: questionnaire).map { section in
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

  /// Its sections, unless the only one is called and stands as the whole.
  private func sections(worthTellingOf questionnaire: QuestionnaireScore) -> [SectionScore] {
    guard let first = questionnaire.sections.first, questionnaire.sections.count == 1,
      inquiry.title(of: SectionPlace(questionnaire.id, first.id)) == inquiry.questionnaire(questionnaire.id)?.title
    else { return questionnaire.sections }
    return []
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
        ? hunches.map { "\(onOneLine($0.name)) \($1.mention(in: stage))" }
        : Verdict.allCases.compactMap { verdict in
          let number = hunches.count { $0.1 == verdict }
          return number > 0 ? "\(number) × \(verdict.mention(in: stage))" : nil
        }
      return "\(strong: workshop.label(of: firm)): \(said.joined(separator: ", "))"
    }
    if lines.isEmpty { return [] }
    let people = inquiry.participants.map(\.id)
    let asked = people.count { person in workshop.hunches.contains { $0.participant == person } }
    return [
      .heading(level: 3, "Hunches against the score"),
      .paragraph(
        """
        Gut verdicts of \(asked) of \(count(people.count, "person", "people")), asked for before the score is shown. The \
        score says \(emphasis: score.verdict.mention(in: stage)).
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
