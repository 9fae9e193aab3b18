internal import Canvas

extension Form {
  /// Columns before a field's text.
  static let indent = 2

  /// The fields under each other, the focused one with the cursor.
  func flow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.paragraph(title, Theme.prompt)
    if !advice.isEmpty { flow.paragraph(advice, Theme.dim) }
    for index in fields.indices { flow.row(index) { draw(index, in: &$0) } }
    return flow
  }

  private func draw(_ index: Int, in flow: inout Flow) {
    let field = fields[index]
    let isFocused = index == focus
    if field.kind == .text || field.kind == .people || !isLong { flow.blank() }
    let mark = Flow.Span(isFocused ? "▸ " : "  ", Theme.key)
    switch field.kind {
    case .line where isLong, .choice where isLong:
      row(field, isFocused: isFocused, mark, &flow)
    case .line, .text, .people:
      flow.line([mark, .init(field.name, isFocused ? Theme.heading : Theme.dim)])
      flow.editor(
        field.editor, isFocused: isFocused, hint: field.hint, hintStyle: Theme.dim, indent: Self.indent)
    case .choice(let options):
      flow.line([mark, .init(field.name, isFocused ? Theme.heading : Theme.dim)])
      flow.line(
        [.init("  ")]
          + choices(options, of: field, isFocused: isFocused, columns: flow.columns - Self.indent))
      if isFocused { flow.placeCursor(column: Self.indent) }
    }
    for sentence in [overtaken, problem].compactMap(\.self) where isFocused {
      flow.paragraph(sentence, Theme.bad, lead: .init("! ", Theme.bad))
      flow.focusHere()
    }
  }

  /// Name and value on one line, where there are many fields.
  private func row(_ field: Field, isFocused: Bool, _ mark: Flow.Span, _ flow: inout Flow) {
    let label = Flow.Span(field.name.padded(to: Self.labelColumns), isFocused ? Theme.heading : Theme.dim)
    if case .choice(let options) = field.kind {
      let room = flow.columns - 2 - Self.labelColumns
      flow.line([mark, label] + choices(options, of: field, isFocused: isFocused, columns: room))
      if isFocused { flow.placeCursor(column: 0) }
      return
    }
    let start = 2 + Self.labelColumns
    let room = max(1, flow.columns - start - 1)
    if isFocused {
      // A long line is shown around its cursor: as much of what is before it as has room.
      let head = field.text.prefix(field.editor.cursor)
      var first = head.endIndex
      var columns = 0
      while first > head.startIndex {
        let before = head.index(before: first)
        let width = displayWidth(of: head[before])
        if columns + width >= room { break }
        (first, columns) = (before, columns + width)
      }
      let shown = field.text[first...].truncated(to: room)
      flow.line([mark, label, field.text.isEmpty ? .init(field.hint, Theme.dim) : .init(shown)])
      flow.placeCursor(column: start + columns)
    } else {
      flow.line([
        mark, label, field.text.isEmpty ? .init(field.hint, Theme.dim) : .init(field.text.truncated(to: room)),
      ])
    }
  }

  private static let labelColumns = 14

  /// All options, the chosen one marked; only that one where there is no room for all.
  private func choices(_ options: [String], of field: Field, isFocused: Bool, columns: Int) -> [Flow.Span] {
    // Each has a mark or a blank on both sides, and a blank to the next.
    guard options.reduce(-1, { $0 + displayWidth(of: $1) + 3 }) <= columns else {
      if let scale = scale(options, of: field, isFocused: isFocused, columns: columns) { return scale }
      let option = field.value.truncated(to: max(1, columns - 4))
      return [.init("‹ \(option) ›", isFocused ? Theme.selected : Theme.strong)]
    }
    return options.enumerated().flatMap { index, option -> [Flow.Span] in
      let text = index == field.choice ? "[\(option)]" : " \(option) "
      let style = index == field.choice ? (isFocused ? Theme.selected : Theme.strong) : Theme.dim
      return [.init(text, style), .init(" ")]
    }
  }

  /// Options that begin with their number: the numbers, and what the chosen one means. What has none is a dash.
  private func scale(_ options: [String], of field: Field, isFocused: Bool, columns: Int) -> [Flow.Span]? {
    let numbers = options.map { $0.prefix { $0.isNumber } }
    let room = columns - 3 * options.count - 1
    guard numbers.dropFirst().allSatisfy({ $0.count == 1 }), room >= displayWidth(of: field.value) else { return nil }
    let signs = numbers.enumerated().map { index, number -> Flow.Span in
      let sign = number.isEmpty ? "–" : String(number)
      let isChosen = index == field.choice
      return .init(
        isChosen ? "[\(sign)]" : " \(sign) ", isChosen ? (isFocused ? Theme.selected : Theme.strong) : Theme.dim)
    }
    let meaning = numbers[field.choice].isEmpty ? field.value[...] : field.value.drop { $0.isNumber || $0 == " " }
    return signs + [.init(" \(meaning)")]
  }
}
