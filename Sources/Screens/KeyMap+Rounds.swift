internal import Canvas
internal import Domain

/// The lines of the key map for evidence.
extension KeyMap {
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
