internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// What speaks for and against the rating of a question, as it was noted down.
  func evidenceFlow(_ id: QuestionID, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let inquiry = subject?.inquiry, let question = inquiry.question(id) else { return flow }
    let evidence = inquiry[id].evidence
    flow.paragraph(question.prompt, Theme.prompt)
    flow.heading(heading(of: evidence), Theme.heading)
    if evidence.isEmpty {
      flow.paragraph("Nothing here yet. + adds what speaks for it, - what speaks against it.", Theme.dim)
    }
    for (index, item) in evidence.enumerated() {
      flow.row(index) { evidenceLine(item, isSelected: index == selection, &$0) }
    }
    return flow
  }
}

extension QuestionPane {
  /// What speaks for and against, where anything does.
  func evidence(_ flow: inout Flow) {
    if answer.evidence.isEmpty { return }
    flow.heading(heading(of: answer.evidence), Theme.heading)
    for item in answer.evidence { evidenceLine(item, &flow) }
  }
}

/// “Evidence: 2 for, 1 against”.
private func heading(of evidence: [Evidence]) -> String {
  let counts = Evidence.Stance.allCases.map { stance in
    "\(evidence.count { $0.stance == stance }) \(stance.word)"
  }
  return evidence.isEmpty ? "Evidence" : "Evidence: \(counts.joined(separator: ", "))"
}

/// `+ Three of five customers asked for it (calls in May)`.
private func evidenceLine(_ item: Evidence, isSelected: Bool? = nil, _ flow: inout Flow) {
  let source = item.source.isEmpty ? "" : " (\(item.source))"
  let mark = isSelected.map { $0 ? "▸ " : "  " } ?? ""
  let line = flow.lines.count
  flow.paragraph(
    item.text + source, isSelected == true ? Theme.selected : Theme.body,
    lead: .init("\(mark)\(item.stance.sign) ", isSelected == true ? Theme.key : Theme.dim))
  if isSelected == true { flow.placeCursor(column: 0, line: line) }
}
