internal import Domain

/// What differs, in words: the same on screens, in lines and in a shell.
extension Renewal {
  /// `Eight strategy questions: 1.0.0 here, 1.1.0 at hand`.
  package var title: String { "\(before.title): \(before.version) here, \(after.version) at hand" }

  /// One sentence: what is at hand, and how much of it differs.
  package var headline: String {
    "\(before.title) \(after.version) is at hand, \(before.version) is used here: \(extent)."
  }

  /// `1 question added, 2 reworded, 1 gate changed`.
  private var extent: String {
    let difference = difference
    func count(_ aspect: QuestionnaireDifference.Aspect) -> Int {
      difference.changed.count { $0.aspects.contains(aspect) }
    }
    let weights = count(.weight) + difference.sections.count { $0.before.weight != $0.after.weight }
    let parts = [
      counted(difference.added.count, "question", "added"), counted(difference.removed.count, "question", "removed"),
      counted(count(.prompt), "question", "reworded"), counted(count(.anchors), "question", "with other anchors"),
      counted(weights + (difference.hasOtherWeight ? 1 : 0), "weight", "changed"),
      counted(count(.gate), "gate", "changed"), difference.hasOtherLevels ? "other levels" : "",
    ].filter { !$0.isEmpty }
    if !parts.isEmpty { return parts.joined(separator: ", ") }
    return difference.isEmpty ? "the questions are the same" : "the questions are the same, but for details"
  }

  private func counted(_ number: Int, _ noun: String, _ what: String) -> String {
    number == 0 ? "" : "\(number) \(noun)\(number == 1 ? "" : "s") \(what)"
  }

  /// Everything that differs, a line each: what is new, what is gone, then question by question.
  package var lines: [String] {
    let difference = difference
    var lines: [String] = []
    if difference.hasOtherKind { lines.append("It is a \(after.kind.rawValue) questionnaire now.") }
    if difference.hasOtherWeight { lines.append("Its weight: \(change(before.weight, after.weight)).") }
    if difference.hasOtherLevels {
      lines.append(
        "Its levels: from \(before.levels.joined(separator: ", ")) to \(after.levels.joined(separator: ", ")).")
    }
    lines += difference.added.map { "Added: \(name($0)): \(onOneLine($0.prompt))" }
    lines += difference.removed.map { "Removed: \(name($0)): \(onOneLine($0.prompt))" }
    lines += difference.sections.flatMap(sentences)
    lines += difference.changed.flatMap { question in question.aspects.map { sentence(question, $0) } }
    return lines
  }

  private func sentences(_ section: QuestionnaireDifference.ChangedSection) -> [String] {
    let (before, after) = (section.before, section.after)
    return [
      before.title == after.title ? "" : "Section “\(before.title)”: called “\(after.title)” now.",
      before.weight == after.weight ? "" : "Section “\(after.title)”: weight \(change(before.weight, after.weight)).",
    ].filter { !$0.isEmpty }
  }

  private func sentence(
    _ question: QuestionnaireDifference.ChangedQuestion, _ aspect: QuestionnaireDifference.Aspect
  ) -> String {
    let (before, after) = (question.before, question.after)
    let name = name(after)
    switch aspect {
    case .prompt: return "\(name): reworded, from “\(onOneLine(before.prompt))” to “\(onOneLine(after.prompt))”."
    case .advice: return "\(name): another purpose or other follow-ups."
    case .anchors:
      let numbers = Set(before.anchors.keys).union(after.anchors.keys).sorted()
        .filter { before.anchors[$0] != after.anchors[$0] }.map(String.init)
      return "\(name): \(numbers.count == 1 ? "anchor" : "anchors") \(numbers.joined(separator: ", ")) reworded."
    case .weight: return "\(name): weight \(change(before.weight, after.weight))."
    case .gate: return "\(name): \(gates(before.gate, after.gate))."
    case .minutes: return "\(name): from \(before.minutes) to \(after.minutes) minutes."
    case .voices:
      return after.voices == .eachFirm ? "\(name): each firm answers for itself." : "\(name): the room has one voice."
    case .columns: return "\(name): other columns, from \(columns(before)) to \(columns(after))."
    case .section: return "\(name): in another section."
    }
  }

  private func gates(_ before: Gate?, _ after: Gate?) -> String {
    func text(_ gate: Gate) -> String { "at least \(gate.minimum.rawValue), else \(gate.otherwise.rawValue)" }
    return switch (before, after) {
    case (nil, let after?): "a gate now, \(text(after))"
    case (let before?, nil): "no gate any more, before \(text(before))"
    case (let before?, let after?) where text(before) == text(after): "another reason for its gate"
    case (let before?, let after?): "another gate, from \(text(before)) to \(text(after))"
    case (nil, nil): ""
    }
  }

  private func columns(_ question: Question) -> String {
    question.fields.isEmpty ? "none" : question.fields.map(\.title).joined(separator: ", ")
  }

  private func change(_ before: Weight, _ after: Weight) -> String {
    "from \(plain(before.number)) to \(plain(after.number))"
  }

  private func name(_ question: Question) -> String {
    let words = Question.words(of: question.id)
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
