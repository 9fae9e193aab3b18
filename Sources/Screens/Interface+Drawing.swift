package import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// The frame for what there is to see. Pure: the same interface gives the same frame.
  package func draw() -> Canvas { frame.on(ground) }

  private var frame: Canvas {
    var canvas = Canvas(size: size)
    guard size.rows >= Layout.smallest.rows, size.columns >= Layout.smallest.columns else {
      for (row, line) in wrap("Please make the window larger.", columns: size.columns).prefix(size.rows).enumerated() {
        canvas.write(line.text, at: CellPoint(row: row, column: 0), maxColumns: size.columns)
      }
      return canvas
    }
    let layout = layout
    if isProjectorSeen, let projector {
      canvas = projector.draw(size: size, scroll: scroll)
      drawToast(on: &canvas, layout)
      return canvas
    }
    drawBar(on: &canvas, layout)
    drawBeats(on: &canvas, layout)
    canvas.withRegion(layout.main) { canvas in
      mainFlow.draw(on: &canvas, scroll: isHelpOpen ? helpScroll : scroll, markStyle: Theme.key)
    }
    // After the middle: the cursor is in the pane that has the focus.
    if hasPanes { drawPanes(on: &canvas, layout) }
    drawToast(on: &canvas, layout)
    drawHints(on: &canvas, layout)
    return canvas
  }

  var layout: Layout {
    // Whoever votes has the keyboard for a moment only, and needs the row to read what the numbers mean.
    let isVoting = ballot?.hasKeyboard == true
    let hasFolded =
      hasPanes && !isVoting && session.map { !paceLine($0, at: now, nil, columns: size.columns).isEmpty } == true
    return Layout(size, hasPanes: hasPanes, hasFolded: hasFolded, isTable: isTable)
  }

  /// Whether the lines of the library, or the cells of the criteria grid, fill the middle.
  private var isTable: Bool { [.library, .grid].contains(view) && form == nil && picker == nil && !isHelpOpen }

  /// The columns a form's text is wrapped to: one is the cursor's.
  var formColumns: Int { max(1, layout.main.columns - 2 - Form.indent - 1) }

  /// The furthest the middle pane can scroll.
  var lastScroll: Int {
    if isProjectorSeen, let projector { return projector.lastScroll(size: size) }
    return mainFlow.lastScroll(rows: layout.main.rows)
  }

  /// What stands in the middle.
  var mainFlow: Flow {
    // The last columns are for the marks that say where there is more.
    let columns = layout.main.columns - 2
    if isHelpOpen { return helpFlow(columns: columns) }
    if let form { return formFlow(form, columns: columns) }
    if let picker { return pickerFlow(picker, columns: columns) }
    if isChoosingConfidence { return confidenceFlow(columns: columns) }
    if let ballot { return ballotFlow(ballot, columns: columns) }
    if let guesser { return guessFlow(guesser, columns: columns) }
    switch view {
    case .library: return libraryFlow(columns: columns)
    case .entries(let id): return entriesFlow(id, columns: columns)
    case .actions: return actionsFlow(columns: columns)
    case .report(let audience): return reportFlow(audience, columns: columns)
    case .comparison: return comparisonFlow(columns: columns)
    case .grid: return gridFlow(columns: columns)
    case .whatIf(let trial): return whatIfFlow(trial, columns: columns)
    case .evidence(let id): return evidenceFlow(id, columns: columns)
    case .renewals: return renewalsFlow(columns: columns)
    case .giveAndGet: return giveAndGetFlow(columns: columns)
    case .session:
      var flow = session.map { sessionFlow($0, columns: columns) } ?? Flow(columns: columns)
      if isLooking { flow.lookAnywhere() }
      return flow
    }
  }

  private func sessionFlow(_ session: SessionState, columns: Int) -> Flow {
    switch session.place {
    case .opening: return openingFlow(session, columns: columns)
    case .sinceLast: return sinceLastFlow(columns: columns)
    case .question(let id, let beat):
      return QuestionPane(session, id, voteLine: voteLine, isRoomLocked: isRoomLocked)?
        .flow(beat, columns: columns, rows: layout.main.rows)
        ?? Flow(columns: columns)
    case .hunches: return hunchesFlow(session, columns: columns)
    case .readiness: return readinessFlow(session, columns: columns)
    case .decision: return decisionFlow(session, columns: columns)
    }
  }

  // MARK: The frame around it

  private func drawBar(on canvas: inout Canvas, _ layout: Layout) {
    canvas.fill(layout.bar, style: Theme.bar)
    let right = " \(barStatus) "
    let rightColumns = displayWidth(of: right)
    let left = " \(barTitle)".truncated(to: max(0, size.columns - rightColumns - 1))
    canvas.write(left, at: .zero, style: Theme.bar.adding(.bold))
    canvas.write(right, at: CellPoint(row: 0, column: size.columns - rightColumns), style: Theme.bar)
  }

  /// Where in the question the room is, under the bar where a row is free.
  private func drawBeats(on canvas: inout Canvas, _ layout: Layout) {
    guard layout.main.row > 1, hasPanes, form == nil, let session, let id = session.place.question else { return }
    var point = CellPoint(row: 1, column: layout.main.column)
    for beat in session.beats(of: id) {
      let isHere = beat == session.place.beat
      let text = isHere ? "▸ \(Mode(beat).title)" : "  \(Mode(beat).title)"
      point.column += canvas.write(text, at: point, style: isHere ? Theme.key : Theme.dim) + 2
    }
  }

  private var barTitle: String {
    if view == .grid, let sheet = grid?.sheet { return sheet.programme.name }
    guard !view.isOfLibrary, let session else { return "courtship" }
    var parts = [session.subject.title]
    if let id = session.place.question, view == .session, let index = session.questions.firstIndex(of: id) {
      parts.append("\(index + 1) of \(session.questions.count)")
    }
    return parts.joined(separator: " · ")
  }

  private var barStatus: String {
    let title = form?.title ?? screenTitle
    if view == .grid, let sheet = grid?.sheet {
      let isTyping = typedAt != nil && form != nil
      return "\(title) · \(sheet.isSaved ? isTyping ? "typing" : "saved" : "NOT SAVED")"
    }
    guard !view.isOfLibrary, let session else { return title }
    let saved =
      switch session.saving {
      case .saved: form?.overtaken != nil ? "not saved" : typedAt == nil || form == nil ? "saved" : "typing"
      case .writing: "saving"
      case .failed: "NOT SAVED"
      }
    return [title, isInRoom && isUnlocked ? "unlocked" : "", saved].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var screenTitle: String {
    if picker != nil { return mode.title }
    return switch view {
    case .report(let audience): audience == .both ? "Report for both" : "Report for ours"
    case .library, .comparison, .grid, .session, .entries, .actions, .whatIf, .evidence, .renewals, .giveAndGet:
      mode.title
    }
  }

  private func drawToast(on canvas: inout Canvas, _ layout: Layout) {
    if let confirmation {
      drawSentence(confirmation.sentence, Theme.strong, on: &canvas, layout)
    } else if let toast {
      let (sign, style) =
        switch toast.kind {
        case .done: ("✓", Theme.good)
        case .advice: ("·", Theme.strong)
        case .error: ("!", Theme.bad)
        }
      drawSentence("\(sign) \(toast.sentence)", style, on: &canvas, layout)
    } else if isFiltering || filter?.text.isEmpty == false, view == .library, let filter {
      let label = "Filter: "
      canvas.write(label + filter.text.truncated(to: layout.toast.columns - label.count), at: layout.toast.origin)
      if isFiltering {
        let typed = displayWidth(of: String(filter.text.prefix(filter.cursor)))
        canvas.cursor = CellPoint(row: layout.toast.row, column: layout.toast.column + label.count + typed)
      }
    }
  }

  /// A sentence above the hints; a long one takes rows from the middle, so that its remedy is never cut off.
  private func drawSentence(_ sentence: String, _ style: Style, on canvas: inout Canvas, _ layout: Layout) {
    // On the projector there are no hints: it stands above the progress, where there is air under the middle.
    let bottom = isProjectorSeen ? size.rows - 2 : layout.toast.row
    let lines = wrap(sentence, columns: layout.toast.columns).suffix(max(1, bottom - 2))
    let top = bottom - lines.count + 1
    canvas.fill(CellRect(row: top, column: 0, rows: lines.count, columns: size.columns))
    for (row, line) in lines.enumerated() {
      canvas.write(line.text, at: CellPoint(row: top + row, column: layout.toast.column), style: style)
    }
  }

  /// The keys that work now, as many as there is room for. The last, the way to help or out, always has its room.
  private func drawHints(on canvas: inout Canvas, _ layout: Layout) {
    let hints = hints
    guard let last = hints.last else { return }
    canvas.withRegion(layout.hints) { canvas in
      let end = CellPoint(row: canvas.size.rows - 1, column: canvas.size.columns - 1)
      var point = CellPoint(row: 0, column: 1)
      for hint in hints {
        func fits() -> Bool {
          let isReserved = point.row == end.row && hint != last
          return point.column + hint.columns + (isReserved ? 2 + last.columns : 0) <= end.column
        }
        if !fits(), point.row < end.row { point = CellPoint(row: point.row + 1, column: 1) }
        guard fits() || hint == last else { continue }
        point.column += canvas.write(hint.key, at: point, style: Theme.key) + 1
        point.column += canvas.write(hint.label, at: point, style: Theme.dim) + 2
      }
    }
  }

  private struct Hint: Hashable {
    let key: String
    let label: String

    var columns: Int { displayWidth(of: key) + 1 + displayWidth(of: label) }
  }

  /// The keys that the bottom line speaks of, the first that does a thing standing for others that do the same.
  private var hints: [Hint] {
    var said: Set<String> = []
    return working(KeyMap.bindings(in: mode).filter(\.isHint))
      .map { Hint(key: $0.keyName, label: label(of: $0)) }
      .filter { said.insert($0.label).inserted }
  }

  /// What a key does from here: Enter’s label says where it leads.
  func label(of binding: KeyMap.Binding) -> String {
    if binding.command == .closeSession, isRoomLocked { return "close" }
    if binding.command == .editEntries, isLadder { return "levels" }
    if binding.command == .enter, form?.isAtEnd == false { return "next field" }
    if binding.command == .cancel, view == .comparison, form == nil, comparing?.isUnderWay == true { return "stop" }
    if view == .giveAndGet, let label = giveAndGetLabel(of: binding.command) { return label }
    if mode == .sinceLast, let label = sinceLastLabel(of: binding.command) { return label }
    if view == .library, let label = libraryLabel(of: binding.command) { return label }
    guard binding.command == .advance, let session, let id = session.place.question else { return binding.label }
    switch session.place.beat {
    case .discuss where !session.beats(of: id).contains(.vote): return "record"
    case .vote where !voteLine.isEmpty: return "keep the votes"
    case .vote where !session.hasOpenVotes(on: id): return "on"
    case .record where session.questions.last == id: return session.awaitsHunches ? "hunches" : "readiness"
    default: return binding.label
    }
  }
}
