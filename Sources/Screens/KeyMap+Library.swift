internal import Canvas

/// The lines of the key map for the library.
extension KeyMap {
  static let library: [Binding] = [
    Binding("Enter", [Key(.enter)], .openSelected, "open", in: [.library], hint: true),
    Binding("n", [Key("n")], .newWorkshop, "new workshop", in: [.library], hint: true),
    Binding("a", [Key("a")], .newAgenda, "new agenda", in: [.library], hint: true),
    Binding("/", [Key("/")], .filter, "filter", in: [.library], hint: true, name: "filter the library"),
    Binding("Space", [Key(" ")], .mark, "mark", in: [.library], hint: true, name: "mark to compare"),
    Binding("C", [Key("C")], .compare, "compare", in: [.library], hint: true, name: "compare what is marked"),
    Binding("R", [Key("R")], .review, "review", in: [.library], hint: true, name: "make a review of the partnership"),
    Binding("f", [Key("f")], .toggleEarlier, "unfold sessions", in: [.library], hint: true),
    Binding("q", [Key("q")], .quit, "quit", in: [.library], hint: true),
    Binding("r", [Key("r")], .rename, "rename", in: [.library], hint: true),
    Binding("d", [Key("d")], .duplicate, "duplicate", in: [.library], hint: true),
    Binding("A", [Key("A")], .archive, "archive", in: [.library], hint: true),
    Binding("Del", [Key(.delete), Key("D")], .delete, "delete", in: [.library], hint: true),
    Binding("e", [Key("e")], .exportFile, "export", in: [.library], hint: true, name: "export to a file"),
    Binding("i", [Key("i")], .importFile, "import", in: [.library], hint: true, name: "import a file"),
    Binding("t", [Key("t")], .toggleArchived, "show archived", in: [.library], hint: true),
    Binding("s", [Key("s")], .addSample, "add the sample", in: [.library], hint: true),
    Binding("Enter", [Key(.enter)], .accept, "keep the filter", in: [.filter], hint: true),
    Binding("Esc", [Key(.escape)], .cancel, "show all", in: [.filter], hint: true),
    Binding("Esc", [Key(.escape)], .cancel, "show all", in: [.library]),
  ]
}
