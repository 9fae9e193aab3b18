internal import Canvas
internal import Domain

/// The palette: every command of the mode behind it, by name.
extension Interface {
  /// The commands that the letters typed call, the likeliest first; behind them, once something is typed, those that can
  /// do nothing just now.
  ///
  /// The room is opened by its whole word alone: neither its beginning nor a slip of the arrows opens it.
  func paletteRows(_ query: String) -> [Picker.Row] {
    var behind = self
    behind.picker = nil
    let bindings = KeyMap.bindings(in: behind.mode).filter { !Self.isLeftOut($0.command) }
    if let unlock = bindings.first(where: { $0.command == .unlock && $0.label == query.lowercased() }) {
      return [behind.row(of: unlock)]
    }
    var commands: Set<Command> = [.unlock]
    var names: Set<String> = []
    let rows = bindings.filter { commands.insert($0.command).inserted }.map(behind.row)
      .filter { names.insert($0.name).inserted }
    let ranked = Fuzzy.ranked(rows, by: query, name: \.name)
    return ranked.filter { !$0.isBlocked } + (query.isEmpty ? [] : ranked.filter(\.isBlocked))
  }

  private func row(of binding: KeyMap.Binding) -> Picker.Row {
    let obstacle = obstacle(to: binding.command)
    return Picker.Row(
      outcome: .command(binding.command), name: name(of: binding), detail: obstacle ?? binding.keyName,
      isBlocked: obstacle != nil)
  }

  /// Motions, and votes sign by sign, mean nothing by name; the palette is there already.
  private static func isLeftOut(_ command: Command) -> Bool {
    switch command {
    case .voteSign, .eraseVoteSign, .openPalette: true
    default: command.isMotion
    }
  }

  /// What a command is called where no screen around it says the rest.
  private func name(of binding: KeyMap.Binding) -> String {
    if binding.command == .advance { return "go on: \(label(of: binding))" }
    if binding.command == .editEntries, isLadder { return "levels of this question" }
    return binding.name ?? label(of: binding)
  }
}
