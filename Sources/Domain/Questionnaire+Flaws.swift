extension Questionnaire {
  /// Every rule of the format that this questionnaire breaks, in file order; none means that it can be used.
  package var flaws: [Flaw] {
    var flaws: [Flaw] = []
    if !isKebabCase(id.text) {
      flaws.append(Flaw([.key("id")], "the id “\(id)” is not kebab-case; use lower-case letters, digits and hyphens"))
    }
    if trimmed(title).isEmpty {
      flaws.append(Flaw([.key("title")], "the title is empty; write what the questionnaire is called"))
    }
    flaws += levelFlaws
    if questions.isEmpty {
      flaws.append(Flaw([.key("sections")], "there is no question; add a section with at least one"))
    }
    if questions.count > Bound.questions {
      flaws.append(
        Flaw([.key("sections")], "\(questions.count) questions are too many; use at most \(Bound.questions)"))
    }
    for (index, id) in repeated(sections.map(\.id)) {
      flaws.append(
        Flaw([.key("sections"), .index(index), .key("id")], "the section id “\(id)” is used twice; give each its own"))
    }
    var seen: Set<String> = []
    for (sectionIndex, section) in sections.enumerated() {
      let place: [Flaw.Step] = [.key("sections"), .index(sectionIndex)]
      if !isKebabCase(section.id.text) {
        flaws.append(
          Flaw(
            place + [.key("id")],
            "the section id “\(section.id)” is not kebab-case; use lower-case letters, digits and hyphens"))
      }
      for (index, question) in section.questions.enumerated() {
        let place = place + [.key("questions"), .index(index)]
        if !seen.insert(question.id).inserted {
          flaws.append(Flaw(place + [.key("id")], "the question id “\(question.id)” is used twice; give each its own"))
        }
        flaws += question.flaws(kind: kind, levels: levels.count).map { $0.inside(place) }
      }
    }
    return flaws
  }

  /// How many levels a ladder may have.
  static let ladderLevels = 2...9

  private var levelFlaws: [Flaw] {
    switch kind {
    case .rating where !levels.isEmpty:
      [Flaw([.key("levels")], "only a ladder has levels; remove them or write kind: ladder")]
    case .ladder where !Self.ladderLevels.contains(levels.count):
      [Flaw([.key("levels")], "a ladder has 2 to 9 levels, not \(levels.count); name each level, lowest first")]
    case .rating, .ladder:
      repeated(levels).map { index, name in
        Flaw([.key("levels"), .index(index)], "the level “\(name)” is there twice; give each its own name")
      }
    }
  }
}

extension Question {
  /// The rules that this question breaks in a questionnaire of `kind` with so many `levels`.
  func flaws(kind: Questionnaire.Kind, levels: Int) -> [Flaw] {
    var flaws: [Flaw] = []
    if !isKebabCase(id) {
      flaws.append(
        Flaw([.key("id")], "the question id “\(id)” is not kebab-case; use lower-case letters, digits and hyphens"))
    }
    if trimmed(prompt).isEmpty {
      flaws.append(Flaw([.key("prompt")], "the prompt is empty; write what the facilitator reads aloud"))
    }
    if !(0...600).contains(minutes) {
      flaws.append(Flaw([.key("minutes")], "\(minutes) minutes is no time box; use 0 to 600"))
    }
    flaws += anchorFlaws(kind: kind, levels: levels)
    if let gate {
      if kind == .ladder {
        flaws.append(Flaw([.key("gate")], "a ladder's attribute has no gate; remove it"))
      }
      if gate.minimum == .one {
        flaws.append(
          Flaw([.key("gate"), .key("minimum")], "a gate with minimum 1 stops nothing; use 2 to 5 or remove the gate"))
      }
    }
    for (index, field) in repeated(fields) {
      flaws.append(Flaw([.key("fields"), .index(index)], "the column \(field.rawValue) is there twice; name it once"))
    }
    if yields == .criteria, !fields.contains(.weight) {
      flaws.append(Flaw([.key("fields")], "criteria need the column weight; add it to fields"))
    }
    if yields == .capacity, !fields.contains(.number) {
      flaws.append(Flaw([.key("fields")], "a capacity needs the column number; add it to fields"))
    }
    if yields != nil, fields.isEmpty {
      flaws.append(Flaw([.key("fields")], "entries need columns; name them in fields, for example [text, owner]"))
    }
    return flaws
  }

  private func anchorFlaws(kind: Questionnaire.Kind, levels: Int) -> [Flaw] {
    // A ladder with too few or too many levels has its flaw; one more for each level of each question helps nobody.
    if kind == .ladder, !Questionnaire.ladderLevels.contains(levels) { return [] }
    let wanted = kind == .rating ? [1, 3, 5] : Array(1...levels)
    let highest = kind == .rating ? 5 : levels
    var flaws = wanted.filter { trimmed(anchors[$0] ?? "").isEmpty }.map { number in
      Flaw([.key("anchors")], "the anchor \(number) is missing; say what \(number) means")
    }
    for number in anchors.keys.sorted() where number < 1 || number > highest {
      flaws.append(
        Flaw([.key("anchors"), .key(String(number))], "there is no \(number) to anchor; use 1 to \(highest)"))
    }
    return flaws
  }
}
