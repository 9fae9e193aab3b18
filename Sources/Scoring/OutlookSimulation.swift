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
  private var kept: (key: DrawPlan.WeightKey, span: DrawnSpan)?

  package init() {}

  package mutating func outlook(of inquiry: Inquiry, scope: Scope) -> Outlook {
    let policy = inquiry.policy
    let sheet = ScoreSheet(inquiry, scope: scope)
    guard sheet.totals.isRated else {
      kept = nil
      return Outlook(draws: policy.draws, seed: policy.seed, shares: nil, askNext: [:], shortfalls: [])
    }
    let plan = DrawPlan(sheet)
    var counts = OutlookCounts(plan)
    let groups = DrawnSpan.groups(of: policy.draws)
    let most = max(1, DrawnSpan.groups(of: Self.cellsKept / plan.items.count))
    let key = plan.weightKey
    if groups <= most {
      // Taken out, so that nobody else holds what is about to change.
      var span: DrawnSpan
      if let last = kept.take(), last.key == key {
        span = last.span
        span.adapt(to: plan)
      } else {
        span = DrawnSpan(plan, groups: groups)
        var weights = WeightDraws(key)
        span.draw(with: weights.matrix(vectors: 2 * groups))
      }
      counts.count(span, draws: policy.draws)
      kept = (key, span)
    } else {
      kept = nil
      var weights = WeightDraws(key)
      var span = DrawnSpan(plan, groups: most)
      var rest = policy.draws
      while rest > 0 {
        span.draw(with: weights.matrix(vectors: 2 * most))
        counts.count(span, draws: min(rest, DrawnSpan.drawsInGroup * most))
        rest -= DrawnSpan.drawsInGroup * most
      }
    }
    return counts.outlook(of: plan)
  }

  /// How many draws times questions are kept: some forty megabytes. More are drawn a span after the other, in the same
  /// room.
  private static let cellsKept = 1 << 23
}
