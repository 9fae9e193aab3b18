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
  /// How many draws times questions are kept, by default some forty megabytes. More are drawn a part after the other, in the
  /// same room.
  private let cellsKept: Int
  private var kept: (key: DrawPlan.WeightKey, span: DrawnSpan)?

  package init(cellsKept: Int = 1 << 23) {
    self.cellsKept = cellsKept
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
    let plan = DrawPlan(sheet)
    let groups = DrawBytes.count(of: policy.draws)
    let most = groupsKept(of: plan.items.count)
    guard groups <= most else {
      kept = nil
      return OutlookDrawing(plan, groups: most)
    }
    let key = plan.weightKey
    if kept?.key == key {
      kept?.span.adapt(to: plan)
    } else {
      var weights = WeightDraws(key)
      var span = kept.take()?.span ?? DrawnSpan(plan, groups: groups)
      span.begin(plan, groups: groups)
      span.draw(from: &weights)
      kept = (key, span)
    }
    var counts = OutlookCounts(plan)
    if let span = kept?.span { counts.count(span, draws: policy.draws) }
    return OutlookDrawing(counts.outlook(of: plan))
  }

  /// As many groups as may be kept of so many questions: whole batches of weights.
  private func groupsKept(of questions: Int) -> Int {
    let batch = WeightDraws.vectorsInBatch / DrawBytes.vectors
    return max(1, cellsKept / questions / DrawBytes.draws / batch) * batch
  }
}
