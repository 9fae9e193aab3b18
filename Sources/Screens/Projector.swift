package import Canvas
package import Domain
internal import Report
internal import Scoring
package import Session

/// What the room sees: the present beat, large and in the middle, and nothing that is not the room’s.
///
/// It is made from what both firms may see alone (a firm’s own agenda from its own), so that no private note, no internal
/// question and no other candidate can slip in; votes and guesses come up once they are revealed, the score where the
/// room has come to it.
package struct Projector: Sendable {
  let subject: Subject
  /// Where the room is; nil while nobody facilitates.
  let place: Place?
  /// How many have voted, where more is known than the document says: a show of hands is being typed.
  let votesTyped: Int

  /// What of since last time is talked about; nil where nobody says, as in a second window.
  let row: SinceLast.Row.ID?

  /// Whether the workshop is no longer in the library.
  private let isGone: Bool
  /// Whether whoever facilitates scrolls about: what is talked about may be out of sight then.
  private let isLooking: Bool

  package init(_ subject: Subject, at place: Place?, votesTyped: Int = 0, isGone: Bool = false) {
    self.init(subject, at: place, row: nil, isLooking: false, votesTyped: votesTyped, isGone: isGone)
  }

  init(
    _ subject: Subject, at place: Place?, row: SinceLast.Row.ID?, isLooking: Bool, votesTyped: Int, isGone: Bool = false
  ) {
    self.row = row
    self.isLooking = isLooking
    self.isGone = isGone
    self.subject = subject.seen(by: subject.usualScope)
    self.place = place
    self.votesTyped = votesTyped
  }

  private var inquiry: Inquiry { subject.inquiry }

  /// Longer lines are hard to read from the back of a room.
  private static let widest = 76

  // MARK: Drawing

  /// The whole frame.
  ///
  /// - Parameter scroll: how many lines are above it, where not all fit.
  package func draw(size: CellSize, scroll: Int = 0) -> Canvas {
    var canvas = Canvas(size: size)
    let region = region(size)
    let flow = flow(in: region.size)
    if size.rows >= Self.lowWindow {
      let edge = size.columns
      canvas.write(subject.title.padded(to: edge, .centre), at: .zero, style: Theme.dim)
      canvas.write(progress.padded(to: edge, .centre), at: CellPoint(row: size.rows - 1, column: 0), style: Theme.dim)
    }
    var middle = region.centred(flow.size)
    // Beside the text, where there is more of it: the marks.
    middle.size = CellSize(rows: middle.rows, columns: middle.columns + 2)
    canvas.withRegion(middle) { flow.draw(on: &$0, scroll: scroll, markStyle: Theme.key) }
    canvas.cursor = nil
    return canvas
  }

  /// The furthest that it can be scrolled.
  package func lastScroll(size: CellSize) -> Int {
    let region = region(size)
    return flow(in: region.size).lastScroll(rows: region.rows)
  }

  /// Where the beat may stand: between the title and the progress, with air around it where there is room for any.
  private func region(_ size: CellSize) -> CellRect {
    let air = size.rows >= 2 * Self.lowWindow ? 2 : size.rows >= Self.lowWindow ? 1 : 0
    return CellRect(size).inset(rows: air)
      .centred(CellSize(rows: size.rows, columns: max(1, min(Self.widest, size.columns - 6))))
  }

  /// A window of fewer rows needs them all for the beat.
  private static let lowWindow = 8

  private var progress: String {
    let questions = inquiry.questionIDs(in: subject.usualScope)
    guard let id = place?.question, let index = questions.firstIndex(of: id) else { return "" }
    return "\(index + 1) of \(questions.count)"
  }

  // MARK: The beat

  /// All of it where there is room; in a low window what it is about comes first, in fewer words.
  private func flow(in size: CellSize) -> Flow {
    .fitting(rows: size.rows) { flow($0, columns: size.columns) }
  }

  private func flow(_ length: Length, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    switch place {
    case nil: waiting(&flow)
    case .opening: opening(&flow)
    case .sinceLast: sinceLast(length, &flow)
    case .question(let id, let beat): question(id, beat, length, &flow)
    case .hunches: hunches(&flow)
    case .readiness: readiness(&flow)
    case .decision: decision(&flow)
    }
    if isLooking { flow.lookAnywhere() }
    return flow
  }

  private func waiting(_ flow: inout Flow) {
    flow.paragraph(subject.title, Theme.prompt)
    flow.blank()
    flow.paragraph(
      isGone ? "This session is over." : "The session will go on here as soon as somebody leads it.", Theme.dim)
  }

  private func opening(_ flow: inout Flow) {
    flow.paragraph("What would this partnership solve or create, for each firm?", Theme.prompt)
    guard let workshop = subject.workshop else { return }
    for (name, purpose) in [
      (workshop.ourFirm, workshop.purpose.ours), (workshop.partnerFirm, workshop.purpose.partner),
    ] {
      flow.heading(name, Theme.heading)
      flow.paragraph(purpose.isEmpty ? "…" : purpose)
    }
  }

  private func hunches(_ flow: inout Flow) {
    flow.paragraph("Before we see the score: what does your gut say?", Theme.prompt)
    flow.blank()
    flow.paragraph(
      inquiry.stage == .review ? "Continue, repair or part. One word each." : "Go, conditional or no-go. One word each."
    )
    let people = inquiry.participants
    let count = subject.workshop.map { workshop in
      people.count { person in workshop.hunches.contains { $0.participant == person.id } }
    }
    if let count, count > 0 {
      flow.blank()
      flow.paragraph("\(count) of \(people.count) have said theirs.", Theme.dim)
    }
  }

  private func readiness(_ flow: inout Flow) {
    let score = Score(inquiry, scope: subject.usualScope)
    headline(score.verdict, &flow)
    flow.phrase(score.because(in: inquiry))
    if let index = score.index, let low = score.low, let high = score.high {
      let scale = Scale.index(columns: max(10, min(60, flow.columns - 6)))
      let cuts = [score.policy.noGo, score.policy.go].map { ($0, Figure.cutOff($0)) }
      flow.blank()
      flow.line([
        .init(scale.bar(low...high, ends: ("├", "┤"), point: index), Theme.key),
        .init("  \(Figure.whole(index))", Theme.strong),
      ])
      flow.line(scale.marks(cuts), Theme.dim)
    }
    let conditions = score.toldConditions
    if !conditions.isEmpty { flow.heading("Before \(inquiry.go)", Theme.heading) }
    for condition in conditions { flow.phrase(condition.sentence(in: inquiry), lead: .init("□ ", Theme.caution)) }
  }

  private func decision(_ flow: inout Flow) {
    if let decision = subject.workshop?.decision {
      headline(decision.verdict, &flow)
      if !decision.rationale.isEmpty { flow.paragraph(decision.rationale) }
      if !decision.decidedBy.isEmpty {
        flow.blank()
        flow.paragraph(list(decision.decidedBy), Theme.dim)
      }
    } else {
      flow.paragraph("What do we decide?", Theme.prompt)
    }
    follow(inquiry.actions.filter(\.isPending), &flow)
  }

  /// A verdict in letters that are read from the last row: spaced, and under a sign of their own.
  private func headline(_ verdict: Verdict, _ flow: inout Flow) {
    let letters = verdict.name(in: inquiry.stage).uppercased().map(String.init).joined(separator: " ")
    let style = Theme.style(of: verdict)
    flow.paragraph(letters, style, lead: .init("\(Theme.sign(of: verdict))  ", style))
    flow.blank()
  }

  /// What has to be done, by whom and when.
  func follow(_ actions: [Action], _ flow: inout Flow) {
    if actions.isEmpty { return }
    flow.heading("What follows", Theme.heading)
    for action in actions { actionLine(action, in: inquiry.stage, &flow) }
  }
}
