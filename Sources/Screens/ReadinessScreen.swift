internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

extension Interface {
  /// The verdict and all that it comes from, in words first.
  func readinessFlow(_ session: SessionState, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    let inquiry = session.subject.inquiry
    let score = Score(inquiry, scope: session.subject.usualScope)
    flow.line(
      "\(Theme.sign(of: score.verdict)) \(score.verdict.name)", Theme.style(of: score.verdict).adding(.underline))
    flow.blank()
    flow.phrase(score.because(in: inquiry))
    figures(score, &flow)
    if !score.toldConditions.isEmpty { flow.heading("Before a go", Theme.heading) }
    for condition in score.toldConditions {
      flow.phrase(condition.sentence(in: inquiry), lead: .init("□ ", Theme.caution))
    }
    if !score.gates.isEmpty { flow.heading("Gates", Theme.heading) }
    for gate in score.gates {
      let sign = gate.status == .pass ? "✓ " : gate.status == .fail ? "✗ " : "○ "
      let style = gate.status == .pass ? Theme.good : gate.status == .fail ? Theme.bad : Theme.dim
      flow.phrase(gate.sentence(rating: score[gate.question]?.rating, in: inquiry), lead: .init(sign, style))
    }
    sections(score, inquiry, &flow)
    // A firm alone asks what is missing, not how to fail.
    let down = session.subject.workshop == nil ? nil : score.wayDown(in: inquiry)
    let ways = [score.wayUp(in: inquiry), down].compactMap { $0 }
    if !ways.isEmpty { flow.heading("What would change it", Theme.heading) }
    for way in ways { flow.phrase(way, lead: .init("· ", Theme.dim)) }
    differences(session, score, &flow)
    hunches(session, score, &flow)
    ladders(score, inquiry, &flow)
    return flow
  }

  /// The index and its interval on one bar with the cut-offs, and the two shares.
  private func figures(_ score: Score, _ flow: inout Flow) {
    guard let index = score.index, let low = score.low, let high = score.high else { return }
    flow.blank()
    let columns = min(50, max(20, flow.columns - 20))
    flow.line([
      .init("Index     ", Theme.dim), .init(intervalBar(index, low, high, columns: columns), Theme.key),
      .init("  \(Figure.whole(index))", Theme.strong),
    ])
    flow.line([.init("          "), .init(cutOffLine(score.policy, columns: columns), Theme.dim)])
    flow.paragraph(
      "below \(Figure.whole(score.policy.noGo)) is a no-go, a go starts at \(Figure.whole(score.policy.go))", Theme.dim,
      indent: 10)
    flow.paragraph(
      "\(Figure.whole(low)) to \(Figure.whole(high)), if all that is open came out worst or best",
      lead: .init("Interval  ", Theme.dim))
    let coverage = score.coverage.map(Figure.percent) ?? "–"
    let confidence = score.confidence.map(Figure.percent) ?? "–"
    flow.line([
      .init("Coverage  ", Theme.dim), .init("\(coverage) rated"), .init("   Confidence  ", Theme.dim),
      .init(confidence),
    ])
  }

  /// `····├───●──┤····`: the interval, and the index in it.
  private func intervalBar(_ index: Double, _ low: Double, _ high: Double, columns: Int) -> String {
    func place(_ value: Double) -> Int { min(columns - 1, max(0, Int((value / 100 * Double(columns - 1)).rounded()))) }
    let (start, end, dot) = (place(low), place(high), place(index))
    return String(
      (0..<columns).map { column -> Character in
        if column == dot { return "●" }
        if column == start { return "├" }
        if column == end { return "┤" }
        return column > start && column < end ? "─" : "·"
      })
  }

  /// A mark under the bar at each cut-off, with its number.
  private func cutOffLine(_ policy: Policy, columns: Int) -> String {
    var line = Array(repeating: Character(" "), count: columns + 5)
    for value in [policy.noGo, policy.go] {
      let column = min(columns - 1, max(0, Int((value / 100 * Double(columns - 1)).rounded())))
      for (offset, character) in "▴\(Figure.whole(value))".enumerated() { line[column + offset] = character }
    }
    return String(line)
  }

  private func sections(_ score: Score, _ inquiry: Inquiry, _ flow: inout Flow) {
    let rows = score.questionnaires.flatMap { questionnaire in
      questionnaire.sections.map { (questionnaire.id, $0) }
    }
    if !rows.isEmpty { flow.heading("Sections", Theme.heading) }
    for (questionnaire, section) in rows {
      let title = inquiry.title(of: SectionPlace(questionnaire, section.id))
      let width = min(32, max(12, flow.columns / 3))
      let bar = section.index.map(Figure.bar) ?? "not rated"
      let isLow = section.index.map { $0 < score.policy.floor } ?? false
      flow.line([
        .init(title.padded(to: width) + " "), .init(bar, isLow ? Theme.bad : Theme.body),
        .init(isLow ? "  below the floor of \(Figure.whole(score.policy.floor))" : "", Theme.bad),
      ])
    }
  }

  /// The widest differences, both positions in words.
  private func differences(_ session: SessionState, _ score: Score, _ flow: inout Flow) {
    guard let workshop = session.subject.workshop else { return }
    let widest = score.widestDifferences()
    if !widest.isEmpty { flow.heading("Where we differ", Theme.heading) }
    for difference in widest {
      flow.phrase(workshop.positions(on: difference.question), lead: .init("· ", Theme.dim))
    }
  }

  private func hunches(_ session: SessionState, _ score: Score, _ flow: inout Flow) {
    guard let workshop = session.subject.workshop, !workshop.hunches.isEmpty else { return }
    flow.heading("Hunches before the score", Theme.heading)
    let counts = Self.decidable.compactMap { verdict -> String? in
      let count = workshop.hunches.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) × \(verdict.name.lowercased())"
    }
    flow.paragraph(counts.joined(separator: ", "))
  }

  private func ladders(_ score: Score, _ inquiry: Inquiry, _ flow: inout Flow) {
    for ladder in score.ladders {
      flow.heading(inquiry.questionnaire(ladder.id)?.title ?? ladder.id.text, Theme.heading)
      for attribute in ladder.attributes {
        let text =
          attribute.current.flatMap { now in attribute.needed.map { "now \(now), needed \($0)" } } ?? "not placed"
        flow.line([.init(inquiry.name(of: attribute.question).padded(to: 30) + " "), .init(text, Theme.dim)])
      }
    }
  }
}
