internal import Domain

extension Flow {
  /// A ladder's levels, the lowest first, and what one sees at each of this attribute; marked where the relationship is
  /// now, and where it has to be.
  ///
  /// - Parameter chosen: the level that has to be in sight; nil for none.
  mutating func levels(
    of question: Question, in questionnaire: Questionnaire, now: Int?, needed: Int?, chosen: Int? = nil
  ) {
    for (index, name) in questionnaire.levels.enumerated() {
      let level = index + 1
      let (isNow, isNeeded) = (level == now, level == needed)
      let mark = isNow && isNeeded ? "◆" : isNow ? "▸" : isNeeded ? "◇" : " "
      paragraph(
        "\(name): \(question.anchors[level] ?? "")", isNow || isNeeded ? Theme.strong : Theme.body,
        lead: Span("\(mark)\(level) ", Theme.key))
      if level == chosen { focusHere() }
    }
  }
}

extension Interface {
  /// What a form asks; where it places an attribute on a ladder, with the levels beneath, the chosen ones marked.
  func formFlow(_ form: Form, columns: Int) -> Flow {
    var flow = form.flow(columns: columns)
    guard case .level(let id) = form.purpose, let question = subject?.inquiry.question(id),
      let questionnaire = subject?.inquiry.questionnaire(id.questionnaire)
    else { return flow }
    flow.pinHere()
    flow.levels(
      of: question, in: questionnaire, now: Int(form.fields[0].value), needed: Int(form.fields[1].value),
      chosen: Int(form.focused.value))
    return flow
  }
}
