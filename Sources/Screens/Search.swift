internal import Domain
internal import Session

/// Search: what the session may show of all that was asked, said and written down.
extension Interface {
  /// What holds every word of the query, in the order of the questions; nothing until a word is typed.
  func searchRows(_ query: String) -> [Picker.Row] {
    let words = query.split(separator: " ").map { letters(of: $0) }
    guard let session, !words.isEmpty else { return [] }
    let answers = session.questions.flatMap { id in
      said(on: id).filter { $0.holds(words) }.map { said in
        Picker.Row(
          outcome: .place(.question(id, .discuss)), name: session.subject.inquiry.name(of: id),
          detail: "\(said.kind): \(said.excerpt(around: words))")
      }
    }
    let lines = actionRows.enumerated().compactMap { index, line in
      let said =
        switch line {
        case .action(let action): Said("Action", action.text, by: action.owner)
        case .parked(let item): Said("Parking lot", item.text)
        }
      return said.holds(words)
        ? Picker.Row(outcome: .action(index), name: said.kind, detail: said.excerpt(around: words)) : nil
    }
    return answers + lines
  }

  /// The texts of a question that the room may see. Votes and ratings are no texts.
  private func said(on id: QuestionID) -> [Said] {
    guard let inquiry = subject?.inquiry, let question = inquiry.question(id) else { return [] }
    let answer = inquiry[id]
    let voices = Notes.Voice.allCases.filter { $0 != .private || !isRoomLocked }
    return [Said("question", question.prompt, by: inquiry.name(of: id)), Said("answer", answer.answer)]
      + voices.map { Said($0 == .private ? "private note" : "notes", answer.notes[$0]) }
      + answer.entries.map { entry in
        Said("list", question.fields.compactMap { entry.cells[$0]?.text }.joined(separator: " · "))
      }
      + answer.evidence.map { Said("evidence", $0.text, by: $0.source) }
  }
}

/// Something that was asked, said or written down.
private struct Said {
  let kind: String
  /// On one line.
  let text: String
  /// Whose it is, or what it is called: found like the text.
  let source: String

  init(_ kind: String, _ text: String, by source: String = "") {
    self.kind = kind
    self.text = String(text.map { $0.isNewline ? " " : $0 })
    self.source = source
  }

  func holds(_ words: [[Character]]) -> Bool {
    let all = letters(of: "\(text) \(source)")
    return words.allSatisfy { all.firstRange(of: $0) != nil }
  }

  /// The text from a word or two before the first match on, so that the match is seen.
  func excerpt(around words: [[Character]]) -> String {
    let letters = letters(of: text)
    let match = words.compactMap { letters.firstRange(of: $0)?.lowerBound }.min() ?? 0
    guard match > Self.lead else { return text }
    let characters = Array(text)
    let start = characters[(match - Self.lead)..<match].firstIndex(of: " ").map { $0 + 1 } ?? match
    return "…" + String(characters[start...])
  }

  /// Project decision: so many characters before the match leave room for it in a narrow window.
  private static let lead = 16
}

/// The characters of a text without difference of case, each where it stands in the text.
private func letters(of text: some StringProtocol) -> [Character] {
  text.map { $0.lowercased().first ?? $0 }
}
