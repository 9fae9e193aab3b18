internal import Canvas
internal import Domain
internal import Session

/// The list that narrows while one types.
extension Interface {
  /// Fills the list with the lines that what is typed leaves, as things stand.
  mutating func fillPicker() {
    guard let picker else { return }
    let rows =
      switch picker.kind {
      case .palette: paletteRows(picker.query)
      case .search: searchRows(picker.query)
      case .goTo: placeRows(picker.query)
      }
    self.picker?.rows = rows
  }

  func pickerFlow(_ picker: Picker, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.editor(picker.editor, isFocused: true, hint: picker.advice, hintStyle: Theme.dim, indent: 2)
    flow.line("")
    flow.pinHere()
    let rows = picker.rows
    if rows.isEmpty { flow.paragraph(picker.emptiness, Theme.dim) }
    let longest = rows.map { displayWidth(of: $0.name) }.max() ?? 0
    let nameColumns = min(longest, columns / 2)
    for (index, row) in rows.enumerated() {
      let isSelected = index == picker.selection
      let style = isSelected ? Theme.selected : row.isBlocked ? Theme.dim : Theme.body
      flow.row(index) {
        $0.line([
          .init(isSelected ? "▸ " : "  ", Theme.key), .init(row.name.padded(to: nameColumns), style),
          .init("  \(row.detail)".truncated(to: max(0, columns - nameColumns - 2)), Theme.dim),
        ])
      }
      if isSelected { flow.focusHere() }
    }
    return flow
  }

  mutating func open(_ kind: Picker.Kind) {
    picker = Picker(kind)
    narrow()
  }

  /// After the query has changed: the likeliest row is the first, and with nothing typed it is where one is.
  mutating func narrow() {
    fillPicker()
    guard let picker else { return }
    let row = picker.kind == .goTo && picker.query.isEmpty ? presentPlaceRow : 0
    self.picker?.selection = row
  }

  /// Leaves the list, and does what its row stands for.
  mutating func pick() -> [Request] {
    guard let picker, let row = picker.rows.dropFirst(picker.selection).first else { return [] }
    self.picker = nil
    switch row.outcome {
    case .command(let command): return attempt(command)
    case .place(let place):
      show(.session)
      return send(.go(place))
    case .action(let line):
      show(.actions)
      selection = line
      return []
    case .sinceLast(let id):
      show(.session)
      let requests = send(.go(.sinceLast))
      selection = sinceLast?.rows.firstIndex { $0.id == id } ?? firstUnanswered
      return requests
    }
  }
}

extension Picker {
  /// What to type.
  fileprivate var advice: String {
    switch kind {
    case .palette: "some letters of a command"
    case .search: "words that were asked, said or written down"
    case .goTo: "a number, or some letters of a name"
    }
  }

  /// What stands in the place of rows where there are none.
  fileprivate var emptiness: String {
    switch kind {
    case .palette: "No command is called so."
    case .search: query.isEmpty ? "" : "Nothing here holds these words."
    case .goTo: "No question has this number or name."
    }
  }
}
