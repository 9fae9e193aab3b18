package import Canvas
internal import Domain
package import Session

extension Interface {
  /// Folds in what came from the terminal.
  package mutating func handle(_ input: InputEvent, at moment: Moment) -> [Request] {
    now = moment
    defer { refreshOutlook() }
    let requests = take(input)
    return requests + announcements()
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
      } else if isFiltering {
        putIntoFilter(text)
      }
      // Elsewhere a paste is no key: a page of text with digits rates nothing.
      return []
    case .mouse(let mouse):
      return take(mouse)
    case .resize(let size):
      self.size = size
      return []
    case .focus:
      return []
    }
  }

  /// The clock moved on while nothing happened: see ``nextTick``.
  package mutating func tick(at moment: Moment) -> [Request] {
    now = moment
    defer { refreshOutlook() }
    if awaitsOutlook { kept.draw() }
    var requests: [Request] = []
    if let typedAt, moment >= typedAt.later(by: Self.pause) {
      self.typedAt = nil
      if let form { requests += submit(form) { $0.keepTyped(form) } }
    }
    if let failedAt, moment >= failedAt.later(by: Self.retryDelay) {
      self.failedAt = nil
      requests += send(.retry)
    }
    return requests + announcements()
  }

  /// What is typed into a note or an answer is kept at the next pause.
  mutating func noteTyping() {
    if form?.isKeptByLeaving == true { typedAt = now }
  }

  private mutating func handle(_ key: Key) -> [Request] {
    let mode = mode
    if let command = KeyMap.command(for: key, in: mode) {
      let obstacle = obstacle(to: command)
      toast = obstacle.map { Toast($0, .error) }
      return obstacle == nil ? perform(command) : []
    }
    if let character = key.text, KeyMap.fields.contains(mode) { type(character) }
    return []
  }

  /// A character is text of the field or of the filter.
  private mutating func type(_ character: Character) {
    if form != nil {
      toast = nil
      form?.type(character)
      noteTyping()
    } else if isFiltering {
      putIntoFilter(String(character))
    }
  }

  private mutating func putIntoFilter(_ text: String) {
    if filter?.insert(text) == true {
      selection = 0
    } else {
      toast = Toast("A filter has \(Bound.nameLength) characters at most. Nothing was put in.", .error)
    }
  }

  /// Edits the text of the field or of the filter.
  mutating func editText(_ command: EditorCommand) {
    if form != nil {
      let columns = formColumns
      form?.edit(command, columns: columns)
      noteTyping()
    } else {
      let text = filter?.text
      _ = filter?.perform(command, columns: .max)
      if filter?.text != text { selection = 0 }
    }
  }

  /// What was typed so far is kept first: the editor may stay open for long.
  mutating func editOutside() -> [Request] {
    guard let form else { return [] }
    return submit(form) { $0.keepTyped(form) } + [.editText(form.focused.text)]
  }

  mutating func scroll(by rows: Int) {
    if isHelpOpen {
      helpScroll = max(0, helpScroll + rows)
      return
    }
    switch view {
    case .library: select(by: rows, of: shownSummaries.count)
    case .entries(let question): select(by: rows, of: subject?.inquiry[question].entries.count ?? 0)
    case .evidence(let question): select(by: rows, of: subject?.inquiry[question].evidence.count ?? 0)
    case .actions: select(by: rows, of: actionRows.count)
    case .whatIf: select(by: rows, of: triedQuestions.count)
    case .session where session?.place == .hunches: select(by: rows, of: subject?.inquiry.participants.count ?? 0)
    case .session, .report: scroll = max(0, min(scroll + rows, lastScroll))
    }
  }

  private mutating func select(by rows: Int, of count: Int) {
    selection = max(0, min(selection + rows, count - 1))
  }
}
