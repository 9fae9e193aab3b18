internal import Domain

extension RandomWorkshop {
  mutating func questionnaire(_ number: Int) -> Questionnaire {
    let kind: Questionnaire.Kind = generator.oneIn(5) ? .ladder : .rating
    let levels = kind == .ladder ? (1...generator.number(in: 2...9)).map { "Level \($0)" } : []
    var last = 0
    let sections = several(size.sections) { random, sectionNumber in
      Section(
        id: SectionID("section-\(sectionNumber)"), title: random.textOrNone(), weight: random.weight(),
        questions: random.several(random.size.questions) { random, _ in
          last += 1
          return random.question(last, kind: kind, levels: levels.count)
        }, unknown: random.unknownFields())
    }
    return Questionnaire(
      id: QuestionnaireID("questionnaire-\(number)"),
      version: SemanticVersion(generator.number(in: 0...3), generator.number(in: 0...12), generator.number(in: 0...9)),
      language: generator.pick(["en", "no", "pt-BR"], else: "en"), kind: kind,
      audience: generator.oneIn(4) ? .internal : .joint, stage: generator.pick(Stage.allCases, else: .any),
      title: text(), summary: textOrNone(),
      source: Questionnaire.Source(
        author: textOrNone(), work: textOrNone(), note: textOrNone(), unknown: unknownFields()),
      weight: weight(), levels: levels, sections: sections, unknown: unknownFields())
  }

  private mutating func question(_ number: Int, kind: Questionnaire.Kind, levels: Int) -> Question {
    let yields = generator.oneIn(3) ? generator.pick(Yield.allCases, else: .list) : nil
    let anchored = kind == .ladder ? Array(1...levels) : generator.oneIn(4) ? Array(1...5) : [1, 3, 5]
    return Question(
      id: "question-\(number)", prompt: text(), purpose: textOrNone(),
      probes: several(0...3) { random, _ in random.text() },
      minutes: generator.number(in: 0...12), weight: weight(),
      voices: generator.oneIn(2) ? .eachFirm : .one,
      anchors: Dictionary(uniqueKeysWithValues: anchored.map { ($0, text()) }),
      gate: kind == .rating && generator.oneIn(5) ? gate() : nil, yields: yields,
      fields: yields == nil
        ? []
        : EntryField.allCases.filter { field in
          field == .text || field == .weight && yields == .criteria || field == .number && yields == .capacity
            || generator.oneIn(2)
        }, unknown: unknownFields())
  }

  private mutating func gate() -> Gate {
    Gate(
      minimum: generator.pick([.two, .three, .four, .five], else: .two),
      otherwise: generator.pick(Gate.Otherwise.allCases, else: .noGo), reason: textOrNone(), unknown: unknownFields())
  }

  mutating func policy() -> Policy {
    guard generator.oneIn(2) else { return .balanced }
    let noGo = generator.number(in: 0...60)
    let coverageMinimum = Double(generator.number(in: 0...80)) / 100
    return Policy(
      id: PolicyID("own-cut-offs"), go: Double(generator.number(in: noGo...90)), noGo: Double(noGo),
      floor: Double(generator.number(in: 0...60)),
      coverageGo: max(coverageMinimum, Double(generator.number(in: 30...100)) / 100),
      coverageMinimum: coverageMinimum, confidenceGo: Double(generator.number(in: 0...80)) / 100,
      gateConfidence: generator.pick(Confidence.allCases, else: .example), slack: Double(generator.number(in: 0...40)),
      setAsideMaximum: Double(generator.number(in: 0...100)) / 100,
      concentration: Double(generator.number(in: 1...40_000)) / 4, draws: generator.number(in: 100...20_000),
      seed: generator.number(in: 0...Int.max), unknown: unknownFields())
  }

  private mutating func weight() -> Weight {
    Weight(generator.pick([0, 0.1, 1.0 / 3, 0.5, 1, 1, 1, 1, 1, 2, 3, 7.25], else: 1)) ?? .one
  }
}
