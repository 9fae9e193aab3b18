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
    let lines = libraryLines
    var flow = Flow(columns: libraryColumns(for: lines, of: columns))
    if summaries.isEmpty {
      welcome(&flow)
      footnotes(&flow)
      return flow
    }
    let hasProgrammes = lines.contains(where: \.isProgramme)
    if lines.isEmpty, filter?.text.isEmpty == false {
      flow.paragraph("Nothing matches the filter. Esc shows all.", Theme.dim)
    }
    if flow.columns >= Self.wideLibrary, !lines.isEmpty {
      let names = hasProgrammes ? "    Programme and workshops" : "      Workshop"
      let figures = " " + "Verdict".padded(to: 13) + "Index ".padded(to: 6) + "Asked".padded(to: 6) + " Date"
      flow.line(names.padded(to: flow.columns - Self.figureColumns) + figures, Theme.dim)
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

  /// As many columns as other screens have, and more of a wide window where a title needs them.
  private func libraryColumns(for lines: [LibraryLine], of columns: Int) -> Int {
    let longest = lines.map { displayWidth(of: fullTitle(of: $0)) + ($0.isEarlier ? 2 : 0) }.max() ?? 0
    return min(columns, max(Layout.widestText - 2, Self.leadColumns + longest + Self.figureColumns))
  }

  /// What stands before a title: whether the line is selected, whether it is marked, and the sign of its verdict.
  private static let leadColumns = 6

  /// What is marked, and what is out of sight; and which files of one’s own cannot be used.
  private func footnotes(_ flow: inout Flow) {
    var notes: [String] = []
    if !marked.isEmpty {
      notes.append("\(marked.count) marked. \(marked.count == 1 ? "Space marks another." : "C compares them.")")
    }
    if archivedCount > 0 { notes.append("\(archivedCount) archived. t \(showsArchived ? "hides" : "shows") them.") }
    if !notes.isEmpty {
      flow.blank()
      flow.paragraph(notes.joined(separator: "  "), Theme.dim)
    }
    unusableFiles(&flow)
  }

  /// Files that cannot be used offer nothing: whoever wrote one wonders where it is.
  private func unusableFiles(_ flow: inout Flow) {
    guard let first = unusable.first else { return }
    let name = first.split(separator: "/").last.map(String.init) ?? first
    let others = unusable.count - 1
    let what =
      others == 0
      ? "Your \(name) has errors and is not offered."
      : "Your \(name) and \(others == 1 ? "another file" : "\(others) other files") have errors and are not offered."
    flow.blank()
    flow.paragraph("\(what) This shows them:", Theme.caution, lead: .init("! ", Theme.caution))
    flow.paragraph("courtship check \(first)", Theme.dim, indent: 2)
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
      .init((isSelected ? "▸ " : "  ") + (line.isEarlier ? "  " : ""), Theme.key),
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
      return decision(of: summary, isAlone: true, indent: lead.count * 2, &flow)
    }
    let name = verdict == .insufficient ? (index == nil ? "–" : "Insufficient") : summary.name(of: verdict)
    let figures = index.map { "\(Figure.whole($0))" } ?? "–"
    let cells: [Flow.Span] = [
      .init(" " + name.padded(to: 13), Theme.style(of: verdict)),
      .init(figures.padded(to: 4, .right) + " ", Theme.body), .init(progress + " ", Theme.dim),
      .init((summary.date?.description ?? "").padded(to: 10), Theme.dim),
    ]
    flow.line(lead + [title] + cells)
    if isSelected { flow.placeCursor(column: 0) }
    decision(of: summary, isAlone: false, indent: flow.columns - Self.figureColumns + 1, &flow)
  }

  /// Under a line whose room has decided: `(decided)`, or what the score says where that is something else,
  /// `(score: conditional)`.
  ///
  /// - Parameter isAlone: whether the decision itself is not written above it.
  private func decision(of summary: Summary, isAlone: Bool, indent: Int, _ flow: inout Flow) {
    guard let decision = summary.decision else { return }
    let score = summary.otherVerdict.map { $0 == .insufficient ? $0.rawValue : summary.name(of: $0).lowercased() }
    let words =
      (isAlone ? "\(summary.name(of: decision).lowercased()) " : "") + (score.map { "(score: \($0))" } ?? "(decided)")
    flow.line(String(repeating: " ", count: indent) + words, Theme.dim)
  }

  private func title(of line: LibraryLine, columns: Int) -> String {
    let ending = ending(of: line)
    let room = max(4, columns - displayWidth(of: ending))
    return (baseTitle(of: line).truncated(to: room) + ending).padded(to: columns)
  }

  private func fullTitle(of line: LibraryLine) -> String { baseTitle(of: line) + ending(of: line) }

  private func baseTitle(of line: LibraryLine) -> String {
    line.isProgramme ? "\(line.summary.title), \(line.summary.ourFirm)" : line.name
  }

  /// What stands behind a title however little room there is: how many sessions, and that it is put away.
  private func ending(of line: LibraryLine) -> String {
    let sessions = line.partnership.flatMap { $0.isLast ? ", \($0.count) sessions" : nil } ?? ""
    return sessions + (line.summary.isArchived ? " (archived)" : "")
  }
}
