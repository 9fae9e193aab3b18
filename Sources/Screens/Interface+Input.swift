package import Canvas
internal import Domain
package import Session

extension Interface {
  /// Folds in what came from the terminal.
  package mutating func handle(_ input: InputEvent, at moment: Moment) -> [Request] {
    now = moment
    let requests = take(input)
    return requests + conclude()
  }

  /// What every event ends with: the focus leaves a pane that is gone, and others are told what there is to tell.
  mutating func conclude() -> [Request] {
    defer {
      refreshOutlook()
      layOutComparison()
    }
    leaveGonePane()
    return announcements()
  }

  private mutating func take(_ input: InputEvent) -> [Request] {
    switch input {
    case .key(let key):
      return handle(key)
    case .paste(let text):
      toast = nil
      if form != nil {
        form?.paste(text)
        noteTyping()
      } else if picker != nil {
        picker?.editor.insert(text)
        narrow()
      } else if isFiltering {
        putIntoFilter(text)
      }
      // Elsewhere a paste is no key: a page of text with digits rates nothing.
      return []
    case .mouse(let mouse):
      return take(mouse)
    case .resize(let size):
      self.size = size
      fillPicker()
      return []
    case .focus:
      return []
    }
  }

  /// The clock moved on while nothing happened: see ``nextTick``.
  package mutating func tick(at moment: Moment) -> [Request] {
    now = moment
    if awaitsOutlook { kept.draw() }
    var requests = goOnComparing() + goOnReading()
    if let typedAt, moment >= typedAt.later(by: Self.pause) {
      self.typedAt = nil
      if let form, form.overtaken == nil { requests += submit(form) { $0.keepTyped(form) } }
    }
    if let failedAt, moment >= failedAt.later(by: Self.retryDelay) {
      self.failedAt = nil
      requests += send(.retry) + retryGrid()
    }
    if let nextMinute, moment >= nextMinute { requests += send(.minute) }
    fillPicker()
    return requests + conclude()
  }

  /// What is typed into a note, an answer or a set-up is kept at the next pause, but never over somebody else’s words.
  mutating func noteTyping() {
    if let form, form.isKeptByLeaving || form.unfinishedKind != nil, form.overtaken == nil { typedAt = now }
  }

  private mutating func handle(_ key: Key) -> [Request] {
    let mode = mode
    if let command = KeyMap.command(for: key, in: mode) { return attempt(command) }
    if let character = key.text, KeyMap.fields.contains(mode) { type(character) }
    return []
  }

  /// Performs a command, or says why it cannot just now.
  mutating func attempt(_ command: Command) -> [Request] {
    // Drawing anew changes nothing, not even what is said.
    if command == .redraw { return perform(command) }
    let obstacle = obstacle(to: command)
    toast = obstacle.map { Toast($0, .error) }
    return obstacle == nil ? perform(command) : []
  }

  /// A character is text of the field, of the list that it narrows, or of the filter.
  private mutating func type(_ character: Character) {
    toast = nil
    if form != nil {
      form?.type(character)
      noteTyping()
    } else if picker != nil {
      picker?.editor.insert(String(character))
      narrow()
    } else if isFiltering {
      putIntoFilter(String(character))
    }
  }

  private mutating func putIntoFilter(_ text: String) {
    if filter?.insert(text) == true {
      selectFound()
    } else {
      toast = Toast("A filter has \(Bound.nameLength) characters at most. Nothing was put in.", .error)
    }
  }

  /// Edits the text of the field, of the list that it narrows, or of the filter.
  mutating func editText(_ command: EditorCommand) {
    if form != nil {
      let columns = formColumns
      form?.edit(command, columns: columns)
      noteTyping()
    } else if let query = picker?.query {
      _ = picker?.editor.perform(command, columns: .max)
      if picker?.query != query { narrow() }
    } else {
      let text = filter?.text
      _ = filter?.perform(command, columns: .max)
      if filter?.text != text { selectFound() }
    }
  }

  /// What was typed so far is kept first: the editor may stay open for long.
  mutating func editOutside() -> [Request] {
    guard let form else { return [] }
    let requests = form.overtaken == nil ? submit(form) { $0.keepTyped(form) } : []
    return requests + [.editText(form.focused.text)]
  }

  /// Moves the selection of a list, or what is shown of a pane; never beyond the ends.
  mutating func scroll(by rows: Int) {
    func moved(_ place: Int, last: Int) -> Int { max(0, min(place + rows, last)) }
    if isHelpOpen {
      helpScroll = moved(helpScroll, last: lastScroll)
    } else if let rowCount {
      if let picker {
        self.picker?.selection = moved(picker.selection, last: rowCount - 1)
      } else {
        selection = moved(selection, last: rowCount - 1)
        forgetArchived()
      }
    } else {
      scrollPane(by: rows)
    }
  }

  private mutating func scrollPane(by rows: Int) {
    guard !isProjectorSeen else {
      scroll = max(0, min(scroll + rows, lastScroll))
      return
    }
    let (flow, height) = (mainFlow, layout.main.rows)
    // From what is seen: a line that has to be seen has scrolled the pane already.
    scroll = max(0, min(flow.scroll(near: scroll, rows: height) + rows, flow.lastScroll(rows: height)))
    isLooking = form == nil
  }

  /// Whether the arrows and the page keys have anywhere to go.
  var canScroll: Bool { (isHelpOpen ? nil : rowCount).map { $0 > 1 } ?? (lastScroll > 0) }

  /// How many rows the selection moves among; nil where there is none and the pane itself moves.
  private var rowCount: Int? {
    if let picker { return picker.rows.count }
    return switch view {
    case .library: libraryLines.count
    case .grid: grid?.sheet?.candidates.count ?? 0
    case .entries(let question): subject?.inquiry[question].entries.count ?? 0
    case .evidence(let question): subject?.inquiry[question].evidence.count ?? 0
    case .actions: actionRows.count
    case .whatIf: triedQuestions.count
    case .giveAndGet: giveAndGetRows.count
    case .session where session?.place == .sinceLast: sinceLast?.rows.count ?? 0
    case .session where session?.place == .hunches: subject?.inquiry.participants.count ?? 0
    case .session:
      switch focusedPane {
      case .agenda: session?.questions.count ?? 0
      case .follows: actionRows.count
      case .middle: nil
      }
    case .report, .comparison, .renewals: nil
    }
  }
}
