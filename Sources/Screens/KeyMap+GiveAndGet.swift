internal import Canvas
internal import Domain

/// The lines of the key map for what the firms need of each other.
extension KeyMap {
  static let giveAndGet: [Binding] = [
    Binding("m", [Key("m")], .openGiveAndGet, "give and get", in: [.readiness], hint: true),
    // A room that is locked has no key for it: elsewhere it goes by its name.
    Binding("", [], .openGiveAndGet, "give and get", in: inside.subtracting([.readiness, .whatIf, .giveAndGet])),
    Binding("Enter", [Key(.enter)], .link, "link", in: [.giveAndGet], hint: true, name: "link a need with an offer"),
    Binding("Del", [Key(.delete), Key("D")], .unlink, "drop", in: [.giveAndGet], hint: true, name: "drop the link"),
    Binding(
      "n", [Key("n")], .addPartnerItem(.needs), "their need", in: [.giveAndGet], hint: true,
      name: "add a need of the partner"),
    Binding(
      "o", [Key("o")], .addPartnerItem(.offers), "their offer", in: [.giveAndGet], hint: true,
      name: "add an offer of the partner"),
    Binding("w", [Key("w")], .editPartnerItem, "change", in: [.giveAndGet], hint: true, name: "change the line"),
    Binding("u", [Key("u")], .undo, "undo", in: [.giveAndGet], hint: true),
    Binding("Ctrl-R", [Key("r", .control)], .redo, "redo", in: [.giveAndGet], hint: true),
    Binding("Esc", [Key(.escape)], .cancel, "back", in: [.giveAndGet], hint: true),
  ]
}
