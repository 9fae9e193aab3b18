internal import Canvas
internal import Domain
internal import Report

/// How a partnership stood over its sessions, a row each on the same scale, this one last.
extension ReadinessPane {
  /// Nothing where the workshop reviews nothing.
  func trend(_ flow: inout Flow) {
    guard let sessions = subject.workshop.flatMap(Trend.init)?.sessions else { return }
    flow.heading("The partnership over its sessions", Theme.heading)
    for (index, session) in sessions.enumerated() {
      row(session, isLast: index + 1 == sessions.count, &flow)
    }
    flow.paragraph(
      "● is the index, from ├ to ┤ what it could be if all that was open came out worst or best.", Theme.dim)
  }

  /// `2026-08-14  ~ Conditional   ├──●─┤   61  5 of 6 kept`; in a narrow window on two lines.
  private func row(_ session: PastSession, isLast: Bool, _ flow: inout Flow) {
    let date = (session.date?.description ?? "no date").padded(to: 10)
    let verdict = "\(Theme.sign(of: session.verdict)) \(session.verdictWord)"
    let kept = session.promises.answered == 0 ? "" : "\(session.keptWords) kept"
    let isNarrow = flow.columns < Self.wideTrend
    let scale = Scale.index(columns: isNarrow ? max(10, flow.columns - 8) : min(40, flow.columns - 48))
    let bar = session.index.map { index in
      let low = min(session.low ?? index, index)
      return scale.bar(low...max(low, session.high ?? index), ends: ("├", "┤"), point: index)
    }
    let index = (session.index.map(Figure.whole) ?? "–").padded(to: 3, .right)
    let head: [Flow.Span] = [
      .init("\(date)  ", isLast ? Theme.strong : Theme.dim),
      .init(isNarrow ? verdict : verdict.padded(to: 17), Theme.style(of: session.verdict)),
    ]
    let figures: [Flow.Span] = [
      .init(bar ?? "not rated".padded(to: scale.columns), bar == nil ? Theme.dim : Theme.key),
      .init(" \(index)", Theme.strong),
    ]
    if isNarrow {
      flow.line(head + [.init(kept.isEmpty ? "" : "  \(kept)", Theme.dim)])
      flow.line([.init("  ")] + figures)
    } else {
      flow.line(head + figures + [.init("  \(kept)", Theme.dim)])
    }
  }

  /// From so many columns on a session takes one line.
  private static let wideTrend = 68
}
