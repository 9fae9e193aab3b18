internal import Canvas

/// The lines of the key map for what a review asks about the sessions before it.
extension KeyMap {
  static let sinceLast: [Binding] =
    [Binding("Enter", [Key(.enter)], .advance, "go on", in: [.sinceLast], hint: true)]
    + ["kept, or no", "late, or yes", "broken"].enumerated().map { index, label in
      Binding(
        "\(index + 1)", [Key(Character("\(index + 1)"))], .answerRow(index), label, in: [.sinceLast], hint: true,
        name: "answer: \(label)")
    } + [
      Binding("n", [Key("n"), Key("w")], .noteRow, "note", in: [.sinceLast], hint: true, name: "note on the line"),
      Binding(
        "Del", [Key(.delete), Key(.backspace), Key("0")], .answerRow(nil), "not answered", in: [.sinceLast], hint: true,
        name: "take the answer back"),
    ]

  /// The way there, from anywhere in a session.
  static let toSinceLast: [Binding] = [
    Binding(
      "S", [Key("S")], .openSinceLast, "since last time",
      in: session.subtracting([.sinceLast]).union(beside).union([.actions]), hint: true)
  ]
}
