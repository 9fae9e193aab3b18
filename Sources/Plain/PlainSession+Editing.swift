internal import Domain
internal import Session

/// A long text in the person's own editor.
extension PlainSession {
  /// The text that the prompt asks for as it stands; nil where it asks for none that has lines.
  private var longText: String? {
    switch ask {
    case .purpose(let firm):
      subject.workshop.map { firm == .ours ? $0.purpose.ours : $0.purpose.partner }
    case .answer: answer?.answer
    case .view(let voice), .note(let voice): answer?.notes[voice]
    case .rationale: subject.workshop?.decision?.rationale
    default: nil
    }
  }

  mutating func editOutside() {
    guard let text = longText else {
      return say(
        "There is no text to edit here. Type edit where a purpose, a note, an answer or a reason is asked for.")
    }
    effects.append(.edit(text))
  }

  /// Puts the text in the place of the one that was edited. A note is replaced: the editor had all of it.
  mutating func takeEdited(_ text: String) {
    let text = trimmed(text)
    guard let present = longText, text != present else { return say("The text is as it was.") }
    let length = Bound.length(of: text)
    if length > Bound.textLength {
      return say("That is \(length) characters; a text has \(Bound.textLength) at most. Nothing was changed.")
    }
    switch ask {
    case .view(let voice), .note(let voice):
      if let id = session.place.question { edit(.note(id, voice, text)) }
    default: text.isEmpty ? perform(.clear, "") : enter(text)
    }
  }
}
