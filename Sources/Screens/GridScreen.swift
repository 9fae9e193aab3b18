internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// Candidates × criteria.
  func gridFlow(columns: Int) -> Flow {
    guard let grid, grid.isReady, let sheet = grid.sheet else {
      var flow = Flow(columns: columns)
      flow.paragraph("Reading the candidates", Theme.prompt)
      if let progress = grid?.progress(at: now) { flow.line(progress, Theme.dim) }
      return flow
    }
    return GridPane(sheet: sheet, row: selection, column: grid.column, decided: grid.decided)
      .flow(columns: columns, rows: layout.main.rows)
  }
}

/// A row for each candidate and a column for each criterion, as many as there is room for around the cell that is selected;
/// above them, whatever scrolls, what that cell is about.
struct GridPane {
  let sheet: CriteriaGrid
  /// The cell that the keys act on.
  let row: Int
  let column: Int
  /// How many workshops are left out.
  let decided: Int

  /// Project decision: `[4*]` is the least that a cell can be, and wider ones than the other limit are far apart.
  private static let cellColumns = 4...14
  /// Cells are wider than that only for heads that would be cut, where there is room, and never wider than this.
  private static let widestCell = 28
  /// A name that is cut shorter tells nobody from another. One column is free behind it.
  private static let nameColumns = 10...28
  /// A head narrower than this is the number of its criterion: two letters name nothing.
  private static let headColumns = 5
  /// Names give way to heads, and heads to names, where both would be cut: until each has so many columns.
  private static let readableName = 16
  private static let readableHead = 8
  /// From so many rows on the heads have two lines, and a free one above.
  private static let highPane = 14
  /// From so many rows on the heads have a third line where one needs it.
  private static let tallPane = 26
  /// From so many columns on there is a column for what is rated.
  private static let widePane = 56

  func flow(columns: Int, rows: Int) -> Flow {
    var flow = Flow(columns: columns)
    let most = rows >= Self.tallPane ? 3 : rows >= Self.highPane ? 2 : 1
    let widths = widths(columns, headLines: most)
    flow.line(summary(widths), Theme.dim)
    guard !sheet.candidates.isEmpty else {
      flow.blank()
      flow.paragraph("No candidates yet. a adds the first: the name of its firm is enough.", Theme.body)
      flow.blank()
      for (index, criterion) in sheet.criteria.enumerated() {
        flow.paragraph(
          "\(onOneLine(criterion.prompt)), weight \(plain(criterion.weight.number))", Theme.body,
          lead: .init("\(index + 1) ", Theme.key))
      }
      return flow
    }
    detail(&flow, isNumbered: widths.cell <= Self.headColumns)
    if rows >= Self.highPane { flow.blank() }
    heads(&flow, widths, lines: min(most, 2)...most)
    flow.pinHere()
    for index in sheet.candidates.indices {
      // Rows far from the selected one are out of sight.
      guard abs(index - row) <= rows else {
        flow.line("")
        continue
      }
      flow.row(index) { draw(index, widths, &$0) }
      if index == row { flow.placeCursor(column: cursorColumn(widths)) }
    }
    if rows >= Self.highPane {
      flow.blank()
      flow.paragraph(legend, Theme.dim)
    }
    return flow
  }

  // MARK: Columns

  private struct Widths {
    let name: Int
    let cell: Int
    /// The criteria in sight.
    let shown: Range<Int>
    /// 0 where there is no room for what is rated.
    let rated: Int
  }

  private static let lead = 2
  private static let fitColumns = 5

