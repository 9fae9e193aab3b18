package import Canvas
internal import Domain

/// The one table of keys: it dispatches them, and hints and help are made from it.
package enum KeyMap {
  /// One line of the table.
  package struct Binding: Sendable {
    /// Any of these keys; none where only the palette reaches it.
    package let keys: [Key]
    /// How hints and help write the keys.
    package let keyName: String
    package let command: Command
    /// What the command does, in a word or two.
    package let label: String
    /// What the palette calls it, where the label says too little without its screen.
    package let name: String?
    package let modes: Set<Mode>
    /// Whether the bottom line shows it; others stand in help alone.
    package let isHint: Bool

    init(
      _ keyName: String, _ keys: [Key], _ command: Command, _ label: String, in modes: Set<Mode>, hint: Bool = false,
      name: String? = nil
    ) {
      self.keyName = keyName
      self.keys = keys
      self.command = command
      self.label = label
      self.modes = modes
      isHint = hint
      self.name = name
    }
  }

  /// What a key does in a mode; nil where it does nothing.
  package static func command(for key: Key, in mode: Mode) -> Command? {
    index[mode]?[key]
  }

  /// The lines of a mode, in the table's order.
  package static func bindings(in mode: Mode) -> [Binding] {
    byMode[mode] ?? []
  }

  private static let byMode: [Mode: [Binding]] = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { mode in (mode, all.filter { $0.modes.contains(mode) }) })

  private static let index: [Mode: [Key: Command]] = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { mode in
      let pairs = bindings(in: mode).flatMap { binding in binding.keys.map { ($0, binding.command) } }
      return (mode, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    })
}
