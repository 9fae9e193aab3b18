internal import Domain
internal import Report
internal import Session

/// What speaks for and against the rating of a question.
extension Interface {
  /// The piece of evidence that the keys act on.
  var selectedEvidence: Evidence? {
    guard case .evidence(let id) = view else { return nil }
    return subject?.inquiry[id].evidence.dropFirst(selection).first
  }

  mutating func performInEvidence(_ command: Command) -> [Request] {
    if command == .openEvidence, let id = session?.place.question { show(.evidence(id)) }
    guard case .evidence(let id) = view, let evidence = subject?.inquiry[id].evidence else { return [] }
    switch (command, selectedEvidence) {
    case (.addEvidence(let stance), _): open(evidenceForm(id, stance: stance))
    case (.editEvidence, let item?): open(evidenceForm(id, item))
    case (.removeEvidence, let item?):
      let requests = edit(.removeEvidence(id, item.id), saying: "Removed.")
      selection = max(0, min(selection, evidence.count - 2))
      return requests
    default: break
    }
    return []
  }

  /// For something new of this stance, or for what is there.
  func evidenceForm(_ id: QuestionID, _ item: Evidence? = nil, stance: Evidence.Stance = .supports) -> Form {
    Form(
      .evidence(id, item?.id), title: item == nil ? "New evidence" : "Evidence",
      advice: "Something that anybody could check, for going \(stage.onward) or against it.", question: id,
      fields: [
        Form.Field("What", text: item?.text ?? "", hint: "what was seen, counted or written down"),
        Form.Field(
          "Speaks", .choice(Evidence.Stance.allCases.map(\.word)),
          choice: Evidence.Stance.allCases.firstIndex(of: item?.stance ?? stance) ?? 0),
        Form.Field("Source", text: item?.source ?? "", hint: "who says so, and where it stands"),
      ])
  }

  mutating func putEvidence(
    _ form: Form, _ question: QuestionID, _ id: EvidenceID?
  ) throws(FormProblem) -> [Request] {
    let values = form.fields.map(\.value)
    if values[0].isEmpty { throw FormProblem(sentence: "Say what speaks for it or against it.", field: 0) }
    let all = subject?.inquiry[question].evidence ?? []
    var item = all.first { $0.id == id } ?? Evidence(id: id ?? .next("e", after: all.map(\.id)), text: "")
    item.text = values[0]
    item.stance = Evidence.Stance.allCases[form.fields[1].choice]
    item.source = values[2]
    return edit(.putEvidence(question, item), saying: "Noted.")
  }
}

extension Evidence.Stance {
  /// The stance in a sign.
  var sign: String {
    switch self {
    case .supports: "+"
    case .contradicts: "−"
    }
  }
}
