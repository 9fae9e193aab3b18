internal import Canvas

extension Interface {
  /// The keys of the mode behind that do something now, from the table that dispatches them.
  func helpFlow(columns: Int) -> Flow {
    var behind = self
    behind.isHelpOpen = false
    var flow = Flow(columns: columns)
    flow.paragraph("Keys: \(behind.mode.title)", Theme.prompt)
    flow.blank()
    var seen: Set<String> = []
    for binding in behind.working(KeyMap.bindings(in: behind.mode)) where !binding.keys.isEmpty {
      let label = behind.label(of: binding)
      guard seen.insert(binding.keyName + label).inserted else { continue }
      flow.line([.init(binding.keyName.padded(to: 14), Theme.key), .init(label)])
    }
    return flow
  }
}
