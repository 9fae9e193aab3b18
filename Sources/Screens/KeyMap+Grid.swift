internal import Canvas
internal import Domain

/// The lines of the key map for the criteria grid.
extension KeyMap {
  static let grid: [Binding] =
    Rating.allCases.map { rating in
      Binding(
        "1–5", [Key(Character(String(rating.rawValue)))], .rate(rating), "rate", in: [.grid], hint: rating == .one,
        name: "rate \(rating.rawValue)")
    } + [
      Binding("d", [Key("d")], .markUnknown, "don’t know", in: [.grid], hint: true),
      Binding("c", [Key("c")], .startConfidence, "confidence", in: [.grid], hint: true, name: "set the confidence"),
      Binding("n", [Key("n")], .writeNotes, "note", in: [.grid], hint: true, name: "write a note"),
      Binding("a", [Key("a")], .addCandidate, "add a candidate", in: [.grid], hint: true),
      Binding("u", [Key("u")], .undo, "undo", in: [.grid], hint: true),
      Binding("C", [Key("C")], .compare, "compare", in: [.grid], hint: true, name: "compare the candidates"),
      Binding(
        "m", [Key("m")], .takeAgenda, "newer criteria", in: [.grid], hint: true, name: "move to the newer criteria"),
      Binding(
        "M", [Key("M")], .takeAgendas, "for all", in: [.grid], hint: true, name: "move all to the newer criteria"),
      Binding("Enter", [Key(.enter)], .openSelected, "open", in: [.grid], hint: true, name: "open the workshop"),
      Binding("Esc", [Key(.escape), Key("q")], .cancel, "back", in: [.grid], hint: true),
      Binding("← h", [Key(.left), Key("h")], .previousColumn, "criterion before", in: [.grid]),
      Binding("→ l", [Key(.right), Key("l")], .nextColumn, "next criterion", in: [.grid]),
      Binding("Ctrl-R", [Key("r", .control)], .redo, "redo", in: [.grid], hint: true),
    ]

  /// From criteria into the room.
  static let intoRoom: [Binding] = [
    Binding(
      "T", [Key("T")], .openPlans, "into the room", in: [.library, .grid], hint: true, name: "take into the room")
  ]

  /// The way there.
  static let toGrid: [Binding] = [
    Binding("G", [Key("G")], .openGrid, "criteria grid", in: [.library, .readiness], hint: true)
  ]
}
