internal import Domain
internal import Report
internal import Scoring
internal import Session

/// The outlook of what is on the screen. Its draws are kept, so that after a rating it is there with the next frame; where
/// there are too many to be kept, it is drawn a part at a tick, and keys are answered in between.
struct KeptOutlook: Sendable {
  private var simulation: OutlookSimulation
  private var scored: Scored?
  private var drawing: OutlookDrawing?

  /// What an outlook is of.
  struct Scored: Hashable, Sendable {
    let inquiry: Inquiry
    let scope: Scope
  }

  init(_ simulation: OutlookSimulation) {
    self.simulation = simulation
  }

  /// Of what was last asked for; nil before that, and while it is being drawn.
  var outlook: Outlook? { drawing?.outlook }

  /// How far the drawing is: `███░░░░░ 300,000 of 1,000,000 draws`; nil while nothing is being drawn.
  var progress: String? {
    guard let drawing, drawing.outlook == nil else { return nil }
    return progressBar(drawing.done, of: drawing.draws, "draws")
  }

  /// Begins anew where something has changed since the last time.
  mutating func refresh(for scored: Scored) {
    if scored == self.scored { return }
    self.scored = scored
    drawing = simulation.drawing(of: scored.inquiry, scope: scored.scope)
  }

  /// Draws the next part.
  mutating func draw() {
    drawing?.draw()
  }
}

extension Interface {
  /// What the screen shows the outlook of; nil where it shows none.
  private var scored: KeptOutlook.Scored? {
    guard let subject else { return nil }
    switch view {
    case .report(let audience): return KeptOutlook.Scored(inquiry: subject.inquiry, scope: audience)
    case .whatIf(let trial):
      return KeptOutlook.Scored(inquiry: trial.applied(to: subject).inquiry, scope: subject.usualScope)
    case .session where session?.place == .readiness:
      return KeptOutlook.Scored(inquiry: subject.inquiry, scope: subject.usualScope)
    case .session, .library, .comparison, .grid, .entries, .actions, .evidence, .renewals, .giveAndGet: return nil
    }
  }

  /// Whether an outlook is shown that is not drawn yet.
  var awaitsOutlook: Bool { kept.progress != nil && scored != nil }

  /// The last thing that every event does, so that drawing a frame changes nothing.
  mutating func refreshOutlook() {
    if let scored { kept.refresh(for: scored) }
    if case .report(let audience) = view, let subject { report.refresh(of: subject, for: audience, kept.outlook) }
  }
}
