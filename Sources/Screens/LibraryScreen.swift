internal import Canvas
internal import Domain
internal import Report
internal import Session

extension Interface {
  /// From so many columns on the library has a column for each figure.
  private static let wideLibrary = 62
  /// What verdict, index, progress and date take together.
  private static let figureColumns = 14 + 5 + 7 + 11

  /// The home screen: workshops and programmes, the last changed first.
  func libraryFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard !summaries.isEmpty else {
      flow.paragraph("Should these two firms become partners?", Theme.prompt)
      flow.blank()
      flow.paragraph(
        "courtship leads a room of executives through the strategy questions that decide it, takes votes and notes, and "
          + "turns them into a readiness report that everybody can follow.")
      flow.blank()
      flow.line([.init("n ", Theme.key), .init("new workshop: two firms in one room")])
      flow.line([.init("a ", Theme.key), .init("new agenda: one firm alone, before it courts anybody")])
      flow.line([.init("s ", Theme.key), .init("the sample: a workshop half done, to look around in")])
      return flow
    }
    let shown = shownSummaries
    if shown.isEmpty { flow.paragraph("Nothing matches the filter. Esc shows all.", Theme.dim) }
    if columns >= Self.wideLibrary, !shown.isEmpty {
      flow.line([
        .init("    " + "Workshop or agenda".padded(to: columns - Self.figureColumns - 4), Theme.dim),
        .init(" " + "Verdict".padded(to: 13) + "Index ".padded(to: 6) + "Asked".padded(to: 6) + " Date", Theme.dim),
      ])
    }
    for (index, summary) in shown.enumerated() { row(summary, isSelected: index == selection, &flow) }
    return flow
  }

  private func row(_ summary: Summary, isSelected: Bool, _ flow: inout Flow) {
    let isProgramme = summary.programme != nil && summary.partnerFirm.isEmpty
    // A room that comes back to this screen before its hunches sees no score here either.
    let isHidden = summary.isBeforeHunches && !summary.isDecided
    let verdict = isHidden ? .insufficient : summary.verdict
    let index = isHidden ? nil : summary.index
    let name = verdict == .insufficient ? (index == nil ? "–" : "Insufficient") : verdict.name
    let figures = index.map { "\(Figure.whole($0))" } ?? "–"
    let progress = "\(summary.settled)/\(summary.questions)"
    let date = summary.date?.description ?? ""
    let wide = flow.columns >= Self.wideLibrary
    let tail = wide ? Self.figureColumns : 6
    let title = (isProgramme ? "Agenda: \(summary.title), \(summary.ourFirm)" : summary.title)
      .padded(to: max(8, flow.columns - tail - 4))
    let style = isSelected ? Theme.selected : Theme.body
    var spans: [Flow.Span] = [
      .init(isSelected ? "▸ " : "  ", Theme.key),
      .init("\(Theme.sign(of: verdict)) ", Theme.style(of: verdict)), .init(title, style),
    ]
    if wide {
      spans += [
        .init(" " + name.padded(to: 13), Theme.style(of: verdict)),
        .init(figures.padded(to: 4, .right) + " ", Theme.body), .init(progress.padded(to: 6, .right) + " ", Theme.dim),
        .init(date.padded(to: 10), Theme.dim),
      ]
    } else {
      spans.append(.init(progress.padded(to: 6, .right), Theme.dim))
    }
    flow.line(spans)
    if isSelected { flow.placeCursor(column: 0) }
  }
}
