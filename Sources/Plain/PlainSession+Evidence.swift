internal import Domain
internal import Report
internal import Session

/// What speaks for and against the rating of a question.
extension PlainSession {
  /// `evidence`, `evidence for TEXT`, `evidence against TEXT`, `evidence 2`, `evidence remove 2`.
  mutating func performEvidence(_ argument: String, on id: QuestionID) {
    let items = inquiry[id].evidence
    let (word, text) = firstWord(of: argument)
    if let stance = Evidence.Stance.allCases.first(where: { $0.word == word.lowercased() }) {
      aside = .evidence(nil, stance)
      if !text.isEmpty { enter(text) }
      return
    }
    switch RowCommand(argument, of: items) {
    case .list: say(items.isEmpty ? "Nothing speaks for or against it yet." : listing(of: items))
    case .change(let item): aside = .evidence(item.id, item.stance)
    case .remove(let item): edit(.removeEvidence(id, item.id))
    case .none:
      if RowCommand<Evidence>.isAboutRows(argument) {
        return say(RowCommand<Evidence>.remedy(for: argument, command: .evidence, count: items.count))
      }
      say("Does it speak for or against? Type evidence for \(argument), or evidence against \(argument).")
    }
  }

  func evidenceRequest(_ id: EvidenceID?, _ stance: Evidence.Stance) -> String {
    let present = answer?.evidence.first { $0.id == id }?.text ?? ""
    return "What speaks \(stance.word) it?" + now(present)
  }

  mutating func putEvidence(_ id: EvidenceID?, _ stance: Evidence.Stance, _ text: String) -> Reply {
    guard let question = session.place.question else { return .rejected(Self.noQuestion) }
    let items = inquiry[question].evidence
    var item =
      items.first { $0.id == id } ?? Evidence(id: .next("e", after: items.map(\.id)), text: text, stance: stance)
    item.text = text
    if edit(.putEvidence(question, item)) { aside = .evidenceSource(item.id) }
    return .taken
  }

  mutating func setSource(of id: EvidenceID, _ text: String) -> Reply {
    guard let question = session.place.question, var item = inquiry[question].evidence.first(where: { $0.id == id })
    else { return .rejected(Self.noQuestion) }
    item.source = text
    if edit(.putEvidence(question, item)) { returnToMain() }
    return .taken
  }

  private func listing(of items: [Evidence]) -> String {
    items.enumerated().map { index, item in
      "\(index + 1). \(item.stance.word): \(item.text)\(item.source.isEmpty ? "" : " (\(item.source))")"
    }.joined(separator: "\n")
  }
}