  private func widths(_ columns: Int, headLines: Int) -> Widths {
    let rated = columns >= Self.widePane ? max(6, 2 * String(sheet.criteria.count).count + 3) : 0
    let longest = sheet.candidates.map { displayWidth(of: $0.firm) }.max() ?? 0
    let besides = Self.lead + rated + Self.fitColumns + Self.readableHead * sheet.criteria.count
    let name = max(
      Self.nameColumns.lowerBound,
      min(longest + 1, Self.nameColumns.upperBound, columns / 3, max(Self.readableName, columns - besides)))
    let room = max(Self.cellColumns.lowerBound, columns - Self.lead - name - rated - Self.fitColumns)
    let share = max(room / sheet.criteria.count, Self.cellColumns.lowerBound)
    let cell = share <= Self.cellColumns.upperBound ? share : min(share, cellForHeads(lines: headLines))
    let count = min(sheet.criteria.count, room / cell)
    // A screenful at a time: the columns stay where they are until the cursor leaves them.
    let first = min(column / count * count, sheet.criteria.count - count)
    return Widths(name: name, cell: cell, shown: first..<first + count, rated: rated)
  }

  /// The least that a cell can be for no head to be cut, where it has room for more than it needs itself.
  private func cellForHeads(lines: Int) -> Int {
    (Self.cellColumns.upperBound..<Self.widestCell).first { cell in
      sheet.criteria.allSatisfy { isWhole($0, columns: cell - 1, lines: lines) }
    } ?? Self.widestCell
  }

  private func cursorColumn(_ widths: Widths) -> Int {
    Self.lead + widths.name + (column - widths.shown.lowerBound) * widths.cell + (widths.cell - 4) / 2 + 1
  }

  // MARK: Above the rows

