internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

extension Interface {
  /// The verdict and all that it comes from, in words first.
  func readinessFlow(_ session: SessionState, columns: Int) -> Flow {
    ReadinessPane(session.subject, kept, isRoomLocked: isRoomLocked).flow(columns: columns)
  }
}

/// The score of what is open: the verdict first, then what it comes from, how sure it is, and what would change it.
struct ReadinessPane {
  let subject: Subject
  let score: Score
  let kept: KeptOutlook
  /// Whether people of two firms look at it: what is one firm's own is not shown.
  let isRoomLocked: Bool

  private var outlook: Outlook? { kept.outlook }
  private var inquiry: Inquiry { subject.inquiry }

  /// Longer lists are read by nobody in a room.
  ///
  /// Project decision: as many bars as fit in a window of 24 rows under their heading; as many sentences as one hears out.
  private enum Most {
    static let bars = 8
    static let sentences = 5
  }

  init(_ subject: Subject, _ kept: KeptOutlook, isRoomLocked: Bool) {
    self.isRoomLocked = isRoomLocked
    self.subject = subject
    self.kept = kept
    score = Score(subject.inquiry, scope: subject.usualScope)
  }

  func flow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.line(
      "\(Theme.sign(of: score.verdict)) \(score.verdict.name(in: inquiry.stage))",
      Theme.style(of: score.verdict).adding(.underline))
    flow.blank()
    flow.phrase(score.because(in: inquiry))
    for trigger in subject.workshop?.triggersThatHappened ?? [] { flow.phrase(trigger, lead: .init("! ", Theme.bad)) }
    if let programme = subject.programme { flow.paragraph(programme.acceptanceSentence) }
    figures(&flow)
    forOurs(&flow)
    robustness(&flow)
    conditions(&flow)
    sections(&flow)
    ways(&flow)
    swings(&flow)
    weights(&flow)
    differences(&flow)
    questionsToAsk(&flow)
    for ladder in score.ladders { profile(ladder, &flow) }
    hunches(&flow)
    trend(&flow)
    return flow
  }

  // MARK: The verdict and its figures

  /// The index and its interval on one bar with the cut-offs, and the two shares.
  private func figures(_ flow: inout Flow) {
    guard let index = score.index, let low = score.low, let high = score.high else { return }
    flow.blank()
    let scale = Scale.index(columns: min(50, max(20, flow.columns - 20)))
    flow.line([
      .init("Index     ", Theme.dim), .init(scale.bar(low...high, ends: ("├", "┤"), point: index), Theme.key),
      .init("  \(Figure.whole(index))", Theme.strong),
    ])
    flow.line([.init("          "), .init(scale.marks(cutOffs), Theme.dim)])
    flow.paragraph(
      "below \(Figure.cutOff(score.policy.noGo)) is \(inquiry.noGo), \(inquiry.go) starts at \(Figure.cutOff(score.policy.go))",
      Theme.dim,
      indent: 10)
    if score.hasOpenQuestions {
      flow.paragraph(
        "\(Figure.whole(low)) to \(Figure.whole(high)), if all that is open came out worst or best",
        lead: .init("Interval  ", Theme.dim))
    }
    let coverage = score.coverage.map(Figure.percent) ?? "–"
    let confidence = score.confidence.map(Figure.percent) ?? "–"
    flow.line([
      .init("Coverage  ", Theme.dim), .init("\(coverage) rated"), .init("   Confidence  ", Theme.dim),
      .init(confidence),
    ])
  }

  /// Readiness, fit and strategy together, a line each, in an open room.
  private func forOurs(_ flow: inout Flow) {
    let lines = isRoomLocked ? [] : subject.workshop?.standingForOurs ?? []
    if !lines.isEmpty { flow.heading("For our own firm", Theme.heading) }
    for line in lines { flow.paragraph(line) }
  }

  private var cutOffs: [(number: Double, text: String)] {
    [score.policy.noGo, score.policy.go].map { ($0, Figure.cutOff($0)) }
  }

  /// The outlook on a bar, in words, and what weakens it.
  private func robustness(_ flow: inout Flow) {
    guard score.index != nil else { return }
    flow.heading("How sure is that?", Theme.heading)
    if let progress = kept.progress { flow.line(progress, Theme.dim) }
    guard let outlook, let shares = outlook.shares else { return }
    let bar = OutlookBar(shares: shares)
    flow.line(bar.spans(columns: min(50, max(20, flow.columns - 20))))
    flow.line(bar.legend(in: inquiry.stage))
    if let sentence = outlook.sentence(in: inquiry) { flow.phrase(sentence) }
    if let cause = outlook.causeSentence(in: inquiry, verdict: score.verdict) { flow.phrase(cause) }
  }

  private func conditions(_ flow: inout Flow) {
    if !score.toldConditions.isEmpty { flow.heading("Before \(inquiry.go)", Theme.heading) }
    for condition in score.toldConditions {
      flow.phrase(condition.sentence(in: inquiry), lead: .init("□ ", Theme.caution))
    }
    if !score.gates.isEmpty { flow.heading("Gates", Theme.heading) }
    for gate in score.gates {
      let sign = gate.status == .pass ? "✓ " : gate.status == .fail ? "✗ " : "○ "
      let style = gate.status == .pass ? Theme.good : gate.status == .fail ? Theme.bad : Theme.dim
      flow.phrase(gate.sentence(rating: score[gate.question]?.rating, in: inquiry), lead: .init(sign, style))
    }
  }

  private func sections(_ flow: inout Flow) {
    let rows = score.questionnaires.flatMap { questionnaire in
      questionnaire.sections.map { (questionnaire.id, $0) }
    }
    if !rows.isEmpty { flow.heading("Sections", Theme.heading) }
    let low = Set(score.conditions.filter { $0.kind == .floor }.compactMap(\.section))
    for (questionnaire, section) in rows {
      let place = SectionPlace(questionnaire, section.id)
      let bar = section.index.map(Figure.bar) ?? "not rated"
      let isLow = section.index != nil && low.contains(place)
      flow.line([
        .init(inquiry.title(of: place).padded(to: nameColumns(flow)) + " "), .init(bar, isLow ? Theme.bad : Theme.body),
        .init(isLow ? "  below the floor of \(Figure.cutOff(score.policy.floor))" : "", Theme.bad),
      ])
    }
  }

  /// The columns of a name in front of a bar.
  private func nameColumns(_ flow: Flow) -> Int { min(32, max(12, flow.columns / 3)) }

  // MARK: What would change it

  private func ways(_ flow: inout Flow) {
    // A firm alone asks what is missing, not how to fail.
    let down = subject.workshop == nil ? nil : score.wayDown(in: inquiry)
    let ways = [score.wayUp(in: inquiry), down].compactMap { $0 }
    if !ways.isEmpty { flow.heading("What would change it", Theme.heading) }
    for way in ways { flow.phrase(way, lead: .init("· ", Theme.dim)) }
  }

  /// The tornado: what one question could do to the index, the widest first.
  private func swings(_ flow: inout Flow) {
    let widest = score.widestSwings(Most.bars).compactMap { question in
      question.tornado.map { (name: inquiry.name(of: question.question), span: $0) }
    }
    guard let index = score.index, !widest.isEmpty else { return }
    flow.heading("What one answer could do to the index", Theme.heading)
    let cuts = cutOffs.map(\.number)
    let ends = widest.flatMap { [$0.span.lowerBound, $0.span.upperBound] } + cuts
    let names = nameColumns(flow)
    let scale = Scale(
      range: (ends.min() ?? 0)...(ends.max() ?? 100), columns: min(50, max(12, flow.columns - names - 9)))
    for (name, span) in widest {
      flow.line([
        .init(name.padded(to: names) + " "),
        .init(scale.bar(span, ends: ("1", "5"), point: index, cuts: cuts), Theme.key),
        .init(" \(Figure.whole(span.lowerBound))–\(Figure.whole(span.upperBound))", Theme.dim),
      ])
    }
    flow.line([.init(String(repeating: " ", count: names + 1)), .init(scale.marks(cutOffs), Theme.dim)])
    flow.paragraph("● is the index now, 1 and 5 what it is with that question rated so.", Theme.dim)
  }

  /// How far single weights could be wrong without another verdict, the nearest first.
  private func weights(_ flow: inout Flow) {
    let tightest = score.tightestWeights(Most.sentences)
    if !tightest.isEmpty { flow.heading("What other weights could do", Theme.heading) }
    for question in tightest {
      if let sentence = question.weightSentence(in: inquiry) { flow.phrase(sentence, lead: .init("· ", Theme.dim)) }
    }
  }

  // MARK: The room

  /// The widest differences, both positions in words, and how far the whole room agrees.
  private func differences(_ flow: inout Flow) {
    guard let workshop = subject.workshop else { return }
    let widest = score.widestDifferences()
    let consensus = score.agreement.meanConsensus
    guard !widest.isEmpty || consensus != nil else { return }
    flow.heading(widest.isEmpty ? "Where we agree" : "Where we differ", Theme.heading)
    for difference in widest {
      flow.phrase(workshop.positions(on: difference.question), lead: .init("· ", Theme.dim))
    }
    guard let consensus else { return }
    let alpha = score.agreement.alpha.map { Figure.percent($0) }
    let apart = alpha.map { "; Krippendorff’s α \($0), where 0 % is as by chance" } ?? ""
    flow.paragraph("All votes together: mean consensus \(Figure.percent(consensus))\(apart).", Theme.dim)
  }

  /// Whose answers would tell most, and how well each is known today.
  private func questionsToAsk(_ flow: inout Flow) {
    let questions = outlook.map { score.askNext($0) } ?? []
    if !questions.isEmpty { flow.heading("What to ask next", Theme.heading) }
    for (number, question) in questions.enumerated() {
      let known = question.confidence.map { "grade \($0.rawValue), \($0.name)" } ?? "not rated"
      flow.paragraph("\(inquiry.name(of: question.question)): \(known)", lead: .init("\(number + 1) ", Theme.key))
    }
  }

  private func hunches(_ flow: inout Flow) {
    guard let workshop = subject.workshop, !workshop.hunches.isEmpty else { return }
    flow.heading("Hunches before the score", Theme.heading)
    let counts = Interface.decidable.compactMap { verdict -> String? in
      let count = workshop.hunches.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) × \(verdict.mention(in: inquiry.stage))"
    }
    flow.paragraph(counts.joined(separator: ", "))
  }

  // MARK: The kind of relationship

  /// A ladder's profile: attribute by attribute where the relationship is, where it must be, and the difference.
  private func profile(_ ladder: LadderScore, _ flow: inout Flow) {
    let questionnaire = inquiry.questionnaire(ladder.id)
    flow.heading(questionnaire?.title ?? ladder.id.text, Theme.heading)
    if let current = ladder.current, let needed = ladder.needed {
      flow.paragraph("Median level: now \(current), needed \(needed).")
    }
    let levels = max(2, questionnaire?.levels.count ?? 0)
    for attribute in ladder.attributes {
      let name = inquiry.name(of: attribute.question).padded(to: nameColumns(flow))
      guard let current = attribute.current, let needed = attribute.needed else {
        flow.paragraph("not placed", Theme.dim, lead: .init("\(name) "))
        continue
      }
      let track = (1...levels).map { level in
        level == current ? (level == needed ? "◉" : "●") : level == needed ? "○" : "·"
      }
      let (difference, style) =
        current < needed
        ? ("\(needed - current) short", Theme.caution)
        : current > needed ? ("\(current - needed) more than needed", Theme.strong) : ("as needed", Theme.dim)
      flow.paragraph(
        "now \(current), needed \(needed): \(difference)", style, lead: .init("\(name) \(track.joined())  "))
    }
    if ladder.current != nil { flow.paragraph("● now, ○ needed, ◉ both", Theme.dim) }
  }
}
