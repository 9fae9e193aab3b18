internal import Domain

extension Shelf {
  /// Reads files as if they were about to join this shelf together: a plan must find here, or among them, what it names,
  /// and what one says that another before it has said is a warning.
  package func check(_ files: [(bytes: [UInt8], name: String)]) -> [Reading<QuestionnaireFile>] {
    let sources = files.map { SourceFile($0.bytes, name: $0.name) }
    var shelf = joined(by: sources.compactMap(\.value))
    for source in sources where source.value == nil { shelf.noteUnusable(source) }
    var repetitions = Repetitions()
    return sources.map { source in
      var findings = source.findings + repetitions.findings(in: source)
      if case .plan(let plan) = source.value { findings += shelf.flaws(of: plan).map(source.finding) }
      let isUsable = !findings.contains { $0.severity == .error }
      return Reading(value: isUsable ? source.value : nil, findings: findings.sorted())
    }
  }

  /// What is wrong with a plan in the light of what it names.
  func flaws(of plan: SessionPlan) -> [Flaw] {
    let missing = missing(from: plan)
    return missing.isEmpty ? warnings(about: plan) : missing
  }

  /// What a plan can do, and probably was not meant to.
  private func warnings(about plan: SessionPlan) -> [Flaw] {
    let named = plan.questionnaires.compactMap { questionnaires[$0]?.value }
    guard named.contains(where: { $0.audience == .joint }) else { return [] }
    var flaws: [Flaw] = []
    for (index, questionnaire) in named.enumerated() where questionnaire.audience == .internal {
      let gates = questionnaire.questions.filter { $0.gate != nil }.map { "“\($0.id)”" }
      if gates.isEmpty { continue }
      let (verb, noun) = gates.count == 1 ? ("stops", "the gate of") : ("stop", "the gates of")
      let sentence =
        "“\(questionnaire.id)” is for one firm alone: \(noun) \(gates.joined(separator: ", ")) \(verb) nothing in the "
        + "verdict for both; put what must stop it into a joint questionnaire"
      flaws.append(Flaw([.key("questionnaires"), .index(index)], sentence, severity: .warning))
    }
    return flaws
  }

  /// This shelf with `values` in the place of those of the same ids.
  package func joined(by values: [QuestionnaireFile]) -> Shelf {
    values.reduce(into: self) { $0.put($1) }
  }
}
