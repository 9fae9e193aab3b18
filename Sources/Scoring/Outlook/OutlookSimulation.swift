package import Domain

/// The draws of an outlook, kept: after one changed answer only that answer’s column is drawn anew.
///
/// ```swift
/// var simulation = OutlookSimulation()
/// let before = simulation.outlook(of: inquiry, scope: .both)
/// let after = simulation.outlook(of: changed, scope: .both)  // far cheaper
/// ```
///
/// What it returns never depends on what it was asked before.
package struct OutlookSimulation: Sendable {
  /// How many draws times questions are kept, by default some sixty megabytes. More are drawn a part after the other, in the
  /// same room.
  private let cellsKept: Int
  private var kept: (key: DrawPlan.WeightKey, span: DrawnSpan)?

  private let crew: Crew

  package init(cellsKept: Int = 1 << 23, crew: Crew = .all) {
    self.cellsKept = cellsKept
    self.crew = crew
  }

  package mutating func outlook(of inquiry: Inquiry, scope: Scope) -> Outlook {
    var drawing = drawing(of: inquiry, scope: scope)
    while true {
      if let outlook = drawing.outlook { return outlook }
      drawing.draw()
    }
  }

  /// The same for who has other things to do meanwhile: done at once where the draws can be kept, else begun.
  package mutating func drawing(of inquiry: Inquiry, scope: Scope) -> OutlookDrawing {
    let policy = inquiry.policy
    let sheet = ScoreSheet(inquiry, scope: scope)
    guard sheet.totals.isRated else {
      kept = nil
      return OutlookDrawing(
        Outlook(draws: policy.draws, seed: policy.seed, shares: nil, askNext: [:], shortfalls: []))
    }
    let plan = DrawPlan(sheet, like: kept?.span.plan)
    let batches = WeightDraws.batches(of: policy.draws)
    let most = batchesKept(of: plan.items.count)
    guard batches <= most else {
      kept = nil
      return OutlookDrawing(plan, batches: most, crew: crew)
    }
    let key = plan.weightKey
    if kept?.key == key {
      kept?.span.adapt(to: plan)
    } else {
      let weights = WeightDraws(key, crew: crew)
      var span = kept.take()?.span ?? DrawnSpan(plan, crew: crew)
      span.draw(plan, weights, draws: policy.draws)
      kept = (key, span)
    }
    var counts = OutlookCounts(plan)
    if let span = kept?.span { counts.count(span) }
    return OutlookDrawing(counts.outlook(of: plan))
  }

  /// As many batches as may be kept of so many questions.
  private func batchesKept(of questions: Int) -> Int {
    max(1, cellsKept / questions / WeightDraws.drawsInBatch)
  }
}
