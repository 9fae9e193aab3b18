package import Domain

/// Search: what the session may show of all that was asked, said and written down.
extension SessionState {
  /// Where words were found.
  package struct Finding: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
      case question(QuestionID)
      /// A line of ``SessionState/actions`` and, behind them, ``SessionState/parkedItems``: 0-based.
      case line(Int)
      /// What is asked about since last time.
      case sinceLast(SinceLast.Row.ID)
    }

    package let place: Place
    /// What it is, in a word: `answer`, `list`.
    package let kind: String
    /// The text around the words, on one line.
    package let excerpt: String
  }

  /// What holds every word of the query: first of what is asked about since last time, then in the order of the questions;
  /// nothing where it has no word.
  ///
  /// - Parameter seesPrivate: whether private notes are looked through, and promises of our own firm alone.
  package func findings(of query: String, seesPrivate: Bool) -> [Finding] {
    let words = query.split(whereSeparator: \.isWhitespace).map { letters(of: $0) }
    if words.isEmpty { return [] }
    let answers = questions.flatMap { id in
      said(on: id, seesPrivate: seesPrivate).filter { $0.holds(words) }
        .map { Finding(place: .question(id), kind: $0.kind, excerpt: $0.excerpt(around: words)) }
    }
    let asked = sinceLast(seesInternal: seesPrivate)?.rows ?? []
    let rows = asked.map { ($0.id, Said($0)) }.filter { $0.1.holds(words) }
      .map { Finding(place: .sinceLast($0), kind: $1.kind, excerpt: $1.excerpt(around: words)) }
    // A promise is found where it is asked about.
    let lines =
      actions.enumerated().filter { $0.element.promise == nil }
      .map { ($0.offset, Said("Action", $0.element.text, by: $0.element.owner)) }
      + parkedItems.enumerated().map { (actions.count + $0.offset, Said("Parking lot", $0.element.text)) }
    return rows + answers
      + lines.filter { $0.1.holds(words) }
      .map { Finding(place: .line($0), kind: $1.kind, excerpt: $1.excerpt(around: words)) }
  }

  /// The texts of a question that the room may see. Votes and ratings are no texts.
  private func said(on id: QuestionID, seesPrivate: Bool) -> [Said] {
    guard let question = subject.inquiry.question(id) else { return [] }
    let answer = subject.inquiry[id]
    let voices = Notes.Voice.allCases.filter { $0 != .private || seesPrivate }
    return [Said("question", question.prompt, by: subject.inquiry.name(of: id)), Said("answer", answer.answer)]
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

  init(_ row: SinceLast.Row) {
    let (texts, owner) =
      switch row {
      case .promise(let action): ([action.text, row.note], action.owner)
      case .trigger(let trigger): ([trigger.text, row.note], trigger.owner)
      case .measure(let measure): ([measure.text, measure.target, row.note], measure.owner)
      }
    self.init(row.kind, texts.filter { !isBlank($0) }.joined(separator: " · "), by: owner)
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
