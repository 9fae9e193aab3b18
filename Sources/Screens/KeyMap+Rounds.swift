internal import Canvas
internal import Domain

/// The lines of the key map for guesses, the secret ballot, evidence and time.
extension KeyMap {
  /// Guesses and the secret ballot.
  static let rounds: [Binding] =
    [
      Binding("s", [Key("s")], .startBallot, "secret ballot", in: [.vote], hint: true),
      Binding("G", [Key("G")], .startGuesses, "guesses", in: [.vote], hint: true),
      Binding(
        "Del", [Key(.delete), Key("D")], .dropRound, "drop the votes", in: [.vote], hint: true,
        name: "drop the votes that nobody has seen"),
      Binding("Enter", [Key(.enter)], .takeKeyboard, "I have it", in: [.handOver], hint: true),
      Binding("→", [Key(.right)], .nextSeat, "another seat", in: [.handOver], hint: true),
      Binding(
        "← Backspace", [Key(.left), Key(.backspace)], .previousSeat, "the seat before", in: [.handOver], hint: true),
    ]
    + "12345?-".map { sign in
      Binding("1–5 ? -", [Key(sign)], .ballotSign(sign), "your vote", in: [.ballot], hint: sign == "1")
    }
    + [
      Binding("↓", [Key(.down)], .scrollDown, "more", in: [.handOver, .ballot], hint: true),
      Binding("Enter", [Key(.enter)], .castVote, "confirm", in: [.ballot], hint: true),
      Binding("Backspace", [Key(.backspace)], .eraseBallotSign, "take back", in: [.ballot], hint: true),
    ]
    + Rating.allCases.map { rating in
      Binding(
        "1–5", [Key(Character(String(rating.rawValue)))], .guess(rating), "guess", in: [.guess], hint: rating == .one)
    }
    + [
      Binding("↓", [Key(.down)], .scrollDown, "more", in: [.guess], hint: true),
      Binding("Enter", [Key(.enter), Key(.tab)], .nextGuesser, "go on", in: [.guess], hint: true),
      Binding("Del", [Key(.delete), Key(.backspace)], .guess(nil), "no guess", in: [.guess], hint: true),
      Binding("Esc", [Key(.escape)], .cancel, "back to the vote", in: [.handOver, .ballot, .guess], hint: true),
    ]

  /// The time box and the end of the session.
  static let timing: [Binding] = [
    Binding("t", [Key("t")], .pauseTime, "time box", in: beats, hint: true),
    Binding("T", [Key("T")], .setEnd, "end time", in: beats.union([.opening]), hint: true),
  ]

  /// What speaks for and against.
  static let evidence: [Binding] = [
    Binding("e", [Key("e")], .openEvidence, "evidence", in: beats, hint: true),
    Binding("+", [Key("+"), Key("a")], .addEvidence(.supports), "add for", in: [.evidence], hint: true),
    Binding("-", [Key("-")], .addEvidence(.contradicts), "add against", in: [.evidence], hint: true),
    Binding("Enter", [Key(.enter)], .editEvidence, "change", in: [.evidence], hint: true),
    Binding("Del", [Key(.delete), Key("D")], .removeEvidence, "remove", in: [.evidence], hint: true),
    Binding("Esc", [Key(.escape)], .cancel, "done", in: [.evidence], hint: true),
    Binding("u", [Key("u")], .undo, "undo", in: [.evidence], hint: true),
    Binding("Ctrl-R", [Key("r", .control)], .redo, "redo", in: [.evidence], hint: true),
  ]
}
