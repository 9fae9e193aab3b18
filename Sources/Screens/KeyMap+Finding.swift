internal import Canvas

/// Finding one's way by name: the palette, search, the list of places, and the commands that only a name reaches.
extension KeyMap {
  static let picking: Set<Mode> = [.palette, .search, .goTo]
  /// Where a workshop or a programme is open and nothing is being typed or asked.
  package static let inside = session.union(beside).union([.entries, .actions, .report, .whatIf, .giveAndGet])

  static let finding: [Binding] = [
    Binding(
      "/", [Key("/")], .openSearch, "search", in: session.union(beside).union([.entries, .actions, .report]),
      hint: true),
    Binding("g", [Key("g")], .openGoTo, "go to", in: walking.union(beside), hint: true, name: "go to a question"),
    Binding(
      ": Ctrl-P", [Key(":"), Key("p", .control)], .openPalette, "commands",
      in: inside.union([.library, .comparison, .grid]),
      hint: true
    ),
    Binding("Enter", [Key(.enter)], .pick, "do it", in: [.palette], hint: true),
    Binding("Enter", [Key(.enter)], .pick, "go there", in: [.search, .goTo], hint: true),
    Binding("Esc", [Key(.escape)], .cancel, "back", in: picking, hint: true),
    Binding("", [], .openLibrary, "library", in: inside.subtracting([.whatIf])),
    Binding("", [], .lock, "lock", in: inside, name: "lock the room"),
    Binding("", [], .unlock, "unlock", in: inside),
    Binding("", [], .openRenewals, "newer questions", in: inside.subtracting([.whatIf])),
    Binding("", [], .openPlans, "take into the room", in: inside.subtracting([.whatIf])),
    Binding("Enter", [Key(.enter)], .renew, "move the answers over", in: [.renewals], hint: true),
    Binding("Esc", [Key(.escape), Key("q")], .cancel, "keep the questions", in: [.renewals], hint: true),
  ]
}