  private func summary(_ widths: Widths) -> String {
    let settled = sheet.candidates.reduce(0) { $0 + $1.settled }
    let all = sheet.candidates.count * sheet.criteria.count
    let parts = [
      widths.shown.count == sheet.criteria.count
        ? "" : "criteria \(widths.shown.lowerBound + 1)–\(widths.shown.upperBound) of \(sheet.criteria.count)",
      all == 0 ? "" : "\(settled) of \(all) settled",
      sheet.programme.capacity.map { "room for \($0)" } ?? "", "version \(sheet.version)",
      decided == 0 ? "" : "\(decided) decided and left out",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What the selected cell is about, in two lines.
  private func detail(_ flow: inout Flow, isNumbered: Bool) {
    let criterion = sheet.criteria[column]
    let weight = ", weight \(plain(criterion.weight.number))"
    let number = isNumbered ? "\(column + 1) " : ""
    let words = (number + onOneLine(criterion.prompt)).truncated(to: max(8, flow.columns - displayWidth(of: weight)))
    flow.line([.init(words, Theme.prompt), .init(weight, Theme.dim)])
    flow.line(said.truncated(to: flow.columns), Theme.body)
  }

  private var said: String {
    guard sheet.candidates.indices.contains(row) else { return "" }
    let candidate = sheet.candidates[row]
    if let renewal = candidate.renewal, renewal.obstacle != nil || sheet.answer(row, column) == nil {
      return renewal.sentence
    }
    guard let answer = sheet.answer(row, column) else { return "\(candidate.firm) goes by newer criteria." }
    var parts: [String]
    switch answer.state {
    case .open: parts = ["not rated"]
    case .unknown: parts = ["don’t know"]
    case .notApplicable: parts = ["not applicable"]
    case .rated:
      parts = [
        answer.rating.map { "\($0.rawValue), \(sentenceCase(sheet.criteria[column].anchor(for: $0)))" } ?? "rated"
      ]
    }
    if let confidence = answer.confidence { parts.append(confidence.name) }
    if let renewal = candidate.renewal {
      parts.append(
        renewal.before == renewal.after
          ? "the agenda says more by now: m takes it over" : "by earlier criteria: m moves it on")
    }
    let note = onOneLine(answer.notes.joint)
    if !note.isEmpty { parts.append(note) }
    return parts.joined(separator: " · ")
  }

  private func sentenceCase(_ anchor: String) -> String {
    (anchor.prefix(1).lowercased() + anchor.dropFirst()).trimmingSuffix(".")
  }

  /// - Parameter lines: how many at least, and at most.
  private func heads(_ flow: inout Flow, _ widths: Widths, lines: ClosedRange<Int>) {
    let texts = widths.shown.map { index in
      widths.cell <= Self.headColumns
        ? ["\(index + 1)"] : head(of: sheet.criteria[index], columns: widths.cell - 1, lines: lines.upperBound)
    }
    let count = max(lines.lowerBound, texts.map(\.count).max() ?? 0)
    let heads = texts.map { Array(repeating: "", count: count - $0.count) + $0 }
    for line in 0..<count {
      let isLast = line == count - 1
      var spans: [Flow.Span] = [
        .init(String(repeating: " ", count: Self.lead) + (isLast ? "Candidate" : "").padded(to: widths.name), Theme.dim)
      ]
      for (index, head) in zip(widths.shown, heads) {
        let text = head[line].padded(to: widths.cell - 1, .centre) + " "
        spans.append(.init(text, index == column ? Theme.key : Theme.dim))
      }
      if isLast {
        let rated = widths.rated == 0 ? "" : "Rated".padded(to: widths.rated, .right)
        spans.append(.init(rated + "Fit".padded(to: Self.fitColumns, .right), Theme.dim))
      }
      flow.line(spans)
    }
  }

  /// The words of a criterion in so many lines at most: whole, or cut at the end of the last one. Where a word is too long
  /// for a line, each of them is cut.
  private func head(of criterion: Question, columns: Int, lines: Int) -> [String] {
    let words = onOneLine(criterion.prompt).split(separator: " ")
    guard words.allSatisfy({ displayWidth(of: $0) <= columns }) else {
      return words.joined(separator: " ").split(separator: " ", maxSplits: lines - 1).map { $0.truncated(to: columns) }
    }
    let wrapped = wrap(words.joined(separator: " "), columns: columns).map(\.text)
    if wrapped.count <= lines { return wrapped }
    return wrapped.prefix(lines - 1) + [wrapped.dropFirst(lines - 1).joined(separator: " ").truncated(to: columns)]
  }

  private func isWhole(_ criterion: Question, columns: Int, lines: Int) -> Bool {
    !head(of: criterion, columns: columns, lines: lines).joined().contains("…")
  }

  // MARK: The rows

  private func draw(_ index: Int, _ widths: Widths, _ flow: inout Flow) {
    let candidate = sheet.candidates[index]
    let isSelected = index == row
    var spans: [Flow.Span] = [
      .init(isSelected ? "▸ " : "  ", Theme.key),
      .init(onOneLine(candidate.firm).padded(to: widths.name - 1) + " ", isSelected ? Theme.strong : Theme.body),
    ]
    for criterion in widths.shown {
      let cell = cell(index, criterion)
      let isHere = isSelected && criterion == column
      let text = (isHere ? "[\(cell)]" : " \(cell) ").padded(to: widths.cell, .centre)
      spans.append(.init(text, isHere ? Theme.selected : cell.first?.isNumber == true ? Theme.body : Theme.dim))
    }
    let rated = "\(candidate.settled)/\(sheet.criteria.count)"
    let fit = candidate.fit.map(Figure.whole) ?? "–"
    spans.append(.init(widths.rated == 0 ? "" : rated.padded(to: widths.rated, .right), Theme.dim))
    spans.append(.init(fit.padded(to: Self.fitColumns, .right), Theme.strong))
    flow.line(spans)
  }

  /// Two columns: how it stands, and whether there is a note.
  private func cell(_ row: Int, _ column: Int) -> String {
    guard let answer = sheet.answer(row, column) else { return "– " }
    let sign =
      switch answer.state {
      case .open: "·"
      case .unknown: "?"
      case .notApplicable: "×"
      case .rated: answer.rating.map { "\($0.rawValue)" } ?? "·"
      }
    return sign + (answer.notes.joint.isEmpty ? " " : "*")
  }

  private var legend: String {
    let isAsked = sheet.candidates.allSatisfy { $0.renewal == nil }
    return "1 does not meet it · 3 in part · 5 fully · ? don’t know · * has a note"
      + (isAsked ? "" : " · – not asked so")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
