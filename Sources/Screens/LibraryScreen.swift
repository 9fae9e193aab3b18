internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// From so many columns on the library has a column for each figure.
  private static let wideLibrary = 62
  /// What verdict, index, progress and date take together.
  private static let figureColumns = 14 + 5 + 7 + 11

  /// The home screen: each programme with its workshops beneath, the last changed first.
  func libraryFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    if summaries.isEmpty {
      welcome(&flow)
      return flow
    }
    let lines = libraryLines
    let hasProgrammes = lines.contains(where: \.isProgramme)
    if lines.isEmpty, filter?.text.isEmpty == false {
      flow.paragraph("Nothing matches the filter. Esc shows all.", Theme.dim)
    }
    if columns >= Self.wideLibrary, !lines.isEmpty {
      let names = hasProgrammes ? "    Programme and workshops" : "      Workshop"
      let figures = " " + "Verdict".padded(to: 13) + "Index ".padded(to: 6) + "Asked".padded(to: 6) + " Date"
      flow.line(names.padded(to: columns - Self.figureColumns) + figures, Theme.dim)
      flow.pinHere()
    }
    let firstAlone = hasProgrammes ? lines.firstIndex { !$0.isProgramme && $0.programme == nil } : nil
    for (index, line) in lines.enumerated() {
      if index == firstAlone { flow.line("    Of no programme", Theme.dim) }
      flow.row(index) { row(line, isSelected: index == selection, &$0) }
    }
    footnotes(&flow)
    return flow
  }

  /// What is marked, and what is out of sight.
  private func footnotes(_ flow: inout Flow) {
    var notes: [String] = []
    if !marked.isEmpty {
      notes.append("\(marked.count) marked. \(marked.count == 1 ? "Space marks another." : "C compares them.")")
    }
    if archivedCount > 0 { notes.append("\(archivedCount) archived. t \(showsArchived ? "hides" : "shows") them.") }
    if notes.isEmpty { return }
    flow.blank()
    flow.paragraph(notes.joined(separator: "  "), Theme.dim)
  }

  /// What this is, and how to begin.
  private func welcome(_ flow: inout Flow) {
    flow.paragraph("Should these two firms become partners?", Theme.prompt)
    flow.blank()
    flow.paragraph(
      "courtship leads a room of executives through the strategy questions that decide it, takes votes and notes, and "
        + "turns them into a readiness report that everybody can follow.")
    flow.blank()
    flow.line([.init("n ", Theme.key), .init("new workshop: two firms in one room")])
    flow.line([.init("a ", Theme.key), .init("new agenda: one firm alone, before it courts anybody")])
    flow.line([.init("s ", Theme.key), .init("the sample: a workshop half done, to look around in")])
  }

  private func row(_ line: LibraryLine, isSelected: Bool, _ flow: inout Flow) {
    let summary = line.summary
    // A room that comes back to this screen before its hunches sees no score here either.
    let isHidden = summary.isBeforeHunches && !summary.isDecided
    let verdict = isHidden ? .insufficient : summary.decision ?? summary.verdict
    let index = isHidden ? nil : summary.index
    let wide = flow.columns >= Self.wideLibrary
    let lead: [Flow.Span] = [
      .init(isSelected ? "▸ " : "  ", Theme.key),
      .init(line.isProgramme ? "" : marked.contains(summary.id) ? "■ " : "  ", Theme.key),
      .init("\(Theme.sign(of: verdict)) ", Theme.style(of: verdict)),
    ]
    let tail = wide ? Self.figureColumns : 6
    let room = max(8, flow.columns - tail - lead.reduce(0) { $0 + displayWidth(of: $1.text) })
    let style =
      isSelected ? Theme.selected : summary.isArchived ? Theme.dim : line.isProgramme ? Theme.strong : Theme.body
    let title = Flow.Span(title(of: line, columns: room), style)
    let progress = "\(summary.settled)/\(summary.questions)".padded(to: 6, .right)
    guard wide else {
      flow.line(lead + [title, .init(progress, Theme.dim)])
      if isSelected { flow.placeCursor(column: 0) }
      return otherVerdict(of: summary, isAlone: true, indent: lead.count * 2, &flow)
    }
    let name = verdict == .insufficient ? (index == nil ? "–" : "Insufficient") : verdict.name
    let figures = index.map { "\(Figure.whole($0))" } ?? "–"
    let cells: [Flow.Span] = [
      .init(" " + name.padded(to: 13), Theme.style(of: verdict)),
      .init(figures.padded(to: 4, .right) + " ", Theme.body), .init(progress + " ", Theme.dim),
      .init((summary.date?.description ?? "").padded(to: 10), Theme.dim),
    ]
    flow.line(lead + [title] + cells)
    if isSelected { flow.placeCursor(column: 0) }
    otherVerdict(of: summary, isAlone: false, indent: flow.columns - Self.figureColumns + 1, &flow)
  }

  /// Under a line whose decision is not what the score says: `(score: conditional)`.
  ///
  /// - Parameter isAlone: whether the decision itself is not written above it.
  private func otherVerdict(of summary: Summary, isAlone: Bool, indent: Int, _ flow: inout Flow) {
    guard let decision = summary.decision, let other = summary.otherVerdict else { return }
    let score = other == .insufficient ? other.rawValue : other.name.lowercased()
    let words = (isAlone ? "\(decision.name.lowercased()) " : "") + "(score: \(score))"
    flow.line(String(repeating: " ", count: indent) + words, Theme.dim)
  }

  private func title(of line: LibraryLine, columns: Int) -> String {
    let title = line.isProgramme ? "\(line.summary.title), \(line.summary.ourFirm)" : line.name
    guard line.summary.isArchived else { return title.padded(to: columns) }
    let mark = " (archived)"
    let room = max(4, columns - displayWidth(of: mark))
    return (title.truncated(to: room) + mark).padded(to: columns)
  }
}
